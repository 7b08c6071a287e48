/** The words that nothing understands, each once for all its rows: the nearest readings first, then the whole list. */

import { type DoubtfulWord, doubtfulWords } from '../../importing/doubtful-words.ts';
import { printable } from '../../messages/printable.ts';
import type { Choice } from '../../ports.ts';
import { type Asking, chosen, type Decided, FREE } from './asking.ts';

/** Null: back to the plan. A word left without a reading stays what it was: its rows rejected, or the words kept apart. */
export async function askWords(asking: Asking, { choices, plan }: Decided): Promise<Decided | null> {
  const said = asking.messages.importing;
  const doubts = doubtfulWords(plan).filter(({ read }) => !read);
  const values = [...choices.values];
  for (const [at, doubt] of doubts.entries()) {
    const answer = await asking.prompter.ask({
      ...FREE,
      name: 'word',
      label: said.word(printable(doubt.words), doubt.rows, printable(doubt.column)),
      choices: readings(doubt, asking),
      help: said.wordHelp,
      before: at === 0 ? [said.words(doubts.length)] : [],
      progress: null,
    });
    if (answer.is === 'back' || answer.is === 'leave') return null;
    if (answer.is === 'finish') break;
    const code = chosen(answer) ?? '';
    if (code !== '') values.push({ field: doubt.field, words: doubt.words, code });
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
