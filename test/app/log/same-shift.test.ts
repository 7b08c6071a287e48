import { expect, test } from 'vitest';
import { Cancelled } from '../../../src/errors.ts';
import { bench } from './log-bench.ts';

const ONE = [
  ['passages', 'mau 3h, vj 4h'],
  ['contacts', '42'],
  ['i1.start', '1730'],
  ['i1.where', 'h mau'],
  ['i1.situation', 'musique'],
  ['i1.origin', 'fin'],
  ['summary', ''],
] as const;

const JSON_OUT = { global: { json: true } };

async function logged() {
  const made = bench();
  await made.log({}, { script: [['planning', ''], ...ONE] });
  return made;
}

test('without a terminal, a second shift of the evening is refused with the flag that settles it', async () => {
  const made = await logged();
  const { error } = await made.log({ ras: true, values: { contacts: '18' } });
  expect(error).toMatchObject({ code: 'shift-known', exit: 2, aftermath: 'nothing-saved', tries: { length: 2 } });
  const file = await made.log(
    { file: '-' },
    { stdin: { shift: { date: '2026-11-28', plannedStart: '14:00', plannedEnd: '21:30' } } },
  );
  expect(file.error).toMatchObject({ code: 'shift-known' });
  const other = await made.log(
    { ras: true, values: { contacts: '18', plannedStart: '9h', plannedEnd: '12h' } },
    JSON_OUT,
  );
  expect(JSON.parse(other.out).records[0]).toMatchObject({ id: 'V2', plannedStart: '09:00' });
});

test('complete: what is told takes its place, all else stays, interventions are added to it', async () => {
  const made = await logged();
  const { out } = await made.log(
    {},
    {
      script: [
        ['planning', 'avec m3'],
        ['same', ''],
        ['same', 'compléter'],
        ['passages', ''],
        ['contacts', '50'],
        ['i1.start', '1910'],
        ['i1.where', 'rue vj'],
        ['i1.situation', 'regroup'],
        ['i1.origin', 'fin'],
        ['summary', ''],
      ],
      ...JSON_OUT,
    },
  );
  const { records } = JSON.parse(out);
  expect(records.map(({ id, shift }: { id: string; shift?: string }) => [id, shift])).toEqual([
    ['V1', undefined],
    ['I2', 'V1'],
  ]);
  expect(records[0]).toMatchObject({ team: ['M1', 'M2', 'M3'], contacts: 50 });
  expect(records[0].passages.map(({ minutes }: { minutes: number }) => minutes)).toEqual([180, 240]);
});

test('complete by flags keeps the hours, and those that are told change the presence', async () => {
  const made = await logged();
  await made.log({ same: 'complete', values: { realStart: '14h', realEnd: '20h' } });
  const { out } = await made.log({ same: 'complete', values: { contacts: '60' } }, JSON_OUT);
  expect(JSON.parse(out).records[0]).toMatchObject({ id: 'V1', contacts: 60, realEnd: '20:00', presenceMinutes: 360 });
});

test('complete a quiet evening: with an intervention, it is no longer one', async () => {
  const made = bench();
  await made.log({ ras: true, values: { contacts: '18' } });
  const { out } = await made.log(
    {},
    {
      script: [['planning', ''], ['same', '1'], ['passages', ''], ['contacts', ''], ...ONE.slice(2)],
      ...JSON_OUT,
    },
  );
  expect(JSON.parse(out).records[0]).toMatchObject({ id: 'V1', ras: null, contacts: 18 });
});

test('an intervention at the hours of a quiet evening takes its mark away, and says so', async () => {
  const made = bench();
  await made.log({ ras: true, values: { contacts: '18' } });
  const one = { quartier: 'maurepas', situation: 'musique', start: '18h' };
  const { out, err } = await made.log({ values: one });
  expect(err).toContain("! V1 n'est plus « rien à signaler » : elle a maintenant une intervention.");
  expect(out).toContain('Enregistré : n° I1');
  const held = await made.log(
    { values: { contacts: '18' }, same: 'complete' },
    { global: { json: true, dryRun: true } },
  );
  expect(JSON.parse(held.out).records[0]).toMatchObject({ id: 'V1', ras: null });
  const both = await made.log({ ras: true, values: { ...one, date: 'hier' } });
  expect(both.err).toContain("! La vacation n'est pas « rien à signaler » : elle a une intervention.");
});

