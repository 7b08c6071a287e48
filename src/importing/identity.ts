/** What makes two rows the same record: all that was read of them, and nothing of the file, its encoding or its format. */

import { createHash } from 'node:crypto';
import type { FieldValue, RecordValues } from '../domain/record.ts';

/** 128 bits, as 32 hexadecimal digits. */
export function contentKey({ kind, values, unread }: RecordValues): string {
  const told = Object.keys(values)
    .sort()
    .map((key) => [key, ordered(values[key])]);
  const words = Object.keys(unread)
    .sort()
    .map((key) => [key, unread[key]]);
  return createHash('sha256')
    .update(JSON.stringify([kind, told, words]))
    .digest('hex')
    .slice(0, 32);
}

/** The file's own id of a record (`_uuid`): the same record, whatever is corrected in it. */
export function ownKey(kind: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, 'id', id]))
    .digest('hex')
    .slice(0, 32);
}

function ordered(value: FieldValue | undefined): unknown {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? [...value].sort() : value;
  if (typeof value === 'object') return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return value;
}
