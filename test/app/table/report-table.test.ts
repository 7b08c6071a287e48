/** What a table looks like in a Markdown report: a title that says all, the comparison named, a total, remarks; nothing twice. */

import { expect, test } from 'vitest';
import { reportTable } from '../../../src/app/table/table-export.ts';
import type { Table } from '../../../src/cube/table.ts';
import { fr } from '../../../src/messages/fr.ts';
import { addEvent, addIntervention, addShift, answered, ask, gTable, makeBase, period } from '../../cube/base.ts';

const base = makeBase();
for (const [date, times] of [
  ['2026-10-06', 12],
  ['2026-11-03', 15],
] as const) {
  for (let n = 0; n < times; n++)
    addIntervention(base, { date, quartier: 'maurepas', situation: 'musique', persons: 2 });
  addShift(base, { date, start: 840, end: 1290, minutes: 450 });
}
addIntervention(base, { date: '2026-11-04', quartier: 'blosne', situation: 'conflit', persons: null });
addEvent(base, { date: '2026-10-07', participants: 9 });

const october = period('2026-10');
const shown = (table: Table) =>
  reportTable(table, {
    lang: 'fr',
    medium: 'report',
    messages: fr,
    width: 0,
    sort: 'list',
    period: { label: 'novembre 2026', short: 'nov. 2026' },
    compared: { label: 'octobre 2026', short: 'oct. 2026' },
  }).split('\n');

test('number, title, unit and period; the comparison in its columns; the total and what is not told', () => {
  expect(shown(gTable(base, 'G02', '2026-11', { compare: october }))).toEqual([
    '**G02. Interventions par situation, nombre, novembre 2026**',
    '',
    '|   | novembre 2026 | Part | octobre 2026 | Écart | Écart\u202f% | Hasard |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| MUSIQUE | 15 | 93,8\u202f% | 12 | +3 | +25,0\u202f% | non significatif |',
    '| CONFLIT | 1 | 6,3\u202f% | 0 | +1 | – | base trop faible |',
    '| **Ensemble** | 16 | 100,0\u202f% | 12 | +4 | +33,3\u202f% | non significatif |',
    '',
    'Non renseigné\u00a0: 0 sur 16.',
    '',
    'Somme des parts\u00a0: 100,1\u202f%, par arrondi.',
  ]);
});

test('a crossed table says its own period alone, the longer side down', () => {
  const lines = shown(gTable(base, 'G04', '2026-11', { compare: october }));
  expect(lines[2]).toBe('|   | MUSIQUE | CONFLIT | Ensemble |');
  expect(lines.join('\n')).not.toMatch(/octobre|hasard/);
});

test('of several measures, lines that only the period before holds are left out', () => {
  const lines = shown(gTable(base, 'G15', '2026-11', { compare: october }));
  expect(lines).toEqual([
    '**G15. Actions collectives par type, novembre 2026**',
    '',
    'Rien d’enregistré sur la période.',
  ]);
});

test('a period that nobody knows is no comparison; a week has no share; no line is said', () => {
  const first = shown(gTable(base, 'G02', '2026-10', { compare: period('2026-09') }));
  expect(first[2]).toBe('|   | Nombre | Part |');
  expect(first.join('\n')).not.toContain('n.\u00a0d.');
  const week = shown(answered(base, ask({ rows: 'situation', period: period('2026-W45') })));
  expect(week[2]).toBe('|   | Nombre |');
  expect(shown(answered(base, ask({ rows: 'situation', period: period('2026-W46') })))).toEqual([
    '**Interventions par situation, nombre, novembre 2026**',
    '',
    'Rien d’enregistré sur la période.',
  ]);
});
