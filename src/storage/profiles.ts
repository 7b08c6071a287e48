/** Import profiles, one setting each: what a person decided, kept as it was said. */

import type { ImportProfile } from '../domain/import-profile.ts';
import type { Database } from './driver.ts';

const PREFIX = 'profile:';

export function keepProfile(db: Database, profile: ImportProfile): void {
  db.prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(
    PREFIX + profile.name,
    JSON.stringify(profile),
  );
}

/** One that cannot be read is as good as forgotten: the questions come back. */
export function readProfiles(db: Database): ImportProfile[] {
  const rows = db.prepare(`SELECT value FROM setting WHERE key GLOB '${PREFIX}*' ORDER BY key`).pluck().all();
  return rows.flatMap((text) => profileIn(String(text)) ?? []);
}

export function dropProfile(db: Database, name: string): boolean {
  return db.prepare('DELETE FROM setting WHERE key = ?').run(PREFIX + name).changes > 0;
}

function profileIn(text: string): ImportProfile | null {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(told) || typeof told['name'] !== 'string' || !isObject(told['columns'])) return null;
  const values = listOf(told['values']).flatMap((one) => {
    if (!isObject(one)) return [];
    const { field, words, code } = one;
    return typeof field === 'string' && typeof words === 'string' && typeof code === 'string'
      ? [{ field, words, code }]
      : [];
  });
  const columns = Object.entries(told['columns']).map(([header, field]): [string, string] => [header, String(field)]);
  return {
    name: told['name'],
    headers: listOf(told['headers']).map(String),
    columns: Object.fromEntries(columns),
    values,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
