/** Finding and making elements of a tree, by local name whatever their prefix. */

import type { XmlElement, XmlNode } from './xml-tree.ts';

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string' && 'attributes' in node;

export const localName = (element: XmlElement): string =>
  element.prefix === '' ? element.name : element.name.slice(element.prefix.length + 1);

export const elementsOf = (parent: XmlElement, local?: string): XmlElement[] =>
  parent.children.filter(isElement).filter((one) => local === undefined || localName(one) === local);

export const childOf = (parent: XmlElement, local: string): XmlElement | undefined =>
  parent.children.find((one): one is XmlElement => isElement(one) && localName(one) === local);

/** The element itself and all below it, in their order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* walk(child);
}

export function descendants(element: XmlElement, ...locals: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (one: XmlElement): void => {
    if (locals.includes(localName(one))) found.push(one);
    for (const child of one.children) if (isElement(child)) look(child);
  };
  look(element);
  return found;
}

export function attributeOf(element: XmlElement, local: string): string | null {
  return element.attributes.get(local) ?? null;
}

/** An attribute in a prefix, such as `r:id`, whatever the prefix is. */
export function prefixedAttribute(element: XmlElement, local: string): string | null {
  for (const [name, value] of element.attributes) if (name.endsWith(`:${local}`)) return value;
  return null;
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : '')).join('');
}

export function setText(element: XmlElement, text: string): void {
  element.children = text === '' ? [] : [text];
}

/** A new element in the namespace and prefix of another. */
export function makeLike(
  model: XmlElement,
  local: string,
  attributes: Readonly<Record<string, string>> = {},
  children: XmlNode[] = [],
): XmlElement {
  return {
    name: model.prefix === '' ? local : `${model.prefix}:${local}`,
    prefix: model.prefix,
    space: model.space,
    attributes: new Map(Object.entries(attributes)),
    children,
  };
}

export function cloneElement(element: XmlElement): XmlElement {
  return {
    ...element,
    attributes: new Map(element.attributes),
    children: element.children.map((child) => (isElement(child) ? cloneElement(child) : child)),
  };
}

/** Replaces each child element of that name by what `change` returns. */
export function replaceChildren(
  parent: XmlElement,
  local: string,
  change: (child: XmlElement) => readonly XmlElement[],
): void {
  parent.children = parent.children.flatMap((child): readonly XmlNode[] =>
    isElement(child) && localName(child) === local ? change(child) : [child],
  );
}
