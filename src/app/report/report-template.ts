/** A template of a report, whatever its format: what it needs, then the report that it makes of a model, or its faults. */

import { basename, extname } from 'node:path';
import type { Table } from '../../cube/table.ts';
import { parsePeriod } from '../../domain/calendar/period.ts';
import { type FileRefusal, type TemplateProblem, UserError } from '../../errors.ts';
import { type Formatter, formatter, type Medium } from '../../messages/format.ts';
import { fr } from '../../messages/fr.ts';
import { periodLabel, shortPeriodLabel } from '../../messages/period-label.ts';
import { readMarkdownTemplate } from '../../reporting/fill-markdown.ts';
import { onePerPlace } from '../../reporting/liquid-faults.ts';
import type { NeededTable, ReportModel } from '../../reporting/model.ts';
import { fillWorkbook } from '../../reporting/workbook/fill-workbook.ts';
import { workbookNeeds } from '../../reporting/workbook/workbook-needs.ts';
import { decodeText } from '../../sheets/decode-text.ts';
import { signatureOf } from '../../sheets/signature.ts';
import type { Session } from '../session.ts';
import type { Shown } from '../table/shown.ts';
import { reportTable } from '../table/table-export.ts';
import { findTemplates } from './find-templates.ts';
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
  /** `refused`: faults that the answers told; all are given back in the order of the template. */
  fill(
    model: ReportModel,
    refused: readonly TemplateProblem[],
  ): { readonly content: string | Uint8Array; readonly problems: readonly TemplateProblem[] };
  /** Kept because it was allowed, and said. */
  readonly kept: readonly ('macros' | 'external-links')[];
}

export function loadTemplates(session: Session, request: ReportRequest): readonly ReportTemplate[] {
  return findTemplates(session, request).map(({ path, suffix }) => {
    const extension = extname(path).toLowerCase();
    const loaded =
      extension === '.md' ? markdownTemplate(session, path) : workbookTemplate(session, path, request.allowMacros);
    return { file: basename(path), extension, suffix, ...loaded };
  });
}

type Loaded = Omit<ReportTemplate, 'file' | 'extension' | 'suffix'>;

function markdownTemplate({ ports }: Session, path: string): Loaded {
  const text = templateText(ports.files.read(path, 2_000_000), basename(path));
  const words = formatter(TEMPLATE_LANG, 'report');
  const template = readMarkdownTemplate(text, words, (table, place) =>
    reportTable(table, shownInReport(table, words), place),
  );
  return {
    medium: 'report',
    tables: template.tables,
    placeOf: (table) => {
      const at = template.definedAt.get(table);
      return at === undefined ? null : { sheet: null, at };
    },
    kept: [],
    fill: (model, refused) => {
      const { content, problems } = template.fill(model);
      return { content, problems: onePerPlace([...problems, ...refused]) };
    },
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

/** UTF-8, UTF-16 or Windows-1252, as Windows writes texts. */
function templateText(bytes: Uint8Array, file: string): string {
  const signature = signatureOf(bytes, file);
  if (signature === 'zip') throw refusedFile(file, 'not-a-template');
  // A text may begin with tags, or hold blanks alone.
  if (signature !== 'text' && !['html', 'no-data', 'not-a-table', 'format-not-read'].includes(signature.refused))
    throw refusedFile(file, signature.refused, signature.detail);
  const decoded = decodeText(bytes, null);
  if ('refused' in decoded) throw refusedFile(file, decoded.refused, decoded.detail);
  if (!/\{[{%]/.test(decoded.text)) throw refusedFile(file, 'no-marker');
  return decoded.text;
}

const refusedFile = (file: string, reason: FileRefusal, detail = ''): UserError =>
  new UserError('file-refused', { file, reason, detail }, { aftermath: 'nothing-written' });

function workbookTemplate({ ports }: Session, path: string, allowMacros: boolean): Loaded {
  const file = basename(path);
  const bytes = ports.files.read(path, 50_000_000);
  const signature = signatureOf(bytes, file);
  if (signature === 'text') throw refusedFile(file, 'not-a-template');
  if (signature !== 'zip') {
    const other = ['format-not-read', 'not-a-table', 'html'].includes(signature.refused);
    throw refusedFile(file, other ? 'not-a-template' : signature.refused, signature.detail);
  }
  const needs = workbookNeeds(bytes, file);
  if (needs.queries.length + needs.figures.length + needs.problems.length === 0) throw refusedFile(file, 'no-marker');
  const kept: ReportTemplate['kept'] = [
    ...(needs.macros ? (['macros'] as const) : []),
    ...(needs.externalLinks ? (['external-links'] as const) : []),
  ];
  return {
    medium: 'sheet',
    tables: needs.queries,
    placeOf: (table) => needs.definedAt.get(table) ?? null,
    kept: allowMacros ? kept : [],
    fill: (model, refused) => {
      const { bytes: content, problems } = fillWorkbook(bytes, model, {
        file,
        allowMacros,
        words: formatter(TEMPLATE_LANG, 'sheet'),
        refused,
      });
      return { content, problems };
    },
  };
}
