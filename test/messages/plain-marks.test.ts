import { expect, test } from 'vitest';
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
