/**
 * On a terminal, what was understood is shown before anything is written: Entrée goes on, a column or a sheet is corrected and
 * the file is planned again. Then the words that nothing understands, each once. Nothing is asked anywhere else.
 */

import { basename } from 'node:path';
import { Cancelled } from '../../errors.ts';
import { entryKeys, LEFT_OUT } from '../../importing/entry-keys.ts';
import { foldHeader, type MatchedColumn } from '../../importing/match-columns.ts';
import type { ImportChoices, ImportPlan } from '../../importing/plan-import.ts';
import { printable } from '../../messages/printable.ts';
import type { Choice } from '../../ports.ts';
import { askTwins } from './ask-twins.ts';
import { askWords } from './ask-words.ts';
import { type Asking, choose, type Decided, FREE } from './asking.ts';
import { issueLines } from './issue-lines.ts';
import { countLines, fieldLabel, planLines } from './plan-lines.ts';

export async function askPlan(asking: Asking, start: Decided): Promise<Decided> {
  const { prompter, source, messages } = asking;
  const said = messages.importing;
  let { choices, plan } = start;
  for (;;) {
    const answer = await prompter.ask({
      ...FREE,
      name: 'plan',
      label: said.planLabel,
      help: said.planHelp,
      before: [
        ...planLines(plan.sheets, asking),
        ...countLines(plan, asking.messages),
        ...issueLines(plan, { ...asking, retyped: null }),
      ],
      keys: said.planKeys(source.sheets.length > 1),
    });
    if (answer.is === 'empty' || answer.is === 'finish') {
      const worded = await askWords(asking, { choices, plan });
      const settled = worded === null ? null : await askTwins(asking, worded);
      if (settled !== null) return settled;
      continue;
    }
    if (answer.is !== 'text') throw new Cancelled('nothing-imported');
    const typed = answer.text.toLowerCase();
    if (typed !== 'c' && typed !== 'f') continue;
    const corrected = typed === 'c' ? await askColumn(asking, { choices, plan }) : await askSheet(asking, choices);
    if (corrected === null) continue;
    asking.keep(corrected);
    const replanned = asking.plan(corrected);
    if (replanned.sheets.length > 0) [choices, plan] = [corrected, replanned];
    else for (const line of lackingLines(replanned, asking)) prompter.say(line);
  }
}

/** A table without what its kind needs: which of its own columns gives it. Null: left as it is. */
export async function askMissing(asking: Asking, { choices, plan }: Decided): Promise<Decided> {
  const [lacking] = [...plan.leftOut].sort((a, b) => a.missing.length - b.missing.length);
  if (plan.sheets.length > 0 || lacking === undefined || lacking.unknown.length === 0) return { choices, plan };
  if (lacking.missing.length >= lacking.found.length) return { choices, plan };
  const said = asking.messages.importing;
  const columns = new Map(choices.columns);
  for (const [at, key] of lacking.missing.entries()) {
    const left = lacking.unknown.filter((header) => !columns.has(foldHeader(header)));
    const answer = await choose(asking, {
      name: 'missing',
      label: said.givesField(fieldLabel(key, asking.lists, asking.messages)),
      choices: left.map((one) => ({ value: one, label: printable(one), words: [] })),
      help: said.planHelp,
      before: at === 0 ? lackingLines(plan, asking) : [],
    });
    if (answer.is !== 'choice') throw new Cancelled('nothing-imported');
    columns.set(foldHeader(answer.value), key);
    asking.keep({ ...choices, columns: new Map(columns) });
  }
  const settled = { ...choices, columns };
  return { choices: settled, plan: asking.plan(settled) };
}

function lackingLines({ leftOut }: ImportPlan, { messages, lists, path }: Asking): string[] {
  return leftOut.map(({ sheet, missing }) =>
    messages.importing.helperSheet(
      printable(sheet ?? basename(path)),
      missing.map((key) => fieldLabel(key, lists, messages)),
    ),
  );
}

async function askColumn(asking: Asking, { choices, plan }: Decided): Promise<ImportChoices | null> {
  const said = asking.messages.importing;
  const columns = plan.sheets.flatMap(({ table }) => table.columns);
  const headers = [...new Map(columns.map((one) => [foldHeader(one.header), one])).values()];
  const header = await choose(asking, {
    name: 'column',
    label: said.whichColumn,
    choices: headers.map((one) => columnChoice(one, asking)),
    help: said.questionHelp,
  });
  const column = headers.find((one) => header.is === 'choice' && foldHeader(one.header) === header.value);
  const [sheet] = plan.sheets;
  if (column === undefined || sheet === undefined) return null;
  const keys = entryKeys(sheet.table.kind, asking.lists);
  const field = await choose(asking, {
    name: 'field',
    label: said.whichField(column.header),
    choices: [
      ...keys.map((key) => ({ value: key, label: fieldLabel(key, asking.lists, asking.messages), words: [key] })),
      { value: LEFT_OUT, label: said.leaveAside, words: [] },
    ],
    help: said.questionHelp,
  });
  return field.is === 'choice'
    ? { ...choices, columns: new Map([...choices.columns, [foldHeader(column.header), field.value]]) }
    : null;
}

async function askSheet(asking: Asking, choices: ImportChoices): Promise<ImportChoices | null> {
  const names = asking.source.sheets.flatMap(({ name }) => (name === null ? [] : [name]));
  if (names.length < 2) return null;
  const said = asking.messages.importing;
  const sheet = await choose(asking, {
    name: 'sheet',
    label: said.whichSheet,
    choices: names.map((name) => ({ value: name, label: name, words: [] })),
    help: said.questionHelp,
  });
  return sheet.is === 'choice' ? { ...choices, sheet: sheet.value } : null;
}

function columnChoice({ header, field }: MatchedColumn, { lists, messages }: Asking): Choice {
  const note = field === null ? {} : { note: fieldLabel(field, lists, messages) };
  return { value: foldHeader(header), label: printable(header), words: [], ...note };
}
