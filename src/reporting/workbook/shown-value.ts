/** A value inside a text: as workbooks print it, U+00A0 between thousands, « 1er octobre 2026 »; « – » for what is not known. */

import type { Formatter } from '../../messages/format.ts';
import type { ModelValue } from '../model.ts';

export const shownBy =
  (words: Formatter) =>
  (value: ModelValue): string => {
    if (value.type === 'none') return '–';
    if (value.type === 'text') return value.text;
    return value.type === 'date' ? words.date(value.date, 'long') : words.number(value.number, value.decimals);
  };
