/** Every effect of the program, as types. `main.ts` gives the real ones, a test gives its own. Nothing here does anything. */

import type { CalendarDate } from './domain/calendar/calendar-date.ts';
import type { ClockTime } from './domain/calendar/clock-time.ts';
import type { ExitCode } from './errors.ts';

export interface Terminal {
  /** The result of a command: stdout. Waits for a slow pipe; a closed pipe or a full disk is thrown as such. */
  out(text: string): Promise<void>;
  /** Everything else: stderr. */
  err(text: string): void;
  readonly outIsTTY: boolean;
  readonly errIsTTY: boolean;
  readonly inIsTTY: boolean;
  readonly columns: number;
  /** All of stdin, as bytes; refused by the caller when stdin is a terminal. */
  readIn(): Promise<Uint8Array>;
  /** While a long work goes on: signals that would end the program are heard by the work, which asks now and then. */
  watchStops(): StopWatch;
}

export interface StopWatch {
  /** The exit code of the signal that came; null: none did. */
  asked(): Promise<ExitCode | null>;
  close(): void;
}

/** The moment taken as now, already in the dispositif's time zone. */
export interface Now {
  readonly date: CalendarDate;
  readonly time: ClockTime;
  /** The same instant in UTC, `2026-11-28T20:40:00.000Z`: history, uids, backup names. */
  readonly instant: string;
}

export interface Clock {
  /** Throws when `timezone` is not one the system knows. `OPTIMEDIA_TODAY` replaces the machine's clock. */
  now(timezone: string): Now;
  /** A day that is over wherever one lives, without the machine's time zones, which cost 10 ms to load: two days ago, or the day before the one told. */
  overEverywhere(): CalendarDate;
  /** A moment kept in UTC, as the dispositif's clocks showed it. */
  localOf(instant: string, timezone: string): Pick<Now, 'date' | 'time'>;
  /** Milliseconds since some origin, for progress and timings only. */
  ticks(): number;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'special';
  readonly size: number;
}

export interface Files {
  /** Facts of the path itself (a link is not followed), or null when nothing is there. */
  look(path: string): FileFacts | null;
  /** Where a path really leads, links followed: to compare two paths. Null when nothing is there. */
  realPath(path: string): string | null;
  /** Whole file. Throws UserError `file-absent`, `file-is-folder`, `file-unreadable`, `file-refused` (special, too large). */
  read(path: string, maxBytes: number): Uint8Array;
  list(folder: string): readonly string[];
  /**
   * Writes a new file in one go: a temporary beside it, fsync, rename, mode 0600. Refuses a link, and an existing file
   * unless `force`. Throws UserError of code 5.
   */
  writeWhole(path: string, bytes: Uint8Array | string, options: { force: boolean }): void;
  /** Waits for the disk, then gives a finished file its name, over nothing. Throws UserError `file-exists`, and others of code 5. */
  takeName(making: string, path: string): void;
  /** Appends a line and waits for the disk (drafts). Creates the file with mode 0600 and its folder with 0700. */
  appendDurably(path: string, line: string): void;
  makeFolder(path: string): void;
  remove(path: string): void;
  resolve(path: string): string;
}

export interface Env {
  get(name: string): string | undefined;
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  readonly home: string | null;
  readonly cwd: string;
}

/** A line that can be chosen. `words` are what typed letters are compared with, beside the label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly words: readonly string[];
  /** Said after the label, dimmed: « fréquent ici à cette heure ». */
  readonly note?: string;
}

export interface Question {
  /** Short and stable: what a scripted prompter and the draft know the question by. */
  readonly name: string;
  readonly label: string;
  /** Text shown in parentheses and taken by an empty Entrée. Null: an empty Entrée answers « empty ». */
  readonly proposal: string | null;
  /** Lines that complete what is typed; empty for a free answer. */
  readonly choices: readonly Choice[];
  /** Several words of the list may be given, separated as in a spreadsheet cell. */
  readonly several: boolean;
  /** True when digits are part of an answer (a number, an hour): then a digit does not select a line. */
  readonly numeric: boolean;
  /** What the question means, shown by `?`. */
  readonly help: string;
  /** Lines above the question (a summary, a menu, a warning), already wrapped by the view. */
  readonly before: readonly string[];
  /** Why what was answered is not taken, said with the question asked again. */
  readonly remark?: string | null;
  /** The user has gone back to it: what was said since it was asked no longer holds, and a screen takes it away. */
  readonly back?: boolean;
  /** The key line under the question; null for the usual one. */
  readonly keys: string | null;
  /** « question 3 sur 10 », said by the plain prompter. */
  readonly progress: string | null;
}

export type Answer =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'choice'; readonly value: string; readonly typed: string }
  | { readonly is: 'empty' }
  | { readonly is: 'back' }
  | { readonly is: 'skip' }
  | { readonly is: 'finish' }
  | { readonly is: 'leave' };

export interface Prompter {
  /** One question, one answer. Ctrl-C, Ctrl-D and signals throw `Cancelled`. */
  ask(question: Question): Promise<Answer>;
  /** A line kept on screen above the next question (« ✓ Contacts 42 »). */
  say(line: string): void;
  /** Restores the cursor and lets stdin go. */
  close(): void;
}

export interface Ports {
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** A clock that reads `OPTIMEDIA_TODAY` of another environment (the practice base has its own day). */
  readonly clockOf: (env: Env) => Clock;
  readonly files: Files;
  readonly env: Env;
  /** Made at the first question only: most commands never ask. */
  readonly prompter: (style: { plain: boolean; lang: 'fr' | 'en' }) => Promise<Prompter>;
  /** Folder that holds templates/ and fixtures/ of the installed program. */
  readonly programFolder: string;
  readonly version: string;
}
