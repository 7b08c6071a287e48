/** Words in place of symbols, for screen readers: never a lone ✓, !, ✗, ~ or →. English days keep their capital. */

export interface Marks {
  readonly done: string;
  readonly attention: string;
  readonly refused: string;
  readonly guessed: string;
  readonly toType: string;
}

export function plainMarks(text: string, marks: Marks): string {
  return text
    .replace(/^( *)✓ /gm, `$1${marks.done} `)
    .replace(/^( *)✗ /gm, `$1${marks.refused} `)
    .replace(/^( *)~ /gm, `$1${marks.guessed} `)
    .replace(/^( *)! ((?!\p{Lu}\p{L}+day\b)\p{Lu}(?!\p{Lu}))?/gmu, (_, space: string, first: string = '') => {
      return `${space}${marks.attention} ${first.toLowerCase()}`;
    })
    .replace(/→ /g, `${marks.toType} `);
}
