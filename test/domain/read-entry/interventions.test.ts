import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseIsoDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { Raw } from '../../../src/domain/entry.ts';
import { readEntry } from '../../../src/domain/read-entry.ts';
import { makeLists } from '../../../src/nomenclature/match.ts';
import { readPreset } from '../../../src/nomenclature/preset.ts';

const TOWNS = [
  ['rennes.yaml', 'Maurepas', 'maurepas', 'Mauripas', 'Conflit de voisinage', 'conflit_voisinage'],
  ['havre-gris.yaml', 'Collines', 'collines', 'Colines', 'Différend entre voisins', 'voisins'],
] as const;

function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(text);
  return date;
}

describe.each(TOWNS)('%s', (file, quartier, quartierCode, typo, situation, situationCode) => {
  const yaml = readFileSync(new URL(`../../../templates/presets/${file}`, import.meta.url), 'utf8');
  const lists = makeLists(readPreset(yaml, file).lists);
  const context = { today: day('2026-11-25'), timezone: 'Europe/Paris' };
  const read = (raw: Record<string, string | Omit<Raw, 'column'>>) => {
    const all: Record<string, string | Omit<Raw, 'column'>> = { date: '03/11/2026', quartier, situation, ...raw };
    const cells = Object.entries(all).map(([key, value]): [string, Raw] => [
      key,
      typeof value === 'string' ? { text: value, column: key } : { ...value, column: key },
    ]);
    const source = { file: 'a.csv', sheet: null, row: 7 };
    const result = readEntry({ kind: 'interventions', raw: new Map(cells), source }, lists, context);
    const { date: _d, quartier: _q, situation: _s, ...values } = result.record?.values ?? {};
    return {
      ...result,
      values,
      codes: result.issues.map((i) => `${i.severity} ${i.code} ${i.field}`),
      unread: result.record?.unread,
    };
  };

  it('reads what is required, and invents nothing', () => {
    const { record, issues } = read({});
    expect(record?.values).toEqual({ date: '2026-11-03', quartier: quartierCode, situation: situationCode });
    expect(issues).toEqual([]);
  });

  it.each([
    ['quartier', '', 'error required-missing quartier'],
    ['quartier', 'NC', 'error required-missing quartier'],
    ['quartier', 'Atlantide', 'error required-unknown quartier'],
    ['date', 'mardi soir', 'error required-unknown date'],
    ['date', '31/02/2026', 'error impossible-value date'],
    ['date', '31/12/1999', 'error impossible-value date'],
    ['date', '3/11/85', 'error impossible-value date'],
    ['date', '2100-01-01', 'error impossible-value date'],
    ['followUpOn', '01/01/2100', 'error impossible-value followUpOn'],
    ['start', '25h00', 'error impossible-value start'],
    ['persons', '-3', 'error impossible-value persons'],
    ['women', '2,5', 'error impossible-value women'],
    ['tensionBefore', '4', 'error impossible-value tensionBefore'],
    ['ages.a12_17', '-1', 'error impossible-value ages.a12_17'],
  ])('rejects %s « %s »', (key, text, expected) => {
    const { record, codes } = read({ [key]: text });
    expect(record).toBeNull();
    expect(codes).toEqual([expected]);
  });

  it('places its issues', () => {
    expect(read({ date: '31/02/2026' }).issues[0]).toMatchObject({
      column: 'date',
      row: 7,
      value: '31/02/2026',
      args: { lastDay: 28 },
    });
  });

  it('reads a typing error, with a warning and a guess', () => {
    const { record, codes, guesses } = read({ quartier: typo });
    expect(record?.values['quartier']).toBe(quartierCode);
    expect(codes).toEqual(['warning near-word quartier']);
    expect(guesses).toEqual([{ field: 'quartier', read: typo, value: quartierCode, why: 'near-word' }]);
  });

  it.each([
    ['outcome', 'bof', 'warning unknown-word outcome'],
    ['outcome', 'Réglé / À suivre', 'warning several-values outcome'],
    ['persons', 'beaucoup', 'warning not-a-number persons'],
    ['start', 'le soir', 'warning not-a-number start'],
    ['partners', 'police', 'warning ambiguous-word partners'],
  ])('leaves %s « %s » unread', (key, text, expected) => {
    const { values, codes, unread } = read({ [key]: text });
    expect(values).toEqual({});
    expect(unread).toEqual({ [key]: text });
    expect(codes).toEqual([expected]);
  });

  it('takes the words understood of a field that holds several', () => {
    const { values, unread, issues } = read({ partners: 'bailleur / police + zorro' });
    expect(values).toEqual({ partners: ['bailleur'] });
    expect(unread).toEqual({ partners: 'police, zorro' });
    expect(issues[0]?.nearest.map((n) => n.code)).toEqual(['police_nationale', 'police_municipale']);
  });

  it.each([
    ['5-10', { min: 5, max: 10, estimated: true }],
    ['20+', { min: 20, max: null, estimated: true }],
    ['une dizaine', { min: 10, max: null, estimated: true }],
    ['3', { min: 3, max: 3, estimated: false }],
  ])('reads the band « %s »', (text, band) => {
    expect(read({ persons: text }).values).toEqual({ persons: band });
  });

  it.each([
    [
      { start: '17h30', end: '18h00' },
      { start: '17:30', durationMinutes: 30 },
    ],
    [{ start: '17h30-18h00' }, { start: '17:30', durationMinutes: 30 }],
    [
      { start: '23:30', end: '24h15' },
      { start: '23:30', durationMinutes: 45 },
    ],
    [
      { start: '17h30', end: '18h00', durationMinutes: '20' },
      { start: '17:30', durationMinutes: 20 },
    ],
    [{ durationMinutes: { text: '1,5', unit: 'hours' as const } }, { durationMinutes: 90 }],
    [
      { durationMinutes: { text: '0:20', typed: { type: 'moment' as const, date: null, minutes: 20 } } },
      { durationMinutes: 20 },
    ],
    [{ start: { text: 'x', typed: { type: 'moment' as const, date: null, minutes: 1050 } } }, { start: '17:30' }],
    [{ start: { text: '0.75', typed: { type: 'number' as const, number: 0.75 } } }, { start: '18:00' }],
    [{ women: { text: '2.00', typed: { type: 'number' as const, number: 2 } } }, { women: 2 }],
  ])('reads %j', (raw, values) => {
    expect(read(raw).values).toEqual(values);
    expect(read(raw).codes).toEqual([]);
  });

  it('takes a typed date and refuses a date among numbers', () => {
    const typed = { type: 'moment' as const, date: '2026-10-05', minutes: null };
    expect(read({ date: { text: '05-oct', typed } }).record?.values['date']).toBe('2026-10-05');
    expect(read({ persons: { text: '05-oct', typed } }).codes).toEqual(['warning not-a-number persons']);
  });

  it('guesses a year, and says it', () => {
    const { record, codes, guesses } = read({ date: '28/11' });
    expect(record?.values['date']).toBe('2025-11-28');
    expect(codes).toEqual(['warning year-guessed date']);
    expect(guesses[0]?.why).toBe('year');
  });

  it('keeps parts above their total, with a warning', () => {
    const { values, codes } = read({ persons: '2', women: '2', men: '1' });
    expect(values).toMatchObject({ women: 2, men: 1 });
    expect(codes).toEqual(['warning parts-exceed-total persons']);
    expect(read({ women: '2', men: '1' }).values).toEqual({ women: 2, men: 1 });
  });

  it('reads a follow-up without a year after its record, and not after today', () => {
    expect(read({ followUpOn: '12/11' }).values).toEqual({ followUpOn: '2026-11-12' });
    expect(read({ date: '30/12/2025', followUpOn: '5/1' }).values).toEqual({ followUpOn: '2026-01-05' });
    expect(read({ followUpOn: '3/12' }).codes).toEqual(['warning year-guessed followUpOn']);
  });

  it('keeps a follow-up before its record, with a warning', () => {
    const { values, codes } = read({ followUpOn: '02/11/2026' });
    expect(values).toEqual({ followUpOn: '2026-11-02' });
    expect(codes).toEqual(['warning date-before followUpOn']);
    expect(read({ followUpOn: '03/11/2026' }).codes).toEqual([]);
  });

  it('gathers ages', () => {
    expect(read({ 'ages.enfants': '2', 'ages.a12_17': '', 'ages.a60': '0' }).values).toEqual({
      ages: { enfants: 2, a60: 0 },
    });
    expect(read({ ages: 'enfants 2, 12-17 ans : 3' }).values).toEqual({ ages: { enfants: 2, a12_17: 3 } });
  });

  it('reads a lone place as a type of place when it is one', () => {
    expect(read({ place: 'Parking' }).values).toEqual({ placeType: 'parking_cave' });
    expect(read({ place: 'Square Brahms' }).values).toEqual({ place: 'Square Brahms' });
    expect(read({ place: 'Parking', placeType: 'hall' }).values).toEqual({ place: 'Parking', placeType: 'hall' });
  });

  it('never loses a comment, and warns of what singles out a person', () => {
    const long = `${'a '.repeat(260)}fin`;
    const cut = read({ comment: long });
    expect(cut.codes).toEqual(['warning text-cut comment']);
    expect(String(cut.values['comment']).length).toBeLessThanOrEqual(500);
    expect(`${cut.values['comment']} ${cut.unread?.['comment']}`).toBe(long);
    expect(read({ comment: 'Rappelé au 06 12 34 56 78.' }).codes).toEqual(['warning privacy.phone comment']);
  });

  it('guards the case code and the place as it does comments', () => {
    expect(read({ caseCode: 'M. Durand crie sur sa voisine' }).codes).toEqual(['warning privacy.name caseCode']);
    expect(read({ caseCode: 'D12', place: 'Dalle Kennedy' }).codes).toEqual([]);
    const { codes, issues } = read({ place: '12 rue de Suisse' });
    expect([codes, issues[0]?.args]).toEqual([['warning privacy.address place'], { neutral: 'Rue de Suisse' }]);
  });

  it('leaves what is said to be missing', () => {
    expect(read({ persons: 'NC', cooperation: '?', start: '-', comment: '-' })).toMatchObject({
      values: {},
      issues: [],
    });
  });
});
