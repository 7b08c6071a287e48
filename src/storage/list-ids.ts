/** Codes of the lists and their integer ids in one base: loaded once, both ways. */

import { invariant } from '../errors.ts';
import type { Database } from './driver.ts';

export interface ListIds {
  id(list: string, code: string): number;
  code(id: number): string;
}

export function loadListIds(db: Database): ListIds {
  const byCode = new Map<string, number>();
  const byId = new Map<number, string>();
  for (const [id, list, code] of db.prepare('SELECT id, list, code FROM list_item').raw().iterate() as IterableIterator<
    [number, string, string]
  >) {
    byCode.set(`${list}\n${code}`, id);
    byId.set(id, code);
  }
  return {
    id(list, code) {
      const id = byCode.get(`${list}\n${code}`);
      invariant(id !== undefined, `no item ${code} in list ${list}`);
      return id;
    },
    code(id) {
      const code = byId.get(id);
      invariant(code !== undefined, `no list item ${id}`);
      return code;
    },
  };
}
