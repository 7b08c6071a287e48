/** The questions of a vacation, one at a time: the machine decides, the prompter asks, the draft keeps. */

import { parseIsoDate } from '../../domain/calendar/calendar-date.ts';
import { hoursOf } from '../../domain/shift-hours.ts';
import { Cancelled, type ExitCode, UserError } from '../../errors.ts';
import type { Answer, Prompter, Question } from '../../ports.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { askSame } from './decide-same.ts';
import { type Draft, draftPaths, freeDraftPath, keepEvent, readDraft, startDraft } from './draft.ts';
import { entriesOf } from './entries.ts';
import { answer, positionOf } from './form.ts';
import type { FormContext, FormState } from './form-context.ts';
import { groundOn } from './ground.ts';
import { dateOf } from './known-shift.ts';
import type { Decide } from './plan-saving.ts';
import { answeredLines, type Position } from './position.ts';
import { nextQuestion } from './questions.ts';
import type { LogReader } from './read-with.ts';
import { knownLine, sameOf } from './same-question.ts';
import { saveEntries } from './save-records.ts';
import { partsOfSlot } from './slots.ts';

interface Start {
  readonly context: FormContext;
  readonly state: FormState;
  /** The draft taken up; null: one is begun with the first answer. */
  readonly draft: string | null;
}

interface Asked {
  /** Null: abandoned. */
  readonly answers: Position['answers'] | null;
  /** Null in a dry run: nothing is kept. */
  readonly draft: string | null;
}

const RESUME = [['log', '--resume']];

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
    const { answers, draft } = await askAll(session, prompter, start);
    if (answers === null) {
      if (draft !== null) session.ports.files.remove(draft);
      session.ports.terminal.err(`${session.messages.log.abandoned}\n`);
      return 130;
    }
    const decide = decideAnswers(session, prompter, start.context, { answers, draft });
    const code = await keeping(draft, () =>
      saveEntries(session, groundOn(store), entriesOf(answers, start.context), read, decide),
    );
    if (draft === null) return code;
    if (code !== 0) throw new Cancelled('draft-kept', code, RESUME);
    session.ports.files.remove(draft);
    return code;
  } finally {
    prompter.close();
  }
}

/** A base that is busy, a disk that is full: the evening is on disk as a draft, which is said with what takes it up again. */
async function keeping<T>(draft: string | null, save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (draft === null || !(error instanceof UserError)) throw error;
    throw new UserError(error.code, error.args, { tries: RESUME, aftermath: 'draft-kept', cause: error });
  }
}

/** As was answered, of the vacation that the answer spoke of; asked for when another has saved one since. */
function decideAnswers(
  session: Session,
  prompter: Prompter,
  context: FormContext,
  { answers, draft }: { readonly answers: Position['answers']; readonly draft: string | null },
): Decide {
  return async (shift, { record }) => {
    const date = dateOf(shift);
    const known = (date === null ? null : context.knownShift(date, hoursOf(shift))) ?? { shift, interventions: 0 };
    const told = context.same ?? sameOf(answers.get('same')?.text ?? '', known);
    if (told !== null && told !== 'none') return told;
    const line = knownLine(known, date === null ? '' : context.shortDate(date), context.words);
    return askSame(session, prompter, known, line, record.values['ras'] === true, leaving(draft));
  };
}

async function askAll(session: Session, prompter: Prompter, start: Start): Promise<Asked> {
  const { context } = start;
  const { files } = session.ports;
  let { state, draft } = start;
  let problem: string | null = null;
  let back = false;
  for (;;) {
    const next = nextQuestion(state, context);
    if (next.is === 'abandoned') return { answers: null, draft };
    if (next.is === 'save') return { answers: positionOf(state, context).answers, draft };
    const given = await askOne(prompter, { ...next.question, remark: problem, back }, draft);
    const result = answer(state, given, context);
    if (result.left) throw leaving(draft);
    problem = result.problem ?? null;
    const event = result.state.at(-1);
    if (problem === null && event !== undefined && result.state.length > state.length) {
      if (draft === null && !session.options.dryRun) {
        draft = freeDraftPath(files, session.options.db);
        startDraft(files, draft, context.date);
      }
      // Entrée at the summary is no answer: a saving that fails is taken up at the summary, where it can be corrected.
      if (draft !== null && !(event.q === 'summary' && event.is === 'empty')) keepEvent(files, draft, event);
    }
    for (const line of result.said) prompter.say(line);
    const changing = next.question.name.endsWith('.guard') && positionOf(result.state, context).at.endsWith('.comment');
    back = given.is === 'back' || changing;
    state = result.state;
  }
}

/** Whatever stops a question, the answers before it are on disk already: only what is said of it changes. */
async function askOne(prompter: Prompter, question: Question, draft: string | null): Promise<Answer> {
  try {
    return await prompter.ask(question);
  } catch (error) {
    if (error instanceof Cancelled) throw leaving(draft, error.exit);
    throw error;
  }
}

/** Nothing was answered: nothing is kept, and nothing was lost. */
function leaving(draft: string | null, exit: ExitCode = 130): Cancelled {
  return draft === null ? new Cancelled('nothing-saved', exit) : new Cancelled('draft-kept', exit, RESUME);
}

async function startOf(session: Session, prompter: Prompter, context: FormContext, resume: boolean): Promise<Start> {
  const { files, terminal } = session.ports;
  const { log } = session.messages;
  const waiting = draftPaths(files, session.options.db).flatMap((path) => {
    const draft = readDraft(files, path);
    return draft === null || draft.state.length === 0 ? [] : [{ path, draft }];
  });
  if (resume && waiting.length === 0) terminal.err(`${log.draftNone}\n`);
  for (const { path, draft } of waiting) {
    const resumed: Start = { context: { ...context, date: draft.date }, state: draft.state, draft: path };
    const chosen = resume && waiting.length === 1 ? '1' : await askAboutDraft(prompter, resumed, log);
    if (chosen === '1') {
      const position = positionOf(resumed.state, resumed.context);
      for (const line of answeredLines(position, resumed.context)) prompter.say(line);
      return resumed;
    }
    if (chosen === '2') continue;
    files.remove(path);
    prompter.say(log.draftGone(1));
  }
  return { context, state: [], draft: null };
}

async function askAboutDraft(
  prompter: Prompter,
  { context, state }: { readonly context: FormContext; readonly state: Draft['state'] },
  log: FormContext['words'],
): Promise<string> {
  const position = positionOf(state, context);
  const parts = partsOfSlot(position.at);
  const labels: Readonly<Record<string, string>> = log.labels;
  const where =
    position.at === 'summary'
      ? log.atEnd
      : parts === null
        ? log.atQuestion(labels[position.at] ?? position.at)
        : log.atIntervention(parts.number);
  const day = parseIsoDate(position.answers.get('planning')?.raw['date'] ?? '') ?? context.date;
  for (;;) {
    const given = await prompter.ask({
      name: 'draft',
      label: log.labels.draft,
      proposal: log.draftChoices[0] ?? null,
      choices: log.draftChoices.map((label, index) => ({ value: String(index + 1), label, words: [] })),
      several: false,
      numeric: false,
      help: log.helps.draft,
      before: [log.draftWaits(context.shortDate(day), where)],
      keys: null,
      progress: null,
    });
    if (given.is === 'back' || given.is === 'leave') throw new Cancelled('draft-kept', 130, RESUME);
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
