/** A plan that holds nothing to import: what the file lacks, and what would give it. */

import { basename } from 'node:path';
import { recordNumber } from '../../domain/record.ts';
import { UserError } from '../../errors.ts';
import type { LeftOut } from '../../importing/choose-table.ts';
import { foldHeader } from '../../importing/match-columns.ts';
import { nearestNames } from '../../importing/nearest-names.ts';
import type { ImportChoices, ImportPlan } from '../../importing/plan-import.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../messages/printable.ts';
import { retype } from './retype.ts';

const MOST_HEADERS = 12;

export interface Refused {
  readonly path: string;
  readonly flags: readonly string[];
  readonly messages: Messages;
}

export function refusePlan(plan: ImportPlan, choices: ImportChoices, refused: Refused): void {
  const file = basename(refused.path);
  const aftermath = 'nothing-imported';
  if (plan.sheets.length === 0) {
    const lacking = nearestToATable(plan.leftOut);
    if (lacking !== null) throw columnsMissing(lacking, refused);
    throw new UserError('file-refused', { file, reason: 'not-a-table', detail: '' }, { aftermath });
  }
  refuseUnknownHeaders(plan, choices, refused);
  if (plan.rows.read === 0) {
    throw new UserError('file-refused', { file, reason: 'no-data', detail: '' }, { aftermath });
  }
  refuseStray(plan, refused);
}

/** The sheet with the fewest columns missing; a single column is no table. */
function nearestToATable(leftOut: readonly LeftOut[]): LeftOut | null {
  const tables = leftOut.filter(({ found }) => found.length >= 2);
  const [best] = [...tables].sort((a, b) => a.missing.length - b.missing.length || b.found.length - a.found.length);
  return best ?? null;
}

function columnsMissing({ missing, found, likely, unknown }: LeftOut, { path, flags, messages }: Refused): UserError {
  const maps = missing.flatMap((key) => ['--map', `${likely.get(key) ?? messages.importing.columnName}=${key}`]);
  return new UserError(
    'columns-missing',
    {
      file: basename(path),
      missing: missing.map((one) => messages.records.fields[one] ?? one),
      found: shortList(found),
    },
    {
      aftermath: 'nothing-imported',
      tries: unknown.length < missing.length ? [] : [['import', path, ...flags, ...maps]],
    },
  );
}

/** A table of two hundred columns is told by its first ones. */
function shortList(headers: readonly string[]): string[] {
  const shown = headers.slice(0, MOST_HEADERS).map((header) => printable(header));
  return headers.length > MOST_HEADERS ? [...shown, '…'] : shown;
}

/** `--map` names a column that no sheet has: a slip that would leave the column out. */
function refuseUnknownHeaders(plan: ImportPlan, choices: ImportChoices, { path, flags }: Refused): void {
  const headers = plan.sheets.flatMap(({ table }) => table.columns.map(({ header }) => header));
  const folded = new Set(headers.map(foldHeader));
  for (const [asked, field] of choices.columns) {
    if (folded.has(asked)) continue;
    const nearest = nearestNames(asked, headers);
    const given = flags.find((word) => foldHeader(word.slice(0, word.lastIndexOf('='))) === asked);
    const typed = given?.slice(0, given.lastIndexOf('=')) ?? asked;
    const [best] = nearest;
    throw new UserError(
      'option-value-unknown',
      { option: '--map', given: `${typed}=${field}`, allowed: nearest.length > 0 ? nearest : headers },
      {
        aftermath: 'nothing-imported',
        tries: best === undefined ? [] : [retype([path], flags, '--map', `${typed}=${field}`, `${best}=${field}`)],
      },
    );
  }
}

/** `--same` names a row that the file lacks, or a record that the row is not like. */
function refuseStray({ strays, twins }: ImportPlan, { path, flags }: Refused): void {
  const [stray] = strays;
  if (stray === undefined) return;
  const { row, id, read } = stray;
  const base = twins.find(({ record }) => record.source?.row === row)?.base;
  const like = base === undefined ? null : recordNumber(base.kind, base.id);
  const typed = flags.find((word) => word.toUpperCase() === `${row}=${id}`) ?? `${row}=${id}`;
  throw new UserError(
    'same-unknown',
    { row, id: read ? id : null, like },
    {
      aftermath: 'nothing-imported',
      tries: read ? [retype([path], flags, '--same', typed, `${row}=${like ?? 'new'}`)] : [],
    },
  );
}
