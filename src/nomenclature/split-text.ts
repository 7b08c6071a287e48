/** Where a text that holds several values may be cut. */

/** Separators of several values: `/ ; , + &`, a line break, « et », a dash between spaces. */
const SEPARATOR = /\s*(?:[/;,+&\n|]|\s(?:et|ET|Et)(?=\s)|\s[-–—•](?=\s))\s*/u;

export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** The stretches between separators, as places in the text, so that a label that holds one can be put together again. */
export function segmentsOf(text: string): Segment[] {
  const separator = new RegExp(SEPARATOR, 'gu');
  const segments: Segment[] = [];
  let start = 0;
  const add = (end: number) => {
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') segments.push({ start: start + lead, end: start + lead + words.trim().length });
  };
  for (const cut of text.matchAll(separator)) {
    add(cut.index);
    start = cut.index + cut[0].length;
  }
  add(text.length);
  return segments;
}

export function wordSegments(text: string): Segment[] {
  return [...text.matchAll(/\S+/g)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
}
