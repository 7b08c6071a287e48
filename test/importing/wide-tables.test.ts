import { describe, expect, test } from 'vitest';
import { book, codesOf, plan, sheetOf, valuesOf } from './planning.ts';

describe('a line per date and quartier, a column per situation holding counts', () => {
  const WIDE = `Date;Quartier;Musique;Conflit de voisinage;Total
01/10/2026;Quartier Nord;2;1;3
02/10/2026;Quartier Sud;;1;1
03/10/2026;Quartier Sud;0;-;0
Total;;2;2;4
`;

  test('a count of n makes n interventions, and the totals are compared both ways', () => {
    const made = plan(WIDE);
    expect(made.rows).toMatchObject({ read: 3, new: 4, rejected: 0, skipped: 1 });
    expect(valuesOf(made)).toEqual([
      { date: '2026-10-01', quartier: 'nord', situation: 'musique' },
      { date: '2026-10-01', quartier: 'nord', situation: 'musique' },
      { date: '2026-10-01', quartier: 'nord', situation: 'voisins' },
      { date: '2026-10-02', quartier: 'sud', situation: 'voisins' },
    ]);
    expect(made.sheets[0]?.totals.map(({ row, column, matches }) => [row, column, matches])).toEqual([
      [5, 'Musique', true],
      [5, 'Conflit de voisinage', true],
      [2, 'Total', true],
      [3, 'Total', true],
      [4, 'Total', true],
    ]);
  });

  test('a wrong total is told, at the bottom and at the right', () => {
    const made = plan(WIDE.replace('2;1;3', '2;1;4').replace('Total;;2;2', 'Total;;3;2'));
    expect(codesOf(made).filter(([code]) => code === 'total-mismatch')).toEqual([
      ['total-mismatch', 5, 'Musique'],
      ['total-mismatch', 2, 'Total'],
    ]);
  });

  test('imported again, it adds nothing; one more in a cell adds one', () => {
    const known = new Map<string, number>();
    for (const { contentKey } of plan(WIDE).records) known.set(contentKey, (known.get(contentKey) ?? 0) + 1);
    expect(plan(WIDE, {}, known).rows).toMatchObject({ new: 0, known: 4 });
    expect(plan(WIDE.replace('2;1;3', '3;1;4'), {}, known).rows).toMatchObject({ new: 1, known: 4 });
  });

  test('hours and persons of the line are no count’s', () => {
    const made = plan('Date;Heure;Quartier;Nb personnes;Musique;Conflit de voisinage\n01/10/2026;17h;Sud;9;2;1\n');
    expect(valuesOf(made)[0]).toEqual({ date: '2026-10-01', quartier: 'sud', situation: 'musique' });
  });

  test.each(['-3', 'beaucoup', '1,5'])('« %s » is no count: the row is rejected whole', (count) => {
    const made = plan(`Date;Quartier;Musique;Conflit de voisinage\n01/10/2026;Sud;${count};1\n02/10/2026;Sud;1;2\n`);
    expect(made.rejected).toEqual([{ sheet: null, row: 2 }]);
    expect(made.rows).toMatchObject({ read: 2, new: 3, rejected: 1 });
  });
});

describe('one column per choice, ticked', () => {
  test('boxes of a field that holds several', () => {
    const made = plan(
      'Date;Quartier;Situation;Dialogue;Vu avec;Appel à la police\n01/10/2026;Sud;Musique;1;;X\n02/10/2026;Sud;Musique;0;;non\n',
    );
    expect(valuesOf(made).map((values) => values['actions'])).toEqual([['dialogue', 'appel_police'], undefined]);
  });

  test('one situation ticked a row: the row keeps its hour and its persons', () => {
    const made = plan('Date;Heure;Quartier;Nb personnes;Musique;Conflit de voisinage\n01/10/2026;17h;Sud;9;x;\n');
    expect(valuesOf(made)).toMatchObject([{ start: '17:00', situation: 'musique', persons: { min: 9 } }]);
  });

  test('one word of a list alone is no series of choices', () => {
    const made = plan('Date;Quartier;Situation;Dialogue\n01/10/2026;Sud;Musique;1\n');
    expect(codesOf(made)).toEqual([['column-ignored', null, 'Dialogue']]);
  });
});

describe('headers on two rows', () => {
  const rows = [
    ['Suivi des interventions', null, null, null, null, null],
    ['Date', 'Horaires', null, 'Quartier', 'Situation', 'Actions', null],
    [null, 'Début', 'Fin', null, null, 'Dialogue', 'Orientation'],
    ['01/10/2026', '17h', '17h30', 'Sud', 'Musique', 'x', null],
  ];
  const merges = ['A1:G1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:G2'];

  test('merged: both rows are the header', () => {
    const made = plan(book(sheetOf('Suivi', rows, merges)));
    expect(made.sheets[0]?.table.headerRow).toBe(3);
    expect(valuesOf(made)).toEqual([
      {
        date: '2026-10-01',
        start: '17:00',
        durationMinutes: 30,
        quartier: 'sud',
        situation: 'musique',
        actions: ['dialogue'],
      },
    ]);
  });

  test('the same as a text, without merges', () => {
    const text = rows.map((cells) => cells.map((one) => one ?? '').join(';')).join('\n');
    expect(valuesOf(plan(text))).toEqual(valuesOf(plan(book(sheetOf('Suivi', rows, merges)))));
  });

  test('a first row of data is no part of the header', () => {
    const made = plan('Date;Quartier;Situation;Observations\n01/10/2026;Sud;Musique;\n;Sud;Musique;\n');
    expect(made.sheets[0]?.table.headerRow).toBe(1);
    expect(made.rows.read).toBe(2);
  });
});

describe('machine headers of a form', () => {
  const KOBO = `start,end,vacation/date,vacation/quartier,rencontre/situation,rencontre/actions,rencontre/actions/dialogue,rencontre/actions/orientation,_id,_uuid
2026-10-01T17:00:00,2026-10-01T17:05:00,2026-10-01,sud,musique,dialogue orientation,1,1,11,aaa-1
2026-10-02T17:00:00,2026-10-02T17:05:00,2026-10-02,sud,musique,,0,0,12,aaa-2
`;

  test('the last part of a path counts, the form’s own times are not the record’s', () => {
    const made = plan(KOBO);
    expect(valuesOf(made)).toEqual([
      { date: '2026-10-01', quartier: 'sud', situation: 'musique', actions: ['dialogue', 'orientation'] },
      { date: '2026-10-02', quartier: 'sud', situation: 'musique' },
    ]);
  });

  test('_uuid is the record’s identity: met twice, it is one', () => {
    expect(codesOf(plan(KOBO)).filter(([, , column]) => column === '_uuid')).toEqual([]);
    const keys = plan(KOBO).records.map(({ contentKey }) => contentKey);
    const again = plan(`${KOBO}2026-10-01T17:00:00,,2026-10-01,sud,musique,,1,0,11,aaa-1\n`);
    expect(again.rows).toMatchObject({ read: 3, new: 2, known: 1 });
    expect(plan(KOBO.replace('sud,musique', 'nord,musique')).records[0]?.contentKey).toBe(keys[0]);
    expect(plan(KOBO, {}, new Map(keys.map((key) => [key, 1]))).rows).toMatchObject({ new: 0, known: 2 });
  });
});
