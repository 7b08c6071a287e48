import { describe, expect, test } from 'vitest';
import { fieldsOf, KIND_NAMES } from '../../src/domain/fields/kinds.ts';
import { COLUMNS } from '../../src/importing/column-synonyms.ts';
import { matchColumns } from '../../src/importing/match-columns.ts';
import { makeLists } from '../../src/nomenclature/match.ts';
import { tinyPreset } from '../support/tiny-preset.ts';

const lists = makeLists(tinyPreset().lists);

/** As people type them: without accents, in capitals, with signs and spaces around, in the plural. */
const WRITTEN: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => header.toUpperCase(),
  (header) => header.normalize('NFD').replace(/\p{M}/gu, ''),
  (header) => header.normalize('NFD'),
  (header) => `  ${header.replaceAll(' ', '   ')} : `,
  (header) => header.replaceAll(' ', '\u00a0'),
  (header) => header.replaceAll(' ', '_').replaceAll('’', '_'),
  (header) => header.replaceAll('’', "'"),
  (header) => `${header} *`,
  (header) => header.replaceAll(' ', '\n'),
];

const asHeader = (text: string) => ({ column: 0, shown: text, text, group: null });

const rows = KIND_NAMES.flatMap((kind) =>
  Object.entries(COLUMNS[kind]).flatMap(([field, headers]) => headers.map((header) => ({ kind, field, header }))),
);

test.each(rows)('$kind: « $header » is $field, however it is typed', ({ kind, field, header }) => {
  for (const write of WRITTEN) {
    const [column] = matchColumns(kind, [asHeader(write(header))], lists, new Map());
    expect([write(header), column?.field]).toEqual([write(header), field]);
    expect(column?.confidence).toBeGreaterThanOrEqual(0.9);
  }
});

test('no header is given twice in a kind', () => {
  for (const kind of KIND_NAMES) {
    const headers = Object.values(COLUMNS[kind]).flat();
    expect([kind, headers.filter((one, at) => headers.indexOf(one) !== at)]).toEqual([kind, []]);
  }
});

describe('headers with a count, a unit or a note', () => {
  test.each([
    ['Nbre de personnes', 'persons', null],
    ['Nombre personnes', 'persons', null],
    ['Total femmes', 'women', null],
    ['Nb 12-17 ans', 'ages.a12_17', null],
    ['Durée (min)', 'durationMinutes', 'minutes'],
    ['Durée en heures', 'durationMinutes', 'hours'],
    ['Heure (hh:mm)', 'start', null],
    ['Situaton', 'situation', null],
  ])('« %s » is %s', (text, field, unit) => {
    expect(matchColumns('interventions', [asHeader(text)], lists, new Map())).toMatchObject([{ field, unit }]);
  });

  test.each([['Nombre'], ['N°'], ['Vu avec'], ['Colonne1'], ['']])('« %s » is nothing', (text) => {
    expect(matchColumns('interventions', [asHeader(text)], lists, new Map())).toMatchObject([{ field: null }]);
  });
});

test('every field that a row may give has headers', () => {
  for (const kind of KIND_NAMES) {
    const own = Object.entries(fieldsOf(kind)).flatMap(([key, field]) => (field.derived === true ? [] : [key]));
    const given = new Set([...Object.keys(COLUMNS[kind]), 'ages', 'passages']);
    expect(own.filter((key) => !given.has(key))).toEqual([]);
  }
});
