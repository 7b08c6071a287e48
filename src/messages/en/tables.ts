/** Tables on screen: titles, notes, lists of what may be asked. */

import type { RateCode, UntoldFact } from '../../cube/measure.ts';
import type { TableNote } from '../../cube/table.ts';
import { formatter } from '../format.ts';
import type { tables as frTables } from '../fr/tables.ts';
import { sayingOf } from '../saying-of.ts';

/** Numbers come already formatted. */
type Say = (n: number | string) => string;

type NoteSentences = Record<TableNote['code'], (args: TableNote['args'], say: Say) => string>;

const UNTOLD: Readonly<Record<UntoldFact, { what: string; of: string }>> = {
  contacts: { what: 'Contacts not recorded', of: 'shift' },
  persons: { what: 'Number of persons not recorded', of: 'intervention' },
  interventionMinutes: { what: 'Duration not recorded', of: 'intervention' },
  escalations: { what: 'Actions not recorded', of: 'intervention' },
  participants: { what: 'Participants not recorded', of: 'collective action' },
};

const day = (date: number | string) => formatter('en', 'screen').date(String(date), 'long');

const notes: NoteSentences = {
  multiple: () => 'Several answers are possible: the parts exceed the total.',
  missing: ({ missing }, say) => `Not recorded in ${say(missing ?? 0)} record${Number(missing) === 1 ? '' : 's'}.`,
  median: ({ days }, say) => `Median: ${say(days ?? 0)} day${Number(days) === 1 ? '' : 's'}.`,
  'lower-bound': (args, say) =>
    `Estimated number in ${say(args['records'] ?? 0)} record${Number(args['records']) === 1 ? '' : 's'}: the lower bound is counted.`,
  fraction: (args, say) => fraction(args, say),
  'shares-rounded': (args, say) => `Sum of shares: ${say(args['sum'] ?? 100)}%, by rounding.`,
  'own-period': () => 'Over its own period.',
  untold: ({ measure, records, of, share }, say) => {
    const said = sayingOf(UNTOLD, measure);
    if (said === undefined) return '';
    return `${said.what}: ${say(records ?? 0)} ${said.of}${Number(records) === 1 ? '' : 's'} of ${say(of ?? 0)} (${say(share ?? 0)}%).`;
  },
  'not-situated': ({ hours, of, share }, say) =>
    `Hours that no place or time situates: ${say(hours ?? 0)} of ${say(of ?? 0)} (${say(share ?? 0)}%). They are in the rate of no line.`,
  'closed-before': ({ records }, say) =>
    `Left out of the delay: ${say(records ?? 0)} report${Number(records) === 1 ? '' : 's'} closed before the date.`,
  top: ({ shown, of }, say) =>
    `${say(shown ?? 0)} line${Number(shown) === 1 ? '' : 's'} of ${say(of ?? 0)}. The total counts them all.`,
  chance: (args, say) => chance(args, say),
  'empty-before': () => 'Nothing recorded over the period compared with.',
  'planned-hours': (args, say) =>
    `Planned hours, for want of real ones, for ${say(args['shifts'] ?? 0)} shift${Number(args['shifts']) === 1 ? '' : 's'}.`,
  overfilled: ({ shifts, hours, measure }, say) =>
    `In ${say(shifts ?? 0)} shift${Number(shifts) === 1 ? '' : 's'} the passages last longer than the shift: ${
      measure === 'presence_hours' ? 'the lines exceed the total' : 'hours by place exceed the presence'
    } by ${say(hours ?? 0)} h.`,
  'parts-exceed': ({ records, of }, say) =>
    `In ${say(records ?? 0)} record${Number(records) === 1 ? '' : 's'}, ${of === 'sex' ? 'women and men' : 'the ages'} exceed the total.`,
  'no-team': ({ shifts }, say) => `Team not recorded in ${say(shifts ?? 0)} shift${Number(shifts) === 1 ? '' : 's'}.`,
  outside: ({ before, after }) =>
    `n/a: ${[
      ...(before === undefined ? [] : [`before the first record, on ${day(before)}`]),
      ...(after === undefined ? [] : [`after ${day(after)}, still to come`]),
    ].join('; ')}.`,
  empty: () => 'Nothing recorded over the period.',
};

