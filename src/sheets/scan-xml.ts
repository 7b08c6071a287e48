/** One part of a workbook as events, matched by namespace. Fed by pieces: no DOCTYPE, no endless text, first fault final. */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { UserError } from '../errors.ts';

export type RefusePart = (reason: 'malformed' | 'bomb', detail: string) => UserError;

export interface XmlTag {
  /** Local name; empty for an element of a foreign namespace. */
  readonly name: string;
  attribute(name: string): string | null;
  /** The `r:id` of a relationship. */
  readonly relationId: string | null;
}

export interface XmlEvents {
  open(tag: XmlTag): void;
  close(name: string): void;
  text?(text: string): void;
}

export const SPREADSHEET: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
export const RELATIONSHIPS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

const PIECE = 65_536;
const LONGEST_TEXT = 1_000_000;

export function scanXml(
  bytes: Uint8Array,
  part: string,
  namespaces: ReadonlySet<string>,
  events: XmlEvents,
  refuse: RefusePart,
): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const nameOf = (tag: SaxesTagNS): string => (namespaces.has(tag.uri) ? tag.local : '');
  const fault = (why: string): UserError => refuse('malformed', `${part} ${parser.line}:${parser.column} ${why}`);
  parser.on('error', () => {
    throw fault('XML');
  });
  parser.on('doctype', () => {
    throw fault('DOCTYPE');
  });
  parser.on('opentag', (tag) => events.open(readTag(tag, nameOf(tag))));
  parser.on('closetag', (tag) => events.close(nameOf(tag)));
  const onText = (text: string): void => events.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  const decoder = new TextDecoder(encodingOf(bytes));
  let sinceTag = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    sinceTag = piece.includes('<') ? 0 : sinceTag + piece.length;
    if (sinceTag > LONGEST_TEXT) throw refuse('bomb', part);
    if (piece.includes('<!DOCTYPE')) throw fault('DOCTYPE');
    parser.write(piece);
  }
  parser.close();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function readTag(tag: SaxesTagNS, name: string): XmlTag {
  const { attributes } = tag;
  return {
    name,
    attribute: (local) => (Object.hasOwn(attributes, local) ? (attributes[local]?.value ?? null) : null),
    get relationId() {
      const found = Object.values(attributes).find((a) => a.local === 'id' && a.uri.endsWith('/relationships'));
      return found?.value ?? null;
    },
  };
}
