/** A Markdown template filled from a report model: text in, text out. */

import type { Table } from '../cube/table.ts';
import type { TemplateProblem } from '../errors.ts';
import type { Formatter } from '../messages/format.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type MarkdownEngine, markdownEngine, type ParsedMarkdown } from './markdown-engine.ts';
import type { ModelValue, NeededTable, ReportModel } from './model.ts';
import { nearestName } from './nearest-name.ts';
import { neededTable } from './needed-table.ts';
import { ROW_NAMES, templateRows } from './table-rows.ts';

export interface MarkdownTemplate {
  readonly tables: readonly NeededTable[];
  /** No text when something is wrong. */
  fill(model: ReportModel): { readonly content: string; readonly problems: readonly TemplateProblem[] };
}

const TABLE_PATH = /^tables\.([^.]+)/;

/** `shown` writes a table; what it looks like is not the template's business. */
export function readMarkdownTemplate(
  text: string,
  words: Formatter,
  shown: (table: Table, model: ReportModel) => string,
): MarkdownTemplate {
  let current: ReportModel | null = null;
  const engine: MarkdownEngine = markdownEngine(filtersOf(words), (name) => {
    const table = current?.table(name);
    return current === null || table === undefined ? '' : shown(table, current);
  });
  const parsed: ParsedMarkdown = engine.parse(text);
  const named = parsed.figures.flatMap(({ path }) => TABLE_PATH.exec(path)?.[1] ?? []);
  const tables = [...parsed.tables, ...[...new Set(named)].map(neededTable)];
  return {
    tables,
    fill(model) {
      const unknown = parsed.figures
        .filter(({ path }) => !known(path, model))
        .map(({ path, at }) => ({
          code: 'name-unknown' as const,
          sheet: null,
          at,
          given: path,
          near: nearestName(path, model.names()),
        }));
      const problems = [...parsed.problems, ...unknown];
      if (problems.length > 0) return { content: '', problems };
      current = model;
      const { text: content, problem } = engine.render(parsed, scopeOf(model, tables));
      if (problem === null) return { content, problems };
      const near = nearestName(problem.given.split('.').at(-1) ?? '', ROW_NAMES);
      return { content, problems: [{ ...problem, near }] };
    },
  };
}

function known(path: string, model: ReportModel): boolean {
  const table = TABLE_PATH.exec(path)?.[1];
  return table === undefined ? model.scalar(path) !== undefined : model.table(table) !== undefined;
}

/** Liquid walks plain objects: names with dots become nested ones, without a prototype. */
function scopeOf(model: ReportModel, tables: readonly NeededTable[]): object {
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
    answered[name] = {
      rows: templateRows(table, model, name).map((row) => ({
        ...row,
        label: escapeMarkdown(row.label),
        short: escapeMarkdown(row.short),
      })),
      columns: table.cols.map((axis) => escapeMarkdown(model.label(axis))),
      rowTotals: table.rowTotals,
      colTotals: table.colTotals,
      total: table.total,
      missing: table.missing,
    };
  }
  scope['tables'] = answered;
  return scope;
}

function plainValue(value: ModelValue | undefined): unknown {
  if (value === undefined || value.type === 'none') return null;
  if (value.type === 'number') return value.number;
  return value.type === 'date' ? value.date : escapeMarkdown(value.text);
}

function filtersOf(words: Formatter) {
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  const orUnknown = (value: unknown, shown: string) => (value === words.unknown ? words.unknown : shown);
  return {
    nombre: (value: unknown, decimals = 0) => orUnknown(value, words.number(number(value), decimals)),
    pourcent: (value: unknown, decimals = 1) => orUnknown(value, words.percent(number(value), decimals)),
    signe: (value: unknown, decimals = 0) => words.signed(number(value), decimals),
    date: (value: unknown) => (typeof value === 'string' ? words.date(value, 'long') : '–'),
  };
}
