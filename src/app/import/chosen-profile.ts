/** The profile that an import follows, and the name of the one that it may leave. */

import { basename, extname } from 'node:path';
import type { ImportProfile } from '../../domain/import-profile.ts';
import { UserError } from '../../errors.ts';
import { foldHeader } from '../../importing/match-columns.ts';
import { nearestNames } from '../../importing/nearest-names.ts';
import { recogniseProfile } from '../../importing/profile.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import type { Store } from '../../storage/store.ts';
import type { ImportOptions } from './file-import.ts';
import { retype } from './retype.ts';

/** The one that is named, else the one that the header is recognised by. */
export function chosenProfile(
  profiles: readonly ImportProfile[],
  source: SheetFile,
  { profile: asked, flags = [] }: ImportOptions,
  path: string,
): ImportProfile | null {
  if (asked === null || asked === undefined) return recogniseProfile(profiles, source);
  const found =
    profiles.find(({ name }) => name === asked) ?? profiles.find(({ name }) => foldHeader(name) === foldHeader(asked));
  if (found !== undefined) return found;
  const names = profiles.map(({ name }) => name);
  const [near] = nearestNames(asked, names);
  throw new UserError(
    'option-value-unknown',
    { option: '--profile', given: asked, allowed: names },
    {
      aftermath: 'nothing-imported',
      tries: near === undefined ? [] : [retype([path], flags, '--profile', asked, near)],
    },
  );
}

/** The file's own name, as a person would call the profile; never that of another. */
export function freeName(store: Store, path: string): string {
  const taken = new Set(store.profiles().map(({ name }) => name));
  const stem = basename(path, extname(path));
  let name = stem;
  for (let n = 2; taken.has(name); n += 1) name = `${stem} ${n}`;
  return name;
}
