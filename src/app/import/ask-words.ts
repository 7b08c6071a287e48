/** The words that nothing understands, each once for all its rows: the nearest readings first, then the whole list. */

import { type DoubtfulWord, doubtfulWords } from '../../importing/doubtful-words.ts';
import { printable } from '../../messages/printable.ts';
import type { Choice } from '../../ports.ts';
import { type Asking, choose, type Decided } from './asking.ts';

/** Null: back to the plan. A word left without a reading stays what it was: its rows rejected, or the words kept apart. */
export async function askWords(asking: Asking, { choices, plan }: Decided): Promise<Decided | null> {
  const said = asking.messages.importing;
  const doubts = doubtfulWords(plan).filter(({ read }) => !read);
  const values = [...choices.values];
  for (const [at, doubt] of doubts.entries()) {
    const lines = readings(doubt, asking);
    const [near] = lines;
    const answer = await choose(asking, {
      name: 'word',
      label: said.word(printable(doubt.words), doubt.rows, printable(doubt.column)),
      choices: lines,
      // One neighbour is proposed; of two, or of a whole list, Entrée chooses none and loses no row.
      first: doubt.nearest.length === 1 ? (near ?? null) : null,
      skip: doubt.required ? said.setRowsAside : said.leaveBlank,
      help: said.wordHelp,
      before: at === 0 ? [said.words(doubts.length)] : [],
    });
    if (answer.is === 'back') return null;
    if (answer.is === 'finish') break;
    if (answer.is !== 'choice' || answer.value === '') continue;
    values.push({ field: doubt.field, words: doubt.words, code: answer.value });
    asking.keep({ ...choices, values });
  }
  if (values.length === choices.values.length) return { choices, plan };
  const settled = { ...choices, values };
  return { choices: settled, plan: asking.plan(settled) };
}

function readings({ list, nearest, required }: DoubtfulWord, { lists, messages }: Asking): Choice[] {
  const said = messages.importing;
  const near = new Set(nearest.map(({ code }) => code));
  const items = lists.items(list);
  const ordered = [
    ...nearest.flatMap(({ code }) => items.filter((one) => one.code === code)),
    ...items.filter(({ code }) => !near.has(code)),
  ];
  return [
    ...ordered.map(({ code, label, synonyms }) => ({ value: code, label, words: synonyms })),
    { value: '', label: required ? said.setRowsAside : said.leaveBlank, words: [] },
  ];
}
