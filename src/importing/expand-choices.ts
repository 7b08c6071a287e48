/**
 * A row with one column per choice → its entries. Boxes ticked are the values of one record; counts of a field that holds one
 * value (situations) make as many records, without hour or persons, that share their source cell.
 */

import type { Raw } from '../domain/entry.ts';
import { fieldsOf, type KindName } from '../domain/fields/kinds.ts';
import { readYes } from '../domain/reading/read-yes.ts';
import type { Cell } from '../sheets/sheet.ts';
import type { MatchedColumn } from './match-columns.ts';

type Words = ReadonlyMap<string, Raw>;

/** More than this in one cell is a typing error, not a count of records. */
const MOST = 1000;
/** What belongs to one event and not to a count of them. */
const OF_ONE = /^(?:start|end|durationMinutes|persons|women|men|ages\..*)$/;

/** Fields whose columns hold counts: one of several values, counted above one or on the same row. */
export function countedFields(
  kind: KindName,
  columns: readonly MatchedColumn[],
  rows: readonly (readonly Cell[])[],
): ReadonlySet<string> {
  const fields = fieldsOf(kind);
  const single = columns.filter(({ field, choice }) => choice !== null && fields[field ?? '']?.type === 'code');
  const counted = new Set<string>();
  for (const field of new Set(single.map((one) => one.field ?? ''))) {
    const own = new Set(single.filter((one) => one.field === field).map(({ column }) => column));
    const isCounted = rows.some((cells) => {
      // Two crosses on a row are two values, not two events.
      const counts = cells.filter((cell) => own.has(cell.column) && isNumber(cell)).map((cell) => countIn(cell) ?? 0);
      return counts.reduce((sum, one) => sum + one, 0) > 1;
    });
    if (isCounted) counted.add(field);
  }
  return counted;
}

/** `raw`: what the other columns of the row say. */
export function expandChoices(
  raw: Words,
  cells: readonly Cell[],
  columns: readonly MatchedColumn[],
  counted: ReadonlySet<string>,
): readonly Words[] {
  const chosen = columns.filter(({ choice }) => choice !== null);
  if (chosen.length === 0) return [raw];
  const base = new Map(raw);
  const made: Words[] = [];
  let wide = false;
  for (const { column, field, choice, header } of chosen) {
    if (field === null || choice === null) continue;
    const cell = cells.find((one) => one.column === column);
    if (counted.has(field)) {
      wide = true;
      made.push(...copies(field, choice, header, cell));
    } else if (cell !== undefined && isTicked(cell)) {
      const before = base.get(field);
      base.set(field, { text: before === undefined ? choice : `${before.text} ; ${choice}`, column: header });
    } else if (cell !== undefined && countIn(cell) === null) {
      // Words in a box to tick are words of its field, and said not to be understood.
      const before = base.get(field);
      base.set(field, { text: before === undefined ? cell.shown : `${before.text} ; ${cell.shown}`, column: header });
    }
  }
  if (!wide) return [base];
  const shared = [...base].filter(([key]) => !OF_ONE.test(key));
  return made.map((one) => new Map([...shared, ...one]));
}

function copies(field: string, choice: string, header: string, cell: Cell | undefined): Words[] {
  if (cell === undefined) return [];
  const count = countIn(cell);
  if (count === null || count > MOST) return [new Map([[field, { text: cell.shown, column: header }]])];
  return Array.from({ length: count }, () => new Map([[field, { text: choice, column: header }]]));
}

/** Null when the cell holds no count: words, a negative number, a half. */
export function countIn({ value, shown }: Cell): number | null {
  if (value.type === 'boolean') return value.boolean ? 1 : 0;
  if (value.type === 'number') return Number.isInteger(value.number) && value.number >= 0 ? value.number : null;
  if (/^\s*(?:[-–—]|nc|\?)\s*$/iu.test(shown)) return 0;
  if (/^\d{1,6}$/.test(shown.trim())) return Number(shown);
  const ticked = readYes(shown);
  return ticked.ok ? Number(ticked.value) : null;
}

const isNumber = ({ value, shown }: Cell): boolean => value.type === 'number' || /^\s*\d+\s*$/.test(shown);

function isTicked(cell: Cell): boolean {
  return (countIn(cell) ?? 0) > 0;
}
