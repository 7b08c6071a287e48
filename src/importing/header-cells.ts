/**
 * The headers of a row, with what stands over them: headers on two rows (« Horaires » over « Début » and « Fin »), and the paths
 * of KoboToolbox and ODK (`groupe/champ/choix`).
 */

import { normalise } from '../domain/reading/normalise.ts';
import type { Row, Sheet } from '../sheets/sheet.ts';

export interface Header {
  readonly column: number;
  /** As it stands in the file: what messages quote and `--map` names. */
  readonly shown: string;
  /** What is compared: the last part of a path, else the same. */
  readonly text: string;
  /** What stands over it: a merged header, or the part of a path before the last. */
  readonly group: string | null;
}

export function headersAt(row: Row): readonly Header[] {
  return row.cells.filter(({ value }) => value.type === 'text').map(({ column, shown }) => pathOf(column, shown));
}

/** With the row above, when both make one header; null when they do not. */
export function doubleHeadersAt(sheet: Sheet, row: Row): readonly Header[] | null {
  const above = sheet.rows.find(({ number }) => number === row.number - 1);
  if (above === undefined || row.cells.some(({ value }) => value.type !== 'text')) return null;
  const spans = sheet.merges.filter(
    (one) => one.firstRow === above.number && (one.lastColumn > one.firstColumn || one.lastRow === row.number),
  );
  const texts = new Map(above.cells.filter(({ value }) => value.type === 'text').map((one) => [one.column, one.shown]));
  const below = new Set(row.cells.map(({ column }) => column));
  const open =
    [...below].some((column) => !texts.has(column)) && [...texts.keys()].some((column) => !below.has(column));
  if (texts.size < 2 || (spans.length === 0 && !open)) return null;
  const over = (column: number): string | null => {
    const span = spans.find((one) => one.firstColumn <= column && column <= one.lastColumn);
    if (span !== undefined) return texts.get(span.firstColumn) ?? null;
    const own = texts.get(column);
    if (own !== undefined || spans.length > 0) return own ?? null;
    // Without merges (a text file), a header holds until the next one.
    const left = [...texts.keys()].filter((one) => one < column).sort((a, b) => b - a)[0];
    return left === undefined ? null : (texts.get(left) ?? null);
  };
  const lower = row.cells.map(({ column, shown }) => ({ column, shown, text: shown, group: over(column) }));
  const upper = [...texts]
    .filter(([column]) => !below.has(column))
    .map(([column, shown]) => ({ column, shown, text: shown, group: null }));
  return [...lower, ...upper].sort((a, b) => a.column - b.column);
}

/** A form's own columns (`_uuid`, `_id`, `start` beside them) tell nothing of the record. */
export function isMachine(headers: readonly Header[]): boolean {
  return headers.some(({ text, group }) => text.startsWith('_') || (group !== null && /^_/.test(group)));
}

export function isFormsOwn({ text }: Header, machine: boolean): boolean {
  return (
    machine && (text.startsWith('_') || ['start', 'end', 'today', 'deviceid', 'instanceid'].includes(normalise(text)))
  );
}

/** `_uuid`: what makes the record the same wherever it comes from. */
export function isIdentity({ text }: Header): boolean {
  return /^(?:_?uuid|meta instanceid|instanceid)$/.test(normalise(text).replace(/^_/, ''));
}

function pathOf(column: number, shown: string): Header {
  const whole = { column, shown, text: shown, group: null };
  // « Heure début / fin » is no path: machine names hold no space around their bars.
  if (!/^[\p{L}\p{N}_().’' -]+(?:\/[\p{L}\p{N}_().’' -]+)+$/u.test(shown) || /\s\/|\/\s/.test(shown)) return whole;
  const parts = shown.split('/');
  return { column, shown, text: parts.at(-1) ?? shown, group: parts.at(-2) ?? null };
}
