/** What a template brings from outside: macros that would run, links that would fetch. Told by content, whatever parts are called. */

import { formulaTokens } from '../../ooxml/formula-tokens.ts';
import { columnLetters } from '../../ooxml/moves.ts';
import type { Package } from '../../ooxml/package.ts';
import type { SheetRow } from '../../ooxml/worksheet.ts';
import { attributeOf, elementsOf } from '../../ooxml/xml-query.ts';

const MACRO_NAMES = /vbaProject\.bin$|\/(macrosheets|dialogsheets)\//i;
const MACRO_TYPES = ['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet', 'dialogsheet', 'attachedToolbars'];
const LINK_NAMES = /\/externalLinks\/[^/]+\.xml$/i;
const LINK_TYPES = ['externalLink', 'connections', 'queryTable', 'webextension', 'webextensiontaskpanes'];

/** The first part of each kind, null when there is none. */
export function outsideParts(pack: Package): { readonly macros: string | null; readonly links: string | null } {
  let macros = pack.zip.names.find((name) => MACRO_NAMES.test(name)) ?? declaredMacros(pack);
  let links = pack.zip.names.find((name) => LINK_NAMES.test(name)) ?? null;
  for (const rels of pack.zip.names) {
    const found = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(rels);
    if (found === null) continue;
    const owner = `${found[1] ?? ''}${found[2] ?? ''}`;
    for (const { type, target } of pack.relationsOf(owner)) {
      // A hyperlink leads outside only when a person follows it.
      const outside = target === null && type !== 'hyperlink';
      if (MACRO_TYPES.includes(type)) macros ??= target ?? owner;
      if (outside || LINK_TYPES.includes(type)) links ??= target ?? owner;
    }
  }
  return { macros, links };
}

export interface OutsidePlace {
  readonly sheet: string | null;
  readonly at: string;
}

const FETCHING = ['WEBSERVICE', 'IMAGE', 'RTD', 'CALL', 'REGISTER.ID', 'SQL.REQUEST', 'STOCKHISTORY'];

/** The first cell whose formula reads the web or another program as soon as it is computed. */
export function fetchingFormula(
  sheets: readonly { readonly name: string; readonly rows: readonly SheetRow[] }[],
): OutsidePlace | null {
  for (const { name, rows } of sheets) {
    for (const { cells } of rows) {
      const found = cells.find(({ formula }) => formula !== null && fetches(formula.text));
      if (found !== undefined) return { sheet: name, at: `${columnLetters(found.column)}${found.row}` };
    }
  }
  return null;
}

/** `|` is no operator: it calls another program, `program|'topic'!item`. */
const fetches = (formula: string): boolean =>
  [...formulaTokens(formula)].some(
    ({ is, text }) =>
      (is === 'other' && text.includes('|')) ||
      (is === 'name' && FETCHING.includes(text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ''))),
  );

function declaredMacros(pack: Package): string | null {
  if (!pack.has('[Content_Types].xml')) return null;
  const declared = elementsOf(pack.tree('[Content_Types].xml'), 'Override').find((one) =>
    /vbaProject|macrosheet/i.test(attributeOf(one, 'ContentType') ?? ''),
  );
  return declared === undefined ? null : (attributeOf(declared, 'PartName') ?? '').replace(/^\//, '');
}
