/** The questions of a vacation, one at a time: the machine decides, the prompter asks, the draft keeps. */

import { Cancelled, type ExitCode } from '../../errors.ts';
import type { Answer, Prompter, Question } from '../../ports.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { draftPath, keepEvent, readDraft, startDraft } from './draft.ts';
import { entriesOf } from './entries.ts';
import { answer, answeredLines, positionOf } from './form.ts';
import type { FormContext, FormState } from './form-context.ts';
import { nextQuestion } from './questions.ts';
import type { LogReader } from './read-with.ts';
import { saveEntries } from './save-records.ts';
import { partsOfSlot } from './slots.ts';

interface Start {
  readonly context: FormContext;
  readonly state: FormState;
  /** Null: this evening is not kept as a draft, another one waits. */
  readonly draft: string | null;
}

export async function askShift(
  session: Session,
  store: Store,
  context: FormContext,
  resume: boolean,
  read: LogReader,
): Promise<ExitCode> {
  const { plain, lang } = session.options;
  const prompter = await session.ports.prompter({ plain, lang });
  try {
    const start = await startOf(session, prompter, context, resume);
    const answers = await askAll(session, prompter, start);
    if (answers === null) {
      session.ports.terminal.err(`${session.messages.log.abandoned}\n`);
      if (start.draft !== null) session.ports.files.remove(start.draft);
      return 130;
    }
    const code = await saveEntries(session, store, entriesOf(answers, start.context), read);
    if (code === 0 && start.draft !== null && !session.options.dryRun) session.ports.files.remove(start.draft);
    return code;
  } finally {
    prompter.close();
  }
}

async function askAll(session: Session, prompter: Prompter, start: Start) {
  const { context, draft } = start;
  const { files } = session.ports;
  let { state } = start;
  let problem: string | null = null;
  for (;;) {
    const next = nextQuestion(state, context);
    if (next.is === 'abandoned') return null;
    if (next.is === 'save') return positionOf(state, context).answers;
    const question =
      problem === null ? next.question : { ...next.question, before: [...next.question.before, `! ${problem}`] };
    const given = await askOne(prompter, question, draft);
    const result = answer(state, given, context);
    if (result.left) throw new Cancelled(draft === null ? 'nothing-saved' : 'draft-kept');
    problem = result.problem ?? null;
    const event = result.state.at(-1);
    if (problem === null && event !== undefined && result.state.length > state.length) {
      if (draft !== null && state.length === 0) startDraft(files, draft, context.date);
      if (draft !== null) keepEvent(files, draft, event);
    }
    for (const line of result.said) prompter.say(line);
    state = result.state;
  }
}

/** Whatever stops a question, the answers before it are on disk already: only what is said of it changes. */
async function askOne(prompter: Prompter, question: Question, draft: string | null): Promise<Answer> {
  try {
    return await prompter.ask(question);
  } catch (error) {
    if (error instanceof Cancelled && draft !== null) throw new Cancelled('draft-kept', error.exit);
    throw error;
  }
}

async function startOf(session: Session, prompter: Prompter, context: FormContext, resume: boolean): Promise<Start> {
  const { files, terminal } = session.ports;
  const { log } = session.messages;
  const path = draftPath(session.options.db);
  const draft = session.options.dryRun ? null : path;
  const waiting = readDraft(files, path);
  if (waiting === null || waiting.state.length === 0) {
    if (resume) terminal.err(`${log.draftNone}\n`);
    return { context, state: [], draft };
  }
  const resumed = { context: { ...context, date: waiting.date }, state: waiting.state, draft: path };
  const chosen = resume ? '1' : await askAboutDraft(prompter, resumed, log);
  if (chosen === '1') {
    for (const line of answeredLines(positionOf(resumed.state, resumed.context), resumed.context)) prompter.say(line);
    return resumed;
  }
  if (chosen === '2') return { context, state: [], draft: null };
  files.remove(path);
  prompter.say(log.draftGone);
  return { context, state: [], draft };
}

async function askAboutDraft(
  prompter: Prompter,
  { context, state }: Start,
  log: FormContext['words'],
): Promise<string> {
  const { at } = positionOf(state, context);
  const parts = partsOfSlot(at);
  const labels: Readonly<Record<string, string>> = log.labels;
  const where = labels[parts?.name ?? at] ?? at;
  for (;;) {
    const given = await prompter.ask({
      name: 'draft',
      label: log.labels.draft,
      proposal: log.draftChoices[0] ?? null,
      choices: log.draftChoices.map((label, index) => ({ value: String(index + 1), label, words: [] })),
      several: false,
      numeric: false,
      help: log.helps.draft,
      before: [log.draftWaits(context.longDate(context.date), parts === null ? where : `${parts.number}. ${where}`)],
      keys: null,
      progress: null,
    });
    if (given.is === 'back' || given.is === 'leave') throw new Cancelled('draft-kept');
    const chosen = given.is === 'choice' ? given.value : given.is === 'text' ? given.text.trim() : '1';
    if (chosen === '1' || chosen === '2') return chosen;
    if (chosen === '3' && (await isSure(prompter, log))) return '3';
  }
}

async function isSure(prompter: Prompter, log: FormContext['words']): Promise<boolean> {
  const given = await prompter.ask({
    name: 'discard',
    label: log.labels.discard,
    proposal: null,
    choices: [],
    several: false,
    numeric: true,
    help: log.helps.discard,
    before: [],
    keys: null,
    progress: null,
  });
  return given.is === 'text' && /^(o|oui|y|yes)$/i.test(given.text.trim());
}
