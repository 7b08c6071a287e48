/** Whether a copy of a base is that base: it opens, is whole, and holds as many rows of everything. */

import { UserError } from '../errors.ts';
import { type Database, openDatabase } from './driver.ts';
import { translating } from './faults.ts';

/** Throws UserError `disk-fault` that names the copy. The caller sees to it that nothing is written meanwhile. */
export function verifyCopy(path: string, base: Database): void {
  const said = translating(path, () => {
    const copy = openDatabase(path, { readonly: true, mustExist: true });
    try {
      const whole = copy.pragma('integrity_check', { simple: true });
      return whole === 'ok' ? differenceOf(contentOf(copy), contentOf(base)) : String(whole);
    } finally {
      copy.close();
    }
  });
  if (said !== null) throw new UserError('disk-fault', { file: path, detail: said });
}

/** Rows by table, and what the header says. */
function contentOf(db: Database): ReadonlyMap<string, number> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  const header = ['application_id', 'user_version'].map((name): [string, number] => [
    name,
    Number(db.pragma(name, { simple: true })),
  ]);
  const rows = tables.map((name): [string, number] => [
    `table ${name}`,
    Number(
      db
        .prepare(`SELECT count(*) FROM "${String(name).replaceAll('"', '""')}"`)
        .pluck()
        .get(),
    ),
  ]);
  return new Map([...header, ...rows]);
}

function differenceOf(copy: ReadonlyMap<string, number>, base: ReadonlyMap<string, number>): string | null {
  for (const name of new Set([...base.keys(), ...copy.keys()])) {
    if (copy.get(name) !== base.get(name)) return `${name}: ${copy.get(name)} / ${base.get(name)}`;
  }
  return null;
}
