/** A base as the first version of the program kept it: the tables of the first migration, with what they can hold of a new base. */

import { renameSync, rmSync } from 'node:fs';
import { openDatabase } from '../../src/storage/driver.ts';
import { MIGRATIONS } from '../../src/storage/migrations.ts';

export function toFirstVersion(file: string): void {
  const newer = `${file}.newer`;
  renameSync(file, newer);
  const db = openDatabase(file, { readonly: false, mustExist: false });
  db.pragma('foreign_keys = OFF');
  db.exec(MIGRATIONS[0]?.() ?? '');
  db.prepare('ATTACH ? AS newer').run(newer);
  const names = (sql: string) => db.prepare(sql).pluck().all().map(String);
  for (const table of names("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
    const columns = names(`SELECT name FROM pragma_table_info('${table}', 'main')`).join(', ');
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM newer.${table}`);
  }
  db.exec("DELETE FROM list_item WHERE list = 'timing'");
  db.pragma(`application_id = ${db.pragma('newer.application_id', { simple: true })}`);
  db.pragma('user_version = 1');
  db.exec('DETACH newer');
  db.close();
  rmSync(newer);
}
