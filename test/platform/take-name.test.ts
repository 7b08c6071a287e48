import { describe, expect, test } from 'vitest';
import { type Naming, takeName } from '../../src/platform/take-name.ts';

const fault = (code: string) => Object.assign(new Error(code), { code });

/** A disk without links that refuses to rename so many times, and what was asked of it. */
function disk(refusals: readonly string[], more: Partial<Naming> = {}) {
  const left = [...refusals];
  const asked: string[] = [];
  const naming: Naming = {
    link() {
      throw fault('EPERM');
    },
    rename(from, to) {
      asked.push(`${from} > ${to}`);
      const code = left.shift();
      if (code !== undefined) throw fault(code);
    },
    exists: () => false,
    wait: (milliseconds) => void asked.push(`${milliseconds} ms`),
    windows: true,
    ...more,
  };
  return { naming, asked };
}

describe('a finished file', () => {
  test('takes a free name by a link, without a rename', () => {
    const { naming, asked } = disk([], { link: () => undefined });
    takeName('a.tmp', 'a', { replace: false }, naming);
    expect(asked).toEqual([]);
  });

  test('is renamed where there are no links', () => {
    const { naming, asked } = disk([]);
    takeName('a.tmp', 'a', { replace: false }, naming);
    expect(asked).toEqual(['a.tmp > a']);
  });

  test.each([
    [
      'a link says so',
      {
        link: () => {
          throw fault('EEXIST');
        },
      },
    ],
    ['there are no links', { exists: () => true }],
  ])('takes no name that is taken, when %s', (_when, more) => {
    const { naming, asked } = disk([], more);
    expect(() => takeName('a.tmp', 'a', { replace: false }, naming)).toThrow(
      expect.objectContaining({ code: 'file-exists' }),
    );
    expect(asked).toEqual([]);
  });

  test('waits, on Windows, for who holds the name', () => {
    const { naming, asked } = disk(['EPERM', 'EBUSY', 'EACCES']);
    takeName('a.tmp', 'a', { replace: true }, naming);
    expect(asked.filter((line) => line.endsWith('ms'))).toEqual(['10 ms', '20 ms', '40 ms']);
  });

  test('gives up after a bounded wait, and says that the file is open', () => {
    const { naming, asked } = disk(Array(99).fill('EPERM'));
    expect(() => takeName('a.tmp', 'a', { replace: true }, naming)).toThrow(
      expect.objectContaining({ code: 'file-open-elsewhere' }),
    );
    expect(asked.filter((line) => line.endsWith('ms'))).toHaveLength(7);
  });

  test.each([
    ['EPERM', false],
    ['ENOSPC', true],
  ])('does not wait for %s when Windows is %s', (code, windows) => {
    const { naming, asked } = disk([code], { windows });
    expect(() => takeName('a.tmp', 'a', { replace: true }, naming)).toThrow(code);
    expect(asked).toEqual(['a.tmp > a']);
  });
});
