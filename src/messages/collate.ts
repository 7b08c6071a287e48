/** The order of words in a list: letters first, then accents, then capitals. The same on every machine, whatever its locale. */
export function collate(a: string, b: string): number {
  return (
    compare(letters(a), letters(b)) ||
    compare(accents(a), accents(b)) ||
    compare(swapCase(a), swapCase(b)) ||
    compare(a, b)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function letters(text: string): string {
  return accents(text).replace(/\p{M}/gu, '');
}

function accents(text: string): string {
  return text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'").normalize('NFD');
}

/** A small letter comes before its capital. */
function swapCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
