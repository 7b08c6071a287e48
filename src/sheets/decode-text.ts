/**
 * Bytes of a text file → text. Own rule, since detectors guess: BOM; a NUL pattern means UTF-16; strict UTF-8; else
 * Windows-1252 through iconv-lite (`TextDecoder` loses € ’ œ on Node 20).
 */

import iconv from 'iconv-lite';
import type { FileRefusal } from '../errors.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

type Undecoded = { readonly refused: FileRefusal; readonly detail: string };

export const knowsEncoding = (name: string): boolean => iconv.encodingExists(name);

export function decodeText(bytes: Uint8Array, asked: string | null): Decoded | Undecoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (asked !== null) return { text: iconv.decode(buffer, asked), encoding: asked };
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return strict(buffer.subarray(3), 'utf-8-bom');
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return { text: iconv.decode(buffer, 'utf-16le'), encoding: 'utf-16le' };
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return { text: iconv.decode(buffer, 'utf-16be'), encoding: 'utf-16be' };
  const wide = withoutMark(buffer);
  if (wide !== null) return { text: iconv.decode(buffer, wide), encoding: wide };
  return strict(buffer, 'utf-8');
}

function strict(buffer: Buffer, encoding: string): Decoded | Undecoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer), encoding };
  } catch {
    return ansi(buffer);
  }
}

/** Five bytes mean nothing in Windows-1252 (è is one of them in Mac Roman), and `Ã©` is UTF-8 inside it. */
function ansi(buffer: Buffer): Decoded | Undecoded {
  if (buffer.includes(0)) return { refused: 'binary', detail: '' };
  const latin = buffer.toString('latin1');
  const stray = /[\x81\x8d\x8f\x90\x9d]|\xc3[\x80-\xbf]/.exec(latin);
  if (stray !== null) {
    const line = latin.slice(0, stray.index).split(/\r\n|\n|\r/).length;
    return { refused: 'malformed', detail: `windows-1252, utf-8 : ${line}` };
  }
  return { text: iconv.decode(buffer, 'windows-1252'), encoding: 'windows-1252' };
}

/** Latin text in UTF-16 has a NUL in nearly every second byte, always on the same side. */
function withoutMark(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(buffer.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (buffer[at] === 0) even += 1;
    if (buffer[at + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : null;
}
