/** The header names a candidate, the values of its column confirm or contradict it. */

import { describe, expect, test } from 'vitest';
import { codesOf, plan, valuesOf } from './planning.ts';

const table = (header: string, values: readonly string[], more = '', cells = '') =>
  `Date;Quartier;Situation;${header}${more}\n${values.map((one, at) => `0${at + 1}/10/2026;Sud;Musique;${one}${cells}`).join('\n')}\n`;

const fieldOf = (header: string, values: readonly string[], more = '', cells = '') => {
  const made = plan(table(header, values, more, cells));
  const column = made.sheets[0]?.table.columns[3];
  return [column?.field ?? null, column?.confidence];
};

describe('an ambiguous header', () => {
  test.each([
    ['H.', ['17h30', '18h', '9h05'], ['start', 0.7]],
    ['H.', ['17:30', '18:00'], ['start', 0.7]],
    ['H.', ['17h30-18h', '18h-18h20', '19h-20h'], ['start', 0.7]],
    ['H', ['2', '0', 'NC'], ['men', 0.9]],
    ['H', ['0,5', '1,5', '2'], ['durationMinutes', 0.7]],
    ['Heures', ['1', '1,5', '2'], ['durationMinutes', 0.7]],
    ['Heures', ['17', '18', '19'], ['start', 1]],
    ['F', ['1', '2', '0'], ['women', 0.9]],
    ['F', ['18h', '18h30', '19h'], ['end', 0.7]],
    ['Lieu', ['Square', 'Gare', 'Gare'], ['place', 1]],
    ['N°', ['1', '2', '3'], [null, 0]],
    ['Obs', ['ras', '3', '12/10'], ['comment', 0.9]],
    ['Total', ['3', '4', '5'], [null, 0]],
    ['Suite', ['02/11/2026', '03/11/2026', '04/11/2026'], ['followUpOn', 0.7]],
  ])('%s over %j', (header, values, expected) => {
    expect(fieldOf(header, values)).toEqual(expected);
  });

  test('« Total » beside women and men counts persons', () => {
    expect(fieldOf('Total', ['3', '4'], ';F;H', ';1;2')).toEqual(['persons', 0.7]);
  });

  test('a bare number under a header of hours chosen by its values is one of hours', () => {
    expect(valuesOf(plan(table('Heures', ['1', '1,5', '2']))).map(({ durationMinutes }) => durationMinutes)).toEqual([
      60, 90, 120,
    ]);
  });
});

describe('a header that the values contradict', () => {
  test('a synonym is left out, and said once', () => {
    const made = plan(table('Public', ['jeunes', 'habitants', 'familles']));
    expect(made.records[0]?.record.values['persons']).toBeUndefined();
    expect(codesOf(made)).toEqual([['column-contradicted', null, 'Public']]);
    expect(made.issues[0]).toMatchObject({ severity: 'warning', args: { named: 'persons', shape: 'words' } });
  });

  test('the very name of a field is taken at its word, less surely', () => {
    const made = plan(table('Hommes', ['17h30', '18h', '19h']));
    expect(made.sheets[0]?.table.columns[3]).toMatchObject({ field: 'men', confidence: 0.5 });
    expect(codesOf(made)[0]).toEqual(['column-contradicted', null, 'Hommes']);
  });

  test.each([
    ['one strange cell is a word of its own', ['beaucoup'], 'unknown'],
    ['two of three too', ['beaucoup', 'trop', '3'], 'unknown'],
  ])('%s', (_, values) => {
    const made = plan(table('Public', values));
    expect(made.sheets[0]?.table.columns[3]).toMatchObject({ field: 'persons', confidence: 0.5 });
  });

  test('dates are no list, words that a list does not hold are', () => {
    expect(fieldOf('Résultat', ['02/11/2026', '03/11/2026', '04/11/2026'])).toEqual([null, 0]);
    expect(fieldOf('Résultat', ['calme', 'calme', 'revoir'])).toEqual(['outcome', 0.9]);
  });

  test('of two columns of one field, the one whose words are known is read', () => {
    const made = plan('Date;Quartier;Type;Motif\n01/10/2026;Sud;Intervention;Musique\n02/10/2026;Sud;Veille;Musique\n');
    expect(valuesOf(made).map(({ situation }) => situation)).toEqual(['musique', 'musique']);
  });

  test('« Lieu » over quartiers gives the quartier that no other column gives', () => {
    const made = plan('Date;Lieu;Situation\n01/10/2026;Sud;Musique\n02/10/2026;Nord;Musique\n');
    expect(made.sheets[0]?.table.columns[1]).toMatchObject({ field: 'quartier', confidence: 0.6 });
  });
});
