import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftPaths, freeDraftPath, keepEvent, readDraft, startDraft } from '../../../src/app/log/draft.ts';
import { diskFiles } from '../../../src/platform/files.ts';
import { at, SATURDAY, type } from './form-support.ts';

const files = diskFiles(() => null);
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'));
  path = freeDraftPath(files, join(folder, 'base.db'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function kept(lines: readonly string[]) {
  startDraft(files, path, SATURDAY);
  const state = type(lines);
  for (const event of state) keepEvent(files, path, event);
  return state;
}

test('what was answered is read back, and the next question is the same', () => {
  const state = kept(['', 'mau 3h', '42', '1730', 'h']);
  expect(readDraft(files, path)).toEqual({ date: SATURDAY, state });
  expect(at(readDraft(files, path)?.state ?? [])).toBe('i1.situation');
});

test('a last line cut anywhere loses that answer alone, and never the next one', () => {
  const state = kept(['', 'mau 3h', '42']);
  truncateSync(path, statSync(path).size - 8);
  const cut = readDraft(files, path);
  expect(cut?.state).toEqual(state.slice(0, 2));
  const again = { q: 'contacts', is: 'text' as const, text: '43' };
  keepEvent(files, path, again);
  expect(readDraft(files, path)?.state).toEqual([...state.slice(0, 2), again]);
});

test('none, an empty file, a foreign file: no draft', () => {
  expect(readDraft(files, path)).toBeNull();
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, 'bonjour\n');
  expect(readDraft(files, path)).toBeNull();
  rmSync(path);
  expect(existsSync(path)).toBe(false);
});

test("the draft is the user's alone", () => {
  kept(['']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
});

test('two bases of one folder have drafts of their own', () => {
  const [usual, other] = ['optimedia.db', '2.db'].map((name) => join(folder, name));
  startDraft(files, freeDraftPath(files, usual ?? ''), SATURDAY);
  expect(draftPaths(files, other ?? '')).toEqual([]);
  startDraft(files, freeDraftPath(files, other ?? ''), SATURDAY);
  startDraft(files, freeDraftPath(files, usual ?? ''), SATURDAY);
  const names = (db = '') => draftPaths(files, db).map((one) => one.slice(folder.length + 1));
  expect(names(usual)).toEqual(['brouillon.jsonl', 'brouillon-2.jsonl']);
  expect(names(other)).toEqual(['2-brouillon.jsonl']);
});
