/** Whether the lines of a table are parts of its total: then the total is 100 % of them. */

import type { Table } from './table.ts';

/** Not where one record stands in several lines, or tells more women, men or ages than persons. */
export function addsUp({ multiple, notes }: Table): boolean {
  return !multiple && notes.every(({ code }) => code !== 'parts-exceed');
}
