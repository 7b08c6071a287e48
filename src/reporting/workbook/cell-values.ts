/** What a marker gives, at each copy of its row (k) and of its column (j). */

import { addsUp } from '../../cube/adds-up.ts';
import { findMeasure } from '../../cube/measures.ts';
import type { Table } from '../../cube/table.ts';
import type { ModelValue, ReportModel } from '../model.ts';
import { readingOf, type TemplateRow, templateRows } from '../table-rows.ts';
import { isCompared } from '../table-words.ts';
import { type Marker, ROW_FIELDS, type TableField } from './marker.ts';

export const COLUMN_FIELDS: readonly TableField[] = ['columns', 'cells', 'colTotals'];

/** A hidden small number: what stands there is not said, were it 1 or 9. */
const MASK = 'm';

const NONE: ModelValue = { type: 'none' };
const text = (words: string): ModelValue => (words === '' ? NONE : { type: 'text', text: words });

const isLabel = (field: TableField): boolean => field === 'label' || field === 'short';

export const isRowField = (field: TableField): boolean => ROW_FIELDS.some((one) => one === field);

/** How many columns a marker takes; 1 unless it expands to the right. */
export function widthOf(marker: Marker, model: ReportModel): number {
  if (marker.is !== 'field' || !COLUMN_FIELDS.includes(marker.field)) return 1;
  return Math.max(1, model.table(marker.table)?.cols.length ?? 1);
}

/** How many rows a marker takes; null when it does not repeat its row. */
export function heightOf(marker: Marker, model: ReportModel): number | null {
  if (marker.is !== 'field' || !isRowField(marker.field)) return null;
  return Math.max(1, model.table(marker.table)?.rows.length ?? 1);
}

export function valueAt(marker: Marker, k: number, j: number, model: ReportModel, percent: boolean): ModelValue {
  if (marker.is === 'scalar') return scalarOf(marker.path, model, percent);
  const table = marker.is === 'field' ? model.table(marker.table) : undefined;
  if (marker.is !== 'field' || table === undefined) return NONE;
  const { field } = marker;
  const at = (value: number | null | undefined, column: number | null): ModelValue =>
    numberOf(value, decimalsOf(table, column), percent && isShareOfHundred(table, column));
  const axis = table.cols[j];
  if (field === 'columns') return axis === undefined ? NONE : { type: 'text', text: model.label(axis) };
  if (field === 'colTotals') return at(table.colTotals[j], j);
  if (field === 'total')
    return table.total === null && table.outside !== undefined ? text(model.words.unknown) : at(table.total, null);
  if (field === 'totalPrevious') return at(table.compare?.total, null);
  if (field === 'totalChange') return at(table.compare?.totalChange, null);
  if (field === 'totalChangePct') return numberOf(table.compare?.totalChangePct, 1, percent);
  if (field === 'totalReading') return text(readingOf(table, null, model));
  if (field === 'totalShare') return numberOf(totalShareOf(table), 1, percent);
  if (field === 'totalHours') return numberOf(model.visits(marker.table)?.totalHours, 1, false);
  if (field === 'scope') return text(model.words.scope(table));
  if (field === 'previousLabel') return text(model.words.before(table));
  if (field === 'comparedTo') return { type: 'text', text: model.words.comparedTo(table) };
  if (field === 'rounding') return { type: 'text', text: model.words.rounding(table) };
  if (field === 'nothing') return table.rows.length === 0 ? { type: 'text', text: model.emptyRowText } : NONE;
  if (field === 'changeLabel') return text(isCompared(table.compare) ? model.words.change : '');
  if (field === 'readingLabel') return text(isRead(table, model) ? model.words.reading : '');
  if (field === 'readingNote') return { type: 'text', text: isRead(table, model) ? model.words.readingNote : '' };
  const row = rowsOf(table, model, marker.table)[k];
  if (row === undefined) return isLabel(field) ? { type: 'text', text: model.emptyRowText } : NONE;
  if (isMasked(table, k, field === 'cells' ? j : null)) {
    if (field === 'cells' || (!isLabel(field) && field !== 'rowTotal' && field !== 'previous'))
      return field === 'cells' || field === 'value' ? { type: 'text', text: MASK } : NONE;
  }
  return rowValue(row, field, j, at, percent);
}

/** Whether a reading stands somewhere under its head: sums of orientations, say, have none. */
const isRead = (table: Table, model: ReportModel): boolean =>
  isCompared(table.compare) && [null, ...table.rows.keys()].some((row) => readingOf(table, row, model) !== '');

/** The whole is 100 % of itself, where its parts have shares and add up to it. */
function totalShareOf(table: Table): number | null {
  const { shares, total } = table;
  const shared = shares.length > 0 && shares.every((share) => share !== null);
  return shared && addsUp(table) && total !== null && total !== 0 ? 100 : null;
}

/** Each cell of a repeated row asks for them: they are told once. */
const toldRows = new WeakMap<ReportModel, Map<string, readonly TemplateRow[]>>();

function rowsOf(table: Table, model: ReportModel, name: string): readonly TemplateRow[] {
  const known = toldRows.get(model) ?? new Map<string, readonly TemplateRow[]>();
  toldRows.set(model, known);
  const rows = known.get(name) ?? templateRows(table, model, name);
  known.set(name, rows);
  return rows;
}

function rowValue(
  row: TemplateRow,
  field: TableField,
  j: number,
  at: (value: number | null | undefined, column: number | null) => ModelValue,
  percent: boolean,
): ModelValue {
  if (field === 'label' || field === 'short') return { type: 'text', text: row[field] };
  if (field === 'reading') return text(row.reading);
  if (field === 'hours') return numberOf(row.hours, 1, false);
  if (field === 'lastVisit') return row.lastVisit === null ? NONE : { type: 'date', date: row.lastVisit };
  if (field === 'cells') return at(row.cells[j], j);
  if (field === 'share' || field === 'changePct') return numberOf(row[field], 1, percent);
  if (field === 'value' || field === 'rowTotal') return at(row.value, null);
  return field === 'previous' || field === 'change' ? at(row[field], null) : NONE;
}

/** Without columns, a masked cell is the row's own value. */
function isMasked(table: Table, row: number, column: number | null): boolean {
  if (table.cols.length > 0 && column === null) return false;
  return table.masked.some(([r, c]) => r === row && (table.cols.length === 0 || c === column));
}

function scalarOf(path: string, model: ReportModel, percent: boolean): ModelValue {
  const value = model.scalar(path) ?? NONE;
  const measure = findMeasure(path.replace(/^(?:figures|previousFigures|yearBeforeFigures)\./, ''));
  const share = percent && measure?.header.percent === true;
  return share && value.type === 'number' ? { ...value, number: hundredth(value.number) } : value;
}

const measureAt = (table: Table, column: number | null) =>
  column === null ? table.measure : (table.columnMeasures?.[column] ?? table.measure);

const decimalsOf = (table: Table, column: number | null): number => measureAt(table, column)?.decimals ?? 0;
const isShareOfHundred = (table: Table, column: number | null): boolean => measureAt(table, column)?.percent === true;

function numberOf(value: number | null | undefined, decimals: number, share: boolean): ModelValue {
  if (value === null || value === undefined) return NONE;
  return { type: 'number', number: share ? hundredth(value) : value, decimals };
}

/** 16.7 % is 0.167, not 0.16699999999999998. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(12));
