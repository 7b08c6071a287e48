/** What to type in place of a question that was refused: the same words, the unknown one replaced by its clear neighbour. */

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

/** The refusal with the command to type next; as it is when no neighbour is clear. */
export function withCorrection(error: unknown, request: TableRequest): unknown {
  if (!(error instanceof UserError) || error.tries.length > 0) return error;
  const [given, near] = replacement(error);
  if (near === undefined) return error;
  const words = [...tableWords(request), ...periodWords(request.period)];
  const corrected = words.map((word, n) => (n === 0 ? word : replaced(word, given, near)));
  if (corrected.every((word, n) => word === words[n])) return error;
  return new UserError(error.code, error.args, { tries: [corrected], aftermath: error.aftermath, cause: error });
}

const CORRIGIBLE: ReadonlySet<string> = new Set(['measure-unknown', 'dimension-unknown', 'value-unknown']);

function replacement(error: UserError): readonly [string, string | undefined] {
  const { args } = error;
  if ('nearest' in args && 'given' in args && Array.isArray(args.nearest)) return [args.given, args.nearest[0]];
  if (!('reason' in args && 'allowed' in args) || !CORRIGIBLE.has(args.reason)) return ['', undefined];
  const { given, allowed } = args;
  return [given, allowed.length === 1 ? allowed[0] : undefined];
}

/** A word whole, one of several between commas, the name or a value of a filter. */
function replaced(word: string, given: string, near: string): string {
  return word
    .split(/([,=!]+)/)
    .map((part) => (part.trim().toLowerCase() === given.toLowerCase() ? near : part))
    .join('');
}

function periodWords(period: TableRequest['period']): readonly string[] {
  if (period === null) return [];
  return period.kind === 'range' ? ['--from', period.from, '--to', period.to] : [`--${period.kind}`, period.code];
}
