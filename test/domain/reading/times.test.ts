import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration, readHours } from '../../../src/domain/reading/read-duration.ts';
import { readTime, readTimeRange } from '../../../src/domain/reading/read-time.ts';

const time = (text: string) => {
  const read = readTime(text);
  return read.ok ? `${read.value.time}${read.value.nextDay ? '+' : ''}` : read.why;
};

describe('times of day', () => {
  test.each([
    ['14h30', '14:30'],
    ['14 h 30', '14:30'],
    ['14\u00a0h\u00a030', '14:30'],
    ['14:30', '14:30'],
    ['14:30:00', '14:30'],
    ['14H30', '14:30'],
    ['14.30', '14:30'],
    ['14h', '14:00'],
    ['14 heures', '14:00'],
    ['5:30 PM', '17:30'],
    ['05:30:00 PM', '17:30'],
    ['12:20 am', '00:20'],
    ['13 PM', 'impossible'],
    ['14h5', '14:05'],
    ['1730', '17:30'],
    ['930', '09:30'],
    ['17', '17:00'],
    ['0h', '00:00'],
    ['24h', '00:00+'],
    ['24h15', '00:15+'],
    ['midi', '12:00'],
    ['minuit', '00:00+'],
    ['vers 17h30', '17:30'],
    ['17 h et demie', '17:30'],
    ['25h00', 'impossible'],
    ['14h75', 'impossible'],
    ['99', 'impossible'],
    ['-3', 'impossible'],
    ['17.5', 'unknown'],
    ['14:5', 'unknown'],
    ['après-midi', 'unknown'],
    ['17h-18h', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (text, expected) => expect(time(text)).toBe(expected));

  test.each([
    ['17h30-18h00', '17:30 18:00'],
    ['17h30 – 18h', '17:30 18:00'],
    ['de 17h30 à 18h', '17:30 18:00'],
    ['17:30/18:00', '17:30 18:00'],
    ['22h-minuit', '22:00 00:00'],
    ['14-16', '14:00 16:00'],
    ['17h30-25h00', 'impossible'],
    ['17h30', 'unknown'],
    ['soir-matin', 'unknown'],
  ])('the range %s is %s', (text, expected) => {
    const read = readTimeRange(text);
    expect(read.ok ? `${read.value.start.time} ${read.value.end.time}` : read.why).toBe(expected);
  });

  test('every minute of the day in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const [h, m] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
        const iso = `${String(h).padStart(2, '0')}:${m}`;
        for (const text of [iso, `${h}h${m}`, `${h} h ${m}`, `${h}:${m}`, `${h}${m}`]) expect(time(text)).toBe(iso);
      }),
    );
  });
});

describe('durations', () => {
  test.each([
    ['20', 20],
    ['20 min', 20],
    ['20mn', 20],
    ["20'", 20],
    ['1h05', 65],
    ['1 h 30', 90],
    ['1:30', 90],
    ['0,5 h', 30],
    ['1h', 60],
    ['1.2 h', 72],
    ['3,4 h', 204],
    ['une demi-heure', 30],
    ['3/4 h', 45],
    ['3/4 d’heure', 45],
    ['1h1/2', 90],
    ['½ h', 30],
    ["un quart d'heure", 15],
    ['environ 20 min', 20],
    ['1h75', 'impossible'],
    ['-5 min', 'impossible'],
    ['20-30 min', 'unknown'],
    ['longtemps', 'unknown'],
  ])('%s is %s', (text, expected) => {
    const read = readDuration(text, 'minutes');
    expect(read.ok ? read.value : read.why).toBe(expected);
  });

  test('a bare number has the unit of its column', () => {
    expect(readDuration('1,5', 'hours')).toEqual({ ok: true, value: 90 });
    expect(readDuration('45 min', 'hours')).toEqual({ ok: true, value: 45 });
    expect(readHours('3 h')).toEqual({ ok: true, value: 3 });
    expect(readHours('3,5')).toEqual({ ok: true, value: 3.5 });
  });
});
