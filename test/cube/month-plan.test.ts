import { expect, test } from 'vitest';
import { answerQueries } from '../../src/cube/answer.ts';
import type { Run } from '../../src/cube/grid.ts';
import { dimensionsOf, MEASURES } from '../../src/cube/measures.ts';
import { ask, CONTEXT, makeBase, period } from './base.ts';

/** Where SQLite walks a table from end to end; the parts of the query that it made itself are of the month already. */
function walks(plan: readonly string[]): string[] {
  const made = new Set(plan.map((step) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(step)?.[1]));
  return plan.filter((step) => step.startsWith('SCAN ') && !made.has(step.slice(5)));
}

test('a month reads its own records, however many others there are', () => {
  const { db, run } = makeBase();
  const found = new Map<string, string>();
  let asked = 0;
  const explaining: Run = (sql, params) => {
    asked += 1;
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[];
    for (const walk of walks(plan.map(({ detail }) => detail))) found.set(sql, walk);
    return run(sql, params);
  };
  for (const measure of MEASURES) {
    const queries = [null, ...dimensionsOf(measure)].map((rows) =>
      ask({ measures: [measure.header.code], rows, period: period('2026-10') }),
    );
    answerQueries(explaining, CONTEXT, queries);
  }
  expect(asked).toBeGreaterThan(200);
  expect([...found]).toEqual([]);
});
