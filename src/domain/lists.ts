/** The lists of a dispositif (quartiers, situations…) as the domain sees them. `nomenclature` holds them and matches words. */

export const LIST_NAMES = [
  'mission',
  'objective',
  'quartier',
  'place_type',
  'family',
  'situation',
  'origin',
  'channel',
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
