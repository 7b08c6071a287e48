/** Tables as people make them: nothing wrong goes in unsaid, no figure is doubled. */

import { describe, expect, test } from 'vitest';
import { book, codesOf, plan, sheetOf, valuesOf } from './planning.ts';

const HEADER = ['Date', 'Quartier', 'Situation'];

test('two tables side by side are both read', () => {
  const made = plan(
    book(
      sheetOf('Octobre 2026', [
        [...HEADER, null, ...HEADER],
        ['01/10/2026', 'Sud', 'Musique', null, '11/10/2026', 'Nord', 'Musique'],
        ['02/10/2026', 'Sud', 'Musique', null, null, null, null],
      ]),
    ),
  );
  expect(valuesOf(made).map(({ date, quartier }) => [date, quartier])).toEqual([
    ['2026-10-01', 'sud'],
    ['2026-10-02', 'sud'],
    ['2026-10-11', 'nord'],
  ]);
  expect(made.issues).toEqual([]);
});

test('a column that comes back alone is not read, and said when it holds something', () => {
  const doubled = (value: string) =>
    plan(`Date;Quartier;Situation;Situation\n01/10/2026;Sud;Musique;${value}\n`).issues.map((one) => one.severity);
  expect(doubled('Conflit de voisinage')).toEqual(['warning']);
  expect(doubled('')).toEqual(['info']);
});

test('days of the month under a title a month, in a sheet of the year', () => {
  const block = (month: string) => [
    [month, null, null],
    ['Jour', 'Quartier', 'Situation'],
    [1, 'Sud', 'Musique'],
  ];
  const made = plan(book(sheetOf('2026', [...block('Septembre 2026'), ...block('Octobre 2026')])));
  expect(valuesOf(made).map(({ date }) => date)).toEqual(['2026-09-01', '2026-10-01']);
});

describe('dates', () => {
  test.each([
    ['11/13/2026;Sud;Musique\n11/03/2026;Sud;Musique', [['month-first', null, 'Date']]],
    ['13/11/2026;Sud;Musique\n11/03/2026;Sud;Musique', []],
  ])('the month before the day makes the others doubtful: %j', (rows, said) => {
    expect(codesOf(plan(`Date;Quartier;Situation\n${rows}\n`)).filter(([code]) => code === 'month-first')).toEqual(
      said,
    );
  });

  test('a month that runs over twelve months, and hours in English, were written the other way round', () => {
    const said = (rows: readonly string[]) =>
      codesOf(plan(`Date;Heure;Quartier;Situation\n${rows.join(';Sud;Musique\n')};Sud;Musique\n`)).map(
        ([code]) => code,
      );
    const days = ['01', '02', '03', '04', '05'];
    expect(said(days.map((day) => `10/${day}/2026;17h`))).toEqual(['month-first']);
    expect(said(days.map((day) => `${day}/10/2026;17h`))).toEqual([]);
    expect(said(['10/01/2026;5:30 PM', '10/02/2026;5:30 PM'])).toEqual(['month-first']);
  });

  test('a serial number of days, and a fraction of a day', () => {
    const made = plan('Date;Heure;Quartier;Situation\n46329;0,729166667;Sud;Musique\n46330;0,75;Sud;Musique\n');
    expect(valuesOf(made)[0]).toMatchObject({ date: '2026-11-03', start: '17:30' });
  });
});

test('crosses on one row are no count of events', () => {
  const made = plan(
    'Date;Quartier;Situation;Habitant;Bailleur\n01/10/2026;Sud;Musique;x;x\n02/10/2026;Sud;Musique;x;\n',
  );
  expect(made.rows.new).toBe(2);
});

test('formulas drawn down below the table are no rows, one without a result is no blank', () => {
  const cells = (row: number, ...xml: string[]) => `<row r="${row}">${xml.join('')}</row>`;
  const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const line = (row: number, date: string) =>
    cells(row, date, text(`B${row}`, 'Sud'), text(`C${row}`, 'Musique'), `<c r="D${row}"><f>1+1</f><v></v></c>`);
  const made = plan(
    book({
      name: 'Nov',
      xml: `<sheetData>${[
        cells(1, ...[...HEADER, 'Nb personnes'].map((words, at) => text(`${'ABCD'[at]}1`, words))),
        line(2, text('A2', '01/10/2026')),
        line(3, '<c r="A3"><f>A2+1</f><v/></c>'),
        cells(4, '<c r="D4"><f>IF(A4="","",1)</f><v></v></c>'),
      ].join('')}</sheetData>`,
    }),
  );
  expect(made.rows).toMatchObject({ read: 2, new: 1, rejected: 1, skipped: 1 });
  expect(codesOf(made)).toContainEqual(['formula-without-result', 2, 'Nb personnes']);
});

test.each([
  ['3 H / 2 F', { persons: { min: 5, max: 5, estimated: false }, men: 3, women: 2 }],
  ['2F 1H', { persons: { min: 3, max: 3, estimated: false }, men: 1, women: 2 }],
  ['env. 10', { persons: { min: 10, max: null, estimated: true } }],
])('persons told as « %s »', (words, values) => {
  expect(valuesOf(plan(`Date;Quartier;Situation;Public\n01/10/2026;Sud;Musique;${words}\n`))[0]).toMatchObject(values);
});

test('a part of a total is no row', () => {
  const made = plan('Date;Quartier;Situation;Nb personnes\n01/10/2026;Sud;Musique;2\nTotal;;;2\ndont Sud;;;2\n');
  expect(made.rows).toMatchObject({ read: 1, rejected: 0, skipped: 2 });
});

describe('totals and counts', () => {
  test('a total may count from the one before it, whatever it is called', () => {
    const made = plan(
      'Date;Quartier;Situation;Nb personnes\n01/10/2026;Sud;Musique;2\nTotal S40;;;2\n08/10/2026;Sud;Musique;4\nTotal S41;;;4\nTotal;;;6\n',
    );
    expect(made.sheets[0]?.totals.map(({ matches }) => matches)).toEqual([true, true, true]);
    expect(made.sheets[0]?.table.columns[0]?.confidence).toBe(1);
  });

  test('a column of counts that nothing reads is no detail', () => {
    const made = plan('Date;Quartier;Situation;Nombre\n01/10/2026;Sud;Musique;12\n');
    expect(made.issues).toMatchObject([{ code: 'column-ignored', severity: 'warning', column: 'Nombre' }]);
  });
});
