/** The parts of an xlsx package, parsed once, changed in place; whatever is not changed is written back as it was stored. */

import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import { attributeOf, elementsOf } from './xml-query.ts';
import { parseXml, writeXml, type XmlElement, type XmlPart } from './xml-tree.ts';
import { readZip, type ZipPackage } from './zip-reader.ts';
import { compressPart, writeZip } from './zip-writer.ts';

/** Trees take some eighty times the room of their texts: far above any template, below a gigabyte. */
const LONGEST_TREES = 12_000_000;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

export interface Relation {
  readonly id: string;
  /** Last word of the type, the same in both flavours of the format: `worksheet`, `drawing`, `chart`. */
  readonly type: string;
  /** A part's name; null for what lies outside of the package. */
  readonly target: string | null;
  readonly element: XmlElement;
}

export interface Package {
  readonly zip: ZipPackage;
  has(part: string): boolean;
  tree(part: string): XmlElement;
  text(part: string): string;
  setText(part: string, text: string): void;
  drop(part: string): void;
  relationsOf(part: string): readonly Relation[];
  /** Those of that type whose part is in the package. */
  relatedTo(part: string, type: string): readonly string[];
  bytes(): Uint8Array;
}

export function openPackage(bytes: Uint8Array, file: string): Package {
  const zip = readZip(bytes, { file });
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const trees = new Map<string, { readonly part: XmlPart; readonly before: string }>();
  const texts = new Map<string, string>();
  const dropped = new Set<string>();
  let parsedLength = 0;
  const key = (part: string): string => part.toLowerCase();

  const text = (part: string): string => texts.get(key(part)) ?? decode(zip.read(part));

  function tree(part: string): XmlElement {
    const known = trees.get(key(part));
    if (known !== undefined) return known.part.root;
    const given = text(part);
    parsedLength += given.length;
    if (parsedLength > LONGEST_TREES) throw new UserError('file-refused', { file, reason: 'bomb', detail: part });
    try {
      const parsed = parseXml(given);
      trees.set(key(part), { part: parsed, before: digest(writeXml(parsed)) });
      return parsed.root;
    } catch (error) {
      if (error instanceof UserError) throw error;
      const detail = `${part} ${error instanceof Error ? error.message : ''}`;
      throw new UserError('file-refused', { file, reason: 'malformed', detail });
    }
  }

  function relationsOf(part: string): readonly Relation[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const rels = `${folder}_rels/${part.slice(slash + 1)}.rels`;
    if (!zip.has(rels)) return [];
    return elementsOf(tree(rels), 'Relationship').map((element) => {
      const target = attributeOf(element, 'Target') ?? '';
      const outside = attributeOf(element, 'TargetMode') === 'External';
      return {
        id: attributeOf(element, 'Id') ?? '',
        type: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
        target: outside ? null : (names.get(key(resolve(folder, target))) ?? resolve(folder, target)),
        element,
      };
    });
  }

  return {
    zip,
    has: (part) => zip.has(part) && !dropped.has(key(part)),
    tree,
    text,
    setText: (part, given) => {
      if (given !== text(part)) texts.set(key(part), given);
    },
    drop: (part) => dropped.add(key(part)),
    relationsOf,
    relatedTo: (part, type) =>
      relationsOf(part).flatMap((one) =>
        one.type === type && one.target !== null && zip.has(one.target) ? [one.target] : [],
      ),
    bytes: () =>
      writeZip(
        zip.names
          .filter((name) => !dropped.has(key(name)))
          .map((name) => {
            const parsed = trees.get(key(name));
            const written = parsed === undefined ? texts.get(key(name)) : writeXml(utf8(parsed.part));
            const same = written === undefined || (parsed !== undefined && digest(written) === parsed.before);
            return { name, part: same ? zip.raw(name) : compressPart(new TextEncoder().encode(written)) };
          }),
      ),
  };
}

const utf8 = ({ head, root }: XmlPart): XmlPart => ({
  head: head.replace(/encoding="utf-16[^"]*"/i, 'encoding="UTF-8"'),
  root,
});

function decode(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const piece of `${folder}${target}`.split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '.') path.push(piece);
  }
  return path.join('/');
}
