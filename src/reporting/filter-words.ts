/** What a table is limited to, in words: « quartier : Maurepas ou Le Blosne ; origine : sauf Non renseigné ». */

import type { Table } from '../cube/table.ts';
import type { Messages } from '../messages/messages.ts';
import { printable } from '../messages/printable.ts';

/** Empty when nothing is left out. */
export function filterWords({ where = [] }: Table, lang: 'fr' | 'en', { tables }: Messages): string {
  return where
    .map(({ label, negated, values }) =>
      tables.filter(
        label[lang],
        values.map((value) => printable(value.label[lang], 60)),
        negated,
      ),
    )
    .join(lang === 'fr' ? ' ; ' : '; ');
}

/** In parentheses after what it limits; empty when nothing is left out. */
export function filtered(table: Table, lang: 'fr' | 'en', messages: Messages): string {
  const said = filterWords(table, lang, messages);
  return said === '' ? '' : ` (${said})`;
}
