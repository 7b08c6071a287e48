import { expect, test } from 'vitest';
import { recordCard } from '../../../src/cli/views/record-card.ts';
import { recordLines, recordSentences } from '../../../src/cli/views/record-list.ts';
import { countsOf } from '../../../src/cli/views/records.ts';
import type { KindName } from '../../../src/domain/fields/kinds.ts';
import type { FieldValue, StoredRecord } from '../../../src/domain/record.ts';
import { formatter } from '../../../src/messages/format.ts';
import { fr } from '../../../src/messages/fr.ts';
import type { Spoken } from '../../../src/messages/record-words.ts';
import { tinyPreset } from '../../support/tiny-preset.ts';

const spoken: Spoken = { preset: tinyPreset(), messages: fr, words: formatter('fr', 'screen') };
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

function record(kind: KindName, id: number, values: Record<string, FieldValue>): StoredRecord {
  return { kind, id, uid: '', values, unread: {}, source: null, shiftId: null };
}

const band = (count: number) => ({ min: count, max: count, estimated: false });

test('an estimate is said after its unit', () => {
  const dozen = record('interventions', 1, { ...dialogue.values, persons: { min: 10, max: null, estimated: true } });
  expect(plain(recordSentences([dozen], spoken))[0]).toMatch(/ ; 10 pers\., estimé$/);
});

const dialogue = record('interventions', 7, {
  date: '2026-11-27' as FieldValue,
  start: '17:30' as FieldValue,
  durationMinutes: 20,
  quartier: 'nord',
  situation: 'voisins',
  persons: { min: 5, max: 10, estimated: true },
  ages: { a12_17: 3 },
  actions: ['dialogue', 'orientation'],
});
const bare = record('interventions', 1207, { date: '2026-12-01' as FieldValue, quartier: 'sud', situation: 'musique' });

test('a list stands in columns; what was not told leaves its place blank', () => {
  expect(plain(recordLines([dialogue, bare], spoken, 80))).toEqual([
    'I7     27 nov.   17:30  Quartier Nord  Conflit de voisinage  5 à 10 pers.',
    'I1207  1er déc.         Quartier Sud   Musique',
  ]);
});

test('for ears, one record a line and no column; nothing is cut where nothing limits the width', () => {
  expect(plain(recordSentences([dialogue, bare], spoken))).toEqual([
    'I7 ; 27 nov. ; 17:30 ; Quartier Nord ; Conflit de voisinage ; 5 à 10 pers.',
    'I1207 ; 1er déc. ; Quartier Sud ; Musique',
  ]);
  const far = record('signalements', 1, { date: '2026-12-01' as FieldValue, place: 'x', nature: 'n'.repeat(60) });
  expect(plain(recordLines([far], spoken, null))[0]).toContain('n'.repeat(60));
  expect(plain(recordLines([far], spoken, 80))[0]).toContain('n…');
});

test('a list over several years tells them; a narrow terminal has paragraphs', () => {
  const old = record('interventions', 2, { ...bare.values, date: '2025-03-01' as FieldValue });
  expect(plain(recordLines([old, bare], spoken, null))[0]).toContain('1er mars 2025');
  const lines = plain(recordLines([dialogue, bare], spoken, 40));
  expect(lines).toEqual([
    'I7  27 nov.  17:30  Quartier Nord',
    '  Conflit de voisinage · 5 à 10 pers.',
    'I1207  1er déc.  Quartier Sud  Musique',
  ]);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
});

test('shifts tell their hours, team, contacts and whether all was quiet', () => {
  const hours = { plannedStart: '14:00' as FieldValue, plannedEnd: '21:30' as FieldValue };
  const shift = record('shifts', 18, {
    date: '2026-11-28' as FieldValue,
    ...hours,
    team: ['M1', 'M2'],
    contacts: 1,
    ras: true,
    passages: [{ quartier: 'nord', placeType: null, start: null, minutes: 180 }],
  });
  expect(plain(recordLines([shift], spoken, null))).toEqual([
    'V18  28 nov.  14:00–21:30  M1, M2  1 contact  Quartier Nord 3 h  RAS',
  ]);
});

test('a card says dates, lengths and counts in words, and what was not told', () => {
  const card = plain(recordCard({ ...dialogue, unread: { origin: 'le facteur' }, shiftId: 18 }, spoken));
  expect(card[0]).toBe('I7 · intervention');
  expect(card).toContain('  Date                 vendredi 27 novembre 2026');
  expect(card).toContain('  Durée                20 min');
  expect(card).toContain('  Personnes            5 à 10');
  expect(card).toContain('  Âges                 12-17 ans 3');
  expect(card).toContain('  Actions              Dialogue, Orientation');
  expect(card).toContain('  Vacation             V18');
  expect(card).toContain('  Non compris          « le facteur » (Origine)');
  expect(card.at(-1)).toMatch(/^ {2}Non renseigné +type de lieu, lieu, /);
  expect(card.at(-1)).not.toContain('origine');
});

test('no control character of a file reaches the screen', () => {
  const evil = record('interventions', 9, { ...bare.values, place: 'a\u001b[2Jb\u202e' });
  expect([...recordCard(evil, spoken), ...recordLines([evil], spoken, 80)].join('')).not.toMatch(/[\u001b\u202e]/);
});

test('counts agree', () => {
  const counts = new Map<KindName, number>([
    ['shifts', 1],
    ['interventions', 1200],
  ]);
  expect(plain([countsOf(counts, fr, spoken.words)])).toEqual(['1 vacation, 1 200 interventions']);
});

test('numbers stand under numbers, and a day is told by the hour', () => {
  const late = record('interventions', 1, { ...bare.values, start: '20:00' as FieldValue, persons: band(11) });
  const early = record('interventions', 2, { ...bare.values, start: '15:00' as FieldValue, persons: band(2) });
  expect(plain(recordLines([late, early], spoken, null))).toEqual([
    'I2  1er déc.  15:00  Quartier Sud  Musique   2 pers.',
    'I1  1er déc.  20:00  Quartier Sud  Musique  11 pers.',
  ]);
});
