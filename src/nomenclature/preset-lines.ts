/** Where in the text of a preset a value stands. */

import { type Document, isMap, isNode, isPair, isScalar, type LineCounter } from 'yaml';

/** The line of the deepest part of the path that the text holds. */
export function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const start = startOf(document, path.slice(0, depth));
    if (start !== null) return counter.linePos(start).line;
  }
  return null;
}

function startOf(document: Document, path: readonly PropertyKey[]): number | null {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  const last = steps.at(-1);
  const parent: unknown = document.getIn(steps.slice(0, -1), true);
  if (isMap(parent)) {
    // The key rather than its value: a value may open lines below.
    const pair = parent.items.find((own) => isPair(own) && isScalar(own.key) && own.key.value === last);
    if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0] ?? null;
  }
  const node: unknown = document.getIn(steps, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
