/** A command to type, quoted as the user's shell needs. */

export type Shell = 'posix' | 'windows';

export const shellOf = (platform: string): Shell => (platform === 'win32' ? 'windows' : 'posix');

export function quoteCommand(argv: readonly string[], shell: Shell): string {
  return ['optimedia', ...argv].map((word) => (shell === 'windows' ? quoteWindows(word) : quotePosix(word))).join(' ');
}

function quotePosix(word: string): string {
  if (/^[\p{L}\p{N}_./:=,@%+-]+$/u.test(word)) return word;
  if (!/["$`\\!]/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Double quotes suit cmd and PowerShell alike, as long as the word holds neither `"` nor `$`, `` ` ``, `%`. */
function quoteWindows(word: string): string {
  if (/^[\p{L}\p{N}_./\\:=,@+-]+$/u.test(word)) return word;
  if (!/["$`%]/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "''")}'`;
}
