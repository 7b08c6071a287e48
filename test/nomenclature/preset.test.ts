import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIST_NAMES } from '../../src/domain/lists.ts';
import { UserError } from '../../src/errors.ts';
import { makeLists } from '../../src/nomenclature/match.ts';
import { readPreset } from '../../src/nomenclature/preset.ts';
import { presetToYaml } from '../../src/nomenclature/preset-to-yaml.ts';
import { standardLists } from '../../src/nomenclature/standard-lists.ts';

const load = (name: string) => readFileSync(new URL(`../../templates/presets/${name}`, import.meta.url), 'utf8');

function problemsOf(yaml: string) {
  try {
    readPreset(yaml, 'town.yaml');
  } catch (error) {
    if (error instanceof UserError && error.code === 'preset-refused') {
      return (error as UserError<'preset-refused'>).args.problems.map((p) => [p.line, p.path, p.code, p.given]);
    }
    throw error;
  }
  return [];
}

const HEAD = 'version: 1\ndispositif: {code: x, name: X}\n';

describe.each(['rennes.yaml', 'havre-gris.yaml'])('%s', (name) => {
  const preset = readPreset(load(name), name);

  it('holds every list', () => {
    for (const list of LIST_NAMES) expect(preset.lists[list].length, list).toBeGreaterThan(0);
  });

  it('survives a round trip', () => {
    expect(readPreset(presetToYaml(preset), name)).toEqual(preset);
  });

  it('finds each of its codes, labels and synonyms again', () => {
    const lists = makeLists(preset.lists);
    for (const list of LIST_NAMES) {
      for (const item of preset.lists[list]) {
        expect(lists.match(list, item.code)).toEqual({ is: 'exact', item });
        expect(lists.match(list, item.label.toUpperCase())).toEqual({ is: 'exact', item });
        for (const words of item.synonyms) {
          const match = lists.match(list, words);
          expect(match.is, `${list} ${words}`).toBe('exact');
        }
      }
    }
  });
});

describe('readPreset', () => {
  it('keeps what the file says', () => {
    const { dispositif, lists } = readPreset(load('havre-gris.yaml'), 'havre-gris.yaml');
    expect(dispositif.hours).toEqual([
      { days: [1, 2, 3, 4, 5], startMinute: 1020, endMinute: 1380 },
      { days: [6], startMinute: 1080, endMinute: 60 },
    ]);
    expect(dispositif.holidays).toEqual(['2026-05-01', '2026-12-25']);
    expect(dispositif.privacy).toEqual({ threshold: 11, retentionMonths: 12 });
    expect(lists.team.map((m) => [m.code, m.role])).toEqual([
      ['A1', 'mediator'],
      ['A2', 'mediator'],
      ['R1', 'coordinator'],
    ]);
    expect(lists.family.map((f) => f.label)).toEqual(['Bruit', 'Voisinage', 'Rives']);
    expect(lists.hour_band[1]).toMatchObject({ startMinute: 1200, endMinute: 1440 });
    expect(lists.outcome).toEqual(standardLists.outcome);
    expect(lists.quartier[1]).toMatchObject({ until: '2025-12-31', successor: 'docks' });
    expect(lists.action[3]).toMatchObject({ code: 'gendarmerie', standard: 'appel_police' });
  });

  it('needs a version, a code and a name, and nothing else', () => {
    const { lists, dispositif } = readPreset(HEAD, 'x.yaml');
    expect(lists.situation).toEqual(standardLists.situation);
    expect(dispositif).toMatchObject({ city: null, holidays: 'FR', timezone: 'Europe/Paris' });
  });

  it.each([
    ['version: 1\n', [[1, 'dispositif', 'invalid_type', 'dispositif']]],
    [
      `${HEAD}hours:\n  - {days: [mon], start: "14:00", end: "25:00"}\n`,
      [[4, 'hours.0.end', 'invalid_format', '25:00']],
    ],
    [`${HEAD}colour: red\n`, [[3, 'colour', 'key-unknown', 'red']]],
    [`${HEAD}lists:\n  planet:\n    - {code: a, label: A}\n`, [[4, 'lists.planet', 'key-unknown', 'planet']]],
    [
      `${HEAD}lists:\n  quartier:\n    - {code: a, label: A}\n    - {code: a, label: B}\n`,
      [[6, 'lists.quartier.1.code', 'code-twice', 'a']],
    ],
    [
      `${HEAD}lists:\n  situation:\n    - code: a\n      label: A\n      mission: lune\n`,
      [[7, 'lists.situation.0.mission', 'reference-unknown', 'lune']],
    ],
    [
      `${HEAD}lists:\n  outcome:\n    - {code: a, label: A, settled: true}\n`,
      [[5, 'lists.outcome.0.settled', 'settled-not-closed', 'a']],
    ],
    [
      `${HEAD}lists:\n  action:\n    - {code: a, label: A, standard: dance}\n    - {code: b, label: B, standard: retrait}\n`,
      [[5, 'lists.action.0.standard', 'standard-unknown', 'dance']],
    ],
    [
      `${HEAD}lists:\n  quartier:\n    - {code: a, label: A, from: 2026-02-30}\n    - {code: b, label: B, from: 2026-03-01, until: 2026-02-28}\n`,
      [
        [5, 'lists.quartier.0.from', 'day-unknown', '2026-02-30'],
        [6, 'lists.quartier.1.until', 'use-empty', 'b'],
      ],
    ],
    [
      `${HEAD}lists:\n  quartier:\n    - {code: a, label: A, successor: z}\n    - {code: b, label: B, successor: c}\n    - {code: c, label: C, successor: b}\n`,
      [
        [5, 'lists.quartier.0.successor', 'reference-unknown', 'z'],
        [6, 'lists.quartier.1.successor', 'successor-circular', 'c'],
        [7, 'lists.quartier.2.successor', 'successor-circular', 'b'],
      ],
    ],
    [`${HEAD}team:\n  - {code: M1, until: 2026-13-01}\n`, [[4, 'team.0.until', 'invalid_format', '2026-13-01']]],
  ])('names the line of what it refuses: %j', (yaml, expected) => {
    expect(problemsOf(yaml)).toEqual(expected);
  });

  it('places an error of YAML itself', () => {
    expect(problemsOf('version: 1\ndispositif: {code: x, name: X\nhours: [\n')[0]?.[2]).toBe('syntax');
    expect(problemsOf('').length).toBeGreaterThan(0);
  });
});
