/**
 * What can go wrong on purpose. A `UserError` is said in one sentence by `messages`; anything else that is thrown is a bug.
 * The codes below are the whole list: adding one without its sentence in both languages does not compile.
 */

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 70 | 129 | 130 | 141 | 143;

/** Arguments of each refusal. A new refusal is a line here, one in EXIT_OF and a sentence in messages/fr and messages/en. */
export interface ErrorArgs {
  // 1: cannot be done
  'nothing-to-undo': Record<never, never>;
  'nothing-to-redo': Record<never, never>;
  'record-not-found': { id: string };
  'change-not-found': { id: string };
  'change-undone': { change: number; by: number };
  /** `of`: the change that was made again. */
  'change-is-redo': { change: number; of: number };
  /** `by`: a later change, still in force, that touched these records (their numbers). */
  'change-built-on': { change: number; by: number; records: readonly string[] };
  // 2: usage
  'command-unknown': { given: string; nearest: string | null };
  'option-unknown': { given: string; nearest: string | null };
  'argument-missing': { name: string; command: string };
  'argument-too-many': { given: string; command: string };
  'option-value-missing': { option: string };
  'option-value-unknown': { option: string; given: string; allowed: readonly string[] };
  'options-conflict': { first: string; second: string };
  'kind-unknown': { given: string; allowed: readonly string[] };
  'period-unknown': {
    given: string;
    kind: 'week' | 'month' | 'quarter' | 'year' | 'range';
    try: string | null;
  };
  'date-impossible': { given: string; lastDay: number | null; try: string | null };
  'date-future': { given: string };
  /** `unasked`: nothing was told, and questions need a terminal that is not there. */
  'answer-missing': { answers: readonly MissingAnswer[]; faults?: readonly string[]; unasked?: boolean };
  'shift-known': { known: string };
  'not-yet': { what: string };
  'table-unknown': { given: string; nearest: readonly string[] };
  'query-refused': { reason: QueryRefusal; given: string; allowed: readonly string[] };
  /** `id`: null when it is the row that is not in the file; `like`: the record that the row is like. */
  'same-unknown': { row: number; id: string | null; like: string | null };
  // 3: data or template refused
  'file-refused': { file: string; reason: FileRefusal; detail: string };
  'template-refused': { file: string; problems: readonly TemplateProblem[] };
  'preset-refused': { file: string; problems: readonly PresetProblem[] };
  'entry-refused': { file: string | null; problems: readonly EntryProblem[] };
  'columns-missing': { file: string; missing: readonly string[]; found: readonly string[] };
  'file-changed': { file: string };
  // 4: database
  'db-absent': { file: string };
  'db-busy': { file: string };
  /** Another program wrote a change between the plan and the writing. */
  'db-changed': Record<never, never>;
  'db-damaged': { file: string; backup: string | null };
  'db-foreign': { file: string };
  'db-newer': { file: string };
  'db-not-a-file': { file: string };
  'db-driver': { detail: string };
  /** The base is as it was; `backup` is a copy of it, if one was made. */
  'db-migration-failed': { file: string; backup: string | null };
  // 5: files and disk
  'file-absent': { file: string; nearest: string | null };
  /** `inside` null: something was to be written in its place. */
  'file-is-folder': { file: string; inside: readonly string[] | null };
  'file-unreadable': { file: string; detail: string };
  'file-exists': { file: string };
  'db-exists': { file: string };
  'file-is-link': { file: string };
  'file-is-database': { file: string };
  'file-open-elsewhere': { file: string };
  'folder-absent': { folder: string };
  'folder-read-only': { folder: string };
  'disk-full': { file: string };
  'disk-fault': { file: string; detail: string };
}

/** What cannot be asked: its name with its article, the flag that gives it, the words that it takes. */
export interface MissingAnswer {
  readonly field: string;
  readonly flag: string;
  readonly choices: readonly string[];
}

/** A fault of what is to be saved, in a sentence; `field` is the key or field at fault, null for the whole. */
export interface EntryProblem {
  readonly field: string | null;
  readonly message: string;
}

export type ErrorCode = keyof ErrorArgs;

export type QueryRefusal =
  | 'measure-unknown'
  | 'dimension-unknown'
  | 'dimension-not-of-measure'
  | 'dimension-not-of-kind'
  | 'where-malformed'
  | 'value-unknown'
  | 'ages-cross-sexes'
  | 'compare-unknown'
  | 'sort-unknown';

