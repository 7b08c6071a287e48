/** A row of two columns: on a narrow terminal, its text is folded at plain spaces under itself, never under its label. */
export function foldUnder(head: string, text: string, width: number | null): string[] {
  const room = (width ?? Number.POSITIVE_INFINITY) - head.length;
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && [...longer].length > room) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].map((part, at) => (at === 0 ? head : ' '.repeat(head.length)) + part);
}
