/** Headers of one row → entry keys, each with how sure it is. Age columns are those of the dispositif's own bands. */

import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Field } from '../domain/fields/field.ts';
import { KINDS, type KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import { editDistance } from '../domain/reading/edit-distance.ts';
import { normalise, singular } from '../domain/reading/normalise.ts';
import type { Cell } from '../sheets/sheet.ts';
import { type ChoiceColumn, choiceColumns } from './choice-columns.ts';
import { COLUMNS } from './column-synonyms.ts';
import { type Header, isFormsOwn, isMachine } from './header-cells.ts';
import { type Doubt, type Option, type Senses, sensesOf } from './senses.ts';
import { type Weight, weighValues } from './weigh-values.ts';

export interface MatchedColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  /** Entry key; null: nothing corresponds, the column is left out. */
  readonly field: string | null;
  /** 1 sure, 0.9 a synonym, 0.7 a typing error or what the values chose, 0.5 a field they speak against, 0 left out. */
  readonly confidence: number;
  /** What its header names and its values are not. */
  readonly doubt: Doubt | null;
  readonly unit: 'minutes' | 'hours' | null;
  /** The code that a tick or a count in this column stands for; null: the cell's own words are read. */
  readonly choice: string | null;
  /** Another column, surer or before it, has its field: this one is not read. */
  readonly doubled: boolean;
}

/** What stands under the headers. */
export interface ColumnValues {
  readonly today: CalendarDate;
  cellsOf(column: number): readonly Cell[];
}

/** `told`: what the user said of a column, by its folded header; without `values`, headers are looked at alone. */
export function matchColumns(
  kind: KindName,
  headers: readonly Header[],
  lists: Lists,
  told: ReadonlyMap<string, string>,
  values: ColumnValues | null = null,
): MatchedColumn[] {
  const known = knownHeaders(kind, lists);
  const machine = isMachine(headers);
  const columns = headers.map((header) => {
    const senses = isFormsOwn(header, machine)
      ? NO_SENSE
      : (toldSenses(header, told) ?? sensesOf(foldHeader(header.text), best(header, known), kind, weigherOf(header)));
    return { column: header.column, header: header.shown, ...senses };
  });
  function weigherOf({ column }: Header): (field: Field) => Weight {
    if (values === null) return () => ({ says: 'open' });
    let cells: readonly Cell[] | null = null;
    return (field) => {
      cells ??= values.cellsOf(column);
      return weighValues(cells, field, lists, values.today);
    };
  }
  const chosen = choose(columns);
  const taken = new Set([...chosen.values()].map(({ field }) => field));
  // A row of data names no field: its words are not looked for in the lists.
  const choices =
    taken.size === 0
      ? new Map<number, ChoiceColumn>()
      : choiceColumns(
          kind,
          headers.filter(({ column }, at) => !chosen.has(column) && columns[at]?.leftOut === false),
          taken,
          lists,
          (text) => known.fields.get(foldHeader(text))?.field ?? null,
        );
  return columns.map(({ column, header, options, doubt, leftOut }) => {
    const choice = choices.get(column);
    if (choice !== undefined) return { column, header, ...choice, doubled: false, unit: null, doubt: null };
    const option = chosen.get(column);
    const unit = unitOf(header) ?? option?.unit ?? null;
    const { field, confidence } = option ?? { field: null, confidence: leftOut ? 1 : 0 };
    const doubled = option === undefined && options.some((one) => taken.has(one.field));
    const doubted = field === null || field === doubt?.field ? doubt : null;
    return { column, header, field, confidence, doubled, doubt: doubted, choice: null, unit };
  });
}

interface ColumnSenses extends Senses {
  readonly column: number;
}

/** The surest first, so that « Type de lieu » does not lose its place to a typing error; then what is left for the others. */
function choose(columns: readonly ColumnSenses[]): ReadonlyMap<number, Option> {
  const chosen = new Map<number, Option>();
  const taken = new Set<string>();
  const parts = columns.some(({ options }) => options.some(({ field }) => /^(?:women|men|ages\..*)$/.test(field)));
  const rank = ({ options }: ColumnSenses) => options[0]?.rank ?? 0;
  for (const { column, options } of [...columns].sort((a, b) => rank(b) - rank(a) || a.column - b.column)) {
    const option = options.find(({ field, besideParts }) => !taken.has(field) && (parts || !besideParts));
    if (option === undefined) continue;
    chosen.set(column, option);
    taken.add(option.field);
  }
  return chosen;
}

const NO_SENSE = { options: [], doubt: null, leftOut: false };

