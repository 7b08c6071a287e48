import { expect, test } from 'vitest';
import { entriesOfJson } from '../../../src/app/log/log-file.ts';
import { entriesOfFlags } from '../../../src/app/log/log-flags.ts';
import { flagOf, kindsOf, LOG_KEYS, type LogOptions } from '../../../src/app/log/log-options.ts';
import { context, SATURDAY } from './form-support.ts';

const none: LogOptions = { values: {}, ras: false, file: null, resume: false, discard: false, same: null };
const shown = (value: unknown) =>
  entriesOfJson(value, { file: 'entry.json', words: context.words, strangers: [] }).map(({ kind, raw }) => ({
    kind,
    ...Object.fromEntries([...raw].map(([key, { text }]) => [key, text])),
  }));

test('a shift with its interventions: the day is told once', () => {
  const shift = { date: '2026-11-28', plannedStart: '14:00', plannedEnd: '21:30', contacts: 42 };
  expect(
    shown({
      shift,
      interventions: [{ quartier: 'maurepas', situation: 'musique', actions: ['apaisement', 'orientation'] }],
    }),
  ).toEqual([
    { kind: 'shifts', date: '2026-11-28', plannedStart: '14:00', plannedEnd: '21:30', contacts: '42' },
    {
      kind: 'interventions',
      date: '2026-11-28',
      quartier: 'maurepas',
      situation: 'musique',
      actions: 'apaisement ; orientation',
    },
  ]);
});

test('records of one kind, an array, one record', () => {
  const one = { date: '2026-11-28', quartier: 'maurepas' };
  expect(shown({ kind: 'requests', records: [one, one] }).map(({ kind }) => kind)).toEqual(['requests', 'requests']);
  expect(shown([one])).toEqual([{ kind: 'interventions', ...one }]);
  expect(shown({ kind: 'signalements', ...one })).toEqual([{ kind: 'signalements', ...one }]);
});

test('what is no record is refused, and so is a group that nobody knows', () => {
  for (const value of [[], 3, 'x', [1], { shift: {}, intervention: [] }]) {
    expect(() => entriesOfJson(value, { file: 'entry.json', words: context.words, strangers: [] })).toThrowError(
      expect.objectContaining({ code: 'entry-refused' }),
    );
  }
});

test('every question is a flag, in kebab-case', () => {
  expect(LOG_KEYS).toContain('plannedStart');
  expect(LOG_KEYS).toContain('followUpOn');
  expect(flagOf('durationMinutes')).toBe('--duration-minutes');
  expect(LOG_KEYS).toContain('ages');
  expect(kindsOf({ ...none, values: { date: 'hier' } })).toEqual([]);
  expect(kindsOf({ ...none, values: { contacts: '18', comment: 'pluie' } })).toEqual(['shifts']);
  expect(kindsOf({ ...none, values: { date: 'hier', situation: 'musique' } })).toEqual(['interventions']);
  expect(kindsOf({ ...none, values: { weather: 'pluie', quartier: 'mrp' } })).toEqual(['shifts', 'interventions']);
  expect(kindsOf({ ...none, values: { comment: 'calme' } })).toEqual(['interventions']);
});

const flags = (values: LogOptions['values'], ras = false) =>
  entriesOfFlags(
    { ...none, ras, values },
    {
      lists: context.lists,
      today: SATURDAY,
      plannedOn: (words) => (words === 'lundi' ? null : { start: '14:00', end: '21:30' }),
      team: () => ['M1', 'M2'],
      words: context.words,
    },
  );

test('flags of the vacation make no intervention; of both, each has its own', () => {
  const { entries, missing } = flags({ contacts: '18' }, true);
  expect(missing).toEqual([]);
  expect(entries.map(({ kind, raw }) => [kind, raw.get('ras')?.text, raw.get('plannedEnd')])).toEqual([
    ['shifts', 'oui', { text: '21:30', column: null }],
  ]);
  expect(entries[0]?.raw.get('contacts')).toEqual({ text: '18', column: '--contacts' });
  const both = flags({ weather: 'pluie', quartier: 'mrp', situation: 'musique', comment: 'calme', date: 'hier' });
  expect(both.entries.map(({ kind, raw }) => [kind, [...raw.keys()]])).toEqual([
    ['shifts', ['date', 'weather', 'team', 'plannedStart', 'plannedEnd']],
    ['interventions', ['date', 'quartier', 'situation', 'comment']],
  ]);
});

test('what is missing names its flag and its codes', () => {
  expect(flags({ quartier: 'mrp' }).missing).toEqual([
    {
      field: 'la situation',
      flag: '--situation',
      choices: ['regroupement', 'conflit_voisinage', 'conflit_usage'],
    },
  ]);
  expect(flags({ date: 'lundi' }, true).missing.map(({ flag }) => flag)).toEqual(['--planned-start', '--planned-end']);
});
