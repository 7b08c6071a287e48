/** Whatever a file is refused for, the refusal says that nothing is imported and what to type when one name is near. */

import { dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';

/** `flags`: the options as typed, which the command to type next keeps. */
export function readingFile<T>(path: string, flags: readonly string[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError) || error.aftermath !== null) throw error;
    throw named(path, flags, error);
  }
}

function named(path: string, flags: readonly string[], error: UserError): UserError {
  const args: Readonly<Record<string, unknown>> = { ...error.args };
  const more = { aftermath: 'nothing-imported', cause: error } as const;
  const to = (file: string) => [['import', file, ...flags]];
  if (error.code === 'file-absent') {
    const nearest = typeof args['nearest'] === 'string' ? args['nearest'] : null;
    const tries = nearest === null ? [] : to(join(dirname(path), nearest));
    return new UserError('file-absent', { file: path, nearest }, { ...more, tries });
  }
  if (error.code === 'file-is-folder') {
    const inside = Array.isArray(args['inside']) ? args['inside'].map(String) : [];
    const [first] = inside;
    const tries = first === undefined ? [] : to(join(path, first));
    return new UserError('file-is-folder', { file: path, inside }, { ...more, tries });
  }
  return new UserError(error.code, error.args, { ...more, tries: error.tries });
}
