/** `*.csv` as a shell would read it, for the shells that leave it as it is. */

import { basename, dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Files } from '../../ports.ts';

/** A name that exists is itself, whatever signs it holds. Files of a pattern come in their names' order. */
export function expandPatterns(paths: readonly string[], files: Files): string[] {
  return paths.flatMap((path) => {
    const name = basename(path);
    if (!/[*?]/.test(name) || files.look(files.resolve(path)) !== null) return [path];
    const folder = dirname(path);
    const matching = patternOf(name);
    const found = files
      .list(files.resolve(folder))
      .filter((one) => matching.test(one.normalize('NFC')) && !/^(?:\.|~\$)/.test(one))
      .map((one) => (path === name ? one : join(folder, one)))
      .filter((one) => files.look(files.resolve(one))?.kind !== 'folder');
    if (found.length === 0) {
      throw new UserError('file-absent', { file: path, nearest: null }, { aftermath: 'nothing-imported' });
    }
    return found;
  });
}

function patternOf(name: string): RegExp {
  const source = name
    .normalize('NFC')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'iu');
}
