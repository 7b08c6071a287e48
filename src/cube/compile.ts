/** One question to one fact as SQL: named parameters, the date index, an explicit order. Nothing of the user stands in the text. */

import type { Period } from '../domain/calendar/period.ts';
import type { ListItem, ListName } from '../domain/lists.ts';
import { type DimensionCode, isDimensionCode, untoldCode } from './dimensions.ts';
import { type Fact, type HeldAs, personsOf } from './fact.ts';
import type { Filter } from './query.ts';

export interface CubeContext {
  readonly lists: Readonly<Record<ListName, readonly ListItem[]>>;
}

export interface Question {
  readonly fact: Fact;
  readonly rows: DimensionCode | null;
  readonly cols: DimensionCode | null;
  readonly where: readonly Filter[];
  readonly period: Period | null;
  /** Counts the records that lack this dimension's value, in place of the fact's own value. */
  readonly without?: DimensionCode;
  /** Numbers the records that fit, each once, in place of counting them. */
  readonly records?: true;
}

export interface Compiled {
  readonly sql: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export function compile(question: Question, context: CubeContext): Compiled {
  const { fact, period } = question;
  const params: Record<string, string | number> = {};
  const joins: string[] = [];
  const conditions: string[] = [];
  const add = (value: string | number): string => {
    const name = `p${Object.keys(params).length}`;
    params[name] = value;
    return `:${name}`;
  };
  if (period !== null) {
    params['from'] = period.from;
    params['to'] = period.to;
    conditions.push('f.date BETWEEN :from AND :to');
  } else if (fact.from.startsWith('calendar ')) {
    conditions.push('f.date BETWEEN (SELECT min(date) FROM shift) AND (SELECT max(date) FROM shift)');
  }
  if (fact.condition !== undefined) conditions.push(fact.condition);

  const margin = marginOf(question);
  if (margin !== null) joins.push(marginJoin(fact, margin, period !== null));

  const expression = (dimension: DimensionCode, alias: string): string | null => {
    const held = fact.dimensions[dimension];
    if (held === undefined) throw new Error(`invariant: ${fact.name} has no ${dimension}`);
    const made = heldAs(held, alias, () => bandExpression(held, context, add));
    joins.push(...made.joins);
    return made.expression;
  };

  const keys: string[] = [];
  const columns: string[] = [];
  const select = (text: string | null, as: string, key?: string) => {
    if (text === null) return;
    columns.push(`${text} AS ${as}`);
    keys.push(key ?? String(columns.length));
  };
  const selectDimension = (dimension: DimensionCode, alias: string, as: string) => {
    const held = fact.dimensions[dimension];
    // Grouped by number, then named: half the time of grouping words. Items of one family come apart; the reader adds them up.
    if (held?.is === 'item' || held?.is === 'attribute') select(wordOf(held, alias), as, held.column);
    else select(expression(dimension, alias), as);
  };
  if (question.rows !== null) selectDimension(question.rows, 'r', 'row_code');
  if (question.cols !== null) selectDimension(question.cols, 'c', 'col_code');
  if (spreads(question) && question.without === undefined) {
    select(fact.span?.start ?? null, 's');
    select(fact.span?.end ?? null, 'e');
  }
  if (fact.days !== undefined && question.without === undefined) {
    select(fact.days.from, 'd1');
    select(fact.days.to, 'd2');
  }
  for (const [index, filter] of question.where.entries()) {
    const dimension = filter.dimension;
    if (!isDimensionCode(dimension)) continue;
    const held = fact.dimensions[dimension];
    if (held === undefined || held.is === 'spread') continue;
    const fits =
      held.is === 'many'
        ? manyFits(held, filter, dimension, add)
        : question.records && held.is === 'margin'
          ? marginFits(fact, held, filter, add)
          : fitsExpression(expression(dimension, `w${index}`) ?? 'NULL', filter, dimension, add);
    conditions.push(`CASE WHEN ${fits} THEN 1 ELSE 0 END = ${filter.negated ? 0 : 1}`);
  }
  if (question.without !== undefined) conditions.push(withoutValue(fact, question.without, expression, add));

  const value = question.records
    ? 'f.id'
    : question.without !== undefined
      ? recordsOf(fact)
      : margin !== null
        ? 'sum(m.n)'
        : fact.value;
  const places = keys.map((_, n) => n + 1).join(', ');
  const group = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')} ORDER BY ${places}`;
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return {
    sql: `SELECT ${[...columns, `${value} AS v`].join(', ')} FROM ${[fact.from, ...joins].join(' ')}${filter}${group}`,
    params,
  };
}

/** What counts rows counts those without a value; the records behind a sum count once each. */
function recordsOf(fact: Fact): string {
  // The sign keeps SQLite from walking the whole base in the order of the numbers to count them once each.
  return fact.value === 'count(*)' ? fact.value : 'count(DISTINCT +f.id)';
}

function wordOf(held: Extract<HeldAs, { is: 'item' | 'attribute' }>, alias: string): string {
  const word = held.is === 'item' ? 'code' : held.attribute;
  return `(SELECT ${alias}.${word} FROM list_item ${alias} WHERE ${alias}.id = ${held.column})`;
}

/** True when hours must be shared out between bands. */
export function spreads(question: Question): boolean {
  const used = [question.rows, question.cols, ...question.where.map((filter) => filter.dimension)];
  return question.fact.dimensions.hour_band?.is === 'spread' && used.includes('hour_band');
}

function heldAs(held: HeldAs, alias: string, band: () => string): { joins: string[]; expression: string | null } {
  switch (held.is) {
    case 'item':
      return { joins: [`LEFT JOIN list_item ${alias} ON ${alias}.id = ${held.column}`], expression: `${alias}.code` };
    case 'attribute':
      return {
        joins: [`LEFT JOIN list_item ${alias} ON ${alias}.id = ${held.column}`],
        expression: `${alias}.${held.attribute}`,
      };
    case 'many':
      return {
        joins: [
          `LEFT JOIN ${held.table} ${alias}_link ON ${alias}_link.${held.key} = ${held.on}`,
          `LEFT JOIN list_item ${alias} ON ${alias}.id = ${alias}_link.${held.item}`,
        ],
        expression: `${alias}.code`,
      };
    case 'calendar':
      return {
        joins: [`JOIN calendar ${alias} ON ${alias}.date = f.date`],
        expression:
          held.column === 'weekday'
            ? `CASE ${alias}.weekday ${WEEKDAYS.map((day, n) => `WHEN ${n + 1} THEN '${day}'`).join(' ')} END`
            : `${alias}.${held.column}`,
      };
    case 'day':
      return { joins: [], expression: 'f.date' };
    case 'band':
      return { joins: [], expression: band() };
    case 'text':
      return { joins: [], expression: held.column };
    case 'margin':
      return { joins: [], expression: 'm.code' };
    case 'spread':
      return { joins: [], expression: null };
  }
}

/** A time belongs to the band that it opens: start included, end excluded; the band without hours takes the rest. */
function bandExpression(held: HeldAs, context: CubeContext, add: (value: string | number) => string): string {
  if (held.is !== 'band') return 'NULL';
  const minute = `(${held.column} % 1440)`;
  const cases: string[] = [];
  let rest: string | null = null;
  for (const item of context.lists.hour_band) {
    if (item.startMinute === undefined || item.endMinute === undefined) {
      rest ??= item.code;
      continue;
    }
    const between = item.endMinute > item.startMinute ? 'AND' : 'OR';
    cases.push(
      `WHEN ${minute} >= ${add(item.startMinute)} ${between} ${minute} < ${add(item.endMinute)} THEN ${add(item.code)}`,
    );
  }
  const otherwise = rest === null ? 'NULL' : add(rest);
  return `CASE WHEN ${held.column} IS NULL THEN NULL ${cases.join(' ')} ELSE ${otherwise} END`;
}

function fitsExpression(
  expression: string,
  filter: Filter,
  dimension: DimensionCode,
  add: (value: string | number) => string,
): string {
  const parts: string[] = [];
  if (filter.values.length > 0) parts.push(`${expression} IN (${filter.values.map(add).join(', ')})`);
  if (filter.missing) parts.push(`${expression} IS NULL OR ${expression} = ${add(untoldCode(dimension))}`);
  return parts.length === 0 ? '0 = 1' : parts.join(' OR ');
}

function manyFits(
  held: Extract<HeldAs, { is: 'many' }>,
  filter: Filter,
  dimension: DimensionCode,
  add: (value: string | number) => string,
): string {
  const links = `SELECT 1 FROM ${held.table} x JOIN list_item xi ON xi.id = x.${held.item} WHERE x.${held.key} = ${held.on}`;
  const parts: string[] = [];
  if (filter.values.length > 0) parts.push(`EXISTS (${links} AND xi.code IN (${filter.values.map(add).join(', ')}))`);
  if (filter.missing)
    parts.push(`NOT EXISTS (${links}) OR EXISTS (${links} AND xi.code = ${add(untoldCode(dimension))})`);
  return parts.length === 0 ? '0 = 1' : parts.join(' OR ');
}

/** Records with a person of that age or sex; not told, those of whom none is. */
function marginFits(
  fact: Fact,
  held: Extract<HeldAs, { is: 'margin' }>,
  filter: Filter,
  add: (value: string | number) => string,
): string {
  const sexes = { femme: 'f.women > 0', homme: 'f.men > 0' };
  const links = `SELECT 1 FROM ${fact.margins?.table}_ages x JOIN list_item xi ON xi.id = x.item_id WHERE x.record_id = f.id`;
  const told =
    held.of === 'sexes'
      ? Object.entries(sexes).flatMap(([code, fits]) => (filter.values.includes(code) ? [fits] : []))
      : filter.values.length === 0
        ? []
        : [`EXISTS (${links} AND xi.code IN (${filter.values.map(add).join(', ')}))`];
  const missing = filter.missing ? [marginMissing(fact, held, add)] : [];
  const parts = [...told, ...missing];
  return parts.length === 0 ? '0 = 1' : parts.join(' OR ');
}

function withoutValue(
  fact: Fact,
  dimension: DimensionCode,
  expression: (dimension: DimensionCode, alias: string) => string | null,
  add: (value: string | number) => string,
): string {
  const held = fact.dimensions[dimension];
  if (held?.is === 'spread') return `${fact.span?.start ?? 'NULL'} IS NULL`;
  if (held?.is === 'margin') return marginMissing(fact, held, add);
  const text = expression(dimension, 'u') ?? 'NULL';
  return `(${text} IS NULL OR ${text} = ${add(untoldCode(dimension))})`;
}

function marginMissing(
  fact: Fact,
  held: Extract<HeldAs, { is: 'margin' }>,
  add: (value: string | number) => string,
): string {
  if (held.of === 'sexes') return 'f.women IS NULL AND f.men IS NULL';
  return `NOT EXISTS (SELECT 1 FROM ${fact.margins?.table}_ages x JOIN list_item xi ON xi.id = x.item_id
    WHERE x.record_id = f.id AND xi.code <> ${add(untoldCode('age_band'))})`;
}

function marginOf(question: Question): 'ages' | 'sexes' | null {
  if (question.without !== undefined || question.records) return null;
  for (const code of [question.rows, question.cols, ...question.where.map((filter) => filter.dimension)]) {
    const held = code !== null && isDimensionCode(code) ? question.fact.dimensions[code] : undefined;
    if (held?.is === 'margin') return held.of;
  }
  return null;
}

/** Persons told by age or sex, then what each record's total leaves untold, never below 0. */
function marginJoin(fact: Fact, of: 'ages' | 'sexes', dated: boolean): string {
  if (fact.margins === undefined) throw new Error(`invariant: ${fact.name} has no margins`);
  const { margins } = fact;
  const { table } = margins;
  const within = dated ? 'y.date BETWEEN :from AND :to' : '1 = 1';
  const rest = (code: string) =>
    `SELECT id, '${code}', total - told FROM (SELECT y.id AS id, ${personsOf('y', margins)} AS total, ${
      of === 'ages'
        ? `(SELECT coalesce(sum(z.count), 0) FROM ${table}_ages z WHERE z.record_id = y.id)`
        : 'coalesce(y.women, 0) + coalesce(y.men, 0)'
    } AS told FROM ${table} y WHERE ${within}) q WHERE total > told`;
  const told =
    of === 'ages'
      ? `SELECT y.id AS id, i.code AS code, a.count AS n FROM ${table} y JOIN ${table}_ages a ON a.record_id = y.id
          JOIN list_item i ON i.id = a.item_id WHERE ${within} UNION ALL ${rest('age_nr')}`
      : `SELECT y.id AS id, 'femme' AS code, y.women AS n FROM ${table} y WHERE ${within} AND y.women > 0
          UNION ALL SELECT y.id, 'homme', y.men FROM ${table} y WHERE ${within} AND y.men > 0 UNION ALL ${rest('sexe_nr')}`;
  return `JOIN (${told}) m ON m.id = f.id`;
}
