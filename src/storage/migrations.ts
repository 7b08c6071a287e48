/** The steps that make the schema, in order: the first makes it from nothing. Each is frozen once released. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The SQL of one step, read when it is wanted. Step n takes a base of version n to version n + 1. */
export type Migration = () => string;

const FILES = ['0001.sql', '0002.sql', '0003.sql'] as const;

export const MIGRATIONS: readonly Migration[] = FILES.map(
  (name) => () => readFileSync(fileURLToPath(new URL(`./migrations/${name}`, import.meta.url)), 'utf8'),
);
