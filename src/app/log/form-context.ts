/** What the form of a vacation is given: lists, planning, reading and words. Pure: nothing here asks, reads or writes. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Entry, EntryResult } from '../../domain/entry.ts';
import type { ListName, Lists } from '../../domain/lists.ts';
import type { Hours } from '../../domain/shift-hours.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import type { KnownShift, Same } from './known-shift.ts';

/** An intervention of the last months, as far as the order of lists needs it. */
export interface PastIntervention {
  readonly quartier: string;
  readonly hour: number | null;
  readonly codes: Readonly<Partial<Record<ListName, readonly string[]>>>;
}

export interface FormContext {
  readonly lists: Lists;
  readonly today: CalendarDate;
  readonly date: CalendarDate;
  /** The planned hours of a day, or null when the dispositif is closed. */
  readonly plannedOn: (date: CalendarDate) => Hours | null;
  /** The vacation that the base holds already that day, at these hours (null: at any). */
  readonly knownShift: (date: CalendarDate, hours: Hours | null) => KnownShift | null;
  /** What `--same` says of it: then it is not asked. */
  readonly same: Same | null;
  readonly team: readonly string[];
  readonly past: readonly PastIntervention[];
  readonly read: (entry: Entry) => EntryResult;
  /** What the privacy guard sees in a text, in the text's own words, and a wording without it (null: none proposed). */
  readonly inspect: (text: string) => readonly { readonly label: string; readonly words: string }[];
  readonly neutralise: (text: string) => string | null;
  readonly words: LogWords;
  /** « samedi 28 novembre 2026 ». */
  readonly longDate: (date: CalendarDate) => string;
  /** The same without the year, where it is this year's: « samedi 28 novembre ». */
  readonly shortDate: (date: CalendarDate) => string;
  /** The time of the last answer kept, « 21 h 43 »; null when nothing is kept (dry run). */
  readonly keptAt: () => string | null;
}

/** One thing the user did at one question: the draft is a list of these. */
export interface FormEvent {
  readonly q: string;
  readonly is: 'text' | 'choice' | 'empty' | 'skip' | 'back' | 'finish';
  readonly text: string;
  /** What was typed to choose a line: shown beside it. */
  readonly typed?: string;
}

export type FormState = readonly FormEvent[];

/** An answer kept: as typed, as entry values, as shown. */
export interface Given {
  readonly text: string;
  /** Words by entry key; empty: « non renseigné ». */
  readonly raw: Readonly<Record<string, string>>;
  readonly shown: string;
  /** Minutes from the hour to the end told with it. */
  readonly lasts?: number;
  /** No more interventions, at the question of the hour. */
  readonly end?: true;
}

/** What was given at a question, or why it is not taken. */
export type Reading = { readonly given: Given } | { readonly problem: string };
