import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collate, formatter } from '../../src/messages/format.ts';

const screen = formatter('fr', 'screen');
const report = formatter('fr', 'report');
const sheet = formatter('fr', 'sheet');
const english = formatter('en', 'screen');
/** Spaces made visible: `_` U+00A0, `~` U+202F. */
const seen = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

describe('numbers', () => {
  test.each([
    [1214, 0, '1_214', '1~214', '1,214'],
    [1_234_567.5, 1, '1_234_567,5', '1~234~567,5', '1,234,567.5'],
    [81.65, 1, '81,7', '81,7', '81.7'],
    [1.005, 2, '1,01', '1,01', '1.01'],
    [-17, 0, '−17', '−17', '−17'],
    [-0.04, 1, '0,0', '0,0', '0.0'],
    [0, 0, '0', '0', '0'],
    [null, 0, '–', '–', '–'],
  ])('%d', (value, decimals, onScreen, inReport, inEnglish) => {
    expect(seen(screen.number(value, decimals))).toBe(onScreen);
    expect(seen(sheet.number(value, decimals))).toBe(onScreen);
    expect(seen(report.number(value, decimals))).toBe(inReport);
    expect(seen(english.number(value, decimals))).toBe(inEnglish);
  });

  test('signs and shares', () => {
    expect(screen.signed(6.4, 1)).toBe('+6,4');
    expect(screen.signed(-17, 0)).toBe('−17');
    expect(screen.signed(0, 0)).toBe('0');
    expect(screen.signed(0.04, 1)).toBe('0,0');
    expect(seen(screen.percent(81.7))).toBe('81,7_%');
    expect(seen(report.percent(81.7))).toBe('81,7~%');
    expect(english.percent(81.7)).toBe('81.7%');
    expect(screen.percent(null)).toBe('–');
    expect(seen(screen.unknown)).toBe('n._d.');
  });

  test('plurals agree: under two is one in French', () => {
    expect(seen(screen.plural(0, 'ligne', 'lignes'))).toBe('0_ligne');
    expect(seen(screen.plural(1, 'ligne', 'lignes'))).toBe('1_ligne');
    expect(seen(screen.plural(1500, 'ligne', 'lignes'))).toBe('1_500_lignes');
    expect(seen(english.plural(0, 'row', 'rows'))).toBe('0_rows');
  });

  test('what is printed reads back as what was rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (n, decimals) => {
        const value = n / 1000;
        const back = Number(
          screen.number(value, decimals).replaceAll('\u00a0', '').replace(',', '.').replace('−', '-'),
        );
        expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
      }),
    );
  });
});

describe('dates and times', () => {
  test.each([
    ['2026-11-28', 'weekday', 'samedi 28_novembre 2026'],
    ['2026-11-28', 'long', '28_novembre 2026'],
    ['2026-11-28', 'list', '28_nov.'],
    ['2026-12-01', 'list', '1er_déc.'],
    ['2026-12-01', 'long', '1er_décembre 2026'],
    ['2026-11-28', 'type', '28/11'],
    ['2026-01-03', 'short', '03/01/2026'],
    ['2026-08-15', 'month', 'août 2026'],
    ['pas une date', 'long', 'pas une date'],
  ] as const)('%s %s', (date, style, expected) => expect(seen(screen.date(date, style))).toBe(expected));

  test('in sentences, columns and lengths', () => {
    expect(seen(screen.time('17:30', 'sentence'))).toBe('17_h_30');
    expect(seen(screen.time('09:00', 'sentence'))).toBe('9_h');
    expect(screen.time('17:30', 'column')).toBe('17:30');
    expect(seen(screen.duration(20))).toBe('20_min');
    expect(seen(screen.duration(65))).toBe('1_h_05');
    expect(seen(screen.duration(120))).toBe('2_h');
    expect(english.date('2026-12-01', 'long').replaceAll('\u00a0', ' ')).toBe('1 December 2026');
  });
});

describe('typography', () => {
  test('on screen, in reports, in workbooks', () => {
    const text = "L'équipe a vu « Maurepas » : 1 214 contacts, 81,7 % ; et après ?";
    expect(seen(screen.typo(text))).toBe("L'équipe a vu «_Maurepas_»_: 1_214 contacts, 81,7_%_; et après_?");
    expect(seen(report.typo(text))).toBe('L’équipe a vu «_Maurepas_»_: 1~214 contacts, 81,7~%~; et après~?');
    expect(seen(sheet.typo(text))).toBe('L’équipe a vu «_Maurepas_»_: 1_214 contacts, 81,7_%_; et après_?');
    expect(seen(screen.typo('à 17 h 30, 20 min'))).toBe('à 17_h_30, 20_min');
  });

  test('what is to be copied stays as it is typed', () => {
    expect(seen(screen.typo('Il manque « x » : → optimedia log --where "a : b"'))).toBe(
      'Il manque «_x_»_: → optimedia log --where "a : b"',
    );
    expect(screen.typo('C:\\mes dossiers\\a:b http://x 14:30')).toBe('C:\\mes dossiers\\a:b http://x 14:30');
    expect(english.typo("It's here : 5 %")).toBe("It's here : 5 %");
  });

  test('setting twice changes nothing', () => {
    const words = fc.array(fc.constantFrom('«', '»', ':', ';', '?', '!', '%', 'mot', "l'an", '12', '345', 'h', '→'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const once = report.typo(parts.join(' '));
        expect(report.typo(once)).toBe(once);
      }),
    );
  });
});

describe('the order of words', () => {
  test('accents and capitals only decide between like words', () => {
    const sorted = ['abri', 'cote', 'Cote', 'côte', 'coté', 'Eric', 'Éric', 'Erwan', 'œuf', 'ouf', 'Zoé'];
    expect([...sorted].reverse().sort(collate)).toEqual(sorted.toSorted(collate));
    expect(['Zoé', 'Éric', 'Erwan', 'Eric'].sort(collate)).toEqual(['Eric', 'Éric', 'Erwan', 'Zoé']);
    expect(['École', 'ecole', 'Ecole', 'eau'].sort(collate)).toEqual(['eau', 'ecole', 'Ecole', 'École']);
    expect(['ouf', 'œuf', 'od'].sort(collate)).toEqual(['od', 'œuf', 'ouf']);
  });

  test('is an order', () => {
    const word = fc.string({ unit: fc.constantFrom('e', 'é', 'E', 'É', 'a', 'œ', ' ', '-'), maxLength: 4 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(collate(a, b)) + Math.sign(collate(b, a))).toBe(0);
        expect(collate(a, b) === 0).toBe(a === b);
        if (collate(a, b) <= 0 && collate(b, c) <= 0) expect(collate(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
