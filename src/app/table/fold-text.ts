/** Text in columns of characters: folded at plain spaces, filled up to a width. */

/** Breaks at plain spaces; a word longer than the line stays whole. */
export function wrap(said: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of said.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && length(indent) + length(longer) > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, indent + line];
}

export function length(said: string): number {
  return [...said.normalize('NFC')].length;
}

export function padEnd(said: string, width: number): string {
  return said + ' '.repeat(Math.max(0, width - length(said)));
}

export function padStart(said: string, width: number): string {
  return ' '.repeat(Math.max(0, width - length(said))) + said;
}
