/** The names in the definition of a table, checked before any figure is asked for. */

import { DIMENSION_CODES, isDimensionCode } from '../cube/dimensions.ts';
import { dimensionsOf, findMeasure, MEASURES } from '../cube/measures.ts';
import { parseWhere } from '../cube/parse-where.ts';
import { findGTable, G_TABLES } from '../cube/tables/g-tables.ts';
import type { NeededTable } from './model.ts';
import { nearestName } from './nearest-name.ts';
import type { Fault } from './table-arguments.ts';

export function faultsOfTable(table: NeededTable): readonly Fault[] {
  const filters = table.where.map((text) => ({ text, filter: parseWhere(text) }));
  const wrong = filters.flatMap(({ text, filter }): Fault[] =>
    filter === null ? [{ code: 'marker-malformed', given: `where ${text}`, near: null }] : [],
  );
  const used = filters.flatMap(({ filter }) => filter?.dimension ?? []);
  const named = table.id === null ? definitionFaults(table, used) : catalogueFaults(table, table.id, used);
  return [...wrong, ...named, ...comparison(table), ...visits(table)];
}

/** A table of the catalogue has its measures and columns; its lines may be others that one of its measures holds. */
function catalogueFaults({ measure, rows, cols }: NeededTable, id: string, used: readonly string[]): readonly Fault[] {
  const table = findGTable(id);
  if (table === undefined) return [{ code: 'name-unknown', given: id, near: nearestTable(id) }];
  const [given] = Object.entries({ measure, cols }).flatMap(([key, value]) => (value === null ? [] : [key]));
  if (given !== undefined) return [{ code: 'argument-unknown', given, near: null }];
  const faults = rows === null ? [] : table.measures.map((code) => dimensionFaults(code, [rows]));
  const lines = faults.every((found) => found.length > 0) ? (faults[0] ?? []) : [];
  return [...lines, ...table.measures.slice(0, 1).flatMap((code) => dimensionFaults(code, used))];
}

function definitionFaults({ measure, rows, cols }: NeededTable, used: readonly string[]): readonly Fault[] {
  const given = measure ?? 'interventions';
  const codes = MEASURES.map(({ header }) => header.code);
  if (!codes.includes(given)) return [{ code: 'name-unknown', given, near: nearestName(given, codes) }];
  return dimensionFaults(
    given,
    [rows, cols, ...used].flatMap((code) => code ?? []),
  );
}

function dimensionFaults(measure: string, used: readonly string[]): readonly Fault[] {
  const known = findMeasure(measure);
  const allowed = known === undefined ? [] : dimensionsOf(known);
  return used.flatMap((code): Fault[] => {
    if (!isDimensionCode(code))
      return [{ code: 'name-unknown', given: code, near: nearestName(code, DIMENSION_CODES) }];
    if (allowed.includes(code)) return [];
    return [{ code: 'name-unknown', given: `${measure} / ${code}`, near: nearestName(code, allowed) }];
  });
}

/** Where the team went is told by its passages: lines and columns must be theirs too. */
function visits({ visited, rows, cols }: NeededTable): readonly Fault[] {
  const passages = findMeasure('passages');
  if (!visited || passages === undefined) return [];
  const allowed = dimensionsOf(passages);
  return [rows, cols].flatMap((code): Fault[] =>
    code === null || !isDimensionCode(code) || allowed.includes(code)
      ? []
      : [{ code: 'name-unknown', given: `visited / ${code}`, near: nearestName(code, allowed) }],
  );
}

function comparison({ compare }: NeededTable): readonly Fault[] {
  const known = ['previous', 'year', 'none'];
  if (compare === null || known.includes(compare)) return [];
  return [{ code: 'argument-unknown', given: compare, near: nearestName(compare, known) }];
}

/** G99 is no slip for another: the nearest is a table that its name nearly is. */
export const nearestTable = (given: string): string | null =>
  nearestName(
    given.toUpperCase(),
    G_TABLES.map(({ id }) => id),
  );
