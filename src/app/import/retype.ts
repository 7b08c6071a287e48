/** The command that was typed, corrected: what a refusal shows to type next. */

/** `flags`: the options as typed, without the files. In the first value of `option` that holds it, `given` becomes `better`. */
export function retype(
  files: readonly string[],
  flags: readonly string[],
  option: string,
  given: string,
  better: string,
): string[] {
  let done = false;
  const corrected = flags.map((word, at) => {
    if (done || flags[at - 1] !== option || !word.includes(given)) return word;
    done = true;
    if (word === given) return better;
    // A field stands first, a code last: `quartier:ZUP=zup` must not lose the words that it reads.
    const last = word.endsWith(`=${given}`);
    return last ? `${word.slice(0, -given.length)}${better}` : word.replace(given, () => better);
  });
  return ['import', ...files, ...corrected];
}
