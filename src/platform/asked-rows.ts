/** How many rows each question has left on the screen, so that going back to one takes away what was answered since. */

interface AskedRows {
  /** Rows to erase before this question is asked: those since it was asked before, when the user has gone back to it. */
  open(name: string, back: boolean): number;
  wrote(rows: number): void;
}

export function askedRows(): AskedRows {
  const asked: { name: string; rows: number }[] = [];
  return {
    open(name, back) {
      const at = back ? asked.findLastIndex((one) => one.name === name) : -1;
      const gone = at === -1 ? [] : asked.splice(at);
      if (asked.at(-1)?.name !== name) asked.push({ name, rows: 0 });
      return gone.reduce((sum, { rows }) => sum + rows, 0);
    },
    wrote(rows) {
      const last = asked.at(-1);
      if (last !== undefined) last.rows += rows;
    },
  };
}
