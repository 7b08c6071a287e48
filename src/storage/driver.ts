/**
 * The one place that loads better-sqlite3. Version 12 aborts on Node 24 and version 13 needs Node 22, so both are optional
 * dependencies and the version of Node picks one.
 */

import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { UserError } from '../errors.ts';

export type Database = BetterSqlite3.Database;
export type Statement = BetterSqlite3.Statement<unknown[]>;

/** Less than the five seconds that a busy base is waited for, start of the program included. */
const BUSY_MILLISECONDS = 4500;

/** Where version 12 builds; left to itself it tries two other folders first, 2 ms of every command. */
const BUILT_FOR_NODE_20 = 'better-sqlite3-node20/build/Release/better_sqlite3.node';

/** A file, or the bytes of one, read from memory. */
export function openDatabase(file: string | Buffer, options: { readonly: boolean; mustExist: boolean }): Database {
  const node20 = Number(process.versions.node.split('.')[0]) < 22;
  const name = node20 ? 'better-sqlite3-node20' : 'better-sqlite3';
  const load = createRequire(import.meta.url);
  let Driver: typeof BetterSqlite3;
  let built: { nativeBinding?: string } = {};
  try {
    Driver = load(name);
    if (node20) built = { nativeBinding: load.resolve(BUILT_FOR_NODE_20) };
  } catch (cause) {
    throw new UserError('db-driver', { detail: name }, { cause });
  }
  const { readonly, mustExist: fileMustExist } = options;
  return new Driver(file, { readonly, fileMustExist, timeout: BUSY_MILLISECONDS, ...built });
}
