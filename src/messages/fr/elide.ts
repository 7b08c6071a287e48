/** « de » before a period or a month, as it is said: « d'octobre », « de la semaine 48 », « du 4e trimestre », « du 1er au 15 ». */
export function de(words: string): string {
  if (/^du? /.test(words)) return words;
  if (words.startsWith('semaine ')) return `de la ${words}`;
  if (/^\d+e?r? trimestre/.test(words)) return `du ${words}`;
  return /^[aeiouyàâéèêîôû]/i.test(words) ? `d'${words}` : `de ${words}`;
}

/** « en » before a month or a year, « la » or « au » before other periods, as a comparison says them: « 104 en octobre 2026 ». */
export function en(words: string): string {
  if (words.startsWith('semaine ')) return `la ${words}`;
  if (/^\d+e?r? trimestre/.test(words)) return `au ${words}`;
  return /^du? /.test(words) ? words : `en ${words}`;
}
