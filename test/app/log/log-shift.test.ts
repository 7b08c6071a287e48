import { expect, test } from 'vitest';
import { draftPaths, readDraft } from '../../../src/app/log/draft.ts';
import { Cancelled } from '../../../src/errors.ts';
import { openDatabase } from '../../../src/storage/driver.ts';
import { bench } from './log-bench.ts';

const EVENING = [
  ['planning', 'avec m3'],
  ['passages', 'mau 3h, vj 4h'],
  ['contacts', '30+12'],
  ['i1.start', '1730'],
  ['i1.where', 'h'],
  ['i1.situation', 'conflit de v'],
  ['i1.origin', 'h'],
  ['i1.persons', '1f 1h'],
] as const;
const REST = [
  ['i1.durationMinutes', '20'],
  ['i1.actions', 'ap'],
  ['i1.cooperation', 'o'],
  ['i1.outcome', 'a'],
  ['i1.comment', ''],
  ['i2.start', ''],
  ['summary', ''],
] as const;

test('an evening by questions is one change: the shift, its intervention, the card, no draft left', async () => {
  const { log, db, files } = bench();
  const { code, out } = await log({}, { script: [...EVENING, ...REST], global: { json: true } });
  expect(code).toBe(0);
  const { records, issues, schema } = JSON.parse(out);
  expect([schema, issues]).toEqual(['optimedia/log/1', []]);
  expect(records[0]).toMatchObject({
    id: 'V1',
    date: '2026-11-28',
    plannedStart: '14:00',
    team: ['M1', 'M2', 'M3'],
    contacts: 42,
  });
  expect(records[0].passages.map((one: { minutes: number }) => one.minutes)).toEqual([180, 240]);
  expect(records[1]).toMatchObject({
    id: 'I1',
    shift: 'V1',
    start: '17:30',
    quartier: 'maurepas',
    placeType: 'hall',
    situation: 'conflit_voisinage',
    origin: 'habitant',
    persons: 2,
    women: 1,
    men: 1,
    durationMinutes: 20,
    actions: ['apaisement'],
    cooperation: 'oui',
    outcome: 'apaise',
    comment: null,
  });
  expect(draftPaths(files, db)).toEqual([]);
});

test('stopped by Ctrl-C, resumed: the same record', async () => {
  const { log, db, files } = bench();
  const stopped = await log({}, { script: [...EVENING, ['i1.durationMinutes', new Cancelled(null)]] });
  expect(stopped.error).toMatchObject({ exit: 130, aftermath: 'draft-kept' });
  expect(readDraft(files, draftPaths(files, db)[0] ?? '')?.state).toHaveLength(EVENING.length);
  const { code, out, said } = await log({}, { script: [['draft', '1'], ...REST], global: { json: true } });
  expect(said[1]).toContain('Maurepas 3 h, Villejean 4 h');
  expect([code, JSON.parse(out).records[1].persons, JSON.parse(out).records[1].outcome]).toEqual([0, 2, 'apaise']);
});

test('a quiet evening in five keys, and the figures it changes', async () => {
  const { log } = bench();
  const { code, out } = await log(
    {},
    {
      script: [
        ['planning', 'r'],
        ['contacts', '18'],
      ],
    },
  );
  expect(code).toBe(0);
  expect(out).toContain('Soirée RAS enregistrée : M1, M2, M3, 18 contacts');
  expect(out).toMatch(/Contacts +0 +18/);
});

test('flags without a terminal: saved, or refused with the flag that lacks, without a base', async () => {
  const { log, db, files } = bench();
  const refused = await log({ values: { quartier: 'maurepas' } });
  expect(refused.error).toMatchObject({
    code: 'answer-missing',
    exit: 2,
    args: { answers: [{ flag: '--situation' }], unasked: false },
  });
  const both = await log({});
  expect(both.error).toMatchObject({
    args: { answers: [{ flag: '--quartier' }, { flag: '--situation' }], unasked: true },
  });
  expect(files.look(db)).toBeNull();
  await log({ ras: true, values: { contacts: '18' } });
  const { code, out } = await log(
    { values: { quartier: 'mrp', situation: 'musique', start: '17h30' } },
    { global: { json: true } },
  );
  expect([code, JSON.parse(out).records[0].shift, JSON.parse(out).records[0].quartier]).toEqual([0, 'V1', 'maurepas']);
});

test('a file is all or nothing: one refused record and nothing is written', async () => {
  const { log } = bench();
  const good = { date: '2026-11-28', quartier: 'maurepas', situation: 'musique' };
  const refused = await log(
    { file: '-' },
    { stdin: [good, { ...good, start: '25:00' }, { ...good, date: '2026-12-24' }], global: { json: true } },
  );
  expect(refused.code).toBe(3);
  const { records, issues } = JSON.parse(refused.out);
  expect(records).toEqual([]);
  expect(issues.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
    ['impossible-value', 'start'],
    ['future-date', 'date'],
  ]);
  const dry = await log({ file: '-' }, { stdin: good, global: { json: true, dryRun: true } });
  expect([dry.code, JSON.parse(dry.out).records[0].id]).toEqual([0, null]);
  const saved = await log({ file: '-' }, { stdin: good, global: { json: true } });
  expect(JSON.parse(saved.out).records[0].id).toBe('I1');
});

