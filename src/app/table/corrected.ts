/** What to type in place of a question that was refused: the same words, the unknown one replaced by its clear neighbour. */

import { isDimensionCode } from '../../cube/dimensions.ts';
import type { Period } from '../../domain/calendar/period.ts';
import { UserError } from '../../errors.ts';
import type { TableRequest } from './read-request.ts';

export type TableWords = Omit<TableRequest, 'period' | 'format' | 'list'>;

/** The words of the command line that ask for this table, its period and format apart. */
export function tableWords(request: TableWords): readonly string[] {
  const flag = (name: string, value: string | null) => (value === null ? [] : [name, value]);
  return [
    'table',
    ...(request.id === null ? [] : [request.id]),
    ...flag('--measure', request.measure),
    ...flag('--rows', request.rows),
    ...flag('--cols', request.cols),
    ...request.where.flatMap((filter) => ['--where', filter]),
    ...flag('--compare', request.compare),
    ...flag('--sort', request.sort),
    ...flag('--top', request.top),
    ...(request.all ? ['--all'] : []),
  ];
}

/** The refusal with the command to type next, from the words typed; as it is when no neighbour is clear. */
export function withCorrection(error: unknown, words: readonly string[]): unknown {
  if (!(error instanceof UserError) || error.tries.length > 0) return error;
  const [given, near] = replacement(error);
  if (near === undefined) return error.code === 'query-refused' ? withTry(error, ['table', '--list']) : error;
  const corrected = words.map((word, n) => (n === 0 ? word : replaced(word, given, near)));
  if (corrected.every((word, n) => word === words[n])) return error;
  return withTry(error, corrected);
}

const withTry = (error: UserError, argv: readonly string[]) =>
  new UserError(error.code, error.args, { tries: [argv], aftermath: error.aftermath, cause: error });

const CORRIGIBLE: ReadonlySet<string> = new Set(['measure-unknown', 'dimension-unknown', 'value-unknown']);

function replacement(error: UserError): readonly [string, string | undefined] {
  const { args } = error;
  if ('nearest' in args && 'given' in args && Array.isArray(args.nearest)) return [args.given, args.nearest[0]];
  if (!('reason' in args && 'allowed' in args)) return ['', undefined];
  if (args.reason === 'where-malformed' && isDimensionCode(args.given)) return [args.given, `${args.given}=?`];
  if (!CORRIGIBLE.has(args.reason)) return ['', undefined];
  const { given, allowed } = args;
  return [given, allowed.length === 1 ? allowed[0] : undefined];
}

/** A word whole, one of several between commas, the name or a value of a filter. */
function replaced(word: string, given: string, near: string): string {
  // The value is one of another dimension: the whole filter changes.
  const [dimension, value] = near.split('=');
  if (value !== undefined && dimension !== given) return new RegExp(`^\\w+=${value}$`, 'i').test(word) ? near : word;
  return word
    .split(/([,=!]+)/)
    .map((part) => (part.trim().toLowerCase() === given.toLowerCase() ? near : part))
    .join('');
}

export function periodWords(period: Period | null): readonly string[] {
  if (period === null) return [];
  return period.kind === 'range' ? ['--from', period.from, '--to', period.to] : [`--${period.kind}`, period.code];
}
