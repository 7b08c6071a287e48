/**
 * Whatever comes from a file, a name or a keyboard goes through here before a screen: control characters, bidirectional and
 * zero-width marks become visible (CWE-150), and long values are cut. What is stored is unchanged.
 */

const DANGEROUS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** One value, on one line, cut to `max` characters. */
export function printable(text: string, max = 40): string {
  const shown = printableText(text.replace(/\s*\n\s*/g, ' '));
  const letters = [...shown];
  return letters.length <= max ? shown : `${letters.slice(0, max - 1).join('')}…`;
}

/** A whole text, its line ends kept. */
export function printableText(text: string): string {
  return text.replace(DANGEROUS, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === '\t') return ' ';
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : code === 0x7f
        ? '␡'
        : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
