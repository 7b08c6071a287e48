/** Headers of one row → entry keys, each with how sure it is. Age columns are those of the dispositif's own bands. */

import { KINDS, type KindName } from '../domain/fields/kinds.ts';
import type { Lists } from '../domain/lists.ts';
import { editDistance } from '../domain/reading/edit-distance.ts';
import { normalise, singular } from '../domain/reading/normalise.ts';
import { type ChoiceColumn, choiceColumns } from './choice-columns.ts';
import { COLUMNS } from './column-synonyms.ts';
import { type Header, isFormsOwn, isMachine } from './header-cells.ts';

export interface MatchedColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  /** Entry key; null: nothing corresponds, the column is left out. */
  readonly field: string | null;
  /** 1 sure, 0.9 a synonym, 0.7 a typing error, 0 left out. */
  readonly confidence: number;
  readonly unit: 'minutes' | 'hours' | null;
  /** The code that a tick or a count in this column stands for; null: the cell's own words are read. */
  readonly choice: string | null;
  /** Another column, surer or before it, has its field: this one is not read. */
  readonly doubled: boolean;
}

/** `told`: what the user said of a column, by its folded header. */
export function matchColumns(
  kind: KindName,
  headers: readonly Header[],
  lists: Lists,
  told: ReadonlyMap<string, string>,
): MatchedColumn[] {
  const known = knownHeaders(kind, lists);
  const machine = isMachine(headers);
  const taken = new Set<string>();
  const candidates = headers.map((header) => ({
    column: header.column,
    header: header.shown,
    doubled: false,
    ...(isFormsOwn(header, machine) ? LEFT_ASIDE : best(header, known, told)),
  }));
  // The surest first, so that « Type de lieu » does not lose its place to a typing error.
  for (const one of [...candidates].sort((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    if (one.field === null) continue;
    if (taken.has(one.field)) {
      one.field = null;
      one.confidence = 0;
      one.doubled = true;
    } else taken.add(one.field);
  }
  // A row of data names no field: its words are not looked for in the lists.
  const choices =
    taken.size === 0
      ? new Map<number, ChoiceColumn>()
      : choiceColumns(
          kind,
          headers.filter((_, at) => candidates[at]?.confidence === 0),
          taken,
          lists,
          (text) => known.fields.get(foldHeader(text))?.field ?? null,
        );
  return candidates.map((one) => {
    const choice = choices.get(one.column);
    if (choice === undefined) return { ...one, choice: null, unit: unitOf(one.header) };
    return { ...one, ...choice, doubled: false, unit: null };
  });
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

function best(header: Header, known: Known, told: ReadonlyMap<string, string>): Found {
  const { shown, text, group } = header;
  const said = told.size === 0 ? undefined : (told.get(foldHeader(shown)) ?? told.get(foldHeader(text)));
  if (said !== undefined) return said === '-' ? { field: null, confidence: 1 } : { field: said, confidence: 1 };
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
