import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/sheets/encode-text.ts';
import { makeBook } from '../sheets/make-zip.ts';
import { plan } from './planning.ts';

const HEADER = 'Date;Heure;Quartier;Situation;Nb personnes;Observations\n';
const ROW = '01/10/2026;17h;Quartier Nord;Musique;2;\n';

const codes = (made: ReturnType<typeof plan>) => made.issues.map(({ code, row, column }) => [code, row, column]);
const dates = (made: ReturnType<typeof plan>) => made.records.map(({ record }) => record.values['date']);

describe('rows that are no data', () => {
  test('the lines inside quotes are no blank rows, those between data are', () => {
    expect(plan(`${HEADER}01/10/2026;17h;Nord;Musique;2;"a\nb"\n\n${ROW}`).rows).toMatchObject({ skipped: 1 });
    expect(plan(`${HEADER}01/10/2026;17h;Quartier Nord;Musique;2;"a\r\nb"\n${ROW}\n\n`).rows).toMatchObject({
      read: 2,
      skipped: 0,
    });
  });

  test('a comment that says « total » is no total row', () => {
    const made = plan(`${HEADER}01/10/2026;;Quartier Nord;Musique;;Total désaccord\n`);
    expect(made.rows).toMatchObject({ read: 1, new: 1, skipped: 0 });
  });

  test.each([['Source;équipe;;;;'], ['NB : fin de saisie;;;;;'], ['Total;;;;4;'], ['Sous-total octobre;;;;4;']])(
    'left aside: %s',
    (line) => {
      expect(plan(`${HEADER}${ROW}${ROW}${line}\n`).rows).toMatchObject({ read: 2, rejected: 0, skipped: 1 });
    },
  );

  test.each([['32/10/2026;;;;;'], [';;Quartier Nord;;;'], ['?;17h;;Musique;;']])(
    'a wrong record is rejected: %s',
    (line) => {
      expect(plan(`${HEADER}${ROW}${line}\n`).rows).toMatchObject({ read: 2, rejected: 1, skipped: 0 });
    },
  );

  test('a printed total is compared with the sum of the rows', () => {
    const made = plan(`${HEADER}${ROW}${ROW}Total octobre;;;;5;\n`);
    expect(made.sheets[0]?.totals).toEqual([
      { row: 4, column: 'Nb personnes', label: 'Total octobre', printed: 5, computed: 4, matches: false },
    ]);
    expect(codes(made)).toEqual([['total-mismatch', 4, 'Nb personnes']]);
    expect(codes(plan(`${HEADER}${ROW}${ROW}Total;;;;4;\n`))).toEqual([]);
  });
});

describe('a printed total above which a row is rejected', () => {
  const totalOf = (persons: string, total: string) => {
    const made = plan(`${HEADER}${ROW}32/10/2026;;Quartier Nord;Musique;${persons};\nTotal;;;;${total};\n`);
    return { totals: made.sheets[0]?.totals, told: codes(made).filter(([code]) => `${code}`.startsWith('total')) };
  };

  test.each([
    ['3', '5'],
    ['-3', '-1'],
    ['5-10', '7'],
    ['', '2'],
    ['NC', '2'],
  ])('counts what is written there: %s', (persons, total) => {
    expect(totalOf(persons, total)).toMatchObject({ totals: [{ printed: Number(total), matches: true }], told: [] });
    expect(totalOf(persons, '99')).toMatchObject({
      totals: [{ printed: 99, computed: Number(total), matches: false }],
      told: [['total-mismatch', 4, 'Nb personnes']],
    });
  });

  test('is said not to be checked when what is written there is no number', () => {
    expect(totalOf('beaucoup', '99')).toEqual({ totals: [], told: [['total-unchecked', 4, 'Nb personnes']] });
  });
});

test('words in a cell of passages are told what they are, beside their hours', () => {
  const made = plan(
    'Date;Début prévu;Fin prévue;Quartiers\n01/10/2026;14h;20h;ZUP 3 h, Quartier Nord 2 h\n02/10/2026;14h;20h;14h-17h ZUP\n',
    { values: [{ field: 'passages', words: 'zup', code: 'sud' }] },
  );
  expect(made.issues).toEqual([]);
  expect(made.records.map(({ record }) => record.values['passages'])).toMatchObject([
    [
      { quartier: 'sud', minutes: 180 },
      { quartier: 'nord', minutes: 120 },
    ],
    [{ quartier: 'sud', start: '14:00', minutes: 180 }],
  ]);
});

