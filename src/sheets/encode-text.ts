/** A text in the encoding that a file was read in. What the encoding cannot hold becomes `?`, as in Excel. */

import iconv from 'iconv-lite';

export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8-bom') return iconv.encode(text, 'utf-8', { addBOM: true });
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
}
