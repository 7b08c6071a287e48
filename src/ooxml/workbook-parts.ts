/** The sheets of a package, found by their relationships. Knows nothing of the trade. */

import { attribute } from './xml-text.ts';
import type { ZipPackage } from './zip-reader.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export const readText = (zip: ZipPackage, part: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(zip.read(part));

export function relationshipsOf(zip: ZipPackage, part: string): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf('/');
  const rels = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, string>();
  if (!zip.has(rels)) return found;
  for (const [tag] of readText(zip, rels).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    if (id === null || target === null || attribute(tag, 'TargetMode') === 'External') continue;
    found.set(id, resolve(part.slice(0, slash + 1), target));
  }
  return found;
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

export function sheetParts(zip: ZipPackage): readonly SheetPart[] {
  const targets = relationshipsOf(zip, 'xl/workbook.xml');
  return [...readText(zip, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const part = targets.get(attribute(tag, 'r:id') ?? '');
    const name = attribute(tag, 'name');
    return part === undefined || name === null ? [] : [{ name, part }];
  });
}
