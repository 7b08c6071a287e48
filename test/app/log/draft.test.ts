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
import { beforeEach, expect, test } from 'vitest';
import { freeDraftPath, keepEvent, readDraft, startDraft } from '../../../src/app/log/draft.ts';
import { diskFiles } from '../../../src/platform/files.ts';
import { at, SATURDAY, type } from './form-support.ts';

const files = diskFiles(() => null);
let path = '';

beforeEach(() => {
  path = freeDraftPath(files, join(mkdtempSync(join(tmpdir(), 'draft-')), 'base.db'));
});

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
