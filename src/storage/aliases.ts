/** Contents that somebody said to be a record of the base, whatever the record holds: one setting each. */

import type { KindName } from '../domain/fields/kinds.ts';
import type { Database } from './driver.ts';

interface Alias {
  readonly kind: KindName;
  readonly id: number;
  readonly contentKey: string;
}

const keyOf = (kind: KindName, contentKey: string): string => `same:${kind}:${contentKey}`;

export function keepAlias(db: Database, { kind, id, contentKey }: Alias): void {
  db.prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(
    keyOf(kind, contentKey),
    String(id),
  );
}

/** Of these contents, those that stand for a record that is still there. */
export function aliasesOf(db: Database, table: string, kind: KindName, keys: readonly string[]): ReadonlySet<string> {
  const found = db
    .prepare(
      `SELECT s.key FROM json_each(?) k CROSS JOIN setting s ON s.key = k.value CROSS JOIN ${table} r ON r.id = CAST(s.value AS INTEGER)`,
    )
    .pluck()
    .all(JSON.stringify(keys.map((key) => keyOf(kind, key))));
  return new Set(found.map((key) => String(key).slice(keyOf(kind, '').length)));
}
