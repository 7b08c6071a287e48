/** Which sheets hold results that a change elsewhere makes stale: those that read, from near or far, a sheet that changes. */

import { formulaTokens } from '../../ooxml/formula-tokens.ts';
import { definedNames } from '../../ooxml/workbook-parts.ts';
import { attributeOf, textOf } from '../../ooxml/xml-query.ts';
import type { OpenTemplate, TemplateSheet } from './open-template.ts';

const ANYWHERE = /\b(INDIRECT|OFFSET|CELL|INFO)\s*\(/i;

export function affectedSheets(template: OpenTemplate, changed: ReadonlySet<string>): ReadonlySet<string> {
  if (changed.size === 0) return new Set();
  // Each sheet may have a name of its own that is the same word: what any of them reads is read.
  const names = new Map<string, string>();
  for (const one of definedNames(template.pack.tree(template.parts.book))) {
    const name = (attributeOf(one, 'name') ?? '').toLowerCase();
    names.set(name, `${names.get(name) ?? ''} ${textOf(one)}`);
  }
  const reads = new Map(template.sheets.map((sheet) => [sheet.name.toLowerCase(), sheetsRead(sheet, names)]));
  const affected = new Set([...changed].map((name) => name.toLowerCase()));
  for (let before = -1; before !== affected.size; ) {
    before = affected.size;
    for (const [name, read] of reads)
      if (read === 'any' || [...read].some((one) => affected.has(one))) affected.add(name);
  }
  return affected;
}

/** A structured reference or an unknown name may lead to any sheet. */
function sheetsRead(sheet: TemplateSheet, names: ReadonlyMap<string, string>): ReadonlySet<string> | 'any' {
  const read = new Set<string>();
  const texts = sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.formula?.text ?? []));
  const seen = new Set<string>();
  for (const text of texts) {
    if (ANYWHERE.test(text)) return 'any';
    for (const token of formulaTokens(text)) {
      if (token.is === 'structure') return 'any';
      if (token.is === 'prefix' || token.is === 'reference') {
        const { sheet: first, lastSheet } = token.is === 'prefix' ? token : token.reference;
        if (lastSheet !== null) return 'any';
        if (first !== null) read.add(first.toLowerCase());
      }
      const named = token.is === 'name' ? names.get(token.text.toLowerCase()) : undefined;
      if (named !== undefined && !seen.has(named)) {
        seen.add(named);
        texts.push(named);
      }
    }
  }
  return read;
}
