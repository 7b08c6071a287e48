/** What a complete list of sayings holds for a code that came as a number or a word; undefined for any other. */
export const sayingOf = <T>(sayings: Readonly<Record<string, T>>, code: number | string | undefined): T | undefined =>
  sayings[String(code)];
