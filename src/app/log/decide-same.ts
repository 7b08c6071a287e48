/** What becomes of a vacation already known: as `--same` says, as was answered, asked for, or refused with the flag. */

import { Cancelled, UserError } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import type { Prompter } from '../../ports.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { dateOf, type KnownShift, SAME, type Same } from './known-shift.ts';
import { flagOf, type LogOptions } from './log-options.ts';
import { type Decide, interventionsOf } from './plan-saving.ts';
import { knownLine, sameAnswered, sameQuestion } from './same-question.ts';
import { shortDay } from './short-day.ts';

/** Of flags and files: one question on a terminal, else a refusal. */
export function decideFlags(session: Session, options: LogOptions, store: () => Promise<Store>): Decide {
  const { same } = options;
  return async (shift, told) => {
    const known = { shift, interventions: interventionsOf(await store(), shift).length };
    const ras = told.record.values['ras'] === true;
    if (same === 'complete' && ras && known.interventions > 0) {
      throw new UserError(
        'options-conflict',
        { first: '--ras', second: '--same complete' },
        { aftermath: 'nothing-saved' },
      );
    }
    if (same !== null) return same;
    const line = lineOf(session, (await store()).preset.dispositif.timezone, known);
    if (!session.options.input) throw refusal(options, line, ras && known.interventions > 0);
    const { plain, lang } = session.options;
    const prompter = await session.ports.prompter({ plain, lang });
    try {
      return await askSame(session, prompter, known, line, ras, new Cancelled('nothing-saved'));
    } finally {
      prompter.close();
    }
  };
}

/** Until one of its lines is chosen. Throws `left` when nothing is to be saved. */
export async function askSame(
  session: Session,
  prompter: Prompter,
  known: KnownShift,
  line: string,
  ras: boolean,
  left: Cancelled,
): Promise<Same> {
  const { log } = session.messages;
  let remark: string | null = null;
  for (;;) {
    const question = sameQuestion(known, [line], ras, log);
    const given = sameAnswered(await prompter.ask({ ...question, remark }), known);
    if (given === 'back' || given === 'none') throw left;
    if (given !== null) return given;
    remark = log.needed.same;
  }
}

export function lineOf({ messages, options, ports }: Session, timezone: string, known: KnownShift): string {
  const date = dateOf(known.shift);
  const today = ports.clock.now(timezone).date;
  return knownLine(known, date === null ? '' : shortDay(date, today, formatter(options.lang, 'screen')), messages.log);
}

/** What has interventions is no quiet evening to complete. */
function refusal(options: LogOptions, line: string, unlike: boolean): UserError {
  const flags = Object.entries(options.values).flatMap(([key, value]) => [flagOf(key), value]);
  const again = [
    'log',
    ...(options.file === null ? [] : ['--file', options.file]),
    ...(options.ras ? ['--ras'] : []),
    ...flags,
  ];
  const tries = SAME.filter((same) => same !== 'complete' || !unlike).map((same) => [...again, '--same', same]);
  return new UserError('shift-known', { known: line.replace(/^! /, '') }, { aftermath: 'nothing-saved', tries });
}
