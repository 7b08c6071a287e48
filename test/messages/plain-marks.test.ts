import { expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { plainMarks } from '../../src/messages/plain-marks.ts';

test('no symbol stands alone', () => {
  const text = '✓ Rapport\n  ! Vendredi\n! « x »\n! RAS\n✗ Rien\n  ~ Quartier : Maurepas\n  à faire → optimedia log';
  expect(plainMarks(text, fr.cli.marks).split('\n')).toEqual([
    'Fait. Rapport',
    '  Attention, vendredi',
    'Attention, « x »',
    'Attention, RAS',
    'Refusé. Rien',
    '  Deviné. Quartier : Maurepas',
    '  à faire À taper : optimedia log',
  ]);
});

test('an English day keeps its capital after the word', () => {
  expect(plainMarks('! Friday 13 November: nothing\n! Cooperation: not recorded', en.cli.marks)).toBe(
    'Attention, Friday 13 November: nothing\nAttention, cooperation: not recorded',
  );
});
