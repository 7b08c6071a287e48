import { expect, test } from 'vitest';
import { tableLines } from '../../src/app/table/table-lines.ts';
import { fr } from '../../src/messages/fr.ts';
import { addIntervention, addShift, addSignalement, type Base, gTable, makeBase, period } from './base.ts';

/** Music: 12, 10 and 34 from September to November; a conflict in September, 18 music in November a year before. */
function base(): Base {
  const made = makeBase();
  const add = (n: number, date: string, situation = 'musique') => {
    for (let i = 0; i < n; i++) addIntervention(made, { date, situation });
  };
  add(12, '2026-09-30');
  add(10, '2026-10-01');
  add(34, '2026-11-03');
  add(1, '2026-09-02', 'conflit');
  add(18, '2025-11-04');
  for (const date of ['2025-11-04', '2026-10-01', '2026-11-03']) {
    addShift(made, { date, start: 840, end: 1290, minutes: 6000 });
  }
  return made;
}

test('G03 has the two periods before beside its own, and the change of the last', () => {
  const made = gTable(base(), 'G03', '2026-11');
  expect(made.cols.map(({ code, label }) => [code, label.fr])).toEqual([
    ['2026-09', 'sept. 2026'],
    ['2026-10', 'oct. 2026'],
    ['2026-11', 'nov. 2026'],
  ]);
  expect(made.rows.map((row) => row.code)).toEqual(['musique', 'conflit']);
  expect(made.cells).toEqual([
    [12, 10, 34],
    [1, 0, 0],
  ]);
  expect([made.rowTotals, made.colTotals, made.total]).toEqual([[56, 1], [13, 10, 34], 57]);
  expect(made.compare).toMatchObject({
    period: { code: '2026-10' },
    cells: [
      [null, 12, 10],
      [null, 1, 0],
    ],
    rowTotals: [10, 0],
    change: [24, 0],
    changePct: [240, null],
    significant: [true, null],
    totalChange: 24,
  });
});

test('compared with the year before, each column is a year apart', () => {
  const made = gTable(base(), 'G03', '2026-11', { compare: period('2025-11') });
  expect(made.cols.map((col) => col.code)).toEqual(['2024-11', '2025-11', '2026-11']);
  expect(made.cells).toEqual([[null, 18, 34]]);
  expect(made.cols.map((col) => col.outside)).toEqual(['before', undefined, undefined]);
  expect(made.compare?.significant).toEqual([true]);
});

test('weeks, quarters, years and plain dates stand side by side too', () => {
  const heads = (code: string) => gTable(base(), 'G03', code).cols.map((col) => col.label.fr);
  expect(heads('2026-W01')).toEqual(['sem. 51 (2025)', 'sem. 52 (2025)', 'sem. 1 (2026)']);
  expect(heads('2026-Q1')).toEqual(['T3 2025', 'T4 2025', 'T1 2026']);
  expect(heads('2026')).toEqual(['2024', '2025', '2026']);
  expect(heads('2026-11-01..2026-11-10')).toEqual([
    '12 oct. – 21 oct. 2026',
    '22 oct. – 31 oct. 2026',
    '1er nov. – 10 nov. 2026',
  ]);
});

test('on screen the change stands after the periods, none of them twice', () => {
  const words = { label: 'novembre 2026', short: 'nov. 2026' };
  const compared = { label: 'octobre 2026', short: 'oct. 2026' };
  const shown = { lang: 'fr', medium: 'screen', messages: fr, sort: 'list', period: words, compared } as const;
  const lines = tableLines(gTable(base(), 'G03', '2026-11'), { ...shown, width: 80 });
  expect(lines[0]).toBe('Interventions par situation, sur trois périodes, nombre, novembre 2026');
  expect(lines[2]?.trim().split(/ {2,}/)).toEqual([
    'sept. 2026',
    'oct. 2026',
    'nov. 2026',
    'Écart',
    'Écart\u00a0%',
    'Lecture',
  ]);
  expect(lines.find((line) => line.startsWith('MUSIQUE'))).toMatch(/ 12 +10 +34 +\+24 +\+240,0\u00a0% +significatif$/);
  const narrow = tableLines(gTable(base(), 'G03', '2026-11'), { ...shown, width: 40 });
  expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(40);
});

test('places: the levels of watch at each, and where interventions come back', () => {
  const made = makeBase();
  addSignalement(made, { date: '2026-11-03', place: 'Hall 3', level: 'orange' });
  addSignalement(made, { date: '2026-11-04', place: 'Hall 3', level: 'rouge' });
  addSignalement(made, { date: '2026-11-04', level: 'vert' });
  const levels = gTable(made, 'G13', '2026-11');
  expect(levels.rows.map((row) => row.code)).toEqual(['Hall 3', 'non_renseigne']);
  expect(levels.cols.map((col) => col.code)).toEqual(['vert', 'orange', 'rouge']);
  expect([levels.cells, levels.missing]).toEqual([
    [
      [0, 1, 1],
      [1, 0, 0],
    ],
    1,
  ]);
  for (const place of ['Dalle', 'Hall 3', 'Hall 3', null]) {
    const id = addIntervention(made, { date: '2026-11-03' });
    made.db.prepare('UPDATE intervention SET place = ? WHERE id = ?').run(place, id);
  }
  const ranked = gTable(made, 'G21', '2026-11');
  expect(ranked.rows.map((row) => row.code)).toEqual(['Hall 3', 'Dalle', 'non_renseigne']);
  expect([ranked.cells, ranked.shares]).toEqual([
    [[2], [1], [1]],
    [50, 25, 25],
  ]);
});
