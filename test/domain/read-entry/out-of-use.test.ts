import { expect, test } from 'vitest';
import { type CalendarDate, parseIsoDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { KindName } from '../../../src/domain/fields/kinds.ts';
import { readEntry } from '../../../src/domain/read-entry.ts';
import { issues as sentences } from '../../../src/messages/fr/issues.ts';
import { makeLists } from '../../../src/nomenclature/match.ts';
import { item, tinyPreset } from '../../support/tiny-preset.ts';

function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(text);
  return date;
}

const lists = makeLists(
  tinyPreset({
    quartier: [
      item('vieux', 'Vieux port', { until: day('2026-06-30'), successor: 'docks' }),
      item('docks', 'Les Docks', { from: day('2026-07-01') }),
    ],
    partner: [item('ccas', 'CCAS'), item('asso', 'Une association', { until: day('2026-06-30') })],
  }).lists,
);

function said(kind: KindName, raw: Record<string, string>) {
  const words = new Map(Object.entries(raw).map(([key, text]) => [key, { text, column: key }]));
  const context = { today: day('2026-11-28'), timezone: 'Europe/Paris' };
  const { record, issues } = readEntry({ kind, raw: words, source: null }, lists, context);
  return {
    values: record?.values,
    said: issues.map((issue) => [issue.field, issue.value, issue.nearest.map(({ code }) => code), issue.args['is']]),
    sentences: issues.map((issue) => sentences[issue.code](issue)),
  };
}

test.each([
  ['2026-06-30', 'Vieux port', []],
  ['2026-07-01', 'vieux port', [['quartier', 'vieux port', ['docks'], 'ended']]],
  ['2026-07-01', 'Les Docks', []],
  ['2026-06-30', 'Docks', [['quartier', 'Docks', [], 'not-yet']]],
])('on %s, « %s » is said when it is not in use, and kept', (date, quartier, expected) => {
  const read = said('interventions', { date, quartier, situation: 'musique' });
  expect(read.said).toEqual(expected);
  expect(read.values?.['quartier']).toBe(quartier.toLowerCase().includes('docks') ? 'docks' : 'vieux');
});

test('each of several values is looked at, and each passage of a shift', () => {
  const partners = { date: '2026-11-01', quartier: 'docks', situation: 'musique', partners: 'CCAS / Une association' };
  expect(said('interventions', partners).said).toEqual([['partners', 'Une association', [], 'ended']]);
  const shift = { date: '2026-11-01', plannedStart: '14:00', plannedEnd: '21:30', quartiers: 'Vieux port 1 h' };
  expect(said('shifts', shift).said).toEqual([['quartiers', 'Vieux port', ['docks'], 'ended']]);
});

test('the day is told', () => {
  const read = said('interventions', { date: '2026-07-01', quartier: 'Vieux port', situation: 'musique' });
  expect(read.sentences.map((line) => line.replaceAll(/\s/g, ' '))).toEqual([
    "quartier : « Vieux port » n'est plus dans la liste après le 30 juin 2026, la valeur est gardée",
  ]);
});
