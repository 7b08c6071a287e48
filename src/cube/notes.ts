/** What must be said under a table: several answers, what is missing, lower bounds, the fraction of a rate. */

import type { CubeContext, Question } from './compile.ts';
import { isDimensionCode } from './dimensions.ts';
import { exceeds } from './fact.ts';
import { type FactName, factNamed } from './facts.ts';
import type { Run } from './grid.ts';
import type { Measure } from './measure.ts';
import { type Asked, countOf, isEmpty, questionOf, used, type Valued } from './measured.ts';
import { medianGrid } from './median.ts';
import { roundedRatio, tidy } from './rounding.ts';
import type { Comparison, TableNote } from './table.ts';

/** What a comparison is worth, in a table that has one. */
export function notesOfComparison(compare: Comparison | null, nothingBefore: boolean): readonly TableNote[] {
  if (compare === null) return [];
  const notes: TableNote[] = nothingBefore ? [{ code: 'empty-before', args: {} }] : [];
  if (compare.basis === null) return notes;
  const lines = compare.significant.filter((one) => one !== null).length;
  return [...notes, { code: 'chance', args: { basis: compare.basis, lines } }];
}

interface Seen {
  readonly multiple: boolean;
  readonly missing: number;
  readonly shares: readonly (number | null)[];
  readonly now: Valued;
}

export function notesOf(run: Run, asked: Asked, context: CubeContext, seen: Seen): readonly TableNote[] {
  const notes: TableNote[] = [];
  const { measure } = asked;
  if (isEmpty(seen.now) && measure.numerator !== 'plannedShifts') notes.push({ code: 'empty', args: {} });
  if (seen.multiple && !isEmpty(seen.now)) notes.push({ code: 'multiple', args: {} });
  if (seen.missing > 0) notes.push({ code: 'missing', args: { missing: seen.missing } });
  notes.push(...fractionOf(run, asked, context, seen));
  if (seen.now.notSituated !== null) {
    const { hours, of } = seen.now.notSituated;
    notes.push({ code: 'not-situated', args: { hours, of, share: share(hours, of) } });
  }
  if (measure.numerator === 'daysToClose') {
    const days = measure.median ? undefined : medianGrid(run, wholeOf(asked, 'daysToClose'), context).total;
    if (days !== undefined) notes.push({ code: 'median', args: { days } });
    const records = countOf(run, wholeOf(asked, 'closedBefore'), context);
    if (records > 0) notes.push({ code: 'closed-before', args: { records } });
  }
  if (measure.untold !== null) {
    const records = countOf(run, wholeOf(asked, measure.untold.records), context);
    const of = countOf(run, wholeOf(asked, measure.untold.of), context);
    if (records > 0)
      notes.push({ code: 'untold', args: { measure: measure.numerator, records, of, share: share(records, of) } });
  }
  if (measure.numerator === 'persons') {
    const estimated = countOf(run, wholeOf(asked, 'estimated'), context);
    if (estimated > 0) notes.push({ code: 'lower-bound', args: { records: estimated } });
  }
  const ofMediators = sums(measure, 'mediatorPresence');
  const shiftsNoted = (code: 'planned-hours' | 'no-team', name: FactName): void => {
    const { dimensions } = factNamed(name);
    if (!used(asked).every((d) => dimensions[d] !== undefined)) return;
    const shifts = countOf(run, wholeOf(asked, name), context);
    if (shifts > 0) notes.push({ code, args: { shifts } });
  };
  if (ofMediators || sums(measure, 'presence')) shiftsNoted('planned-hours', 'plannedHoursOnly');
  // A team that nobody told gives no mediator hours.
  if (ofMediators) shiftsNoted('no-team', 'shiftsWithoutTeam');
  const overfilled = overfilledOf(run, asked, context);
  notes.push(...overfilled);
  const exceeding = exceedingOf(run, asked, context);
  notes.push(...exceeding);
  const sum = tidy(seen.shares.reduce<number>((total, share) => total + (share ?? 0), 0));
  if (
    !seen.multiple &&
    overfilled.length + exceeding.length === 0 &&
    sum !== 0 &&
    sum !== 100 &&
    Math.abs(sum - 100) < 1
  ) {
    notes.push({ code: 'shares-rounded', args: { sum } });
  }
  return notes;
}

