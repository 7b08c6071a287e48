/** The draft beside the base: one line an answer, waited for on disk, read back even when its last line was cut. */

import { basename, dirname, extname, join } from 'node:path';
import { type CalendarDate, parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { Files } from '../../ports.ts';
import type { FormEvent, FormState } from './form-context.ts';

export interface Draft {
  readonly date: CalendarDate;
  readonly state: FormState;
}

const MAX_BYTES = 5_000_000;

const NAME = /^brouillon(?:-(\d{1,3}))?\.jsonl$/;

/** Two bases in one folder have drafts of their own: `brouillon.jsonl` is the usual base's, `essai-brouillon.jsonl` that of `essai.db`. */
function prefixOf(db: string): string {
  const name = basename(db, extname(db));
  return name === 'optimedia' ? '' : `${name}-`;
}

/** Its number among the drafts of this base; null when the file is none of them. */
function numberOf(name: string, db: string): number | null {
  const prefix = prefixOf(db);
  const found = name.startsWith(prefix) ? NAME.exec(name.slice(prefix.length)) : null;
  return found === null ? null : Number(found[1] ?? 1);
}

/** The drafts beside the base, oldest first. */
export function draftPaths(files: Files, db: string): readonly string[] {
  const folder = dirname(db);
  if (files.look(folder)?.kind !== 'folder') return [];
  return files
    .list(folder)
    .flatMap((name) => {
      const number = numberOf(name, db);
      return number === null ? [] : [{ name, number }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => join(folder, name));
}

/** Where the next draft goes: after those that wait. */
export function freeDraftPath(files: Files, db: string): string {
  const last = draftPaths(files, db).at(-1);
  const number = last === undefined ? 0 : (numberOf(basename(last), db) ?? 0);
  return join(dirname(db), `${prefixOf(db)}brouillon${number === 0 ? '' : `-${number + 1}`}.jsonl`);
}

/** Null when none waits, or when not even its first line can be read. */
export function readDraft(files: Files, path: string): Draft | null {
  if (files.look(path)?.kind !== 'file') return null;
  const text = new TextDecoder().decode(files.read(path, MAX_BYTES));
  const lines = text.split('\n');
  const head = objectOf(lines[0] ?? '');
  const date = typeof head?.['date'] === 'string' ? parseIsoDate(head['date']) : null;
  if (date === null) return null;
  const state: FormEvent[] = [];
  for (const line of lines.slice(1)) {
    const event = eventOf(objectOf(line));
    if (event !== null) state.push(event);
  }
  // A last line cut by a power failure must not swallow the next one.
  if (!text.endsWith('\n')) files.appendDurably(path, '');
  return { date, state };
}

export function startDraft(files: Files, path: string, date: CalendarDate): void {
  files.appendDurably(path, JSON.stringify({ draft: 1, date }));
}

export function keepEvent(files: Files, path: string, event: FormEvent): void {
  files.appendDurably(path, JSON.stringify(event));
}

const KINDS = ['text', 'choice', 'empty', 'skip', 'back', 'finish'] as const;

function eventOf(value: Readonly<Record<string, unknown>> | null): FormEvent | null {
  const is = KINDS.find((kind) => kind === value?.['is']);
  const q = value?.['q'];
  const text = value?.['text'];
  const typed = value?.['typed'];
  if (is === undefined || typeof q !== 'string' || typeof text !== 'string') return null;
  return typeof typed === 'string' ? { q, is, text, typed } : { q, is, text };
}

function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
