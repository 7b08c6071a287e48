/** What a number format makes of a number: the only thing that tells a date from a number in a workbook. */

export type FormatKind =
  | { readonly kind: 'number'; readonly percent: boolean }
  | { readonly kind: 'duration' }
  | { readonly kind: 'moment'; readonly date: boolean; readonly time: boolean };

const plain: FormatKind = { kind: 'number', percent: false };
const percent: FormatKind = { kind: 'number', percent: true };
const date: FormatKind = { kind: 'moment', date: true, time: false };
const time: FormatKind = { kind: 'moment', date: false, time: true };

export function builtInFormat(id: number): FormatKind {
  if (id === 9 || id === 10) return percent;
  if (id === 22) return { kind: 'moment', date: true, time: true };
  if (id === 46) return { kind: 'duration' };
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return time;
  if (id === 32 || id === 33) return time;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return date;
  return plain;
}

export function formatKind(code: string): FormatKind {
  const bare = code.replace(/"[^"]*"?|\\.|_.|\*./gs, '');
  const section = bare.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(section)) return { kind: 'duration' };
  const letters = section.replace(/\[[^\]]*\]/g, '').toLowerCase();
  if (letters.includes('general') || letters === '@') return plain;
  const half = /am\/pm|a\/p/.test(letters);
  const rest = letters.replace(/am\/pm|a\/p/g, '').replace(/e[+-]/g, '');
  const hasTime = half || /[hs]/.test(rest);
  const hasDate = /[ydg]|mmm/.test(rest) || (!hasTime && rest.includes('m'));
  if (hasDate || hasTime) return { kind: 'moment', date: hasDate, time: hasTime };
  return rest.includes('%') ? percent : plain;
}
