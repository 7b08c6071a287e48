import { expect, test } from 'vitest';
import { answerQueries } from '../../src/cube/answer.ts';
import type { Run } from '../../src/cube/grid.ts';
import { dimensionsOf, MEASURES } from '../../src/cube/measures.ts';
import type { Query } from '../../src/cube/query.ts';
import { G_TABLES, queryOf } from '../../src/cube/tables/g-tables.ts';
import { type Period, previousOf } from '../../src/domain/calendar/period.ts';
import { ask, CONTEXT, makeBase, period } from './base.ts';

/** Where SQLite walks a table from end to end; the parts of the query that it made itself are of the month already. */
function walks(plan: readonly string[]): string[] {
  const made = new Set(plan.map((step) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(step)?.[1]));
  return plan.filter((step) => step.startsWith('SCAN ') && !made.has(step.slice(5)));
}

/** Every measure by each of its dimensions, and every G table beside the period before. */
function asked(span: Period): readonly Query[] {
  const before = previousOf(span);
  return [
    ...MEASURES.flatMap((measure) =>
      [null, ...dimensionsOf(measure)].map((rows) => ask({ measures: [measure.header.code], rows, period: span })),
    ),
    ...G_TABLES.map((table) => queryOf(table, span, { compare: before })),
    ask({ rows: 'month', cols: 'quartier', period: span }),
    ask({ measures: ['presence_hours'], rows: 'month', cols: 'quartier', period: span }),
  ];
}

test.each(['2026-10', '2026-W53', '2026-Q4', '2026', '2025-10-01..2026-10-31'])(
  '%s reads its own records, however many others there are',
  (code) => {
    const { db, run } = makeBase();
    const found = new Map<string, string>();
    let runs = 0;
    const explaining: Run = (sql, params) => {
      runs += 1;
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[];
      for (const walk of walks(plan.map(({ detail }) => detail))) found.set(sql, walk);
      return run(sql, params);
    };
    answerQueries(explaining, CONTEXT, asked(period(code)));
    expect(runs).toBeGreaterThan(250);
    expect([...found]).toEqual([]);
  },
);

test('the same question of one call is put to the base once', () => {
  const { run } = makeBase();
  const runs: string[] = [];
  const counting: Run = (sql, params) => {
    runs.push(`${sql}${JSON.stringify(params)}`);
    return run(sql, params);
  };
  answerQueries(counting, CONTEXT, asked(period('2026-10')));
  expect(runs.length).toBe(new Set(runs).size);
});