test('a day said in words is the day of the questions, of flags and of the planning line', async () => {
  const { log } = bench();
  const flags = { quartier: 'maurepas', situation: 'musique' };
  for (const [words, date] of [
    ['hier', '2026-11-27'],
    ['samedi', '2026-11-28'],
    ['jeudi', '2026-11-26'],
    ['13/11', '2026-11-13'],
    ['le 3', '2026-11-03'],
  ] as const) {
    const { out } = await log({ values: { ...flags, date: words } }, { global: { json: true, dryRun: true } });
    expect([words, JSON.parse(out).records[0].date]).toEqual([words, date]);
  }
  const script = [
    ['planning', 'jeudi avec m3'],
    ['passages', ''],
    ['contacts', '5'],
    ['i1.start', ''],
    ['summary', ''],
  ] as const;
  const { out } = await log({ values: { date: 'hier' } }, { script, global: { json: true } });
  expect(JSON.parse(out).records[0]).toMatchObject({ date: '2026-11-26', team: ['M1', 'M2', 'M3'] });
});

test.each([
  ['demain', 'date-future', 2],
  ['31/02/2026', 'date-impossible', 2],
  ['bidule', 'option-value-unknown', 2],
])('--date %s before questions is refused with %s', async (words, code, exit) => {
  const { log } = bench();
  const { error } = await log({ values: { date: words } }, { script: [] });
  expect(error).toMatchObject({ code, exit, aftermath: 'nothing-saved' });
});

test('a holiday proposes no hours', async () => {
  const { log } = bench();
  const refused = await log({ ras: true, values: { date: '11/11' } });
  expect(refused.error).toMatchObject({
    code: 'answer-missing',
    args: { answers: [{ flag: '--planned-start' }, { flag: '--planned-end' }] },
  });
  const wednesday = await log({ ras: true, values: { date: '18/11' } }, { global: { json: true } });
  expect(JSON.parse(wednesday.out).records[0]).toMatchObject({ plannedStart: '14:00', plannedEnd: '21:30' });
});

test('a day of this year is no fault of the keyboard, that of another year is said', async () => {
  const { log } = bench();
  const flags = { quartier: 'maurepas', situation: 'musique' };
  const near = await log({ values: { ...flags, date: '27/11' } });
  expect([near.code, near.err.replace(/^Base créée.*\nUn autre dispositif.*\n/, '')]).toEqual([0, '']);
  const far = await log({ values: { ...flags, date: '28/12' } });
  expect(far.err).toContain('2025');
});

test('a refusal names the label of the field, its neighbour and the flag; no key, no code', async () => {
  const { log } = bench();
  const refused = await log({ values: { quartier: 'Maurepass', situation: 'xyz', outcome: 'reglé ou pas' } });
  expect(refused.code).toBe(3);
  expect(refused.err).toContain("Rien n'est enregistré : 2 points à corriger.");
  expect(refused.err).toContain("✗ Situation : « xyz » n'est pas compris");
  const file = await log({ file: '-' }, { stdin: [{ quartier: 'maurepas', situation: 'musique' }] });
  expect(file.err).toContain('✗ Date : la valeur manque');
  expect(`${refused.err}${file.err}`).not.toMatch(/outcome :|date :|situation :|required/);
});

test('flags read passages as the question does, and refuse what gives no value', async () => {
  const { log } = bench();
  const { out } = await log(
    { values: { passages: 'mau 3h, vj 4h', contacts: '10', team: 'M1' } },
    { global: { json: true } },
  );
  expect(JSON.parse(out).records[0].passages).toMatchObject([
    { quartier: 'maurepas', minutes: 180 },
    { quartier: 'villejean', minutes: 240 },
  ]);
  const much = await log(
    { values: { passages: 'mau 9h', quartier: 'mrp', situation: 'musique', start: '13h', date: 'hier' } },
    { global: { dryRun: true } },
  );
  expect(much.err).toContain('! 9 h de passages dans une vacation de 7 h 30.');
  expect(much.err).toContain('! 13:00 est en dehors de la vacation, 14:00–21:30.');
  const spans = await log(
    { values: { passages: '14h-17h Maurepas', date: 'hier' } },
    { global: { json: true, dryRun: true } },
  );
  expect(JSON.parse(spans.out).records[0].passages).toMatchObject([
    { quartier: 'maurepas', start: '14:00', minutes: 180 },
  ]);
  const refused = await log({ values: { passages: 'xyzzy 3h', contacts: 'abc', date: 'hier' } });
  expect(refused.code).toBe(3);
  expect(refused.err).toContain('✗ Passages : « xyzzy »');
  expect(refused.err).toContain("✗ Contacts : « abc » n'est ni un nombre, ni une date, ni une heure.");
});

