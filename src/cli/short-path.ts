/** A path as one would type it: from the folder where one stands, when it is inside. */

import { sep } from 'node:path';

export function shortPath(path: string, cwd: string): string {
  const inside = cwd.endsWith(sep) ? cwd : `${cwd}${sep}`;
  return path.startsWith(inside) ? path.slice(inside.length) : path;
}
