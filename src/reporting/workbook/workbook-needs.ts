/** What a workbook template asks for, read from its text alone, with every fault that can be seen without answers. */

import { G_TABLES } from '../../cube/tables/g-tables.ts';
import type { TemplateProblem } from '../../errors.ts';
import type { NeededTable } from '../model.ts';
import { nearestName } from '../nearest-name.ts';
import { neededTable } from '../needed-table.ts';
import { faultsOfTable } from '../table-faults.ts';
import { TOLD_LISTS, toldList } from '../template-lists.ts';
import { isRowField } from './cell-values.ts';
import { ROOTS } from './marker.ts';
import { type OpenTemplate, openTemplate } from './open-template.ts';
import { type PlacedMarker, placedMarkers } from './placed-markers.ts';

export interface WorkbookNeeds {
  readonly queries: readonly NeededTable[];
  /** Paths of values (`figures.interventions`), each once. */
  readonly figures: readonly string[];
  readonly problems: readonly TemplateProblem[];
  /** Where each table is named, or first used. */
  readonly definedAt: ReadonlyMap<string, { readonly sheet: string | null; readonly at: string }>;
  readonly macros: boolean;
  readonly externalLinks: boolean;
}

export const workbookNeeds = (bytes: Uint8Array, file: string): WorkbookNeeds => needsOf(openTemplate(bytes, file));

export function needsOf(template: OpenTemplate): WorkbookNeeds {
  const { placed, problems: faults } = placedMarkers(template);
  const problems: TemplateProblem[] = [...faults];
  const named = new Map<string, NeededTable>();
  const definedAt = new Map<string, { sheet: string | null; at: string }>();
  const faulty = new Set<string>();
  for (const { sheet, at, marker } of placed) {
    if (marker.is === 'fault') problems.push({ code: marker.code, sheet, at, given: marker.given, near: marker.near });
    if (marker.is !== 'definition') continue;
    const { table } = marker;
    if (named.has(table.name) || isGTable(table.name)) {
      problems.push({ code: 'marker-malformed', sheet, at, given: table.name, near: null });
    }
    const wrong = faultsOfTable(table).map((fault) => ({ ...fault, sheet, at }));
    problems.push(...wrong);
    if (wrong.length > 0) faulty.add(table.name);
    definedAt.set(table.name, { sheet, at });
    named.set(table.name, table);
  }
  const used = new Map(named);
  const figures = new Set<string>();
  for (const { sheet, at, marker } of placed) {
    if (marker.is === 'scalar') figures.add(marker.path);
    if (marker.is !== 'field' || used.has(marker.table)) continue;
    const { table } = marker;
    if (table.startsWith('lists.')) {
      figures.add(table);
      const near = nearestName(
        table,
        TOLD_LISTS.map((name) => `lists.${name}`),
      );
      if (toldList(table) === null) problems.push({ code: 'name-unknown', sheet, at, given: table, near });
      continue;
    }
    if (isGTable(table)) used.set(table, neededTable(table));
    else {
      const near = nearestName(table, [...named.keys(), ...G_TABLES.map(({ id }) => id)]);
      const root = near === null ? nearestName(table, ROOTS) : null;
      const fault =
        root === null ? { given: table, near } : { given: `${table}.${marker.field}`, near: `${root}.${marker.field}` };
      problems.push({ code: 'name-unknown', sheet, at, ...fault });
    }
  }
  return {
    queries: [...used.values()].filter(({ name }) => !faulty.has(name)),
    definedAt,
    figures: [...figures],
    problems: [...problems, ...mixedRows(placed)],
    macros: template.macros !== null,
    externalLinks: template.externalLinks !== null,
  };
}

const isGTable = (name: string): boolean => G_TABLES.some(({ id }) => id === name);

/** A row can be repeated for one table only. */
function mixedRows(placed: readonly PlacedMarker[]): readonly TemplateProblem[] {
  const tables = new Map<string, string>();
  return placed.flatMap(({ sheet, at, row, marker }): TemplateProblem[] => {
    if (marker.is !== 'field' || row === null || !isRowField(marker.field)) return [];
    const key = `${row} ${sheet}`;
    const other = tables.get(key);
    tables.set(key, other ?? marker.table);
    if (other === undefined || other === marker.table) return [];
    return [{ code: 'table-mixed', sheet, at, given: `${other}, ${marker.table}`, near: null }];
  });
}
