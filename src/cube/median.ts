/** The middle delay of each line and column: every delay is read, for a median adds up from no parts. */

import { type CubeContext, compile, type Question } from './compile.ts';
import { codeOf, daysOf, type Run } from './grid.ts';

/** How many records have each delay. */
type Delays = Map<number, number>;

export interface MedianGrid {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly rowTotals: ReadonlyMap<string, number>;
  readonly colTotals: ReadonlyMap<string, number>;
  readonly total: number | undefined;
}

export function medianGrid(run: Run, question: Question, context: CubeContext): MedianGrid {
  const { sql, params } = compile(question, context);
  const cells = new Map<string, Map<string, Delays>>();
  const rows = new Map<string, Delays>();
  const cols = new Map<string, Delays>();
  const all: Delays = new Map();
  for (const record of run(sql, params)) {
    const row = codeOf(record['row_code'], question.rows);
    const col = codeOf(record['col_code'], question.cols);
    const line = at(cells, row, () => new Map<string, Delays>());
    const counted = [at(line, col, none), at(rows, row, none), at(cols, col, none), all];
    const days = daysOf(record);
    for (const delays of counted) delays.set(days, (delays.get(days) ?? 0) + Number(record['v'] ?? 0));
  }
  return {
    cells: new Map([...cells].map(([row, line]) => [row, middles(line)])),
    rowTotals: middles(rows),
    colTotals: middles(cols),
    total: all.size === 0 ? undefined : middle(all),
  };
}

const none = (): Delays => new Map();

function at<V>(map: Map<string, V>, key: string, made: () => V): V {
  const known = map.get(key) ?? made();
  map.set(key, known);
  return known;
}

function middles(of: ReadonlyMap<string, Delays>): Map<string, number> {
  return new Map([...of].map(([code, delays]) => [code, middle(delays)]));
}

/** The delay in the middle, or halfway between the two in the middle. */
function middle(delays: Delays): number {
  const sorted = [...delays].sort(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, records]) => sum + records, 0);
  const nth = (rank: number): number => {
    let seen = 0;
    for (const [days, records] of sorted) {
      seen += records;
      if (seen >= rank) return days;
    }
    return 0;
  };
  return (nth(Math.ceil(count / 2)) + nth(Math.floor(count / 2) + 1)) / 2;
}
