import { expect, test } from 'vitest';
import { entriesOfJson } from '../../../src/app/log/log-file.ts';
import { entryOfFlags } from '../../../src/app/log/log-flags.ts';
import { flagOf, kindOf, LOG_KEYS, type LogOptions } from '../../../src/app/log/log-options.ts';
import { context, SATURDAY } from './form-support.ts';

const none: LogOptions = { values: {}, ras: false, file: null, resume: false, discard: false, same: null };
const shown = (value: unknown) =>
  entriesOfJson(value, { file: 'entry.json', words: context.words }).map(({ kind, raw }) => ({
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
    expect(() => entriesOfJson(value, { file: 'entry.json', words: context.words })).toThrowError(
      expect.objectContaining({ code: 'entry-refused' }),
    );
  }
});

test('every question is a flag, in kebab-case', () => {
  expect(LOG_KEYS).toContain('plannedStart');
  expect(LOG_KEYS).toContain('followUpOn');
  expect(flagOf('durationMinutes')).toBe('--duration-minutes');
  expect(kindOf({ ...none, values: { date: 'hier' } })).toBeNull();
  expect(kindOf({ ...none, values: { contacts: '18' } })).toBe('shifts');
  expect(kindOf({ ...none, values: { date: 'hier', situation: 'musique' } })).toBe('interventions');
});

test('flags make one entry; what is missing names its flag and its codes', () => {
  const entry = entryOfFlags(
    { ...none, ras: true, values: { contacts: '18' } },
    context.lists,
    SATURDAY,
    () => ({ start: '14:00', end: '21:30' }),
    context.words,
  );
  expect([entry.kind, entry.raw.get('ras')?.text, entry.raw.get('plannedEnd')?.text]).toEqual([
    'shifts',
    'oui',
    '21:30',
  ]);
  expect(entry.raw.get('contacts')).toEqual({ text: '18', column: '--contacts' });
  expect(() =>
    entryOfFlags({ ...none, values: { quartier: 'mrp' } }, context.lists, SATURDAY, () => null, context.words),
  ).toThrowError(
    expect.objectContaining({
      code: 'answer-missing',
      exit: 2,
      args: {
        answers: [
          {
            field: 'la situation',
            flag: '--situation',
            choices: ['regroupement', 'conflit_voisinage', 'conflit_usage'],
          },
        ],
      },
    }),
  );
});