test('what a completed or replaced vacation loses is said, field by field and by number', async () => {
  const made = await logged();
  const more = await made.log({ values: { contacts: '50', weather: 'pluie' }, same: 'complete' });
  expect(more.err).toBe('  ! V1, Contacts : 50 au lieu de 42\n');
  const other = await made.log({ ras: true, values: { contacts: '12' }, same: 'replace' });
  expect(other.err).toContain('! V1, Contacts : 12 au lieu de 50\n');
  expect(other.err).toContain('! V1, Météo ou événement : « pluie » est retiré\n');
  expect(other.err).toContain('! V1 : 1 intervention retirée\n');
});

test('a vacation known on a day off the planning is completed without telling its hours again', async () => {
  const made = bench();
  await made.log({ ras: true, values: { date: '11/11', plannedStart: '10h', plannedEnd: '12h' } });
  const { out } = await made.log({ values: { date: '11/11', contacts: '20' }, same: 'complete' }, JSON_OUT);
  expect(JSON.parse(out).records[0]).toMatchObject({
    id: 'V1',
    contacts: 20,
    plannedStart: '10:00',
    plannedEnd: '12:00',
  });
  const again = await made.log({ values: { date: '11/11', contacts: '20' } });
  expect(again.error).toMatchObject({ code: 'shift-known' });
});

test('the team proposed at the questions is proposed to flags too, and a completed shift keeps its own', async () => {
  const made = bench();
  const { out } = await made.log({ ras: true, values: { contacts: '18' } });
  expect(out).toContain('Soirée RAS enregistrée : M1, M2, M3, 18 contacts');
  await made.log({ values: { contacts: '18', team: 'M1', date: 'hier' } });
  const held = await made.log({ values: { contacts: '20', date: 'hier' }, same: 'complete' }, JSON_OUT);
  expect(JSON.parse(held.out).records[0]).toMatchObject({ team: ['M1'], contacts: 20 });
});

test('replace: the same number, its interventions gone', async () => {
  const made = await logged();
  const { out } = await made.log(
    {},
    {
      script: [
        ['planning', 'r'],
        ['same', 'remplacer'],
        ['contacts', '18'],
      ],
    },
  );
  expect(out).toContain('Vacation remplacée : samedi 28 novembre, 0 intervention · n° V1');
  const again = await made.log(
    { values: { contacts: '1' }, same: 'complete' },
    { global: { json: true, dryRun: true } },
  );
  expect(JSON.parse(again.out).records[0]).toMatchObject({ id: 'V1', ras: true, passages: [], contacts: 1 });
});

test('a quiet evening cannot be added to one that has interventions', async () => {
  const made = await logged();
  const { error } = await made.log(
    {},
    {
      script: [
        ['planning', 'r'],
        ['same', 'compléter'],
        ['same', 'ne rien'],
      ],
    },
  );
  expect(error).toBeUndefined();
});

test('one more, and none at all', async () => {
  const made = await logged();
  const more = await made.log(
    {},
    {
      script: [
        ['planning', 'r'],
        ['same', 'une vac'],
        ['contacts', ''],
      ],
      ...JSON_OUT,
    },
  );
  expect(JSON.parse(more.out).records[0].id).toBe('V2');
  const none = await made.log(
    {},
    {
      script: [
        ['planning', ''],
        ['same', 'ne rien'],
      ],
    },
  );
  expect([none.code, made.files.list(made.folder).some((name) => name.includes('brouillon'))]).toEqual([130, false]);
});

test('the same intervention typed twice is added once, and said', async () => {
  const made = await logged();
  const again = [
    ['planning', ''],
    ['same', '1'],
    ...ONE.map(([name, words]) => [name, name === 'contacts' ? '' : words]),
  ];
  const { out, err } = await made.log({}, { script: again as never });
  expect(out).toContain('Vacation complétée : samedi 28 novembre · n° V1');
  expect(err).toContain("! L'intervention saisie à la même heure");
});

test('saved by another while it was being typed: asked before saving, a draft taken up keeps every answer', async () => {
  const made = bench();
  const stop = new Cancelled(null);
  await made.log({}, { script: [['planning', ''], ...ONE.slice(0, 5), ['i1.origin', stop]] });
  await made.log({ ras: true, values: { contacts: '18' } });
  const resumed = await made.log(
    { resume: true },
    {
      script: [
        ['i1.origin', 'fin'],
        ['summary', ''],
        ['same', '1'],
        ['summary', ''],
      ],
      ...JSON_OUT,
    },
  );
  expect(JSON.parse(resumed.out).records).toMatchObject([
    { id: 'V1', contacts: 42, ras: null },
    { situation: 'musique' },
  ]);
});
