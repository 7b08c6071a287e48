/** A time of day as a value: `17:30`, from `00:00` to `24:00` (the end of the day, only as an end). */

declare const brand: unique symbol;
export type ClockTime = string & { readonly [brand]: 'ClockTime' };

export const MINUTES_IN_DAY = 1440;

/** The time at so many minutes after midnight (0–1440), or null outside. */
export function timeOfMinutes(minutes: number): ClockTime | null {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MINUTES_IN_DAY) return null;
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime;
}

/** Reads `HH:MM` alone; people's spellings are read by `reading/`. */
export function parseIsoTime(text: string): ClockTime | null {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  if (!found || Number(found[2]) > 59) return null;
  return timeOfMinutes(Number(found[1]) * 60 + Number(found[2]));
}

export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
