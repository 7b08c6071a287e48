/** What a table looks like in a Markdown report: a title that says all, the comparison named, a total, remarks; nothing twice. */

import { expect, test } from 'vitest';
import { reportTable } from '../../../src/app/table/table-export.ts';
import { answerQueries } from '../../../src/cube/answer.ts';
import { MEASURES } from '../../../src/cube/measures.ts';
import type { Query } from '../../../src/cube/query.ts';
import type { Table } from '../../../src/cube/table.ts';
import { findGTable, queriesBelow, queryOf } from '../../../src/cube/tables/g-tables.ts';
import { formatter } from '../../../src/messages/format.ts';
import { fr } from '../../../src/messages/fr.ts';
import { neededTable } from '../../../src/reporting/needed-table.ts';
import { tableWords } from '../../../src/reporting/table-words.ts';
import {
  addEvent,
  addIntervention,
  addShift,
  answered,
  ask,
  CONTEXT,
  day,
  filter,
  gTable,
  makeBase,
  period,
} from '../../cube/base.ts';

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
const annex = new Set(MEASURES.map(({ header }) => header.code));
const shown = (table: Table, compare: string | null = null, defined: ReadonlySet<string> = annex) =>
  reportTable(
    table,
    {
      lang: 'fr',
      medium: 'report',
      messages: fr,
      width: 0,
      sort: 'list',
      period: { label: 'novembre 2026', short: 'nov. 2026' },
      compared: { label: 'octobre 2026', short: 'oct. 2026' },
    },
    { need: { ...neededTable('G04'), compare }, defined },
  ).split('\n');