export const tables: typeof frTables = {
  by: (measure: string, dimensions: readonly string[]) =>
    dimensions.length === 0 ? measure : `${measure} by ${dimensions.join(' and ')}`,
  several: (dimension: string | null) => (dimension === null ? 'Key figures' : `Figures by ${dimension}`),
  period: 'period',
  /** Any of the values, or all but them. */
  filter: (dimension: string, values: readonly string[], negated: boolean) =>
    negated ? `${dimension}: all but ${values.join(' and ')}` : `${dimension}: ${values.join(' or ')}`,
  count: 'number',
  everything: 'all that is recorded',
  whole: 'Total',
  untold: 'Untold',
  noPercentage: '"–": under 10 in one of the two periods, no percentage.',
  value: 'Number',
  rate: 'Value',
  share: 'Share',
  change: 'Change',
  changePct: 'Change %',
  chance: 'Reading',
  verdicts: {
    more: 'significant',
    less: 'significant',
    'within-chance': 'not significant',
    'weak-base': 'base too small',
  },
  points: 'points',
  notZero: 'What is not named is 0.',
  missingOf: (dimension: string | null, missing: string, total: string, share: string | null, records: number) =>
    `Not recorded${dimension === null ? '' : ` (${dimension})`}: ${missing} of ${total}${share === null ? '' : ` (${share})`}${records === 0 ? '' : `, in ${records} record${records === 1 ? '' : 's'}`}.`,
  defaultPeriod: (period: string) => `No period asked for: the last complete month, ${period}.`,
  later: (table) => `Table ${table}`,
  funder: 'The funder table (small numbers masked)',
  notes,
  list: { tables: 'Tables', measures: 'Measures', dimensions: 'Dimensions', by: (words: string) => `by ${words}` },
};

/** `over`: « 87 / 135 »; null: divided by nothing. */
const FRACTIONS: Readonly<Record<RateCode, (over: string | null, args: TableNote['args'], say: Say) => string>> = {
  settlement_rate: (_, args, say) => settled(args, say),
  interventions_per_hour: (over) =>
    `Interventions per hour: ${over === null ? 'no hour' : `${over} hours`} of presence.`,
  interventions_per_mediator_hour: (over) =>
    `Interventions per mediator hour: ${over === null ? 'no hour' : `${over} hours`}.`,
  contacts_per_shift: (over) => `Contacts per shift: ${over === null ? 'no shift' : `${over} shifts`}.`,
  days_to_close: (over) => `Days to closing: ${over === null ? 'no report' : `${over} reports`} closed.`,
};

function fraction(args: TableNote['args'], say: Say): string {
  const divided = Number(args['denominator'] ?? 0) > 0;
  const over = divided ? `${say(args['numerator'] ?? 0)} / ${say(args['denominator'] ?? 0)}` : null;
  return sayingOf(FRACTIONS, args['measure'])?.(over, args, say) ?? '';
}

function settled({ numerator, denominator, open, untold, share }: TableNote['args'], say: Say): string {
  const rate = Number(denominator) === 0 ? '–' : `${say(share ?? 0)}%`;
  const left = `not closed: ${say(open ?? 0)}; outcome not recorded: ${say(untold ?? 0)}`;
  return `Rate of settlement: ${rate} = ${say(numerator ?? 0)} settled / ${say(denominator ?? 0)} closed; ${left}.`;
}

const AT_EQUAL = {
  presence: 'at equal hours of presence',
  planning: 'at equal planned hours',
  days: 'at an equal number of days',
};

function chance({ basis, lines }: TableNote['args'], say: Say): string {
  const equal = basis === 'planning' || basis === 'days' ? AT_EQUAL[basis] : AT_EQUAL.presence;
  const many = Number(lines) < 6 ? '' : ` Of ${say(lines ?? 0)} lines, one may be so by chance.`;
  return `"Not significant": ${equal}, chance may explain this change. "Base too small": under 10 in one of the two periods.${many}`;
}
