/** What one import was asked, and what became of it. */

import type { ImportProfile } from '../../domain/import-profile.ts';
import type { Lists } from '../../domain/lists.ts';
import type { ImportChoices, ImportPlan } from '../../importing/plan-import.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import type { Policy } from './ask-policy.ts';

export interface ImportOptions {
  readonly choices: ImportChoices;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Null: asked on a terminal, else all or nothing. */
  readonly policy: Policy | null;
  /** Where rejected rows go; null: beside the file. */
  readonly rejects: string | null;
  readonly strict: boolean;
  /** A profile by its name; absent or null: recognised by the header. */
  readonly profile?: string | null;
  /** The options as typed, for the command that a refusal shows. */
  readonly flags?: readonly string[];
}

export interface FileImport {
  readonly file: string;
  readonly sha256: string;
  readonly source: SheetFile;
  readonly plan: ImportPlan;
  readonly lists: Lists;
  /** What was understood, in lines. */
  readonly understood: readonly string[];
  /** It was shown, and what is to look at with it, before anything was written. */
  readonly shown: boolean;
  readonly policy: Policy;
  readonly importId: number | null;
  readonly written: boolean;
  /** The file of the rejected rows, as it is or, in a dry run, as it would be. */
  readonly rejects: string | null;
  /** An earlier file of its rejected rows, still beside it, when nothing new came. */
  readonly correcting: string | null;
  /** The import of the same file that brought what is already known. */
  readonly knownFrom: number | null;
  /** The profile that the header was recognised by. */
  readonly profile: string | null;
  /** What is remembered for tables of this header, when the import taught anything. */
  readonly learned: ImportProfile | null;
}