test('number, title, unit and period; the comparison in its columns; the total and what is not told', () => {
  expect(shown(gTable(base, 'G02', '2026-11', { compare: october }))).toEqual([
    '**G02. Interventions par situation, nombre, novembre 2026**',
    '',
    '|   | novembre 2026 | Part | octobre 2026 | Écart | Écart\u202f% | Lecture |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| MUSIQUE | 15 | 93,8\u202f% | 12 | +3 | +25,0\u202f% | non significatif |',
    '| CONFLIT | 1 | 6,3\u202f% | 0 | +1 | – | base trop faible |',
    '| **Ensemble** | 16 | 100,0\u202f% | 12 | +4 | +33,3\u202f% | non significatif |',
    '',
    'Non renseigné\u00a0: 0 sur 16.',
    '',
    'Somme des parts\u00a0: 100,1\u202f%, par arrondi.',
    '',
    '«\u00a0–\u00a0»\u00a0: moins de 10 dans l’une des deux périodes, pas de pourcentage.',
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

test('no percentage from a base under 10 in either period, whatever is counted', () => {
  const made = makeBase();
  addIntervention(made, { date: '2026-10-06', persons: 13, ages: { enfants: 13 } });
  addIntervention(made, { date: '2026-11-03', persons: 20, ages: { enfants: 9, a12_17: 11 } });
  const table = answered(made, ask({ measures: ['persons'], rows: 'age_band', compare: october }));
  expect(shown(table).filter((line) => /^\| (ENFANTS|\*\*)/.test(line))).toEqual([
    '| ENFANTS | 9 | 45,0\u202f% | 13 | −4 | – |',
    '| **Ensemble** | 20 | 100,0\u202f% | 13 | +7 | +53,8\u202f% |',
  ]);
});

test('women and men beyond the total are said, and no 100 % stands under them', () => {
  const made = makeBase();
  addIntervention(made, { date: '2026-11-03', persons: 2, women: 3 });
  addIntervention(made, { date: '2026-11-04', persons: 1, ages: { enfants: 1 } });
  const table = answered(made, ask({ measures: ['persons'], rows: 'sex' }));
  expect(shown(table)).toContain('| **Ensemble** | 3 | – |');
  expect(shown(table)).toContain('Dans 1 fiche, femmes et hommes dépassent le total.');
  const words = tableWords('fr', formatter('fr', 'screen'), fr, null);
  expect(words.rounding(table)).toBe(' Dans 1 fiche, femmes et hommes dépassent le total.');
  expect(words.scope(table)).not.toContain('renseigné');
  const ages = answered(made, ask({ measures: ['persons'], rows: 'age_band' }));
  expect(ages.notes.map(({ code }) => code)).not.toContain('parts-exceed');
});

test('what is not told is said of both sides of a crossed table', () => {
  const made = makeBase();
  addIntervention(made, { date: '2026-11-03', persons: 5, ages: { enfants: 1 } });
  const table = answered(made, ask({ measures: ['persons'], rows: 'quartier', cols: 'age_band' }));
  expect(shown(table).filter((line) => line.startsWith('Non'))).toEqual([
    'Non renseigné (quartier)\u00a0: 0 sur 5.',
    'Non renseigné (tranche d’âge)\u00a0: 4 sur 5 (80,0\u202f%).',
  ]);
});

test('mediator hours say the shifts whose team nobody told; one record is not said in the plural', () => {
  const made = makeBase();
  addShift(made, { date: '2026-11-03', start: 840, end: 1290, minutes: 450, team: [] });
  addIntervention(made, { date: '2026-11-03', persons: null });
  const told = (measures: string[]) => shown(answered(made, ask({ measures }))).join('\n');
  expect(told(['mediator_hours'])).toContain('Équipe non renseignée dans 1 vacation.');
  expect(told(['presence_hours'])).not.toContain('Équipe');
  expect(told(['persons'])).toContain('non renseigné\u00a0: 1 intervention sur 1 (100\u202f%).');
  expect(told(['days_to_close'])).toContain('Délai de clôture\u00a0: aucun signalement clos.');
});

test('a period still to come has its title and why, no line of another period', () => {
  const asked = { ...ask({ rows: 'situation', period: period('2027-01') }), compare: period('2026-11') };
  const [table] = answerQueries(base.run, CONTEXT, [asked], day(2026, 12, 1));
  expect(table === undefined ? [] : shown(table).map((line) => line.replace(/\u00a0/g, ' '))).toEqual([
    '**Interventions par situation, nombre, novembre 2026**',
    '',
    'n. d. : après le 1er décembre 2026, encore à venir.',
  ]);
});

test('a rate is titled by its unit, which says more than its name', () => {
  const table = answered(base, ask({ measures: ['interventions_per_hour'], rows: 'weekday' }));
  expect(shown(table)[0]).toBe('**Interventions par heure de présence par jour de la semaine, novembre 2026**');
});

test('what stands below a table of the catalogue: rates per hour, ages and sexes; not where its filter forbids them', () => {
  const below = (id: string, more: Partial<Query> = {}) => {
    const found = findGTable(id);
    if (found === undefined) throw new Error(id);
    return queriesBelow(queryOf(found, period('2026-11'), more)).map(({ measures, rows, cols }) => [
      ...measures,
      rows,
      cols,
    ]);
  };
  expect(below('G06')).toEqual([['interventions_per_hour', 'weekday', 'hour_band']]);
  expect(below('G07', { where: [filter('quartier=maurepas')] })).toEqual([
    ['persons', 'age_band', null],
    ['persons', 'sex', null],
  ]);
  expect(below('G06', { where: [filter('situation=musique')] })).toEqual([]);
  expect(below('G06', { rows: 'month' })).toEqual([]);
});

test('a filter is part of its title, and of its scope in a workbook', () => {
  const where = [{ dimension: 'quartier', values: ['maurepas'], missing: false, negated: false }];
  expect(shown(gTable(base, 'G02', '2026-11', { where }))[0]).toBe(
    '**G02. Interventions par situation, nombre, novembre 2026 (quartier\u00a0: MAUREPAS)**',
  );
  const { scope } = tableWords('fr', formatter('fr', 'sheet'), fr, null);
  expect(scope(gTable(base, 'G02', '2026-11', { where })).replace(/\u00a0|\u202f/g, ' ')).toBe(
    'Champ : interventions (quartier : MAUREPAS), du 1er au 30 novembre 2026 ; renseigné : 15 sur 15.',
  );
});

test('a crossed table whose own tag asks for it is compared; else no line of the other period is left in it', () => {
  addIntervention(base, { date: '2026-10-08', quartier: 'villejean', situation: 'autre', persons: 2 });
  const crossed = (compare: string | null) => {
    const asked = { measures: ['interventions'], rows: 'quartier', cols: 'situation', compare: october };
    return shown(answered(base, ask(asked)), compare);
  };
  expect(crossed('previous')[2]).toContain('| MUSIQUE | CONFLIT | Ensemble | octobre 2026 | Écart |');
  expect(crossed('previous').slice(3, 8)).toEqual([
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| MAUREPAS | 15 | 0 | 15 | 12 | +3 | +25,0\u202f% | non significatif |',
    '| BLOSNE | 0 | 1 | 1 | 0 | +1 | – | base trop faible |',
    '| VILLEJEAN | 0 | 0 | 0 | 1 | −1 | – | base trop faible |',
    '| **Ensemble** | 15 | 1 | 16 | 13 | +3 | +23,1\u202f% | non significatif |',
  ]);
  expect(crossed(null).slice(2, 7)).toEqual([
    '|   | MUSIQUE | CONFLIT | Ensemble |',
    '| --- | ---: | ---: | ---: |',
    '| MAUREPAS | 15 | 0 | 15 |',
    '| BLOSNE | 0 | 1 | 1 |',
    '| **Ensemble** | 15 | 1 | 16 |',
  ]);
});

test('a measure is defined under its table unless the report defines it', () => {
  const table = gTable(base, 'G02', '2026-11');
  expect(shown(table, null, new Set()).join()).toContain('Interventions\u00a0: une action');
  expect(shown(table).join()).not.toContain('une action');
});
