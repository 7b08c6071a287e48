/** What a cell of a LibreOffice workbook holds: its typed value, and its text as it is seen. */

import { NO_RESULT } from './read-cell-value.ts';
import { readIsoMoment } from './serial.ts';
import type { Cell } from './sheet.ts';
import { shownText } from './shown.ts';

export interface OdsValue {
  readonly type: string | null;
  readonly value: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly boolean: string | null;
  readonly string: string | null;
  readonly formula: string | null;
}

type Read = Pick<Cell, 'value' | 'shown'> | null;

const DAY = 1440;

export function odsCell(told: OdsValue, text: string): Read {
  const shown = shownText(text);
  switch (told.type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(told.value);
      if (told.value === null || !Number.isFinite(number)) return asText(shown);
      // A formula in error keeps a number that means nothing.
      if (told.formula !== null && /^(?:#|Err:)/.test(shown)) return { value: { type: 'error', error: shown }, shown };
      return { value: { type: 'number', number }, shown: shown === '' ? String(number) : shown };
    }
    case 'date': {
      const moment = readIsoMoment(told.date ?? '');
      return moment === null ? asText(shown) : { ...moment, shown: shown === '' ? moment.shown : shown };
    }
    case 'time': {
      const minutes = minutesOf(told.time ?? '');
      if (minutes === null) return asText(shown);
      if (minutes < 0 || minutes >= DAY) return { value: { type: 'duration', minutes }, shown };
      return { value: { type: 'moment', date: null, minutes }, shown };
    }
    case 'boolean': {
      const boolean = told.boolean === 'true';
      return { value: { type: 'boolean', boolean }, shown: boolean ? 'VRAI' : 'FAUX' };
    }
    default: {
      const words = shown === '' ? shownText(told.string ?? '') : shown;
      if (told.formula === null) return asText(words);
      if (told.type === null && words === '')
        return { value: { type: 'error', error: NO_RESULT }, shown: told.formula.slice(0, 200) };
      return /^(?:#[A-Z]|Err:)/.test(words) ? { value: { type: 'error', error: words }, shown: words } : asText(words);
    }
  }
}

function asText(text: string): Read {
  return text === '' ? null : { value: { type: 'text', text }, shown: text };
}

/** `PT17H30M00S`; seconds dropped. */
function minutesOf(text: string): number | null {
  const found = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:[.,]\d+)?S)?$/.exec(text);
  if (found === null) return null;
  const [, sign, days = '0', hours = '0', minutes = '0'] = found;
  const total = Number(days) * DAY + Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -total : total;
}
