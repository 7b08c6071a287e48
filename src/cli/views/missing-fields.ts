/** Fields that many records do not tell, each with the command that lists those records. */

import type { MissingField } from '../../app/report/missing-fields.ts';
import type { Session } from '../../app/session.ts';
import { periodWords } from '../../app/table/corrected.ts';
import { roundedRatio } from '../../cube/rounding.ts';
import type { Period } from '../../domain/calendar/period.ts';
import { capitalised, formatter } from '../../messages/format.ts';

/** Told one by one: the least told ones. */
const TOLD = 3;

export function missingFieldLines(fields: readonly MissingField[], period: Period, session: Session): string[] {
  const { messages, options } = session;
  const words = formatter(options.lang, 'screen');
  const { one, many } = messages.records.kinds.interventions;
  return fields
    .slice(0, TOLD)
    .flatMap(({ dimension, label, missing, of }) => [
      messages.report.fieldMissing(
        dimension,
        capitalised(label[options.lang]),
        words.plural(missing, one, many),
        words.number(of, 0),
        words.percent(roundedRatio(missing * 100, of, 1)),
      ),
      `  → ${session.command(['list', ...periodWords(period), '--where', `${dimension}=?`])}`,
    ]);
}
