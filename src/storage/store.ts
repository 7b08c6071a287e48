/** What the use cases may ask of the base. One implementation (sqlite-store.ts); figures go through `answer` alone. */

import type { Cube, Filter } from '../cube/query.ts';
import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { Period } from '../domain/calendar/period.ts';
import type { AppliedChanges, ChangeSet, HistoryEntry, RecordImage, TouchedCounts } from '../domain/change-set.ts';
import type { Preset } from '../domain/dispositif.ts';
import type { KindName } from '../domain/fields/kinds.ts';
import type { ImportProfile } from '../domain/import-profile.ts';
import type { StoredRecord } from '../domain/record.ts';

export interface Store extends Cube {
  readonly file: string;
  readonly preset: Preset;
  /** The one door to disk: one transaction, kept as history. */
  apply(changes: ChangeSet): AppliedChanges;
  /** The number of the last change, 0 when there is none: what a plan was worked out after. */
  lastChange(): number;
  /** Newest first. */
  history(): readonly HistoryEntry[];
  /** By change, those that edited or took out something. */
  touchedCounts(): ReadonlyMap<number, TouchedCounts>;
  /** What a change did to records that were there, by kind then number; those that it added are told by its ranges. */
  imagesOf(change: number): Iterable<RecordImage>;
  /**
   * The changes that take change `n` back, to be applied as a change set of action `undo`. Throws `change-built-on` when a later
   * change, still in force, touched the same records.
   */
  inverseOf(change: number): ChangeSet['changes'];
  /** Records of a kind, by date then number; those that every filter keeps. Throws `query-refused`. */
  records(kind: KindName, period: Period | null, filters?: readonly Filter[]): Iterable<StoredRecord>;
  record(kind: KindName, id: number): StoredRecord | null;
  count(kind: KindName, period: Period | null): number;
  /** The day of the first record of any kind; null when there is none. */
  firstRecord(): CalendarDate | null;
  /** How many records hold each of these contents (see importing/identity.ts); absent keys are unknown. */
  knownContents(kind: KindName, keys: Iterable<string>): ReadonlyMap<string, number>;
  /** What earlier imports decided, in order of names. */
  profiles(): readonly ImportProfile[];
  /** False when no profile has this name. A profile is no record: dropping it is no change of the history. */
  dropProfile(name: string): boolean;
  /** Shifts of one day, for the link of an intervention to its shift. */
  shiftsOn(date: CalendarDate): readonly StoredRecord[];
  close(): void;
}
