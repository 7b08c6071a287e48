/** What the user said of fields, columns and words is checked before the file is read: a slip of the fingers is a usage error. */

import type { Issue, IssueCode, ReadingContext } from '../../domain/entry.ts';
import { type FieldType, listOf } from '../../domain/fields/field.ts';
import { fieldOf, KIND_NAMES, type KindName } from '../../domain/fields/kinds.ts';
import type { Lists } from '../../domain/lists.ts';
import { readEntry } from '../../domain/read-entry.ts';
import { UserError } from '../../errors.ts';
import { entryKeys, kindsWith, LEFT_OUT, nearestKeys } from '../../importing/entry-keys.ts';
import type { ImportChoices } from '../../importing/plan-import.ts';
import { retype } from './retype.ts';

export interface ChoicesContext extends ReadingContext {
  readonly lists: Lists;
  readonly files: readonly string[];
  readonly flags: readonly string[];
}

type Option = '--set' | '--map' | '--value';

export function checkChoices(choices: ImportChoices, context: ChoicesContext): void {
  const { kind, columns, set, values } = choices;
  for (const field of columns.values()) if (field !== LEFT_OUT) knownField('--map', field, kind, context);
  for (const [field, text] of set) {
    if (field === 'year' || field === 'month') checkPeriod(field, text, context);
    else checkWords('--set', field, text, kind, context);
  }
  for (const { field, code } of values) {
    if (code.trim() === '') knownField('--value', field, kind, context);
    else checkWords('--value', field, code, kind, context);
  }
}

function knownField(
  option: Option,
  field: string,
  kind: KindName | null,
  context: ChoicesContext,
): readonly KindName[] {
  const kinds = kindsWith(field, kind, context.lists);
  if (kinds.length === 0) {
    const known = (kind === null ? KIND_NAMES : [kind]).flatMap((one) => entryKeys(one, context.lists));
    const keys = [...new Set(option === '--set' ? [...known, 'year', 'month'] : known)].filter(
      (key) => !key.includes('.'),
    );
    throw unknown(option, field, nearestKeys(field, kind, context.lists), keys, context);
  }
  return kinds;
}

function checkWords(option: Option, field: string, text: string, kind: KindName | null, context: ChoicesContext): void {
  const kinds = knownField(option, field, kind, context);
  const found = kinds.map((one) => problemOf(one, field, text, context));
  const [problem] = found;
  if (problem === undefined || problem === null || found.includes(null)) return;
  const nearest = problem.nearest.map(({ code }) => code);
  throw unknown(option, text, nearest, valuesOf(field, kinds, context.lists), context);
}

/** The codes of the field's list, or what such a value looks like. */
function valuesOf(field: string, kinds: readonly KindName[], lists: Lists): readonly string[] {
  const [own] = kinds.flatMap((kind) => fieldOf(kind, field) ?? []);
  if (own === undefined) return [];
  const list = own.type === 'margin' ? undefined : listOf(own);
  return list === undefined ? (EXAMPLES[own.type] ?? []) : lists.items(list).map(({ code }) => code);
}

const EXAMPLES: { readonly [type in FieldType]?: readonly string[] } = {
  date: ['28/11/2026…'],
  time: ['17h30…'],
  minutes: ['5, 10, 20…'],
  hours: ['1, 1,5…'],
  count: ['1, 2, 3…'],
  band: ['3', '5-10…'],
  margin: ['1, 2, 3…'],
  flag: ['oui', 'non'],
};

const FAULTS: ReadonlySet<IssueCode> = new Set([
  'required-missing',
  'required-unknown',
  'impossible-value',
  'unknown-word',
  'near-word',
  'ambiguous-word',
  'several-values',
  'not-a-number',
]);

/** The same gate as a row's: what it would not understand there is refused here. */
function problemOf(kind: KindName, field: string, text: string, context: ChoicesContext): Issue | null {
  const raw = new Map([[field, { text, column: null }]]);
  const { issues } = readEntry({ kind, raw, source: { file: '', sheet: null, row: 0 } }, context.lists, context);
  const own = field === 'quartiers' ? 'passages' : field;
  return issues.find((issue) => issue.field === own && FAULTS.has(issue.code)) ?? null;
}

function checkPeriod(unit: 'year' | 'month', text: string, context: ChoicesContext): void {
  const valid = unit === 'year' ? /^20\d{2}$/.test(text) : /^(?:0?[1-9]|1[0-2])$/.test(text);
  if (!valid) throw unknown('--set', text, [], unit === 'year' ? ['2026'] : ['1 – 12'], context);
}

/** `nearest` is what was probably meant, and is shown to type; without it, `known` says what there is. */
function unknown(
  option: Option,
  given: string,
  nearest: readonly string[],
  known: readonly string[],
  { files, flags }: ChoicesContext,
): UserError {
  const [best] = nearest;
  const corrected = best === undefined ? null : retype(files, flags, option, given, best);
  return new UserError(
    'option-value-unknown',
    { option, given, allowed: best === undefined ? known : nearest },
    { aftermath: 'nothing-imported', tries: corrected === null ? [] : [corrected] },
  );
}
