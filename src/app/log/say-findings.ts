/** What the gate found, said on stderr: refusals and doubts in the words of `messages`, guesses marked as such. */

import { parseIsoDate, partsOf } from '../../domain/calendar/calendar-date.ts';
import type { Preset } from '../../domain/dispositif.ts';
import type { EntryResult, Guess, Issue } from '../../domain/entry.ts';
import { listOf } from '../../domain/fields/field.ts';
import { fieldsOf, type KindName } from '../../domain/fields/kinds.ts';
import { formatter } from '../../messages/format.ts';
import { printable } from '../../messages/printable.ts';
import type { Session } from '../session.ts';
import { flagOf } from './log-options.ts';

/** One entry read, with the kind that its fields belong to. */
export interface Findings extends EntryResult {
  readonly kind: KindName;
}

export function sayFindings(session: Session, preset: Preset, found: readonly Findings[]): void {
  if (session.options.quiet) return;
  for (const [index, one] of found.entries()) {
    const of = found.length < 2 ? '' : session.messages.log.ofRecord(index + 1);
    const lines = [...issueLines(session, one), ...guessLines(session, preset, one)];
    for (const { mark, text } of lines) session.ports.terminal.err(`  ${mark} ${of}${text}\n`);
  }
}

interface Line {
  readonly mark: string;
  readonly text: string;
}

function issueLines({ messages }: Session, { issues, guesses }: Findings): readonly Line[] {
  const guessed = (issue: Issue) =>
    issue.severity !== 'error' && guesses.some(({ field, read }) => field === issue.field && read === issue.value);
  return issues
    .filter((issue) => issue.severity !== 'info' && !guessed(issue))
    .map((issue) => {
      const sentence = messages.issues[issue.code]({ ...issue, column: null });
      const near = issue.nearest.slice(0, 3).map(({ label }) => printable(label));
      const neighbours = near.length === 0 || SAID.has(issue.code) ? '' : ` ${messages.log.nearest(near)}`;
      const [first] = issue.nearest;
      const flag =
        first !== undefined &&
        issue.code !== 'near-word' &&
        issue.column?.startsWith('--') === true &&
        issue.field !== null;
      const toType = flag ? ` → ${flagOf(issue.field ?? '')} ${codesOf(issue).join(messages.log.or)}` : '';
      return { mark: issue.severity === 'error' ? '✗' : '!', text: `${sentence}.${neighbours}${toType}` };
    });
}

/** Of a word that could be several, none is preferred. */
function codesOf({ code, nearest }: Issue): readonly string[] {
  return nearest.slice(0, code === 'ambiguous-word' ? 3 : 1).map((item) => item.code);
}

/** Their sentence names the neighbours already. */
const SAID: ReadonlySet<string> = new Set(['near-word', 'ambiguous-word']);

function guessLines(session: Session, preset: Preset, { kind, guesses }: Findings): readonly Line[] {
  const { log, records } = session.messages;
  const today = session.ports.clock.now(preset.dispositif.timezone).date;
  return guesses
    .filter((guess) => isUseful(guess, today))
    .map((guess) => {
      const label = records.fields[guess.field] ?? guess.field;
      return { mark: '~', text: log.guessed(label, printable(guess.read), shown(session, preset, kind, guess)) };
    });
}

/** « 27/11 » of this year needs no word, nor a duration that the end has given. */
function isUseful({ why, value }: Guess, today: ReturnType<typeof parseIsoDate>): boolean {
  if (why === 'end') return false;
  const date = why === 'year' && typeof value === 'string' ? parseIsoDate(value) : null;
  return date === null || today === null || partsOf(date).year !== partsOf(today).year;
}

function shown({ options }: Session, preset: Preset, kind: KindName, { field, value }: Guess): string {
  if (typeof value !== 'string') return String(value);
  const own = fieldsOf(kind)[field];
  if (own?.type === 'date') return formatter(options.lang, 'screen').date(value, 'weekday');
  const list = own === undefined ? undefined : listOf(own);
  return list === undefined ? value : (preset.lists[list].find(({ code }) => code === value)?.label ?? value);
}
