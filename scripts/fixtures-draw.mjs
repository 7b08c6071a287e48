/** Chance that can be played again, and the days on which the team was out. */

export const utcDay = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const isoDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** 1 Monday … 7 Sunday. */
export const weekday = (day) => ((day + 3) % 7) + 1;

/** mulberry32, with the few draws that the fixtures need. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  const chance = (p) => next() < p;
  /** One of [value, weight] pairs. */
  const weighted = (pairs) => {
    let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of pairs) {
      left -= weight;
      if (left < 0) return value;
    }
    return pairs.at(-1)[0];
  };
  const shuffled = (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = whole(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  };
  return { next, whole, pick, chance, weighted, shuffled };
}

const HOLIDAYS = [
  '2025-11-01',
  '2025-11-11',
  '2025-12-25',
  '2026-01-01',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-07-14',
  '2026-08-15',
  '2026-11-11',
];

/** Tuesday to Saturday, public holidays and the week of 10 August 2026 excepted; Friday 13 November 2026 was never written. */
export function openDays() {
  const days = [];
  for (let day = utcDay('2025-10-01'); day <= utcDay('2026-11-28'); day += 1) {
    const iso = isoDay(day);
    const closed = HOLIDAYS.includes(iso) || (iso >= '2026-08-10' && iso <= '2026-08-16') || iso === '2026-11-13';
    if (weekday(day) >= 2 && weekday(day) <= 6 && !closed) days.push(day);
  }
  return days;
}

/** So many days of a month, drawn among the open ones, in order. */
export function daysOf(draw, days, month, count) {
  const open = days.filter((day) => isoDay(day).startsWith(month));
  return Array.from({ length: count }, () => draw.pick(open)).sort((a, b) => a - b);
}

export const monthsOf = (days) => [...new Set(days.map((day) => isoDay(day).slice(0, 7)))];
