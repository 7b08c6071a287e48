/** What Liquid refuses in a template, told as our faults: its own words are English and name no remedy. */

import type { TemplateProblem } from '../errors.ts';
import { nearestName } from './nearest-name.ts';

/** An error of Liquid, with the place in the text that it comes from. */
export interface LiquidFault {
  readonly message: string;
  readonly begin: number;
}

/** A problem of the text, and how many characters of it must be left aside to read on. */
export interface ReadFault {
  readonly problem: TemplateProblem;
  readonly begin: number;
  readonly end: number;
}

/** The message of our own error: a table or a row is no value to print. */
export const NOT_A_VALUE = 'not a value';

const BLOCKS = ['for', 'if', 'unless', 'case', 'capture', 'comment', 'raw', 'tablerow', 'block'];
const BRANCHES = ['else', 'elsif', 'when'];

export function readFault(
  text: string,
  fault: LiquidFault,
  tags: readonly string[],
  filters: readonly string[],
): ReadFault {
  const begin = openingBefore(text, fault.begin);
  const end = closingAfter(text, begin);
  const marker = firstLine(text.slice(begin, end));
  const problem = (
    code: TemplateProblem['code'],
    given: string,
    near: string | null = null,
    at = begin,
  ): ReadFault => ({
    problem: { code, sheet: null, at: placeIn(text, at), given, near },
    begin,
    end,
  });
  const { message } = fault;
  if (LIMITS.test(message)) return problem('too-long', '');
  const inside = marker.replace(/^\{[{%]-?\s*|\s*-?[%}]\}$/g, '');
  if (message === NOT_A_VALUE) {
    const table = /^tables\.(\w+)/.exec(inside)?.[1];
    return problem('not-a-value', inside, table === undefined ? null : `{% table "${table}" %}`);
  }
  const filter = /undefined filter: ([^,\s]*)/.exec(message)?.[1];
  if (filter !== undefined) return problem('filter-unknown', filter, nearestName(filter, filters));
  const name = /undefined variable: ([^,\s]*)/.exec(message)?.[1];
  if (name !== undefined) return problem('name-unknown', name, null, fault.begin);
  const tag = /^tag "([^"]*)" not found/.exec(message)?.[1];
  if (tag !== undefined) {
    if (tag === 'chart') return problem('not-yet', '{% chart %}');
    if (BRANCHES.includes(tag) || BLOCKS.some((block) => tag === `end${block}`)) return problem('tag-alone', tag);
    const near = nearestName(tag, [...tags, ...BRANCHES, ...BLOCKS.map((block) => `end${block}`)]);
    return problem('tag-unknown', tag, near);
  }
  if (/^(output|tag) "/.test(message) && /not closed/.test(message)) return problem('marker-open', marker);
  if (/not closed/.test(message)) return problem('block-open', /^\{%-?\s*(\w+)/.exec(marker)?.[1] ?? marker);
  return problem('marker-malformed', inside === '' ? marker : inside);
}

/** Braces without their fellow, which Liquid would seek through all that follows. */
export function braceFaults(text: string, most: number): readonly ReadFault[] {
  const found: ReadFault[] = [];
  const fault = (code: 'marker-open' | 'marker-malformed', begin: number, end: number): void => {
    const given = firstLine(text.slice(begin, end));
    found.push({ problem: { code, sheet: null, at: placeIn(text, begin), given, near: null }, begin, end });
  };
  let open: number | null = null;
  for (const { index, 0: brace } of text.matchAll(BRACES)) {
    if (found.length >= most) return found;
    if (brace.length > 2) continue;
    const opens = brace === '{{' || brace === '{%';
    if (opens && open !== null) fault('marker-open', open, endOfLine(text, open, index));
    if (opens) open = index;
    else if (open !== null && (brace === '}}') === text.startsWith('{{', open)) open = null;
    else if (open === null) fault('marker-malformed', lineBefore(text, index), index + 2);
  }
  if (open !== null) fault('marker-open', open, endOfLine(text, open, text.length));
  return found;
}

/** What is raw counts for nothing. */
const BRACES = /\{%-?\s*(raw)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}|\{\{|\{%|\}\}|%\}/g;

const firstLine = (text: string): string => text.split('\n', 1)[0]?.trim().slice(0, 60) ?? '';

function endOfLine(text: string, from: number, limit: number): number {
  const line = text.indexOf('\n', from);
  return Math.min(line === -1 ? text.length : line, limit);
}

/** The brace that may have been meant to open, or the words that stand before on the line. */
function lineBefore(text: string, at: number): number {
  const line = text.slice(Math.max(0, at - 60), at);
  return at - (/\{?[^\n{}]*$/.exec(line)?.[0].trimStart() ?? '').length;
}

/** Time, memory, length, depth: what a text of pages never needs. */
const LIMITS = /limit exceeded|call stack|string length|array length|allocation/i;

/** Every place where a filter stands. */
export function filterUses(text: string, filter: string, near: string | null, most: number): readonly ReadFault[] {
  const uses = text.matchAll(new RegExp(`\\|\\s*(?=${filter.replace(/\W/g, '\\$&')}(?!\\w))`, 'g'));
  return [...uses].slice(0, most).flatMap(({ index, 0: bar }) => {
    const at = index + bar.length;
    if (closingAfter(text, openingBefore(text, at)) < at) return [];
    const problem = { code: 'filter-unknown' as const, sheet: null, at: placeIn(text, at), given: filter, near };
    return [{ problem, begin: at, end: at }];
  });
}

const openingBefore = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('{{', at), text.lastIndexOf('{%', at), 0);

function closingAfter(text: string, begin: number): number {
  const close = text.indexOf(text.startsWith('{%', begin) ? '%}' : '}}', begin + 2);
  return close === -1 ? text.length : close + 2;
}

export function placeIn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** The same text, what was wrong left blank: the rest keeps its places. */
export const without = (text: string, { begin, end }: ReadFault): string =>
  text.slice(0, begin) + text.slice(begin, end).replace(/[^\n]/g, ' ') + text.slice(end);

/** An end without its beginning says nothing more than the fault of its beginning. */
export function told(faults: readonly ReadFault[]): readonly TemplateProblem[] {
  const problems = faults.map(({ problem }) => problem);
  const halved = problems.some(({ code }) => ['tag-unknown', 'marker-malformed', 'marker-open'].includes(code));
  return problems.filter(({ code }) => !(halved && code === 'tag-alone'));
}

/** In the order of the text; each copy of a loop would say the same. */
export function onePerPlace(problems: readonly TemplateProblem[]): readonly TemplateProblem[] {
  const found = new Map(problems.map((one) => [`${one.at} ${one.given}`, one]));
  const order = ({ at }: TemplateProblem): number => {
    const [line = 0, column = 0] = at.split(':').map(Number);
    return line * 1e6 + column;
  };
  return [...found.values()].sort((a, b) => order(a) - order(b));
}
