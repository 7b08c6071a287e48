import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readZip } from '../../src/ooxml/zip-reader.ts';
import { makeZip } from '../sheets/make-zip.ts';

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError && 'reason' in error.args) return String(error.args.reason);
    throw error;
  }
  return 'read';
}

const file = 'a.xlsx';
const all =
  (bytes: Uint8Array, limits = {}) =>
  () => {
    const zip = readZip(bytes, { file, limits });
    for (const name of zip.names) zip.read(name);
  };

describe('a zip', () => {
  test('gives its parts back, whatever the case and the slashes', () => {
    const zip = readZip(
      makeZip([
        { name: 'Xl\\A.xml', data: 'abc' },
        { name: 'b', data: 'de', method: 0 },
      ]),
      { file },
    );
    expect(zip.names).toEqual(['Xl\\A.xml', 'b']);
    expect(Buffer.from(zip.read('xl/a.xml')).toString()).toBe('abc');
    expect(Buffer.from(zip.read('B')).toString()).toBe('de');
    expect(zip.raw('b')).toMatchObject({ method: 0, size: 2 });
    expect(zip.has('c')).toBe(false);
  });

  test.each([
    ['a wrong checksum', makeZip([{ name: 'a', data: 'abc', crc: 1 }]), 'malformed'],
    ['a part longer than declared', makeZip([{ name: 'a', data: 'x'.repeat(5000), size: 10 }]), 'bomb'],
    ['a part shorter than declared', makeZip([{ name: 'a', data: 'abc', size: 10 }]), 'malformed'],
    [
      'the same name twice',
      makeZip([
        { name: 'a', data: '1' },
        { name: 'A', data: '2' },
      ]),
      'malformed',
    ],
    ['an encrypted entry', makeZip([{ name: 'a', data: '1', flags: 1 }]), 'encrypted'],
    ['another method', makeZip([{ name: 'a', data: '1', method: 12 }]), 'malformed'],
    ['a cut file', makeZip([{ name: 'a', data: '1' }]).subarray(0, -5), 'truncated'],
    ['no directory', new Uint8Array(10), 'truncated'],
  ])('is refused for %s', (_, bytes, reason) => {
    expect(reasonOf(all(bytes))).toBe(reason);
  });

  test('is refused past each limit, counted while inflating', () => {
    const bytes = makeZip([
      { name: 'a', data: 'x'.repeat(900) },
      { name: 'b', data: 'y'.repeat(900) },
    ]);
    expect(reasonOf(all(bytes, { partBytes: 899 }))).toBe('bomb');
    expect(reasonOf(all(bytes, { totalBytes: 1799 }))).toBe('bomb');
    expect(reasonOf(all(bytes, { entries: 1 }))).toBe('bomb');
    expect(reasonOf(all(bytes, { partBytes: 900, totalBytes: 1800, entries: 2 }))).toBe('read');
  });
});