/** Lines of places add up to more than the total where passages last longer than their shift. */
function overfilledOf(run: Run, asked: Asked, context: CubeContext): readonly TableNote[] {
  const { measure, rows, cols } = asked;
  const fact = factNamed('overfilledShifts');
  const placed = [rows, cols].some((d) => d === 'quartier' || d === 'place_type');
  const holds = asked.where.every(({ dimension: d }) => isDimensionCode(d) && fact.dimensions[d] !== undefined);
  if (!placed || !holds || !sums(measure, 'presence')) return [];
  const shifts = countOf(run, wholeOf(asked, 'overfilledShifts'), context);
  if (shifts === 0) return [];
  const minutes = countOf(run, wholeOf(asked, 'overfilledMinutes'), context);
  return [{ code: 'overfilled', args: { shifts, hours: tidy(minutes / 60), measure: measure.header.code } }];
}

/** Persons told by sex or age that are more than the total of their record: the lines add up to more than the table's. */
function exceedingOf(run: Run, asked: Asked, context: CubeContext): readonly TableNote[] {
  const { measure, rows, cols } = asked;
  const { numerator } = measure;
  const question = wholeOf(asked, numerator);
  const { fact } = question;
  if (fact.margins === undefined || measure.denominator !== null) return [];
  const { margins } = fact;
  return [rows, cols].flatMap((dimension): TableNote[] => {
    const held = dimension === null ? undefined : fact.dimensions[dimension];
    if (dimension === null || held?.is !== 'margin') return [];
    const counted = { ...fact, name: `${fact.name}Exceeding`, value: 'count(*)', condition: exceeds(margins, held.of) };
    const records = countOf(run, { ...question, fact: counted }, context);
    return records === 0 ? [] : [{ code: 'parts-exceed', args: { records, of: dimension } }];
  });
}

const sums = ({ numerator, denominator }: Measure, name: FactName): boolean =>
  numerator === name || denominator === name;

function share(part: number, whole: number): number {
  return roundedRatio(part * 100, whole, 1) ?? 0;
}

/** The records of a fact, whatever their age or sex: those are told of persons. */
function wholeOf(asked: Asked, name: FactName): Question {
  const where = asked.where.filter(({ dimension }) => dimension !== 'age_band' && dimension !== 'sex');
  return { ...questionOf(asked, name), rows: null, cols: null, where };
}

/** The fraction of a rate; of settlement, also what is open, and beside the outcomes themselves. */
function fractionOf(run: Run, asked: Asked, context: CubeContext, seen: Seen): readonly TableNote[] {
  const { measure } = asked;
  const { fraction } = seen.now;
  const outcomes = measure.numerator === 'interventions' && measure.denominator === null && asked.rows === 'outcome';
  if (outcomes || (fraction !== null && measure.denominator === 'closed')) {
    const count = (name: FactName) => countOf(run, wholeOf(asked, name), context);
    const [numerator, denominator, all] = [count('settled'), count('closed'), count('interventions')];
    const untold = countOf(run, { ...wholeOf(asked, 'interventions'), without: 'outcome' }, context);
    const open = all - denominator - untold;
    return [
      {
        code: 'fraction',
        args: {
          numerator,
          denominator,
          measure: 'settlement_rate',
          open,
          untold,
          share: share(numerator, denominator),
        },
      },
    ];
  }
  if (fraction === null) return [];
  const hours = measure.times === 60 ? 60 : 1;
  const denominator = Math.round((fraction.denominator / hours) * 10) / 10;
  return [{ code: 'fraction', args: { numerator: fraction.numerator, denominator, measure: measure.header.code } }];
}
