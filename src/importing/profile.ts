/** Profiles: which one a file is recognised by, what it adds to the choices, what an import teaches. */

import type { ImportProfile } from '../domain/import-profile.ts';
import { normalise } from '../domain/reading/normalise.ts';
import type { SheetFile } from '../sheets/sheet.ts';
import { foldHeader } from './match-columns.ts';
import type { ImportChoices, ImportPlan } from './plan-import.ts';

/** A column may be missing, moved or added: this share of the headers makes the table the same. */
const SAME = 0.75;
const FEWEST = 2;
const LOOKED_AT = 40;

/** The profile whose headers stand most on one row of the file; the file's name tells nothing. */
export function recogniseProfile(profiles: readonly ImportProfile[], source: SheetFile): ImportProfile | null {
  const rows = source.sheets.flatMap(({ rows: all }) =>
    all.slice(0, LOOKED_AT).map(({ cells }) => new Set(cells.map(({ shown }) => foldHeader(shown)))),
  );
  let best: { profile: ImportProfile; share: number } | null = null;
  for (const profile of profiles) {
    for (const row of rows) {
      const common = profile.headers.filter((header) => row.has(header)).length;
      const share = common / Math.max(profile.headers.length, row.size);
      if (common >= FEWEST && share >= SAME && share > (best?.share ?? 0)) best = { profile, share };
    }
  }
  return best?.profile ?? null;
}

/** What is said now goes before what was decided then. */
export function withProfile(choices: ImportChoices, profile: ImportProfile | null): ImportChoices {
  if (profile === null) return choices;
  const columns = new Map([...Object.entries(profile.columns), ...choices.columns]);
  const said = new Set(choices.values.map(wordKey));
  return {
    ...choices,
    columns,
    values: [...profile.values.filter((one) => !said.has(wordKey(one))), ...choices.values],
  };
}

/** Null when nothing was decided. `before`: the profile that was applied, which keeps its name and grows. */
export function learnedProfile(
  name: string,
  choices: ImportChoices,
  plan: ImportPlan,
  before: ImportProfile | null,
): ImportProfile | null {
  if (choices.columns.size === 0 && choices.values.length === 0) return null;
  const headers = [
    ...new Set(plan.sheets.flatMap(({ table }) => table.columns.map(({ header }) => foldHeader(header)))),
  ].filter((header) => header !== '');
  const values = [...new Map(choices.values.map((one) => [wordKey(one), one])).values()];
  return { name: before?.name ?? name, headers, columns: Object.fromEntries(choices.columns), values };
}

export function sameProfile(one: ImportProfile, other: ImportProfile | null): boolean {
  return other !== null && JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

const ordered = ({ name, headers, columns, values }: ImportProfile) => [
  name,
  [...headers].sort(),
  Object.entries(columns).sort(),
  values.map((one) => [wordKey(one), one.code]).sort(),
];

const wordKey = ({ field, words }: { field: string; words: string }): string => `${field}:${normalise(words)}`;