test('a guess is said as a guess, with its label', async () => {
  const { log } = bench();
  const { code, err } = await log({ values: { quartier: 'Mauripas', situation: 'musique' } });
  expect(code).toBe(0);
  expect(err).toContain('~ Quartier : Maurepas, deviné de « Mauripas »');
  expect(err).not.toContain('! Quartier');
});

const SHORT = [
  ['planning', ''],
  ['passages', ''],
  ['contacts', '5'],
  ['i1.start', ''],
  ['summary', ''],
] as const;

test('a busy base keeps the evening as a draft, says it, and the draft saves later', async () => {
  const { log, db } = bench();
  await log({ ras: true, values: { date: 'hier' } });
  const other = openDatabase(db, { readonly: false, mustExist: true });
  other.exec('BEGIN IMMEDIATE');
  const busy = await log({}, { script: SHORT });
  expect(busy.error).toMatchObject({ code: 'db-busy', aftermath: 'draft-kept', tries: [['log', '--resume']] });
  other.exec('COMMIT');
  other.close();
  const { code, out } = await log({ resume: true }, { script: [['summary', '']], global: { json: true } });
  expect([code, JSON.parse(out).records[0].contacts]).toEqual([0, 5]);
}, 20_000);

test('a second evening beside a draft that waits is kept too; each is taken up', async () => {
  const { log, db, files } = bench();
  const stop = new Cancelled(null);
  await log({}, { script: [...SHORT.slice(0, 2), ['contacts', stop]] });
  const second = await log(
    { values: { date: 'hier' } },
    {
      script: [
        ['draft', '2'],
        ['planning', ''],
        ['passages', stop],
      ],
    },
  );
  expect(second.error).toMatchObject({ aftermath: 'draft-kept', tries: [['log', '--resume']] });
  expect(draftPaths(files, db)).toHaveLength(2);
  const resumed = await log(
    { resume: true },
    { script: [['draft', '2'], ['draft', '1'], ...SHORT.slice(1)], global: { json: true } },
  );
  expect(JSON.parse(resumed.out).records[0].date).toBe('2026-11-27');
  expect(draftPaths(files, db)).toHaveLength(1);
});

test('nothing answered, nothing kept', async () => {
  const { log, db, files } = bench();
  const left = await log({}, { script: [['planning', new Cancelled(null)]] });
  expect(left.error).toMatchObject({ aftermath: 'nothing-saved', tries: [] });
  expect(draftPaths(files, db)).toEqual([]);
});

test('of a word that could be two codes, both are to be typed', async () => {
  const { log } = bench();
  const { err } = await log({ values: { quartier: 'maurepas', situation: 'musique', partners: 'police' } });
  expect(err).toContain('→ --partners police_nationale ou police_municipale');
});

test('a dry run says what would be saved, doubts included, and that nothing is', async () => {
  const { log } = bench();
  const { out, err } = await log(
    { values: { quartier: 'mauripas', situation: 'musique', weather: 'pluie' } },
    { global: { dryRun: true } },
  );
  expect(out).toContain("Essai, rien n'est enregistré : 2 fiches le seraient.");
  expect(out).toContain('  Vacation : samedi 28 novembre 2026, 14:00, 21:30, M1, M2, M3, pluie');
  expect(out).toContain('  Intervention : samedi 28 novembre 2026, Maurepas, Musique');
  expect(err).toContain('~ fiche 2, Quartier : Maurepas, deviné de « mauripas »');
});

test('every fault is told at once, what lacks and what cannot be', async () => {
  const { log } = bench();
  const { error } = await log({ values: { date: '31/02', quartier: 'zup' } });
  expect(error).toMatchObject({
    code: 'answer-missing',
    args: {
      answers: [{ flag: '--situation' }],
      faults: [expect.stringContaining('31/02'), expect.stringContaining('zup')],
    },
  });
  const shift = await log({ ras: true, values: { date: '31/02', plannedStart: '25h' } });
  expect(shift.error).toMatchObject({ code: 'entry-refused', args: { problems: { length: 2 } } });
  const none = await log({ resume: true });
  expect([none.code, none.err]).toEqual([1, "Aucun brouillon n'attend.\n"]);
});

test('an unknown key of a file is refused with its line and the nearest', async () => {
  const { log } = bench();
  const one = { quartier: 'maurepas', situation: 'musique', outcom: 'apaise', xyzzy: 3 };
  const { error } = await log({ file: '-' }, { stdin: { interventions: [one] } });
  expect(error).toMatchObject({
    code: 'entry-refused',
    args: {
      problems: [
        {
          field: 'outcom',
          message:
            "« entrée standard », ligne 1 : « outcom » n'est pas une clé d'une intervention. La plus proche : « outcome ».",
        },
        {
          field: 'xyzzy',
          message: "« entrée standard », ligne 1 : « xyzzy » n'est pas une clé d'une intervention.",
        },
      ],
    },
  });
});
