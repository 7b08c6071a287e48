import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

describe('a table that cannot be given', () => {
  test('one that a later version brings is not taken for another', async () => {
    const { exit, err } = await scene.run('table', 'g16', '--month', '2026-11');
    expect([exit, err]).toEqual([2, expect.stringContaining("Le tableau G16 n'existe pas dans cette version")]);
    expect(err).not.toContain('G06');
  });

  test.each([
    [['G4'], 'table G04'],
    [['G99', '--week', '2026-W48'], 'table G09 --week 2026-W48'],
    [
      ['--measure', 'intervention,persons', '--rows', 'quartier'],
      'table --measure interventions,persons --rows quartier',
    ],
    [['--measure', 'interventions', '--rows', 'quartiers'], 'table --measure interventions --rows quartier'],
    [
      ['G02', '--where', 'quartier=mauripas,villejean', '--month', '2026-11', '--top', '3'],
      'table G02 --where quartier=maurepas,villejean --top 3 --month 2026-11',
    ],
    [['G02', '--where', 'origine=habitant'], 'table G02 --where origin=habitant'],
    [['G02', '--where', 'origin=Habitant', '--all'], 'table G02 --where origin=habitant --all'],
    [['G02', '--where', 'month=2026-T4', '--from', '2026-11-01', '--to', '2026-11-15'], 'table --list'],
    [
      ['G02', '--where', 'week=2026-w48', '--from', '2026-11-01', '--to', '2026-11-15'],
      'table G02 --where week=2026-W48 --from 2026-11-01 --to 2026-11-15',
    ],
    [['G02', '--where', 'origin=habitant', '--month', '2026-13'], 'table G02 --where origin=habitant --month 2026-12'],
    [['--measure', 'contacts', '--rows', 'quartier'], 'table --list'],
    [['--rows', 'quartier'], 'table --list'],
    [['G01', '--cols', 'quartier'], 'table --help'],
    [['--measure', 'interventions', '--rows', 'quartier', '--cols', 'quartier'], 'table --help'],
    [['G02', '--csv', '--md'], 'table --help'],
    [['G02', '--csv', '--json'], 'table --help'],
  ] as const)('%j: what to type next is %j', async (words, next) => {
    for (const lang of ['fr', 'en']) {
      const { exit, out, err } = await scene.run('table', ...words, '--lang', lang);
      expect(exit).toBe(2);
      // One sentence, without the period that was not asked for, and the command with the words that were given.
      if (words.some((word) => word === '--json')) continue;
      expect(out).toBe('');
      const [sentence, command, ...rest] = err.trimEnd().split('\n');
      expect(sentence).toMatch(/^✗ /);
      expect(command?.replace(/ --db \S+/, '')).toBe(`→ optimedia ${next}`);
      expect(rest).toEqual([]);
    }
  });

  test('a value of one list is corrected within the filter alone', async () => {
    const { err } = await scene.run('table', 'G02', '--where', 'origin=police', '--where', 'outcome=polic');
    expect(err).not.toContain('origin=polic ');
  });
});

test('the list of what may be asked folds at any width, in both languages', async () => {
  for (const [lang, sample] of [
    ['fr', 'Vacations\u00a0: '],
    ['en', 'Shifts: '],
  ] as const) {
    const { out, exit } = await scene.run('table', '--list', '--lang', lang);
    expect(exit).toBe(0);
    expect(out).toContain(sample);
    expect(out.split('\n').filter((line) => /^\s*[;:?!]/.test(line))).toEqual([]);
  }
});

test('Markdown notes are paragraphs of their own', async () => {
  const { out } = await scene.run('table', 'G08', '--month', '2026-11', '--md');
  expect(out).toMatch(/\n\nInterventions\u00a0: .*\.\n\n.+/);
});
