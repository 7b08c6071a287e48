/** What must be said under a table: several answers, what is missing, lower bounds, the fraction of a rate. */

import type { CubeContext } from './compile.ts';
import { factNamed } from './facts.ts';
import type { Run } from './grid.ts';
import { type Asked, countOf, isEmpty, questionOf, used, type Valued } from './measured.ts';
import { tidy } from './rounding.ts';
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
  readonly total: number | null;
  readonly now: Valued;
}

export function notesOf(run: Run, asked: Asked, context: CubeContext, seen: Seen): readonly TableNote[] {
  const notes: TableNote[] = [];
  const { measure } = asked;
  if (isEmpty(seen.now)) notes.push({ code: 'empty', args: {} });
  if (seen.multiple) notes.push({ code: 'multiple', args: {} });
  if (seen.missing > 0) notes.push({ code: 'missing', args: { missing: seen.missing } });
  if (seen.now.fraction !== null) {
    const { numerator, denominator } = seen.now.fraction;
    const hours = measure.times === 60 ? 60 : 1;
    notes.push({
      code: 'fraction',
      args: { numerator, denominator: Math.round((denominator / hours) * 10) / 10, measure: measure.header.code },
    });
  }
  if (measure.numerator === 'persons') {
    const margins = (d: string) => d !== 'age_band' && d !== 'sex';
    const where = asked.where.filter((filter) => margins(filter.dimension));
    const question = { ...questionOf(asked, 'estimated'), rows: null, cols: null, where };
    const estimated = countOf(run, question, context);
    if (estimated > 0) notes.push({ code: 'lower-bound', args: { records: estimated } });
  }
  const hoursTold = ['presence', 'mediatorPresence'];
  if (hoursTold.includes(measure.numerator) || hoursTold.includes(measure.denominator ?? '')) {
    const fact = factNamed('plannedHoursOnly');
    if (used(asked).every((d) => fact.dimensions[d] !== undefined)) {
      const planned = countOf(run, { ...questionOf(asked, 'plannedHoursOnly'), rows: null, cols: null }, context);
      if (planned > 0) notes.push({ code: 'planned-hours', args: { shifts: planned } });
    }
  }
  const sum = tidy(seen.shares.reduce<number>((total, share) => total + (share ?? 0), 0));
  if (!seen.multiple && sum !== 0 && sum !== 100 && Math.abs(sum - 100) < 1) {
    notes.push({ code: 'shares-rounded', args: { sum } });
  }
  return notes;
}
