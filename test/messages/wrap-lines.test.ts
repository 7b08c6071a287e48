import { expect, test } from 'vitest';
import { formatter } from '../../src/messages/format.ts';
import { wrapLines } from '../../src/messages/wrap-lines.ts';

const screen = formatter('fr', 'screen');
const seen = (text: string) => text.replaceAll('\u00a0', '_');

test('a sentence is folded at plain spaces, under its own beginning', () => {
  const told = wrapLines(screen.typo('  ! Total « octobre » : le classeur indique 47, il y a 46 lignes.'), 30);
  expect(seen(told).split('\n')).toEqual([
    '  ! Total «_octobre_»_: le',
    '    classeur indique 47, il y',
    '    a 46 lignes.',
  ]);
});

test('columns and commands stay whole', () => {
  for (const line of ['  Contacts      1 172        1 214', '→ optimedia import "Suivi M2 octobre.xlsx" --policy x']) {
    expect(wrapLines(line, 20)).toBe(line);
  }
});

test('commands, file names and quoted words keep plain spaces', () => {
  expect(seen(screen.typo('Corriger : optimedia edit "2 ans"   Tout annuler : optimedia undo'))).toBe(
    'Corriger_: optimedia edit "2 ans"   Tout annuler_: optimedia undo',
  );
  expect(seen(screen.typo('« Suivi 2 ans : a.csv » est vide : 3 %.'))).toBe('«_Suivi 2 ans : a.csv_» est vide_: 3_%.');
  expect(seen(screen.typo('import n° 12 · tout annuler : optimedia undo 12 · 5 min'))).toBe(
    'import n°_12 · tout annuler_: optimedia undo 12 · 5_min',
  );
  const many = '« a : b » '.repeat(300);
  expect(seen(screen.typo(many))).toBe('«_a : b_» '.repeat(300));
});
