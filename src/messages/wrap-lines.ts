/**
 * Sentences folded to the width of the terminal, at plain spaces alone and under their own beginning. What is told in columns
 * and what is to be copied stay whole: the terminal folds them, a copy does not see it.
 */

export function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

/** A gap inside the line, or a command. */
const WHOLE = /\S {2,}\S|[→❯]|(?<![\p{L}\d])optimedia /u;

function wrapLine(line: string, width: number): readonly string[] {
  if ([...line].length <= width || WHOLE.test(line)) return [line];
  const [indent = ''] = /^ *(?:[✓!✗~] )?/u.exec(line) ?? [];
  const under = ' '.repeat(indent.length);
  const folded: string[] = [];
  let current = '';
  for (const word of line.slice(indent.length).split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && indent.length + [...longer].length > width) {
      folded.push(current);
      current = word;
    } else current = longer;
  }
  return [...folded, current].map((part, at) => (at === 0 ? indent : under) + part);
}