export type FileRefusal =
  | 'empty'
  | 'no-data'
  | 'encrypted'
  | 'lock-file'
  | 'pdf'
  | 'html'
  | 'image'
  | 'archive'
  | 'binary'
  | 'truncated'
  | 'too-large'
  | 'bomb'
  | 'malformed'
  | 'not-a-table'
  | 'not-a-template'
  | 'no-marker'
  | 'format-not-read'
  | 'quote-open'
  | 'sheet-absent'
  | 'special-file';

/** One fault of a template: where it stands and what to write instead. `near` is the nearest known name, if one is clear. */
export interface TemplateProblem {
  readonly code:
    | 'name-unknown'
    | 'filter-unknown'
    | 'marker-malformed'
    | 'marker-in-formula'
    | 'marker-misplaced'
    | 'argument-unknown'
    | 'reference-stuck'
    | 'reference-split'
    | 'macros'
    | 'external-links'
    | 'table-mixed'
    | 'header-too-long'
    | 'tag-unknown'
    | 'tag-alone'
    | 'marker-open'
    | 'block-open'
    | 'not-a-value'
    | 'not-yet'
    | 'ages-cross-sexes'
    | 'too-long';
  readonly sheet: string | null;
  /** A cell (`C7`) of a workbook, a part name when no cell is concerned, `line:column` of a text. */
  readonly at: string;
  readonly given: string;
  readonly near: string | null;
}

export interface PresetProblem {
  readonly line: number | null;
  readonly path: string;
  readonly code: string;
  readonly given: string;
}

const EXIT_OF: Record<ErrorCode, ExitCode> = {
  'nothing-to-undo': 1,
  'nothing-to-redo': 1,
  'record-not-found': 1,
  'change-not-found': 1,
  'change-undone': 1,
  'change-is-redo': 1,
  'change-built-on': 1,
  'command-unknown': 2,
  'option-unknown': 2,
  'argument-missing': 2,
  'argument-too-many': 2,
  'option-value-missing': 2,
  'option-value-unknown': 2,
  'options-conflict': 2,
  'kind-unknown': 2,
  'period-unknown': 2,
  'date-impossible': 2,
  'date-future': 2,
  'answer-missing': 2,
  'shift-known': 2,
  'not-yet': 2,
  'table-unknown': 2,
  'query-refused': 2,
  'same-unknown': 2,
  'file-refused': 3,
  'template-refused': 3,
  'preset-refused': 3,
  'entry-refused': 3,
  'columns-missing': 3,
  'file-changed': 3,
  'db-absent': 4,
  'db-busy': 4,
  'db-changed': 4,
  'db-damaged': 4,
  'db-foreign': 4,
  'db-newer': 4,
  'db-not-a-file': 4,
  'db-driver': 4,
  'db-migration-failed': 4,
  'file-absent': 5,
  'file-is-folder': 5,
  'file-unreadable': 5,
  'file-exists': 5,
  'db-exists': 5,
  'file-is-link': 5,
  'file-is-database': 5,
  'file-open-elsewhere': 5,
  'folder-absent': 5,
  'folder-read-only': 5,
  'disk-full': 5,
  'disk-fault': 5,
};

/** What became of the data, said after the fact itself: the reader's first fear. */
export type Aftermath = 'nothing-imported' | 'nothing-written' | 'nothing-saved' | 'draft-kept' | 'not-touched' | null;

export class UserError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly args: ErrorArgs[C];
  /** Command lines to type next, as argument lists: `['report', '--month', '2026-12']`. */
  readonly tries: readonly (readonly string[])[];
  readonly aftermath: Aftermath;

  constructor(
    code: C,
    args: ErrorArgs[C],
    more: { tries?: readonly (readonly string[])[]; aftermath?: Aftermath; cause?: unknown } = {},
  ) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.args = args;
    this.tries = more.tries ?? [];
    this.aftermath = more.aftermath ?? null;
  }

  get exit(): ExitCode {
    return EXIT_OF[this.code];
  }
}

/** The user left on purpose, or a signal stopped the program. Not an error: only a code and what became of the work. */
export class Cancelled extends Error {
  readonly exit: ExitCode;
  readonly aftermath: Aftermath;
  /** What takes the work up again: `['log', '--resume']`. */
  readonly tries: readonly (readonly string[])[];

  constructor(aftermath: Aftermath, exit: ExitCode = 130, tries: readonly (readonly string[])[] = []) {
    super('cancelled');
    this.exit = exit;
    this.aftermath = aftermath;
    this.tries = tries;
  }
}

/** States what must hold; a failure is a bug of ours, never the user's. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${what}`);
}

/** The code that Node, SQLite or we gave something thrown (`ENOENT`, `SQLITE_BUSY`, `db-absent`), or an empty text. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
