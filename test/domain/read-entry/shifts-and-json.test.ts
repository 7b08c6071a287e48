import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseIsoDate } from '../../../src/domain/calendar/calendar-date.ts';
import { entryFromJson } from '../../../src/domain/entry-from-json.ts';
import type { KindName } from '../../../src/domain/fields/kinds.ts';
import { readEntry } from '../../../src/domain/read-entry.ts';
import { recordToJson } from '../../../src/domain/record.ts';
import { makeLists } from '../../../src/nomenclature/match.ts';
import { item } from '../../../src/nomenclature/standard-item.ts';
import { standardLists } from '../../../src/nomenclature/standard-lists.ts';

const lists = makeLists({
  ...standardLists,
  quartier: [item('port', 'Le Port'), item('mont', 'Mont / Vallon')],
  team: [item('M1', 'M1'), item('M2', 'M2')],
});

function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(text);
  return date;
}

const read = (kind: KindName, object: Record<string, unknown>) =>
  readEntry(entryFromJson(kind, object), lists, { today: day('2026-11-25'), timezone: 'Europe/Paris' });

const shift = { date: '2026-11-03', plannedStart: '14:00', plannedEnd: '21:30' };

describe('signalements', () => {
  const days = (more: Record<string, unknown>) => {
    const { record, issues } = read('signalements', { date: '2026-11-03', ...more });
    return [record?.values['reportedOn'], record?.values['closedOn'], issues.map(({ code, args }) => [code, args])];
  };

  it('are told and closed after they are seen, when no year is written', () => {
    expect(days({ reportedOn: '04/11', closedOn: '12/11' })).toEqual(['2026-11-04', '2026-11-12', []]);
    expect(days({ date: '2024-12-30', closedOn: '5/1' }).slice(0, 2)).toEqual([undefined, '2025-01-05']);
  });

  it('may be closed before they are seen or told, with a warning', () => {
    expect(days({ closedOn: '02/11/2026' })).toEqual([
      undefined,
      '2026-11-02',
      [['date-before', { date: '2026-11-03', other: 'date' }]],
    ]);
    expect(days({ reportedOn: '10/11/2026', closedOn: '09/11/2026' })[2]).toEqual([
      ['date-before', { date: '2026-11-10', other: 'reportedOn' }],
    ]);
  });
});

describe('shifts', () => {
  it('counts the presence: real hours, else planned', () => {
    expect(read('shifts', shift).record?.values['presenceMinutes']).toBe(450);
    expect(read('shifts', { ...shift, realStart: '14h15', realEnd: '21h' }).record?.values['presenceMinutes']).toBe(
      405,
    );
    expect(
      read('shifts', { date: '2026-10-24', plannedStart: '22:00', plannedEnd: '06:00' }).record?.values[
        'presenceMinutes'
      ],
    ).toBe(540);
  });

  it('reads both hours in one cell', () => {
    expect(read('shifts', { date: '2026-11-03', plannedStart: '14h - 21h30' }).record?.values).toMatchObject(shift);
  });

  it('needs its planned hours', () => {
    expect(read('shifts', { date: '2026-11-03' }).issues.map((i) => [i.code, i.field])).toEqual([
      ['required-missing', 'plannedStart'],
      ['required-missing', 'plannedEnd'],
    ]);
  });

  it.each([
    [
      'Port 3 h, Mont / Vallon : 1,5 h',
      [
        ['port', null, null, 180],
        ['mont', null, null, 90],
      ],
    ],
    [
      'port ; mont',
      [
        ['port', null, null, null],
        ['mont', null, null, null],
      ],
    ],
    ['Mont / Vallon', [['mont', null, null, null]]],
    ['14h-15h30 Port', [['port', null, '14:00', 90]]],
    ['port (hall) 14:00 180 min', [['port', 'hall', '14:00', 180]]],
    ['Port 45', [['port', null, null, 45]]],
  ])('reads the passages « %s »', (quartiers, expected) => {
    const passages = read('shifts', { ...shift, quartiers }).record?.values['passages'];
    expect(passages).toEqual(
      expected.map(([quartier, placeType, start, minutes]) => ({ quartier, placeType, start, minutes })),
    );
  });

  it('keeps the words of a passage that it does not know', () => {
    const { record, issues } = read('shifts', { ...shift, quartiers: 'Port 3 h, Lune 1 h' });
    expect(record?.unread).toEqual({ passages: 'Lune' });
    expect(issues.map((i) => i.code)).toEqual(['unknown-word']);
  });

  it('reads flags', () => {
    for (const [given, value] of [
      ['oui', true],
      ['X', true],
      ['RAS', true],
      [true, true],
      [0, false],
      ['non', false],
    ] as const) {
      expect(read('shifts', { ...shift, ras: given }).record?.values['ras']).toBe(value);
    }
  });
});

describe('JSON', () => {
  it('comes back as the record it was', () => {
    const { record, issues } = read('shifts', {
      ...shift,
      team: ['M1', 'M2'],
      passages: [{ quartier: 'port', placeType: 'hall', start: '15:00', minutes: 60 }],
      ages: { enfants: 2 },
      contacts: 12,
    });
    expect(issues).toEqual([]);
    if (record === null) throw new Error('refused');
    expect(record.values).toMatchObject({ team: ['M1', 'M2'], ages: { enfants: 2 }, contacts: 12 });
    const again = read('shifts', recordToJson({ ...record, id: 3, uid: '0' }));
    expect(again.record?.values).toEqual(record.values);
  });

  it('keeps a band', () => {
    const base = { date: '2026-11-03', quartier: 'port', situation: 'rixe' };
    for (const persons of [
      { persons: 5, personsMax: 10, personsEstimated: true },
      { persons: 20, personsMax: null, personsEstimated: true },
      { persons: 3, personsMax: 3, personsEstimated: false },
    ]) {
      expect(read('interventions', { ...base, ...persons }).record?.values['persons']).toEqual({
        min: persons.persons,
        max: persons.personsMax,
        estimated: persons.personsEstimated,
      });
    }
  });

  it('refuses the future of a keyboard, and says what it does not know', () => {
    const base = { date: '2026-11-26', quartier: 'port', situation: 'rixe' };
    expect(read('interventions', base).record).toBeNull();
    expect(read('interventions', base).issues[0]?.code).toBe('future-date');
    const odd = read('interventions', { ...base, date: '2026-11-03', colour: 'red' });
    expect(odd.record?.unread).toEqual({ colour: 'red' });
  });
});
