import { describe, expect, test } from 'vitest';
import { book, codesOf, plan, sheetOf, valuesOf } from './planning.ts';

describe('a required column under a header that nothing recognises', () => {
  test('is known by its words, and is to be confirmed', () => {
    const made = plan(
      'Date;Quartier;Pb rencontré;Vu\n01/10/2026;Sud;Musique;x\n02/10/2026;Sud;Conflit de voisinage;\n',
    );
    expect(valuesOf(made).map(({ situation }) => situation)).toEqual(['musique', 'voisins']);
    expect(made.sheets[0]?.table.columns[2]).toMatchObject({ field: 'situation', confidence: 0.6 });
  });

  test('dates too', () => {
    const made = plan('Quand;Quartier;Situation\n01/10/2026;Sud;Musique\n2 oct. 2026;Sud;Musique\n');
    expect(valuesOf(made).map(({ date }) => date)).toEqual(['2026-10-01', '2026-10-02']);
  });

  test('two columns that would both do are left to the user; so is one with strange words', () => {
    for (const text of [
      'Date;Quartier;Avant;Après\n01/10/2026;Sud;Musique;Musique\n',
      'Date;Quartier;Pb;Vu\n01/10/2026;Sud;Tapage;\n02/10/2026;Sud;Musique;\n',
    ]) {
      expect(plan(text).leftOut).toMatchObject([{ missing: ['situation'] }]);
    }
  });

  test.each([
    ['Zeit;Wasserstand;Status\n2026-07-09;12;ok\n'],
    ['Niveau;Région;Déb.valid.\n3;53;2023-01-24\n'],
    ['Quand;Lieu;Effectif\n01/10/2026;Gare;3\n'],
  ])('a foreign table with a column of dates becomes nothing: %j', (text) => {
    expect(plan(text).records).toEqual([]);
  });

  test('an optional field is never guessed', () => {
    const made = plan('Date;Quartier;Situation;Qui\n01/10/2026;Sud;Musique;Habitant\n');
    expect(codesOf(made)).toEqual([['column-ignored', null, 'Qui']]);
  });
});

describe('tables one under the other', () => {
  const header = ['Date', 'Heure', 'Situation'];
  const rows = [
    ['Quartier Nord - octobre 2025', null, null],
    header,
    ['01/10', '17h', 'Musique'],
    ['Total', '1', null],
    ['Quartier Sud - octobre 2025', null, null],
    header,
    ['02/10', '18h', 'Musique'],
    ['03/10', '18h', 'Musique'],
  ];

  test('each block has the quartier of its own title', () => {
    const made = plan(book(sheetOf('Suivi', rows)));
    expect(valuesOf(made).map(({ date, quartier }) => [date, quartier])).toEqual([
      ['2025-10-01', 'nord'],
      ['2025-10-02', 'sud'],
      ['2025-10-03', 'sud'],
    ]);
    expect(made.rows).toMatchObject({ read: 3, rejected: 0, skipped: 3 });
  });

  test('a header that only comes back is skipped', () => {
    const made = plan(
      'Date;Quartier;Situation\n01/10/2026;Sud;Musique\nDate;Quartier;Situation\n02/10/2026;Sud;Musique\n',
    );
    expect(made.sheets).toHaveLength(1);
    expect(made.rows).toMatchObject({ read: 2, skipped: 1 });
  });
});
