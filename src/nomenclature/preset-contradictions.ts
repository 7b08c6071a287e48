/** What each value of a preset may be, and all of them together may not: the same code twice, a code that no list holds. */

import { parseIsoDate } from '../domain/calendar/calendar-date.ts';
import { LIST_NAMES, type ListName } from '../domain/lists.ts';
import type { PresetFile } from './preset-schema.ts';
import { standardLists } from './standard-lists.ts';

export interface Contradiction {
  readonly path: readonly PropertyKey[];
  readonly code:
    | 'code-twice'
    | 'reference-unknown'
    | 'band-without-end'
    | 'band-empty'
    | 'settled-not-closed'
    | 'day-unknown'
    | 'use-empty'
    | 'successor-circular'
    | 'standard-unknown';
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
    found.push(...faultsOfUse(items ?? [], path, name));
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

interface Used {
  readonly code: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly successor?: string | undefined;
  readonly standard?: string | undefined;
}

/** Days of use, what takes over, and the standard code that an item stands for. */
function faultsOfUse(items: readonly Used[], path: readonly PropertyKey[], name: ListName): Contradiction[] {
  const found: Contradiction[] = [];
  const next = new Map(items.map(({ code, successor }) => [code, successor]));
  for (const [i, { code, from, until, successor, standard }] of items.entries()) {
    const add = (key: keyof Used, fault: Contradiction['code'], given: string) =>
      found.push({ path: [...path, i, key], code: fault, given });
    if (from !== undefined && parseIsoDate(from) === null) add('from', 'day-unknown', from);
    if (until !== undefined && parseIsoDate(until) === null) add('until', 'day-unknown', until);
    if (from !== undefined && until !== undefined && until < from) add('until', 'use-empty', code);
    if (successor !== undefined && !next.has(successor)) add('successor', 'reference-unknown', successor);
    if (successor !== undefined && comesBack(code, next)) add('successor', 'successor-circular', successor);
    if (standard !== undefined && !standardLists[name].some((item) => item.code === standard))
      add('standard', 'standard-unknown', standard);
  }
  return found;
}

function comesBack(code: string, next: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = next.get(code); at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

function codesOf(file: PresetFile, name: 'mission' | 'objective' | 'family'): Set<string> {
  return new Set((file.lists?.[name] ?? standardLists[name]).map(({ code }) => code));
}
