/** What each value of a preset may be, and all of them together may not: the same code twice, a code that no list holds. */

import { LIST_NAMES } from '../domain/lists.ts';
import type { PresetFile } from './preset-schema.ts';
import { standardLists } from './standard-lists.ts';

export interface Contradiction {
  readonly path: readonly PropertyKey[];
  readonly code: 'code-twice' | 'reference-unknown' | 'band-without-end' | 'band-empty' | 'settled-not-closed';
  readonly given: string;
}

export function findContradictions(file: PresetFile): Contradiction[] {
  const found: Contradiction[] = [];
  for (const name of LIST_NAMES) {
    const items = name === 'team' ? file.team : file.lists?.[name];
    const path = name === 'team' ? ['team'] : ['lists', name];
    const seen = new Set<string>();
    for (const [i, { code }] of (items ?? []).entries()) {
      if (seen.has(code)) found.push({ path: [...path, i, 'code'], code: 'code-twice', given: code });
      seen.add(code);
    }
  }
  const missions = codesOf(file, 'mission');
  const objectives = codesOf(file, 'objective');
  const families = file.lists?.['family'] === undefined ? null : codesOf(file, 'family');
  for (const [i, item] of (file.lists?.['situation'] ?? []).entries()) {
    const path = ['lists', 'situation', i];
    const check = (key: string, code: string | undefined, known: ReadonlySet<string> | null) => {
      if (code === undefined || known === null || known.has(code)) return;
      found.push({ path: [...path, key], code: 'reference-unknown', given: code });
    };
    check('mission', item.mission, missions);
    check('family', item.family, families);
    for (const objective of item.objectives ?? []) check('objectives', objective, objectives);
  }
  for (const [i, item] of (file.lists?.['outcome'] ?? []).entries()) {
    if (item.settled === true && item.closed !== true) {
      found.push({ path: ['lists', 'outcome', i, 'settled'], code: 'settled-not-closed', given: item.code });
    }
  }
  for (const [i, item] of (file.lists?.['hour_band'] ?? []).entries()) {
    const path = ['lists', 'hour_band', i];
    if ((item.start === undefined) !== (item.end === undefined)) {
      found.push({ path, code: 'band-without-end', given: item.code });
    } else if (item.start !== undefined && item.end !== undefined && item.end <= item.start) {
      found.push({ path: [...path, 'end'], code: 'band-empty', given: item.end });
    }
  }
  return found;
}

function codesOf(file: PresetFile, name: 'mission' | 'objective' | 'family'): Set<string> {
  return new Set((file.lists?.[name] ?? standardLists[name]).map(({ code }) => code));
}