describe('what the rows leave unsaid', () => {
  test('a date written once holds until the next, never across a blank row', () => {
    const made = plan(
      `Date;Quartier;Situation\n01/10/2026;Sud;Musique\n;Sud;Musique\n02/10/2026;Sud;Musique\n\n;Sud;Musique\n`,
    );
    expect(dates(made)).toEqual(['2026-10-01', '2026-10-01', '2026-10-02']);
    expect(made.rejected).toEqual([{ sheet: null, row: 6 }]);
  });

  test('a sheet that repeats its dates has no blank date filled', () => {
    const made = plan(`Date;Quartier;Situation\n01/10/2026;Sud;Musique\n01/10/2026;Sud;Musique\n;Sud;Musique\n`);
    expect(codes(made)).toEqual([['required-missing', 4, 'Date']]);
  });

  test('the title gives the quartier and the year; --set goes before it', () => {
    const text = 'Quartier Nord - octobre 2025;;\nDate;Heure;Situation\n01/10;17h;Musique\n';
    expect(plan(text).records[0]?.record.values).toMatchObject({ date: '2025-10-01', quartier: 'nord' });
    const set = new Map([
      ['quartier', 'sud'],
      ['year', '2024'],
    ]);
    expect(plan(text, { set }).records[0]?.record.values).toMatchObject({ date: '2024-10-01', quartier: 'sud' });
  });

  test('a cell merged over rows holds for them, in its own column alone', () => {
    const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const xml = `<sheetData>
      <row r="1">${text('A1', 'Date')}${text('B1', 'Quartier')}${text('C1', 'Situation')}${text('D1', 'Lieu')}</row>
      <row r="2">${text('A2', '01/10/2026')}${text('B2', 'Sud')}${text('C2', 'Musique')}</row>
      <row r="3">${text('B3', 'Sud')}${text('C3', 'Musique')}</row>
      <row r="4">${text('A4', '01/10/2026')}${text('B4', 'Sud')}${text('C4', 'Musique')}</row></sheetData>
      <mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C4:D4"/></mergeCells>`;
    const made = plan(makeBook({ sheets: [{ name: 'Suivi', xml }] }), {}, new Map(), 'x.xlsx');
    expect(dates(made)).toEqual(['2026-10-01', '2026-10-01', '2026-10-01']);
    expect(made.records.map(({ record }) => record.values['place'])).toEqual([undefined, undefined, undefined]);
  });
});

describe('kinds', () => {
  test.each([
    ['Date;Quartier;Situation;Suite\n01/10/2026;Sud;Musique;Réglé\n', 'tableau.csv', 'interventions'],
    ['Date;Quartier;Situation;Suite\n01/10/2026;Sud;Musique;Réglé\n', 'Sollicitations.csv', 'requests'],
    ['Date;Horaires;Équipe;Contacts\n01/10/2026;14h-21h30;M1 M2;20\n', 'tableau.csv', 'shifts'],
    ['Date;Nature;Niveau;Statut\n01/10/2026;Éclairage;Vert;Transmis\n', 'tableau.csv', 'signalements'],
    ['Date;Type;Participants;Heures\n01/10/2026;Animation;20;2\n', 'tableau.csv', 'events'],
  ])('%j in %s', (text, file, kind) => {
    const made = plan(text, {}, new Map(), file);
    expect(made.sheets.map(({ table }) => table.kind)).toEqual([kind]);
    expect(made.rows).toMatchObject({ read: 1, rejected: 0 });
  });

  test('a table whose situation is not recognised does not become actions collectives', () => {
    const made = plan('Date;Secteur;Pb rencontré;Nb personnes\n01/10/2026;Sud;Tapage;2\n');
    expect(made.sheets).toEqual([]);
    expect(made.leftOut).toMatchObject([{ kind: 'interventions', missing: ['situation'], unknown: ['Pb rencontré'] }]);
  });

  test('a sheet without the required columns is left out and said, whatever --as says', () => {
    for (const made of [plan('Mois;Nb\nOctobre;12\n'), plan(`${HEADER}${ROW}`, { kind: 'shifts' })]) {
      expect(made.sheets).toEqual([]);
      expect(codes(made)).toEqual([['hidden-sheet', null, null]]);
    }
  });
});

describe('identity', () => {
  test('the same rows are the same in any encoding, order of columns and separator', () => {
    const keys = (source: string | Uint8Array) => plan(source).records.map(({ contentKey }) => contentKey);
    const one = keys(`Date;Quartier;Situation;Observations\n01/10/2026;Sud;Musique;déjà\n`);
    expect(one[0]).toMatch(/^[0-9a-f]{32}$/);
    const other = 'Observations,Situation,Quartier,Date\ndéjà,musique,quartier sud,2026-10-01\n';
    for (const encoding of ['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le']) {
      expect(keys(encodeText(other, encoding))).toEqual(one);
    }
  });

  test('a file adds the copies that it holds beyond those already known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), (held, known) => {
        const text = HEADER + ROW.repeat(held);
        const key = plan(text).records[0]?.contentKey ?? '';
        const made = plan(text, {}, new Map([[key, known]]));
        expect(made.rows).toMatchObject({ read: held, new: Math.max(0, held - known), known: Math.min(held, known) });
      }),
    );
  });

  test('twenty thousand rows are planned as that many records', () => {
    let text = HEADER;
    for (let i = 0; i < 20_000; i++) text += `01/10/2026;17h;Sud;Musique;${1 + (i % 9)};\n`;
    expect(plan(text).rows).toMatchObject({ new: 20_000 });
  });
});

describe('what the user says of words', () => {
  const values = [{ field: 'quartier', words: 'ZUP', code: 'sud' }];
  test.each([
    ['ZUP', 'sud'],
    ['zup', 'sud'],
  ])('%s is %s', (words, code) => {
    const made = plan(`Date;Quartier;Situation\n01/10/2026;${words};Musique\n`, { values });
    expect(made.records[0]?.record.values['quartier']).toBe(code);
  });

  test('a part of a longer word is left as it is', () => {
    const made = plan('Date;Quartier;Situation\n01/10/2026;ZUP Ouest;Musique\n', { values });
    expect(made.issues.map(({ code, value }) => [code, value])).toEqual([['required-unknown', 'ZUP Ouest']]);
  });
});
