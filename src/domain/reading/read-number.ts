/** Numbers as French spreadsheets write them: `1 234,5` (any kind of space), `1.234,5`, `1234.5`, `−3`. */

import type { Reading } from './reading.ts';

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;

export function readNumber(text: string): Reading<number> {
  const bare = text.replace(SPACES, '').replace(/^[−–]/, '-').replace(/^\+/, '');
  if (!/^-?\d/.test(bare) && !/^-?[.,]\d/.test(bare)) return { ok: false, why: 'unknown' };
  const decimal = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)
    ? bare.replaceAll('.', '').replace(',', '.')
    : /^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare)
      ? bare.replaceAll(',', '')
      : bare.replace(',', '.');
  if (!/^-?\d*\.?\d+$/.test(decimal) && !/^-?\d+\.?$/.test(decimal)) return { ok: false, why: 'unknown' };
  return { ok: true, value: Number(decimal) };
}
