/** Times of day: `14h30`, `14 h 30`, `14:30`, `14h`, `1730`, `930`, `17`, `24h15` (the next morning), « midi », « minuit ». */

import { type ClockTime, MINUTES_IN_DAY, timeOfMinutes } from '../calendar/clock-time.ts';
import { normalise } from './normalise.ts';
import type { Reading } from './reading.ts';

/** Shifts may end in the small hours, told as 24h15; 25h00 is no hour. */
const LAST_HOUR = 24;

export function readTime(text: string): Reading<ClockTime> {
  const said = normalise(text);
  if (said === 'midi') return made(12, 0);
  if (said === 'minuit') return made(24, 0);
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[aà]\s+|^vers\s+/, '');
  const parts =
    /^(\d{1,2})\s*(?:h|heures?|:|\.)\s*(\d{1,2})?\s*(?:m|mn|min)?(?::\d{2}(?:[.,]\d+)?)?$/.exec(bare) ??
    /^(\d{1,2})(\d{2})$/.exec(bare) ??
    /^(\d{1,2})()$/.exec(bare);
  return parts ? made(Number(parts[1]), Number(parts[2] || 0)) : { ok: false, why: 'unknown' };
}

/** « 24h15 » is 00:15 of the morning after, kept with its shift's date. */
function made(hours: number, minutes: number): Reading<ClockTime> {
  if (minutes > 59 || hours > LAST_HOUR) return { ok: false, why: 'impossible' };
  const time = timeOfMinutes((hours * 60 + minutes) % MINUTES_IN_DAY);
  return time === null ? { ok: false, why: 'impossible' } : { ok: true, value: time };
}
