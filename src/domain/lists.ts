/** The lists of a dispositif (quartiers, situations…) as the domain sees them. `nomenclature` holds them and matches words. */

import type { CalendarDate } from './calendar/calendar-date.ts';
import type { Period } from './calendar/period.ts';

export const LIST_NAMES = [
  'mission',
  'objective',
  'quartier',
  'place_type',
  'family',
  'situation',
  'origin',
  'channel',
  'timing',
  'action',
  'cooperation',
  'outcome',
  'partner',
  'age_band',
  'sex',
  'hour_band',
  'watch_nature',
  'watch_level',
  'watch_status',
  'event_type',
  'meeting_instance',
  'shift_mode',
  'case_outcome',
  'team',
] as const;

export type ListName = (typeof LIST_NAMES)[number];

export interface ListItem {
  readonly code: string;
  readonly label: string;
  readonly short?: string | undefined;
  readonly official?: string | undefined;
  readonly synonyms: readonly string[];
  readonly family?: string | undefined;
  readonly mission?: string | undefined;
  readonly objectives: readonly string[];
  /** Outcomes: the situation is closed; it is settled (the rate of settlement is settled / closed). */
  readonly closed: boolean;
  readonly settled: boolean;
  /** Hour bands: minutes since midnight, start included, end excluded. */
  readonly startMinute?: number | undefined;
  readonly endMinute?: number | undefined;
  /** Natures of signalement: technique or sociale. */
  readonly kind?: string | undefined;
  /** Team members: mediator or coordinator. */
  readonly role?: string | undefined;
  /** The standard item of this list that a town's own one stands for, when its code is another. */
  readonly standard?: string | undefined;
  /** First and last day of use; none: always. */
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
  /** Code of the item that takes over. */
  readonly successor?: string | undefined;
}

/** Whether an item is in use on a day. A record of another day keeps its code and its label. */
export function isInUse({ from, until }: ListItem, date: CalendarDate): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}

/** Whether an item is in use on some day of a period. */
export function isInUseWithin({ from, until }: ListItem, period: Pick<Period, 'from' | 'to'>): boolean {
  return (from === undefined || from <= period.to) && (until === undefined || period.from <= until);
}

/** Whether a code, as a town writes it, has this meaning of the standard list: « gendarmes » may be `appel_police`. */
export function hasMeaning(lists: Lists, list: ListName, code: string, standard: string): boolean {
  return (lists.find(list, code)?.standard ?? code) === standard;
}

/** What words of a spreadsheet or a keyboard are found to be in one list. */
export type Match =
  | { readonly is: 'exact'; readonly item: ListItem }
  /** A typing error with one clear neighbour (« Mauripas »). */
  | { readonly is: 'near'; readonly item: ListItem }
  /** Words that could be two codes (« police »): never chosen. */
  | { readonly is: 'ambiguous'; readonly items: readonly ListItem[] }
  | { readonly is: 'unknown'; readonly nearest: readonly ListItem[] };

export interface PartMatch {
  readonly words: string;
  readonly match: Match;
}

export interface Lists {
  items(list: ListName): readonly ListItem[];
  find(list: ListName, code: string): ListItem | undefined;
  /** One value: code, label, short label or synonym, without case, accents, punctuation, plural. */
  match(list: ListName, words: string): Match;
  /** Several values in one text; a whole label comes before its parts. */
  matchSeveral(list: ListName, text: string): readonly PartMatch[];
}
