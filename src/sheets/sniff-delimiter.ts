/** The separator of a text table: the one that cuts the first records into the same number of fields most often. */

const CANDIDATES: readonly string[] = [';', '\t', '|', ','];
const MOST_CHARACTERS = 200_000;
const MOST_RECORDS = 200;

export function sniffDelimiter(text: string): string | null {
  const counts = CANDIDATES.map(() => new Map<number, number>());
  for (const record of firstRecords(text)) {
    record.forEach((count, index) => {
      const seen = counts[index];
      if (count > 0 && seen !== undefined) seen.set(count, (seen.get(count) ?? 0) + 1);
    });
  }
  let best: string | null = null;
  let bestScore = 0;
  CANDIDATES.forEach((candidate, index) => {
    const score = Math.max(0, ...(counts[index]?.values() ?? []));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  });
  return best;
}

/** How often each candidate stands outside quotes, record by record. */
function firstRecords(text: string): number[][] {
  const records: number[][] = [];
  let current = CANDIDATES.map(() => 0);
  let quoted = false;
  let fieldStart = true;
  const end = Math.min(text.length, MOST_CHARACTERS);
  for (let at = 0; at < end && records.length < MOST_RECORDS; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') continue;
      if (text.charAt(at + 1) === '"') at += 1;
      else quoted = false;
      continue;
    }
    if (character === '"' && fieldStart) {
      quoted = true;
      fieldStart = false;
    } else if (character === '\n' || character === '\r') {
      records.push(current);
      current = CANDIDATES.map(() => 0);
      fieldStart = true;
    } else {
      const index = CANDIDATES.indexOf(character);
      fieldStart = index !== -1;
      if (index !== -1) current[index] = (current[index] ?? 0) + 1;
    }
  }
  records.push(current);
  return records;
}
