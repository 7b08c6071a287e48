/** What a typed line means at any question: a key of the form, a line of its list, or free words. Pure, for both prompters. */

import { filterChoices } from '../domain/filter-choices.ts';
import type { Answer, Choice, Question } from '../ports.ts';
import { PROMPTER_WORDS } from './prompter-words.ts';

export type Typed = Answer | { readonly is: 'help' };

export function readTyped(question: Question, line: string, highlighted: number | null, lang: 'fr' | 'en'): Typed {
  const text = line.trim();
  const word = text.toLowerCase();
  const words = PROMPTER_WORDS[lang];
  const among = (list: readonly string[]) => list.includes(word);
  if (text === '' && highlighted === null) return { is: 'empty' };
  if (among(words.back)) return { is: 'back' };
  if (among(words.skip)) return { is: 'skip' };
  if (among(words.help)) return { is: 'help' };
  if (among(words.finish)) return { is: 'finish' };
  if (question.choices.length === 0 || (text !== '' && isSignOnly(text))) return { is: 'text', text };
  const shown = linesFor(question, line);
  const chosen = highlighted === null ? digitOf(question, text) : shown[highlighted];
  // A number that the list does not have is no line of it, above all not the first.
  const beyond = !question.numeric && /^\d{1,2}$/.test(text) && chosen === undefined;
  if (beyond || (question.several && /[,;/+&]/.test(text))) return { is: 'text', text };
  const choice = chosen ?? shown[0];
  return choice === undefined ? { is: 'text', text } : { is: 'choice', value: choice.value, typed: text };
}

/** « + », « . »: no letter and no digit to look for in a list, whose first line it would choose. */
export function isSignOnly(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** The lines that what is typed leaves; of several words, the last one filters. A digit alone leaves them all. */
export function linesFor(question: Question, line: string): readonly Choice[] {
  const last = question.several ? (line.split(/[,;/+&]/).at(-1) ?? '') : line;
  if (!question.numeric && /^\s*\d{1,2}\s*$/.test(last)) return question.choices;
  return filterChoices(question.choices, last);
}

function digitOf(question: Question, text: string): Choice | undefined {
  return !question.numeric && /^\d{1,2}$/.test(text) ? question.choices[Number(text) - 1] : undefined;
}

/** Pasted or typed: line ends are spaces, control characters go. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n|[\r\n\u2028\u2029\t]/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}

/** At most `width` columns, cut with « … » rather than broken inside a word. */
export function cutTo(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, Math.max(1, width - 1)).join('')}…`;
}

/**
 * A line told in columns (« ✓ Contacts   42   30+12 ») on a narrow terminal: what was typed is left out, the rest is folded under
 * its own column.
 */
export function foldedColumns(line: string, width: number): string[] {
  if ([...line].length <= width) return [line];
  const found = /^( *\S(?:.*?\S)?)( {3,})(\S.*?)(?: {3,}\S.*)?$/u.exec(line);
  const [, label = '', gap = '', value = line] = found ?? [];
  const under = label.length + gap.length;
  if (width - under < NARROWEST) return wrapped(`${label} ${value}`, width);
  return wrapped(value, width - under).map((part, at) => (at === 0 ? label + gap : ' '.repeat(under)) + part);
}

/** Under this many columns, the label stands in the same lines. */
const NARROWEST = 14;

/** Lines of at most `width` columns, broken where two spaces or more part one key from the next, else at single spaces. */
export function wrapped(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const groups = text.trimStart().split(/ {2,}/);
  const indent = text.slice(0, text.length - text.trimStart().length);
  if (groups.length < 2) return brokenAtSpaces(text.trim(), width - indent.length).map((line) => indent + line);
  const lines: string[] = [];
  for (const group of groups) {
    const longer = `${lines.at(-1)}   ${group}`;
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(...brokenAtSpaces(group, width - indent.length).map((line) => indent + line));
  }
  return lines;
}

function brokenAtSpaces(text: string, width: number): string[] {
  const lines = [''];
  // Plain spaces alone: « : » never begins a line.
  for (const [word] of text.matchAll(/ *[^ ]+/g)) {
    const last = lines.at(-1) ?? '';
    if (last === '' || last.length + word.length <= width) lines[lines.length - 1] = last + word;
    else lines.push(word.replace(/^ +/, ''));
  }
  return lines.map((line) => cutTo(line, width));
}
