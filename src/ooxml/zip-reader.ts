/**
 * A zip archive read with distrust: nothing the directory says is believed until the bytes agree, and every inflated byte
 * is counted. Names are compared without case, `\` reads as `/`. All faults are UserError `file-refused`.
 */

import { crc32, inflateRawSync } from 'node:zlib';
import { type FileRefusal, UserError } from '../errors.ts';
import { type DirectoryEntry, readZipDirectory } from './zip-directory.ts';

export interface ZipLimits {
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly entries: number;
}

export const zipLimits: ZipLimits = { partBytes: 200_000_000, totalBytes: 300_000_000, entries: 2_000 };

export interface RawPart {
  readonly compressed: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  /** Declared size once inflated: not checked, since nothing is inflated. */
  readonly size: number;
}

export interface ZipPackage {
  /** As the archive writes them, in its order; folders left out. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Inflated bytes, checked against the declared size and CRC-32. An unknown name is refused as `malformed`. */
  read(name: string): Uint8Array;
  /** The stored bytes as they are, to be copied into another archive. */
  raw(name: string): RawPart;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

export function readZip(bytes: Uint8Array, options: { file: string; limits?: Partial<ZipLimits> }): ZipPackage {
  const { file } = options;
  const limits = { ...zipLimits, ...options.limits };
  const refuse = (reason: FileRefusal, detail: string): UserError =>
    new UserError('file-refused', { file, reason, detail });
  const entries = new Map<string, DirectoryEntry>();
  for (const entry of readZipDirectory(bytes, limits.entries, refuse)) {
    if (entry.name.endsWith('/') || entry.name.endsWith('\\')) continue;
    const key = plain(entry.name);
    if (entries.has(key)) throw refuse('malformed', `duplicate ${entry.name}`);
    entries.set(key, entry);
  }
  const counted = new Set<string>();
  let total = 0;

  function find(name: string): DirectoryEntry {
    const entry = entries.get(plain(name));
    if (entry === undefined) throw refuse('malformed', `absent ${name}`);
    return entry;
  }

  function raw(name: string): RawPart {
    const entry = find(name);
    const { method, crc, size } = entry;
    if (entry.encrypted) throw refuse('encrypted', entry.name);
    if (method !== 0 && method !== 8) throw refuse('malformed', `method ${method} ${entry.name}`);
    return { compressed: stored(bytes, entry, refuse), method, crc, size };
  }

  function read(name: string): Uint8Array {
    const entry = find(name);
    const part = raw(name);
    const key = plain(name);
    const before = counted.has(key) ? 0 : total;
    const room = Math.min(limits.partBytes, limits.totalBytes - before);
    if (part.size > limits.partBytes || before + part.size > limits.totalBytes) throw refuse('bomb', entry.name);
    const inflated = part.method === 0 ? part.compressed : inflate(part.compressed, Math.min(room, part.size));
    if (inflated === 'broken') throw refuse('truncated', entry.name);
    if (inflated === 'too-long') throw refuse('bomb', `size ${entry.name}`);
    if (inflated.length !== part.size) throw refuse('malformed', `size ${entry.name}`);
    if (crc32(inflated) !== part.crc) throw refuse('malformed', `crc ${entry.name}`);
    if (!counted.has(key)) {
      counted.add(key);
      total += inflated.length;
    }
    return inflated;
  }

  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(plain(name)),
    read,
    raw,
  };
}

const plain = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** The directory's sizes and the entry's own header must both keep the data inside the file. */
function stored(
  bytes: Uint8Array,
  entry: DirectoryEntry,
  refuse: (reason: FileRefusal, detail: string) => UserError,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) throw refuse('truncated', entry.name);
  if (view.getUint32(entry.offset, true) !== 0x04034b50) throw refuse('malformed', `header ${entry.name}`);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw refuse('truncated', entry.name);
  return bytes.subarray(start, end);
}

/** Never grows past what was declared: a part that inflates to more is lying about its size. */
function inflate(compressed: Uint8Array, room: number): Uint8Array | 'broken' | 'too-long' {
  try {
    // One buffer of the declared size: by default zlib gathers pieces, then copies them, twice the memory.
    const chunkSize = Math.max(64, Math.min(room, compressed.length * 1_100) + 1);
    return inflateRawSync(compressed, { maxOutputLength: Math.max(room, 1), chunkSize });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-long' : 'broken';
  }
}
