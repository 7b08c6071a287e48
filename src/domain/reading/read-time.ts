/** Times of day: `14h30`, `14 h 30`, `14:30`, `14h`, `1730`, `930`, `17`, `24h15` (the next morning), « midi », « minuit ». */

import { type ClockTime, MINUTES_IN_DAY, timeOfMinutes } from '../calendar/clock-time.ts';
import { normalise } from './normalise.ts';
import type { Reading } from './reading.ts';

export interface TimeRead {
  readonly time: ClockTime;
  /** Said as 24 h or more: the morning after. */
  readonly nextDay: boolean;
}

/** Shifts may end in the small hours, told as 24h15; 25h00 is no hour. */
const LAST_HOUR = 24;
const BEFORE = /^(?:[aà]\s+|vers\s+|env(?:\.|iron)?\s+|[~≈]\s*)/u;
const SPELLINGS = [
  /^(\d{1,3})\s*(?:h|heures?)\s*(\d{1,2})?\s*(?:m|mn|min|minutes)?$/,
  /^(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*\d{2}(?:[.,]\d+)?)?$/,
  /^(\d{1,2})\.(\d{2})$/,
  /^(\d{1,2})(\d{2})$/,
  /^(\d{1,2})$/,
];
/** `5:30 PM`, as spreadsheets set in English write it. */
const ENGLISH = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap])\.?m\.?$/;
const AND_PART: ReadonlyMap<string, number> = new Map([
  ['et demie', 30],
  ['et quart', 15],
]);

export function readTime(text: string): Reading<TimeRead> {
  const bare = text.trim().toLowerCase().replace(BEFORE, '');
  if (normalise(bare) === 'midi') return made(12, 0);
  if (normalise(bare) === 'minuit') return made(24, 0);
  if (/^[-−–]\s*\d+(?:\s*[h:]\s*\d*)?$/.test(bare)) return { ok: false, why: 'impossible' };
  const english = ENGLISH.exec(bare);
  if (english) {
    const hours = Number(english[1]);
    if (hours < 1 || hours > 12) return { ok: false, why: 'impossible' };
    return made((hours % 12) + (english[3] === 'p' ? 12 : 0), Number(english[2] ?? 0));
  }
  const spoken = /^(.*?)\s+(et demie|et quart)$/.exec(bare);
  const extra = AND_PART.get(spoken?.[2] ?? '') ?? 0;
  for (const spelling of SPELLINGS) {
    const parts = spelling.exec(spoken?.[1] ?? bare);
    if (parts) return made(Number(parts[1]), Number(parts[2] ?? 0) + extra);
  }
  return { ok: false, why: 'unknown' };
}

export interface TimeRange {
  readonly start: TimeRead;
  readonly end: TimeRead;
}

/** « 17h30-18h00 », « de 17h30 à 18h », « 17:30/18:00 ». Whether the end is the next morning's is for the caller to say. */
export function readTimeRange(text: string): Reading<TimeRange> {
  const found = /^(?:de\s+|entre\s+)?(.+?)(?:\s*[-‐-―→>/]\s*|\s+(?:à|a|et|jusqu['’]à)\s+)(.+)$/iu.exec(text.trim());
  if (!found) return { ok: false, why: 'unknown' };
  const end = readTime(found[2] ?? '');
  const start = readTime(found[1] ?? '');
  if (start.ok && end.ok) return { ok: true, value: { start: start.value, end: end.value } };
  const read = start.ok ? end : start;
  const other = start.ok ? start : end;
  if (read.ok || (!other.ok && other.why === 'unknown')) return { ok: false, why: 'unknown' };
  return { ok: false, why: read.why };
}

function made(hours: number, minutes: number): Reading<TimeRead> {
  if (minutes > 59 || hours > LAST_HOUR) return { ok: false, why: 'impossible' };
  const time = timeOfMinutes((hours * 60 + minutes) % MINUTES_IN_DAY);
  return time === null ? { ok: false, why: 'impossible' } : { ok: true, value: { time, nextDay: hours >= LAST_HOUR } };
}
