/** Writes a zip whose bytes depend on its parts alone: one fixed date, parts in the order given, raw parts copied as stored. */

import { crc32, deflateRawSync } from 'node:zlib';
import type { RawPart } from './zip-reader.ts';

export interface PartToWrite {
  readonly name: string;
  readonly part: RawPart;
}

/** 1 January 1980, the first day that a zip can hold. */
const FIRST_DAY = 0x21;

export function compressPart(bytes: Uint8Array): RawPart {
  return { compressed: deflateRawSync(bytes, { level: 6 }), method: 8, crc: crc32(bytes), size: bytes.length };
}

export function writeZip(parts: readonly PartToWrite[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, part } of parts) {
    const encoded = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(part.method, 4);
    common.writeUInt16LE(FIRST_DAY, 8);
    common.writeUInt32LE(part.crc, 10);
    common.writeUInt32LE(part.compressed.length, 14);
    common.writeUInt32LE(part.size, 18);
    common.writeUInt16LE(encoded.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, place, encoded);
    pieces.push(Buffer.from([0x50, 0x4b, 3, 4]), common, encoded, part.compressed);
    offset += 30 + encoded.length + part.compressed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listing, end]);
}
