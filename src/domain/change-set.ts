/** Every change of any kind, as a value: what `storage/apply-changes.ts` writes, keeps as history and inverts for undo. */

import type { KindName } from './fields/kinds.ts';
import type { ImportProfile } from './import-profile.ts';
import type { RecordValues, StoredRecord } from './record.ts';

export type Change =
  | { readonly op: 'insert'; readonly kind: KindName; readonly after: RecordValues; readonly contentKey?: string }
  | {
      readonly op: 'update';
      readonly kind: KindName;
      readonly id: number;
      readonly before: StoredRecord;
      readonly after: RecordValues;
    }
  | { readonly op: 'delete'; readonly kind: KindName; readonly id: number; readonly before: StoredRecord }
  /** What an earlier change took out comes back as it was, number, identity and content included. */
  | { readonly op: 'restore'; readonly kind: KindName; readonly after: StoredRecord };

export type Action = 'init' | 'log' | 'import' | 'edit' | 'delete' | 'undo' | 'redo';

export interface ImportFacts {
  readonly file: string;
  readonly sha256: string;
  readonly read: number;
  readonly new: number;
  readonly known: number;
  readonly rejected: number;
  readonly skipped: number;
}

export interface ChangeSet {
  readonly action: Action;
  /** Team code of whoever did it. */
  readonly who: string;
  /** UTC instant. */
  readonly at: string;
  readonly changes: Iterable<Change>;
  readonly import?: ImportFacts;
  /** Contents by which records of the base are known from now on, beside their own. */
  readonly same?: readonly { readonly kind: KindName; readonly id: number; readonly contentKey: string }[];
  /** What the import's questions taught: kept with its rows, or not at all. */
  readonly profile?: ImportProfile;
  /** The last change (0: none) when this one was worked out: refused when another came in between. */
  readonly plannedAfter?: number;
  /** The number of the change that an undo takes back, or of the undo that a redo does. */
  readonly undoes?: number;
}

/** What was written: the change's number and the numbers given to new records, in the order of the changes. */
export interface AppliedChanges {
  readonly change: number;
  readonly inserted: readonly { readonly kind: KindName; readonly firstId: number; readonly lastId: number }[];
}

export interface HistoryEntry {
  readonly change: number;
  readonly action: Action;
  readonly who: string;
  readonly at: string;
  readonly undoneBy: number | null;
  readonly undoes: number | null;
  readonly inserted: readonly { readonly kind: KindName; readonly firstId: number; readonly lastId: number }[];
  readonly import: ImportFacts | null;
}

/** A record before a change and after it; `after` null when the change took it out. */
export interface RecordImage {
  readonly kind: KindName;
  readonly id: number;
  readonly before: StoredRecord;
  readonly after: RecordValues | null;
}

/** How many records a change edited and took out. */
export interface TouchedCounts {
  readonly edited: Readonly<Partial<Record<KindName, number>>>;
  readonly removed: Readonly<Partial<Record<KindName, number>>>;
}

/** Nothing but the shift that it belongs to: links follow the shifts, nobody edited the record. */
export function isLinkAlone(before: RecordValues, after: RecordValues): boolean {
  return JSON.stringify({ ...before, shiftId: null }) === JSON.stringify({ ...after, shiftId: null });
}

/** `12`, `n° 12`, `#12` → 12; null when it is no number of a change. */
export function parseChangeNumber(text: string): number | null {
  const found = /^(?:n[°º]|#)?\s*(\d{1,15})$/i.exec(text.trim());
  return found === null ? null : Number(found[1]);
}
