/** A Markdown template filled from a report model: text in, text out. */

import { measuresOf, type Table } from '../cube/table.ts';
import { findGTable } from '../cube/tables/g-tables.ts';
import type { TemplateProblem } from '../errors.ts';
import type { Formatter } from '../messages/format.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { NOT_A_VALUE, onePerPlace } from './liquid-faults.ts';
import { type MarkdownEngine, markdownEngine, type ParsedMarkdown } from './markdown-engine.ts';
import type { ModelValue, NeededTable, ReportModel } from './model.ts';
import { isPromised, nearestName } from './nearest-name.ts';
import { neededTable } from './needed-table.ts';
import { nearestTable } from './table-faults.ts';
import { ROW_NAMES, templateRows } from './table-rows.ts';
import { TOLD_LISTS, toldList } from './template-lists.ts';
import { ROOTS } from './workbook/marker.ts';

export interface MarkdownTemplate {
  readonly tables: readonly NeededTable[];
  /** Where each table is first named: `line:column`. */
  readonly definedAt: ReadonlyMap<string, string>;
  /** No text when something is wrong. */
  fill(model: ReportModel): { readonly content: string; readonly problems: readonly TemplateProblem[] };
}

const TABLE_PATH = /^tables\.([^.]+)(?:\.([^.]+))?/;
const DEFINED = 'definitions.';
const TABLE_NAMES = ['rows', 'columns', 'rowTotals', 'colTotals', 'total', 'missing'];

/** What a table's own tag asks for, and what its reader has read or will read elsewhere. */
export interface TableInReport {
  readonly need: NeededTable | undefined;
  /** Measures that the template defines itself, or that a table above has defined. */
  readonly defined: ReadonlySet<string>;
}

/** `shown` writes a table; what it looks like is not the template's business. */
export function readMarkdownTemplate(
  text: string,
  words: Formatter,
  shown: (table: Table, place: TableInReport) => string,
): MarkdownTemplate {
  let current: ReportModel | null = null;
  const printed = new Map<unknown, string>();
  const defined = new Set<string>();
  const engine: MarkdownEngine = markdownEngine({
    filters: filtersOf(words),
    printed: (value) => printed.get(value) ?? shownBy(words, value),
    table: (name) => {
      const table = current?.table(name);
      if (table === undefined) return '';
      const made = shown(table, { need: needed.get(name)?.table, defined });
      for (const { code } of measuresOf(table)) defined.add(code);
      return made;
    },
  });
  const parsed: ParsedMarkdown = engine.parse(text);
  const named = parsed.figures.flatMap(({ path, at }) => {
    const id = TABLE_PATH.exec(path)?.[1];
    return id === undefined || findGTable(id) === undefined ? [] : [{ table: neededTable(id), at }];
  });
  const needed = new Map([...named, ...parsed.tables].map((one) => [one.table.name, one]));
  const tables = [...needed.values()].map(({ table }) => table);
  return {
    tables,
    definedAt: new Map([...needed].map(([name, { at }]) => [name, at])),
    fill(model) {
      const unknown = parsed.figures.flatMap(({ path, at }): TemplateProblem[] => {
        // The variable of a loop that could not be read is no unknown name.
        if (parsed.problems.length > 0 && !['tables', ...ROOTS].includes(path.split('.')[0] ?? '')) return [];
        const fault = nameFault(path, model);
        return fault === null ? [] : [{ sheet: null, at, ...fault }];
      });
      const problems = onePerPlace([...parsed.problems, ...unknown]);
      if (problems.length > 0) return { content: '', problems };
      current = model;
      defined.clear();
      for (const { path } of parsed.figures) if (path.startsWith(DEFINED)) defined.add(path.slice(DEFINED.length));
      const rendered = engine.render(parsed, scopeOf(model, tables, printed));
      return {
        content: rendered.text,
        problems: rendered.problems.map((problem) =>
          problem.code === 'name-unknown' ? { ...problem, near: nearestOfRow(problem.given) } : problem,
        ),
      };
    },
  };
}

/** A word alone is a figure's; a table stands under `tables`. */
function nearestPath(path: string, model: ReportModel): string | null {
  const table = /^(G\d+)\.(?!.*\.)/.exec(path)?.[1];
  if (table !== undefined && findGTable(table) !== undefined) return `tables.${table}.rows`;
  return nearestName(path.includes('.') ? path : `figures.${path}`, model.names());
}

function nearestOfRow(path: string): string | null {
  const dot = path.lastIndexOf('.') + 1;
  const near = nearestName(path.slice(dot), ROW_NAMES);
  return near === null ? null : path.slice(0, dot) + near;
}

