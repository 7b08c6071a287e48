/** What a `<c>` holds once its pieces are gathered; null when there is nothing to see. */

import type { FormatKind } from './number-format.ts';
import { unescapeText } from './read-workbook.ts';
import type { RefusePart } from './scan-xml.ts';
import { readIsoMoment, readSerial } from './serial.ts';
import type { Cell } from './sheet.ts';
import { shownText } from './shown.ts';

export interface StoredCell {
  readonly type: string;
  readonly style: number;
  /** Null when there is no `<v>`. */
  value: string | null;
  formula: string | null;
  /** Joined runs of an inline string. */
  text: string;
  readonly place: string;
}

interface Facts {
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly from1904: boolean;
}

type Read = Pick<Cell, 'value' | 'shown'> | null;

const number: FormatKind = { kind: 'number', percent: false };

/** `error` of a formula that was never computed: taking it as 0 would be a lie. */
export const NO_RESULT = '#NO-RESULT';

export function readCellValue(cell: StoredCell, facts: Facts, refuse: RefusePart): Read {
  if (cell.type === 'inlineStr') return asText(unescapeText(cell.text === '' ? (cell.value ?? '') : cell.text));
  const uncomputed = cell.value === null || (cell.value === '' && cell.type !== 'str');
  if (uncomputed && cell.formula !== null) {
    return { value: { type: 'error', error: NO_RESULT }, shown: `=${cell.formula.slice(0, 200)}` };
  }
  const stored = (cell.value ?? '').trim();
  if (stored === '') return null;
  switch (cell.type) {
    case 's': {
      const found = /^\d+$/.test(stored) ? facts.strings[Number(stored)] : undefined;
      if (found === undefined) throw refuse('malformed', `${cell.place} ${stored}`);
      return asText(found);
    }
    case 'str':
      return asText(unescapeText(cell.value ?? ''));
    case 'b': {
      const boolean = stored === '1' || stored.toLowerCase() === 'true';
      return { value: { type: 'boolean', boolean }, shown: boolean ? 'VRAI' : 'FAUX' };
    }
    case 'e':
      return { value: { type: 'error', error: stored }, shown: stored };
    case 'd':
      return readIsoMoment(stored) ?? asText(stored);
    default: {
      const serial = Number(stored);
      if (!Number.isFinite(serial)) throw refuse('malformed', `${cell.place} ${stored.slice(0, 40)}`);
      return readSerial(serial, facts.formats[cell.style] ?? number, facts.from1904);
    }
  }
}

function asText(text: string): Read {
  const shown = shownText(text);
  return shown === '' ? null : { value: { type: 'text', text }, shown };
}
