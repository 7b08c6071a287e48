/** How a table is to be shown, and how each of its values is written. */

import { formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PeriodWords, Value } from './table-grid.ts';
import { numberText, type Voice } from './table-words.ts';

export interface Shown extends Voice {
  readonly width: number;
  /** How lines stand when columns become lines. */
  readonly sort: 'list' | 'value';
  /** The period and the one compared with, in words. */
  readonly period: PeriodWords;
  readonly compared: PeriodWords | null;
}

export function text(value: Value | undefined, shown: Voice): string {
  if (value === undefined) return '';
  const words = formatter(shown.lang, shown.medium);
  if (value.number === null && value.unknown === true) return words.unknown;
  switch (value.as) {
    case 'number':
      return numberText(value.number, value.header, shown);
    case 'percent':
      return words.percent(value.number);
    case 'signed':
      return points(words.signed(value.number, value.header?.decimals ?? 0), value, shown.messages);
    case 'chance':
      return value.said ?? '';
    case 'signed-percent':
      return value.number === null ? '–' : `${value.number > 0 ? '+' : ''}${words.percent(value.number)}`;
  }
}

/** The change of a share is in points: « +6,4 points ». */
function points(said: string, { number, header }: Value, { tables }: Messages): string {
  return header?.percent === true && number !== null ? `${said}\u00a0${tables.points}` : said;
}
