/** What stands between `{{` and `}}` in a workbook: a value, a field of a table, or the definition of a named table. */

import { MEASURES } from '../../cube/measures.ts';
import type { NeededTable } from '../model.ts';
import { nearestName } from '../nearest-name.ts';
import { type Fault, tableOf } from '../table-arguments.ts';

export const ROW_FIELDS = [
  'label',
  'short',
  'value',
  'share',
  'previous',
  'change',
  'changePct',
  'reading',
  'cells',
  'rowTotal',
  'hours',
  'lastVisit',
] as const;
export const TABLE_FIELDS = [
  ...ROW_FIELDS,
  'columns',
  'colTotals',
  'total',
  'totalPrevious',
  'totalChange',
  'totalChangePct',
  'totalReading',
  'totalShare',
  'totalHours',
  'scope',
  'previousLabel',
  'changeLabel',
  'readingLabel',
  'readingNote',
  'comparedTo',
  'rounding',
  'nothing',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

export type Marker =
  | { readonly is: 'scalar'; readonly path: string }
  | { readonly is: 'field'; readonly table: string; readonly field: TableField }
  | { readonly is: 'definition'; readonly table: NeededTable }
  | ({ readonly is: 'fault' } & Fault);

export const MARKER = /\{\{([^{}]*)\}\}/g;
/** What values are named under; `period.label` is one, `G02.label` a field of a table. */
export const ROOTS = [
  'period',
  'previous',
  'yearBefore',
  'dispositif',
  'figures',
  'previousFigures',
  'yearBeforeFigures',
  'beside',
  'besideYear',
  'sentences',
  'text',
  'lists',
  'definitions',
  'edition',
];

/** The markers of a text, in their order. */
export const markersIn = (text: string): readonly Marker[] =>
  text.includes('{{') ? [...text.matchAll(MARKER)].map((found) => parseMarker(found[1] ?? '')) : [];

/** Some programs write the end of a line within a cell as `_x000D_`. */
const BLANKS = /(?:[\s\u00a0\u202f\u200b]|_x000[aAdD9]_)+/g;

export function parseMarker(inside: string): Marker {
  const text = inside.replace(BLANKS, ' ').trim();
  const definition = /^([a-zA-Z_][\w-]*) ?= ?table (.+)$/.exec(text);
  if (definition) return parseDefinition(definition[1] ?? '', definition[2] ?? '');
  const filter = /\|\s*([^|:]*)/.exec(text);
  if (filter) return { is: 'fault', code: 'filter-unknown', given: (filter[1] ?? '').trim(), near: null };
  const path = /^(?:tables\.)?([a-zA-Z_][\w-]*)((?:\.[\w-]+)+)$/.exec(text.replaceAll(' ', ''));
  if (!path || /[\w-] [\w-]/.test(text))
    return { is: 'fault', code: 'marker-malformed', given: text, near: figureNamed(text) };
  const [, root = '', rest = ''] = path;
  const listed = root === 'lists' ? /^(\.[\w-]+)\.(label|short)$/.exec(rest) : null;
  if (listed) return { is: 'field', table: root + listed[1], field: listed[2] === 'short' ? 'short' : 'label' };
  if (ROOTS.includes(root)) return { is: 'scalar', path: root + rest };
  const field = TABLE_FIELDS.find((one) => `.${one}` === rest);
  if (field !== undefined) return { is: 'field', table: root, field };
  const root2 = nearestName(root, ROOTS);
  const near = root2 === null ? nearestName(rest.slice(1), TABLE_FIELDS) : null;
  return {
    is: 'fault',
    code: 'name-unknown',
    given: root + rest,
    near: near !== null ? `${root}.${near}` : root2 === null ? null : root2 + rest,
  };
}

/** A word alone is a figure's: `contacts`. */
function figureNamed(word: string): string | null {
  const near = nearestName(
    word,
    MEASURES.map(({ header }) => header.code),
  );
  return near === null ? null : `figures.${near}`;
}

function parseDefinition(name: string, text: string): Marker {
  if (ROOTS.includes(name)) return { is: 'fault', code: 'marker-malformed', given: name, near: null };
  const pieces = text.replaceAll(/\bwhere /g, 'where=').matchAll(/([^\s=]+)(?:=("[^"]*"|\S+))?/g);
  const pairs = [...pieces].map(([, key = '', value]) => [key, value?.replaceAll('"', '') ?? null] as const);
  const read = tableOf(name, null, pairs);
  if (!read.ok) return { is: 'fault', ...read.fault };
  if (read.table.measure === null) return { is: 'fault', code: 'marker-malformed', given: text, near: 'measure=' };
  return { is: 'definition', table: read.table };
}
