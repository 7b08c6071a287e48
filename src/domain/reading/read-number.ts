/** Numbers as French spreadsheets write them: `1 234,5` (any kind of space), `1.234,5`, `1234.5`, `−3`. */

import type { Reading } from './reading.ts';

const SPACE = '[ \\u00a0\\u2007\\u2009\\u202f]';
const PLAIN = new RegExp(`^(\\d+|\\d{1,3}(?:${SPACE}\\d{3})+)(?:[.,](\\d*))?$`);
const ROUND_BOTH = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:[.']\d{3}){2,}$/;
const LEADING_POINT = /^[.,](\d+)$/;

export function readNumber(text: string): Reading<number> {
  const trimmed = text.trim();
  const [, sign = '', bare = ''] = /^([-−–+]?)\s*(.*)$/su.exec(trimmed) ?? [];
  const found = PLAIN.exec(bare);
  const value = found
    ? `${(found[1] ?? '').replace(/\D/g, '')}.${found[2] || '0'}`
    : ROUND_BOTH.test(bare)
      ? withoutGroups(bare)
      : LEADING_POINT.test(bare)
        ? `0.${bare.slice(1)}`
        : null;
  if (value === null) return { ok: false, why: 'unknown' };
  const number = Number(value);
  return { ok: true, value: sign !== '' && sign !== '+' && number !== 0 ? -number : number };
}

/** The last of the two signs is the decimal one; alone and repeated, it makes groups. */
function withoutGroups(text: string): string {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const sign = text.charAt(last);
  if (text.split(sign).length > 2) return text.replace(/\D/g, '');
  return `${text.slice(0, last).replace(/\D/g, '')}.${text.slice(last + 1)}`;
}

/** A whole number, 0 or more. */
export function readCount(text: string): Reading<number> {
  const read = readNumber(text);
  return read.ok && (read.value < 0 || !Number.isSafeInteger(read.value)) ? { ok: false, why: 'impossible' } : read;
}

/** As `readCount`, and sums: `30+12` is 42. */
export function readCountSum(text: string): Reading<number> {
  const parts = text.split('+').map((part) => readCount(part));
  let sum = 0;
  for (const part of parts) {
    if (!part.ok) return part;
    sum += part.value;
  }
  return { ok: true, value: sum };
}
