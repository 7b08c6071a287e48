/**
 * One XML part as a tree that is written again without loss: names, prefixes, attribute order, comments. Elements are found by
 * local name, so that prefixed and Strict parts read like any other. Depth and DOCTYPE are refused.
 */

import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** As written, prefix included. */
  name: string;
  readonly prefix: string;
  readonly space: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string | { readonly raw: string };

export interface XmlPart {
  readonly head: string;
  readonly root: XmlElement;
}

const DEEPEST = 250;

/** Throws an Error that says where when the text is no XML. */
export function parseXml(text: string): XmlPart {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let head = '';
  let root: XmlElement | null = null;
  const open: XmlElement[] = [];
  const add = (node: XmlNode): void => {
    const parent = open.at(-1);
    if (parent === undefined) return;
    const last = parent.children.at(-1);
    if (typeof node === 'string' && typeof last === 'string') parent.children[parent.children.length - 1] = last + node;
    else parent.children.push(node);
  };
  const fail = (why: string): never => {
    throw new Error(`${parser.line}:${parser.column} ${why}`);
  };
  parser.on('error', () => fail('XML'));
  parser.on('doctype', () => fail('DOCTYPE'));
  parser.on('xmldecl', () => {
    head = /^\ufeff?<\?xml[\s\S]*?\?>\s*/.exec(text)?.[0].replace(/^\ufeff/, '') ?? '';
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) fail('depth');
    const attributes = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element: XmlElement = { name: tag.name, prefix: tag.prefix, space: tag.uri, attributes, children: [] };
    if (open.length === 0) root ??= element;
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('comment', (comment) => add({ raw: `<!--${comment}-->` }));
  parser.on('processinginstruction', ({ target, body }) => add({ raw: `<?${target} ${body}?>` }));
  parser.write(text.replace(/^\ufeff/, ''));
  parser.close();
  if (root === null) return fail('empty');
  return { head, root };
}

export const writeXml = ({ head, root }: XmlPart): string => {
  const pieces: string[] = [head];
  write(root, pieces);
  return pieces.join('');
};

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node));
    return;
  }
  if ('raw' in node) {
    pieces.push(node.raw);
    return;
  }
  pieces.push('<', node.name);
  for (const [name, value] of node.attributes) pieces.push(' ', name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) write(child, pieces);
  pieces.push('</', node.name, '>');
}

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Most texts are written as they are. */
const TO_ESCAPE = /[&<>"\u0000-\u001f\ufffe\uffff]/;

const escapeText = (text: string): string =>
  TO_ESCAPE.test(text)
    ? text
        .replace(NOT_XML, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('\r', '&#13;')
    : text;

const escapeAttribute = (text: string): string =>
  TO_ESCAPE.test(text)
    ? escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
    : text;
