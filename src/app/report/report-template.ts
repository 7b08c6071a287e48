/** A template of a report, whatever its format: what it needs, then the report that it makes of a model, or its faults. */

import { basename, extname, join } from 'node:path';
import type { Table } from '../../cube/table.ts';
import { parsePeriod } from '../../domain/calendar/period.ts';
import { type TemplateProblem, UserError } from '../../errors.ts';
import { type Formatter, formatter, type Medium } from '../../messages/format.ts';
import { fr } from '../../messages/fr.ts';
import { periodLabel, shortPeriodLabel } from '../../messages/period-label.ts';
import { readMarkdownTemplate } from '../../reporting/fill-markdown.ts';
import type { NeededTable, ReportModel } from '../../reporting/model.ts';
import { fillWorkbook } from '../../reporting/workbook/fill-workbook.ts';
import { workbookNeeds } from '../../reporting/workbook/workbook-needs.ts';
import { signatureOf } from '../../sheets/signature.ts';
import type { Session } from '../session.ts';
import type { Shown } from '../table/shown.ts';
import { reportTable } from '../table/table-export.ts';
import type { ReportRequest } from './report-options.ts';

/** Templates are written in French, so is what fills them: dates, numbers, sentences and tables, whatever the screen speaks. */
export const TEMPLATE_LANG = 'fr';

export interface ReportTemplate {
  readonly file: string;
  /** With its point: `.xlsx`. */
  readonly extension: string;
  /** What the report's name says of it: nothing for a built-in one. */
  readonly suffix: string;
  readonly medium: Medium;
  readonly tables: readonly NeededTable[];
  /** Where a table is defined, for a fault that only its answer tells. */
  placeOf(table: string): { readonly sheet: string | null; readonly at: string } | null;
  fill(model: ReportModel): { readonly content: string | Uint8Array; readonly problems: readonly TemplateProblem[] };
  /** Kept because it was allowed, and said. */
  readonly kept: readonly ('macros' | 'external-links')[];
}

export function loadTemplates(session: Session, request: ReportRequest): readonly ReportTemplate[] {
  const { ports } = session;
  if (request.templates.length > 0) {
    return request.templates.map((name) =>
      loadTemplate(session, request, ports.files.resolve(name), `-${basename(name, extname(name))}`),
    );
  }
  const builtIn = request.period.kind === 'week' ? 'hebdomadaire' : 'mensuel';
  const folder = join(ports.programFolder, 'templates', 'report');
  return request.formats.map((format) => loadTemplate(session, request, join(folder, `${builtIn}.${format}`), ''));
}

function loadTemplate(session: Session, request: ReportRequest, path: string, suffix: string): ReportTemplate {
  const extension = extname(path).toLowerCase();
  const base = { file: basename(path), extension, suffix };
  if (extension === '.md') return { ...base, ...markdownTemplate(session, path) };
  if (extension === '.xlsx' || extension === '.xlsm') {
    return { ...base, ...workbookTemplate(session, path, request.allowMacros) };
  }
  throw new UserError('not-yet', { what: session.messages.report.notYet.format(extension.slice(1)) });
}

type Loaded = Omit<ReportTemplate, 'file' | 'extension' | 'suffix'>;

function markdownTemplate({ ports }: Session, path: string): Loaded {
  const text = Buffer.from(ports.files.read(path, 5_000_000)).toString('utf8');
  const words = formatter(TEMPLATE_LANG, 'report');
  const template = readMarkdownTemplate(text, words, (table) => reportTable(table, shownInReport(table, words)));
  return {
    medium: 'report',
    tables: template.tables,
    placeOf: (table) => {
      const at = template.definedAt.get(table);
      return at === undefined ? null : { sheet: null, at };
    },
    kept: [],
    fill: (model) => template.fill(model),
  };
}

function shownInReport(table: Table, words: Formatter): Shown {
  const named = (code: string | undefined) => {
    const period = code === undefined ? null : parsePeriod(code);
    if (period === null) return { label: '', short: '' };
    return { label: periodLabel(period, words, fr), short: shortPeriodLabel(period, words, fr) };
  };
  return {
    lang: TEMPLATE_LANG,
    medium: 'report',
    messages: fr,
    width: 0,
    sort: 'list',
    period: named(table.period?.code),
    compared: table.compare === null ? null : named(table.compare.period.code),
  };
}

function workbookTemplate({ ports }: Session, path: string, allowMacros: boolean): Loaded {
  const file = basename(path);
  const bytes = ports.files.read(path, 50_000_000);
  const signature = signatureOf(bytes, file);
  if (signature !== 'zip') {
    const { refused, detail } =
      signature === 'text' ? { refused: 'format-not-read' as const, detail: 'csv' } : signature;
    throw new UserError('file-refused', { file, reason: refused, detail }, { aftermath: 'nothing-written' });
  }
  const needs = workbookNeeds(bytes, file);
  const kept: ReportTemplate['kept'] = [
    ...(needs.macros ? (['macros'] as const) : []),
    ...(needs.externalLinks ? (['external-links'] as const) : []),
  ];
  return {
    medium: 'sheet',
    tables: needs.queries,
    placeOf: (table) => needs.definedAt.get(table) ?? null,
    kept: allowMacros ? kept : [],
    fill: (model) => {
      const { bytes: content, problems } = fillWorkbook(bytes, model, {
        file,
        allowMacros,
        words: formatter(TEMPLATE_LANG, 'sheet'),
      });
      return { content, problems };
    },
  };
}
