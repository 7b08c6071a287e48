import { describe, expect, test } from 'vitest';
import { plan } from './planning.ts';

const HEADER = 'Date;Début prévu;Fin prévue;Équipe;Contacts\n';
const told = (text: string) =>
  plan(HEADER + text, { kind: 'shifts' }).issues.map(({ code, row, args }) => [code, row, args['row']]);

describe('a shift that no team can have worked beside another', () => {
  test('the same one on two lines is kept twice and said', () => {
    const made = plan(`${HEADER}${'10/11/2026;14h;21h30;M1;12\n'.repeat(2)}`, { kind: 'shifts' });
    expect(made.rows).toMatchObject({ new: 2 });
    expect(made.issues).toMatchObject([{ code: 'shift-overlap', severity: 'warning', row: 3, args: { row: 2 } }]);
  });

  test.each([
    ['another team', '10/11/2026;14h;21h30;M1;\n10/11/2026;14h;21h30;M2;\n'],
    ['hours that follow', '10/11/2026;14h;18h;M1;\n10/11/2026;18h;21h30;M1;\n'],
    ['another day', '10/11/2026;14h;21h30;M1;\n11/11/2026;14h;21h30;M1;\n'],
  ])('nothing is said of %s', (_, text) => expect(told(text)).toEqual([]));

  test('a team that is not told may be the same', () => {
    expect(told('10/11/2026;14h;21h30;M1;\n10/11/2026;15h;20h;;\n')).toEqual([['shift-overlap', 3, 2]]);
  });
});

describe('what a shift seldom is', () => {
  test('hours turned round make sixteen hours, a slip thirteen: both are said', () => {
    expect(told('10/11/2026;21h30;14h;M1;\n')).toEqual([['end-before-start', 2, undefined]]);
    expect(told('10/11/2026;8h;21h;M1;\n')).toEqual([['long-time', 2, undefined]]);
    expect(told('10/11/2026;20h;6h;M1;\n')).toEqual([]);
  });

  test('1 250 contacts are kept and said', () => {
    expect(told('10/11/2026;14h;21h30;M1;1250\n')).toEqual([['out-of-scale', 2, undefined]]);
    expect(told('10/11/2026;14h;21h30;M1;125\n')).toEqual([]);
  });
});
