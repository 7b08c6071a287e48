/** The period flags, the same on every command that reads records. */

import type { Command } from 'commander';
import { periodWords } from '../app/table/corrected.ts';
import { type CalendarDate, parseIsoDate } from '../domain/calendar/calendar-date.ts';
import { lastComplete, type Period, parsePeriod, rangePeriod } from '../domain/calendar/period.ts';
import { nearPeriod } from '../domain/reading/near-period.ts';
import { readSpokenDate } from '../domain/reading/read-spoken-date.ts';
import { UserError } from '../errors.ts';
import type { Messages } from '../messages/messages.ts';
import { type Options, textOption } from './command.ts';

const DATE_EXAMPLES = ['2026-11-28', '28/11', 'hier'];
const KINDS = ['week', 'month', 'quarter', 'year'] as const;

export function addPeriodFlags(command: Command, messages: Messages): Command {
  const help = messages.cli.options;
  return command
    .option('--week [AAAA-Wss]', help.week)
    .option('--month [AAAA-MM]', help.month)
    .option('--quarter [AAAA-Qn]', help.quarter)
    .option('--year [AAAA]', help.year)
    .option('--from <date>', help.from)
    .option('--to <date>', help.to);
}

/**
 * The period asked for, or null when no flag was given. Throws `period-unknown`, `options-conflict`. The day is asked for only
 * when a period depends on it: the machine's time zones cost 10 ms to load.
 */
export function periodOf(options: Options, today: () => CalendarDate, command: readonly string[]): Period | null {
  const given = [...KINDS.filter((kind) => options[kind] !== undefined), ...(hasRange(options) ? ['from'] : [])];
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    const tries = [first, second].map((one) => [...command, ...typedPeriod(options, one)]);
    throw new UserError('options-conflict', { first: `--${first}`, second: `--${second}` }, { tries });
  }
  if (first === 'from') return rangeOf(options, today, command);
  const kind = KINDS.find((k) => k === first);
  if (kind === undefined) return null;
  const value = options[kind];
  if (typeof value !== 'string') return lastComplete(kind, today());
  const period = parsePeriod(value);
  if (period?.kind === kind) return period;
  const near = nearPeriod(kind, value, today());
  const tries = [[...command, ...periodWords(near ?? lastComplete(kind, today()))]];
  throw new UserError('period-unknown', { given: value, kind, try: near?.code ?? null }, { tries });
}

/** One of the periods that were typed, as it was. */
function typedPeriod(options: Options, kind: string): readonly string[] {
  const flags = kind === 'from' ? ['from', 'to'] : [kind];
  return flags.flatMap((flag) => {
    const value = options[flag];
    return value === undefined ? [] : typeof value === 'string' ? [`--${flag}`, value] : [`--${flag}`];
  });
}

/** The period options as typed, all of them. */
export function typedPeriods(options: Options): readonly string[] {
  return [...KINDS, 'from'].flatMap((kind) => typedPeriod(options, kind));
}

function hasRange(options: Options): boolean {
  return options['from'] !== undefined || options['to'] !== undefined;
}

function rangeOf(options: Options, today: () => CalendarDate, command: readonly string[]): Period {
  const [from, to] = [textOption(options, 'from'), textOption(options, 'to')];
  if (from === null || to === null) {
    const option = from === null ? '--from' : '--to';
    const tries = [[...command, '--from', from ?? today(), '--to', to ?? today()]];
    throw new UserError('option-value-missing', { option }, { tries });
  }
  const range = (one: string, other: string) => [...command, '--from', one, '--to', other];
  const start = dateOf(from, '--from', today, (near) => range(near, to));
  const end = dateOf(to, '--to', today, (near) => range(from, near));
  const period = rangePeriod(start, end);
  if (period !== null) return period;
  const tries = start > end ? [range(end, start)] : [];
  const near = start > end ? `${end}..${start}` : null;
  throw new UserError('period-unknown', { given: `${start}..${end}`, kind: 'range', try: near }, { tries });
}

/** `withNear`: the command with the day that was meant, or with one that shows how a day is written. */
function dateOf(
  text: string,
  option: string,
  today: () => CalendarDate,
  withNear: (near: string) => readonly string[],
): CalendarDate {
  const iso = parseIsoDate(text);
  if (iso !== null) return iso;
  const read = readSpokenDate(text, { today: today() });
  if (read.ok) return read.value;
  const lastDay = read.lastDay ?? null;
  if (lastDay === null) {
    const tries = [withNear(today())];
    throw new UserError('option-value-unknown', { option, given: text, allowed: DATE_EXAMPLES }, { tries });
  }
  const near = lastOf(text, lastDay);
  const tries = near === null ? [] : [withNear(near)];
  throw new UserError('date-impossible', { given: text, lastDay, try: near }, { tries });
}

/** « 28/02/2026 » for « 31/02/2026 », « 2026-02-28 » for « 2026-02-31 ». */
function lastOf(text: string, lastDay: number): string | null {
  if (/^\d{1,2}[/.-]\d{1,2}/.test(text)) return text.replace(/^\d{1,2}/, String(lastDay));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text.slice(0, 8)}${lastDay}` : null;
}
