/** The central directory of a zip: found from the end, held within the file, entries counted before they are read. */

import type { FileRefusal, UserError } from '../errors.ts';

export interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's own header stands. */
  readonly offset: number;
}

type Refuse = (reason: FileRefusal, detail: string) => UserError;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const MANY = 0xffffffff;

export function readZipDirectory(bytes: Uint8Array, most: number, refuse: Refuse): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(bytes, view, refuse);
  if (place.count > most) throw refuse('bomb', `entries ${place.count}`);
  const end = place.offset + place.size;
  if (end > bytes.length) throw refuse('truncated', 'directory');
  const entries: DirectoryEntry[] = [];
  let at = place.offset;
  for (let index = 0; index < place.count; index += 1) {
    if (at + 46 > end) throw refuse('truncated', 'directory');
    if (view.getUint32(at, true) !== ENTRY) throw refuse('malformed', 'directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw refuse('truncated', 'directory');
    entries.push(readEntry(bytes, view, at, nameLength, extraLength, refuse));
    at = next;
  }
  return entries;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  refuse: Refuse,
): DirectoryEntry {
  const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (name.includes('\0')) throw refuse('malformed', 'name');
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + 46 + nameLength;
  const extraEnd = field + extraLength;
  while (field + 4 <= extraEnd) {
    const length = view.getUint16(field + 2, true);
    const stop = field + 4 + length;
    if (stop > extraEnd) break;
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const wide = (given: number): number => {
        if (given !== MANY || value + 8 > stop) return given;
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      size = wide(size);
      compressedSize = wide(compressedSize);
      offset = wide(offset);
    }
    field = stop;
  }
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
  };
}

function findDirectory(
  bytes: Uint8Array,
  view: DataView,
  refuse: Refuse,
): { count: number; size: number; offset: number } {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && size !== MANY && offset !== MANY) return { count, size, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { count, size, offset };
    const wide = Number(view.getBigUint64(at - 12, true));
    if (wide + 56 > bytes.length || view.getUint32(wide, true) !== END_64) throw refuse('malformed', 'directory');
    return {
      count: Number(view.getBigUint64(wide + 32, true)),
      size: Number(view.getBigUint64(wide + 40, true)),
      offset: Number(view.getBigUint64(wide + 48, true)),
    };
  }
  throw refuse('truncated', 'directory');
}
