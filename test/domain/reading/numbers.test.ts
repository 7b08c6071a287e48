import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/domain/reading/edit-distance.ts';
import { normalise, singular } from '../../../src/domain/reading/normalise.ts';
import { readBand } from '../../../src/domain/reading/read-band.ts';
import { readCount, readCountSum, readNumber } from '../../../src/domain/reading/read-number.ts';
import { readPersons } from '../../../src/domain/reading/read-persons.ts';
import { isMissingMark, readYes } from '../../../src/domain/reading/read-yes.ts';

describe('numbers', () => {
  test.each([
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1 234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234.5', 1234.5],
    ['1,234', 1.234],
    ['1.234.567', 1_234_567],
    ['−3', -3],
    ['-0,5', -0.5],
    [',5', 0.5],
    ['+4', 4],
    ['5 10', 'unknown'],
    ['12 34', 'unknown'],
    ['3/4', 'unknown'],
    ['3 personnes', 'unknown'],
    ['1e5', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (text, expected) => {
    const read = readNumber(text);
    expect(read.ok ? read.value : read.why).toBe(expected);
  });

  test('counts are whole and not negative', () => {
    expect(readCount('12')).toEqual({ ok: true, value: 12 });
    expect(readCount('-3')).toEqual({ ok: false, why: 'impossible' });
    expect(readCount('2,5')).toEqual({ ok: false, why: 'impossible' });
    expect(readCount('30+12')).toEqual({ ok: false, why: 'unknown' });
    expect(readCountSum('30+12')).toEqual({ ok: true, value: 42 });
    expect(readCountSum('30+douze')).toEqual({ ok: false, why: 'unknown' });
  });
});

describe('bands', () => {
  test.each([
    ['2', '2-2'],
    ['deux', '2-2'],
    ['un couple', '2-2'],
    ['aucune', '0-0'],
    ['2 pers.', '2-2'],
    ['5-10', '5-10~'],
    ['5 – 10', '5-10~'],
    ['5 à 10 jeunes', '5-10~'],
    ['entre 5 et 10', '5-10~'],
    ['2 ou 3', '2-3~'],
    ['30-60', '30-60~'],
    ['5-5', '5-5'],
    ['20+', '20-…~'],
    ['20 et +', '20-…~'],
    ['plus de 20', '20-…~'],
    ['une dizaine', '10-…~'],
    ['une dizaine de jeunes', '10-…~'],
    ['environ une vingtaine', '20-…~'],
    ['~10', '10-…~'],
    ['environ 10', '10-…~'],
    ['10 env.', '10-…~'],
    ['10-5', 'impossible'],
    ['-3', 'impossible'],
    ['2,5', 'impossible'],
    ['plusieurs', 'unknown'],
    ['5/10', 'unknown'],
    ['groupe', 'unknown'],
    ['moins de 10', 'unknown'],
  ])('%s is %s', (text, expected) => {
    const read = readBand(text);
    const shown = read.ok && `${read.value.min}-${read.value.max ?? '…'}${read.value.estimated ? '~' : ''}`;
    expect(read.ok ? shown : read.why).toBe(expected);
  });
});

describe('persons in a few words', () => {
  test.each([
    ['1f 1h', 2, 1, 1, ''],
    ['2 femmes 1 homme', 3, 2, 1, ''],
    ['3 ados', 3, null, null, 'ados:3'],
    ['5 jeunes dont 2 filles', 5, 2, null, 'jeunes:5'],
    ['5 (2f 3h)', 5, 2, 3, ''],
    ['une dame et deux ados', 3, 1, null, 'ados:2'],
    ['5-10', 5, null, null, ''],
  ])('%s', (text, min, women, men, ages) => {
    const read = readPersons(text);
    expect(read.ok && read.value.band.min).toBe(min);
    expect(read.ok && [read.value.women, read.value.men]).toEqual([women, men]);
    expect(read.ok && read.value.ages.map(({ words, count }) => `${words}:${count}`).join()).toBe(ages);
  });

  test('what is not only counted words is unknown; more parts than the whole are impossible', () => {
    expect(readPersons('beaucoup de monde')).toEqual({ ok: false, why: 'unknown' });
    expect(readPersons('2 (3f)')).toEqual({ ok: false, why: 'impossible' });
  });
});

describe('words', () => {
  test('yes, no, missing', () => {
    for (const text of ['X', 'x', 'oui', 'O', '1', 'VRAI', 'true', '✓'])
      expect(readYes(text)).toEqual({ ok: true, value: true });
    for (const text of ['non', 'N', '0', 'Faux']) expect(readYes(text)).toEqual({ ok: true, value: false });
    expect(readYes('peut-être')).toEqual({ ok: false, why: 'unknown' });
    for (const text of ['NC', 'N/C', 'NR', '?', '-', '–', 'n.d.', 'néant', 'Non renseigné'])
      expect(isMissingMark(text)).toBe(true);
    for (const text of ['', 'non', 'RAS', 'F', '0']) expect(isMissingMark(text)).toBe(false);
  });

  test('words as they are compared', () => {
    expect(normalise('  Cœur de l’Été — n°2 ')).toBe('coeur de l ete n 2');
    for (const [many, one] of [
      ['jeunes', 'jeune'],
      ['locaux', 'local'],
      ['bureaux', 'bureau'],
      ['acces', 'acces'],
      ['bus', 'bus'],
      ['rues', 'rue'],
      ['cours', 'cour'],
    ]) {
      expect(singular(many ?? '')).toBe(one);
    }
    fc.assert(fc.property(fc.string(), (text) => normalise(normalise(text)) === normalise(text)));
  });

  test('edit distance', () => {
    expect(editDistance('mauripas', 'maurepas', 2)).toBe(1);
    expect(editDistance('musqiue', 'musique', 2)).toBe(1);
    expect(editDistance('abc', 'xyz', 2)).toBe(3);
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 6)).toBe(editDistance(b, a, 6));
        expect(editDistance(a, b, 6) === 0).toBe(a === b);
      }),
    );
  });
});
