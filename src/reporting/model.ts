/** What a report is made of, whatever renders it: named values and tables, already answered. Renderers see nothing else. */

import type { Axis, Table } from '../cube/table.ts';
import type { Verdict } from '../cube/verdict.ts';
import type { TableWords } from './table-words.ts';
import type { Visits } from './visited.ts';

export type ModelValue =
  | { readonly type: 'number'; readonly number: number; readonly decimals: number }
  /** ISO date. */
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'text'; readonly text: string }
  /** Not computed or not applicable: an empty cell, « – » in a text. */
  | { readonly type: 'none' };

export interface ReportModel {
  /** `period.label`, `previous.from`, `dispositif.name`, `figures.interventions`, `text.NAME`; undefined when there is no such name. */
  scalar(path: string): ModelValue | undefined;
  /** A G table (`G04`) or a table named in the template. */
  table(name: string): Table | undefined;
  /** Every name that `scalar` knows, for « Vouliez-vous dire … ? ». */
  names(): readonly string[];
  /** Said in the row of a table that has none: « Aucune donnée sur la période ». */
  readonly emptyRowText: string;
  label(axis: Axis): string;
  /** Hours and last passages of a table's lines, when its definition asks for them. */
  visits(name: string): Visits | undefined;
  readonly words: TableWords;
  /** « significatif », « base trop faible ». */
  reading(verdict: Verdict): string;
}

/** What a template asks for, known from its text alone. */
export interface NeededTable {
  /** The name it is used under: `G04`, or the one that the template gives. */
  readonly name: string;
  readonly id: string | null;
  readonly measure: string | null;
  readonly rows: string | null;
  readonly cols: string | null;
  readonly where: readonly string[];
  readonly compare: string | null;
  readonly sort: 'list' | 'value';
  readonly top: number | null;
  readonly all: boolean;
  /** The report's own period, or the thirteen months that end with it: a month beside the same one a year before. */
  readonly period: 'own' | '13-months';
  /** Beside where the team went: a cell without passage is empty, lines have hours and a last passage. */
  readonly visited: boolean;
}
