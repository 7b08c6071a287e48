/** One line on stderr while a long file is read, on a terminal alone; it leaves nothing behind it. */

import { Cancelled } from '../../errors.ts';
import type { ImportPlan } from '../../importing/plan-import.ts';
import type { Terminal } from '../../ports.ts';
import type { Session } from '../session.ts';

export interface RowProgress {
  tell(done: number): void;
  /** What cannot be counted: the writing, in one transaction. */
  say(line: string): void;
  clear(): void;
}

/** Milliseconds: what is shorter needs no line, and a line need not change more often. */
const LONG = 1000;
const OFTEN = 200;
const CLEAR = '\r\u001b[K';

export function rowProgress({ ports, options, messages }: Session, rows: number): RowProgress {
  const { terminal, clock } = ports;
  const shown = terminal.errIsTTY && !options.quiet && !options.plain;
  const start = clock.ticks();
  let last = 0;
  const draw = (line: string) => {
    const now = clock.ticks();
    if (!shown || now - start < LONG || now - last < OFTEN) return;
    last = now;
    terminal.err(`${CLEAR}${line}`);
  };
  return {
    tell: (done) => draw(messages.importing.reading(done, rows)),
    say: (line) => draw(line),
    clear() {
      if (last > 0) terminal.err(CLEAR);
      last = 0;
    },
  };
}

/** Nothing is written yet: Ctrl-C leaves the base as it was, and says so. */
export async function plannedWith(
  progress: RowProgress,
  steps: Generator<number, ImportPlan>,
  terminal: Pick<Terminal, 'watchStops'>,
): Promise<ImportPlan> {
  // Until the first rest nobody would hear a signal: it ends the program by itself.
  let step = steps.next();
  const stops = terminal.watchStops();
  try {
    while (step.done !== true) {
      const exit = await stops.asked();
      if (exit !== null) throw new Cancelled('nothing-imported', exit);
      progress.tell(step.value);
      step = steps.next();
    }
    return step.value;
  } finally {
    stops.close();
    progress.clear();
  }
}
