/** What a person sees in a cell, written the French way whatever the machine's language. */

/** Blanks around a text and the file's own line ends are layout; what is inside is the person's. */
export const shownText = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

export function shownNumber(number: number, percent: boolean): string {
  const seen = Number((percent ? number * 100 : number).toPrecision(15));
  return `${String(seen).replace('.', ',')}${percent ? ' %' : ''}`;
}

const pad = (n: number): string => String(n).padStart(2, '0');

export const shownTime = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

export function shownDuration(minutes: number): string {
  return minutes < 0 ? `-${shownTime(-minutes)}` : shownTime(minutes);
}

/** `2026-11-28` → `28/11/2026`. */
export const shownDate = (iso: string): string => iso.split('-').reverse().join('/');