/** A table is known by its text alone, that its figures be answered or not. */
function nameFault(path: string, model: ReportModel): Pick<TemplateProblem, 'code' | 'given' | 'near'> | null {
  const [, table, field] = TABLE_PATH.exec(path) ?? [];
  if (table === undefined) {
    const list = /^lists\.[^.]+/.exec(path)?.[0] ?? '';
    if (toldList(list) !== null) return null;
    if (model.scalar(path) !== undefined) return null;
    return isPromised(path) ? notYet(path) : unknown(path, nearestPath(path, model));
  }
  const under = (prefix: string, near: string | null) => (near === null ? null : `${prefix}.${near}`);
  if (findGTable(table) === undefined) return unknown(path, under('tables', nearestTable(table)));
  if (field === undefined || TABLE_NAMES.includes(field)) return null;
  return unknown(path, under(`tables.${table}`, nearestName(field, TABLE_NAMES)));
}

const unknown = (given: string, near: string | null) => ({ code: 'name-unknown', given, near }) as const;
const notYet = (given: string) => ({ code: 'not-yet', given, near: null }) as const;

/** Liquid walks plain objects: names with dots become nested ones, without a prototype. */
function scopeOf(model: ReportModel, tables: readonly NeededTable[], printed: Map<unknown, string>): object {
  const scope: Record<string, Record<string, unknown>> = Object.create(null);
  for (const name of model.names()) {
    const [group = '', key = ''] = name.split('.');
    scope[group] ??= Object.create(null);
    const into = scope[group];
    if (into !== undefined) into[key] = plainValue(model.scalar(name));
  }
  const answered: Record<string, unknown> = Object.create(null);
  for (const { name } of tables) {
    const table = model.table(name);
    if (table === undefined) continue;
    answered[name] = unprinted({
      rows: templateRows(table, model, name).map((row) =>
        unprinted({ ...row, label: escapeMarkdown(row.label), short: escapeMarkdown(row.short) }),
      ),
      columns: table.cols.map((axis) => escapeMarkdown(model.label(axis))),
      rowTotals: table.rowTotals,
      colTotals: table.colTotals,
      total: table.total,
      missing: table.missing,
    });
  }
  scope['tables'] = answered;
  scope['lists'] = listsOf(model, printed);
  return scope;
}

/** A filter that would make a text of it (`join`, `append`) is refused as the marker is. */
function unprinted<T extends object>(value: T): T {
  return Object.defineProperty(value, 'toString', {
    value: () => {
      throw new Error(NOT_A_VALUE);
    },
  });
}

/** A list is walked line by line, and printed as its words. */
function listsOf(model: ReportModel, printed: Map<unknown, string>): Record<string, unknown> {
  const lists: Record<string, unknown> = Object.create(null);
  for (const name of TOLD_LISTS) {
    const path = `lists.${name}`;
    const table = model.table(path);
    if (table === undefined) continue;
    const lines = templateRows(table, model, path).map(({ code, label, short }) =>
      unprinted({ code, label: escapeMarkdown(label), short: escapeMarkdown(short) }),
    );
    lists[name] = lines;
    printed.set(lines, lines.map(({ label }) => label).join(', '));
  }
  return lists;
}

function plainValue(value: ModelValue | undefined): unknown {
  if (value === undefined || value.type === 'none') return null;
  if (value.type === 'number') return value.number;
  return value.type === 'date' ? value.date : escapeMarkdown(value.text);
}

/** Decimals of a filter, from 0 to 6. */
const digits = (asked: unknown, usual: number): number =>
  typeof asked === 'number' && Number.isFinite(asked) ? Math.min(6, Math.max(0, Math.trunc(asked))) : usual;

function filtersOf(words: Formatter) {
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
  const orUnknown = (value: unknown, shown: string) => (value === words.unknown ? words.unknown : shown);
  return {
    nombre: (value: unknown, decimals?: unknown) => orUnknown(value, words.number(number(value), digits(decimals, 0))),
    pourcent: (value: unknown, decimals?: unknown) =>
      orUnknown(value, words.percent(number(value), digits(decimals, 1))),
    signe: (value: unknown, decimals?: unknown) => words.signed(number(value), digits(decimals, 0)),
    date: (value: unknown) => (typeof value === 'string' ? words.date(value, 'long') : '–'),
  };
}

/** A number without filter is written as a sentence would say it, without idle zeros; what is not known, « – ». */
function shownBy(words: Formatter, value: unknown): string | null {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '–';
  if (typeof value === 'number')
    return words.number(value, [0, 1].find((most) => Number(value.toFixed(most)) === Number(value.toFixed(2))) ?? 2);
  return typeof value === 'object' ? null : String(value);
}
