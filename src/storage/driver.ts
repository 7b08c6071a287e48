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

/** A file, or the bytes of one, read from memory. */
export function openDatabase(file: string | Buffer, options: { readonly: boolean; mustExist: boolean }): Database {
  const name = Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3' : 'better-sqlite3-node20';
  let Driver: typeof BetterSqlite3;
  try {
    Driver = createRequire(import.meta.url)(name);
  } catch (cause) {
    throw new UserError('db-driver', { detail: name }, { cause });
  }
  return new Driver(file, { readonly: options.readonly, fileMustExist: options.mustExist, timeout: BUSY_MILLISECONDS });
}
