/** What a preset says of a dispositif: who, where, when, and its lists. */

import type { ListItem, ListName } from './lists.ts';

export interface OpeningHours {
  /** ISO weekdays, Monday 1 … Sunday 7. */
  readonly days: readonly number[];
  /** Minutes since midnight; an end at or before the start is the next morning's. */
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface Dispositif {
  readonly code: string;
  readonly name: string;
  readonly city: string | null;
  readonly operator: string | null;
  readonly funders: readonly string[];
  readonly timezone: string;
  readonly hours: readonly OpeningHours[];
  /** `FR`, `FR-ALSACE-MOSELLE`, `none`, or ISO dates. */
  readonly holidays: 'FR' | 'FR-ALSACE-MOSELLE' | 'none' | readonly string[];
  readonly privacy: { readonly threshold: number; readonly retentionMonths: number };
}

/** A dispositif and its lists as a preset describes them and as the base keeps them. */
export interface Preset {
  readonly dispositif: Dispositif;
  readonly lists: Readonly<Record<ListName, readonly ListItem[]>>;
}
