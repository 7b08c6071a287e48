/** What a preset says of a dispositif beside its lists: who, where, when. */

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