/** What the user said is not weighed. */
function toldSenses({ shown, text }: Header, told: ReadonlyMap<string, string>) {
  const field = told.size === 0 ? undefined : (told.get(foldHeader(shown)) ?? told.get(foldHeader(text)));
  if (field === undefined) return null;
  if (field === '-') return { ...NO_SENSE, leftOut: true };
  return { ...NO_SENSE, options: [{ field, confidence: 1, rank: 2, unit: null, besideParts: false }] };
}

const LEFT_ASIDE = { field: null, confidence: 0 };

export function foldHeader(text: string): string {
  return normalise(text).split(' ').map(singular).join(' ');
}

/** « Nbre de personnes », « Nombre personnes », « Total personnes »: what is counted. */
function countedHeader(text: string): string {
  return foldHeader(text).replace(/^(?:nb|nbr|nbre|nombre|total|dont)(?: (?:de|d|des|du|l))? (?=\S)/, '');
}

interface Found {
  readonly field: string | null;
  readonly confidence: number;
}

interface Known {
  readonly fields: ReadonlyMap<string, { readonly field: string; readonly confidence: number }>;
  /** What each text was found to be: the rows of a sheet's head repeat their words. */
  readonly found: Map<string, Found>;
}

/** Every row of a sheet's head is compared with the same headers: they are folded once. */
const KNOWN = new WeakMap<Lists, Map<KindName, Known>>();

function knownHeaders(kind: KindName, lists: Lists): Known {
  const kinds = KNOWN.get(lists) ?? new Map<KindName, Known>();
  const known = kinds.get(kind) ?? { fields: foldedHeaders(kind, lists), found: new Map<string, Found>() };
  KNOWN.set(lists, kinds.set(kind, known));
  return known;
}

function foldedHeaders(kind: KindName, lists: Lists): Known['fields'] {
  const known = new Map<string, { field: string; confidence: number }>();
  for (const [field, headers] of Object.entries(COLUMNS[kind])) {
    for (const [index, header] of headers.entries()) {
      for (const folded of [foldHeader(header), countedHeader(header)]) {
        if (!known.has(folded)) known.set(folded, { field, confidence: index === 0 ? 1 : 0.9 });
      }
    }
  }
  if ('ages' in KINDS[kind].fields) {
    for (const { code, label, synonyms } of lists.items('age_band')) {
      for (const words of [label, label.replace(/\(.*\)/, ''), code, ...synonyms]) {
        for (const folded of [foldHeader(words), countedHeader(words)]) {
          if (folded !== '' && !known.has(folded)) known.set(folded, { field: `ages.${code}`, confidence: 1 });
        }
      }
    }
  }
  return known;
}

function best(header: Header, known: Known): Found {
  const { shown, text, group } = header;
  if (text.length > LONGEST_HEADER) return LEFT_ASIDE;
  const key = JSON.stringify([shown, text, group]);
  const found = known.found.get(key) ?? fieldNamed(header, known.fields);
  if (known.found.size > MOST_KEPT) known.found.clear();
  known.found.set(key, found);
  return found;
}

/** Beyond this a cell is a sentence, not a header. */
const LONGEST_HEADER = 120;
const MOST_KEPT = 5000;

function fieldNamed({ shown, text, group }: Header, known: Known['fields']): Found {
  const bare = bareHeader(text);
  const whole = group === null ? [] : [`${group} ${text}`, `${text} ${group}`].map(bareHeader);
  for (const folded of [foldHeader(shown), ...whole, foldHeader(text), bare, countedHeader(bare)]) {
    const exact = known.get(folded);
    if (exact !== undefined) return exact;
  }
  if (bare.length < 5) return LEFT_ASIDE;
  const near = [...known]
    .filter(
      ([header]) =>
        header.length >= 5 && Math.abs(header.length - bare.length) < 2 && editDistance(bare, header, 1) <= 1,
    )
    .map(([, one]) => one.field);
  const [field] = near;
  return field !== undefined && new Set(near).size === 1 ? { field, confidence: 0.7 } : LEFT_ASIDE;
}

/** Without its unit and the notes in brackets. */
const bareHeader = (text: string): string =>
  foldHeader(text.replace(/\([^)]*\)|\ben\s+(?:heures?|minutes?|h|min)\b/giu, ' '));

function unitOf(header: string): MatchedColumn['unit'] {
  const said = /\(\s*(h|heures?|min|mn|minutes?)\s*\)|\ben\s+(heures?|minutes?)\b/i.exec(header);
  const unit = said?.[1] ?? said?.[2];
  return unit === undefined ? null : unit.toLowerCase().startsWith('h') ? 'hours' : 'minutes';
}
