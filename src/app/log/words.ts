/** The name of a field as the questions give it; its key when it is no question. */

import type { LogWords } from '../../messages/fr/log.ts';

const QUESTION_OF: Readonly<Record<string, keyof LogWords['labels']>> = {
  placeType: 'where',
  place: 'where',
  quartiers: 'passages',
  ages: 'persons',
  women: 'persons',
  men: 'persons',
};

export function labelOfField(field: string | null, words: LogWords): string {
  if (field === null) return '';
  const labels: Readonly<Record<string, string>> = words.labels;
  return labels[QUESTION_OF[field] ?? field] ?? words.fields[field] ?? field;
}
