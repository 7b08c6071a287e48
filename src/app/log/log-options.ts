/** What `log` is asked: every question is also a flag, the record's key in kebab-case. */

import { interventionFields } from '../../domain/fields/interventions.ts';
import { shiftFields } from '../../domain/fields/shifts.ts';
import type { Same } from './known-shift.ts';

export interface LogOptions {
  /** Words of each flag by record key: `{date: 'hier', quartier: 'mau'}`. */
  readonly values: Readonly<Record<string, string>>;
  readonly ras: boolean;
  /** A path, or `-` for stdin. */
  readonly file: string | null;
  readonly resume: boolean;
  readonly discard: boolean;
  /** `--same`: what becomes of a vacation already known. */
  readonly same: Same | null;
}

const INTERVENTION_KEYS = [...Object.keys(interventionFields), 'end'];
const SHIFT_KEYS = Object.entries(shiftFields)
  .filter(([key, field]) => !('derived' in field) && key !== 'ras')
  .map(([key]) => key);

/** Record keys that `log` takes as flags, each once. */
export const LOG_KEYS: readonly string[] = [...new Set([...SHIFT_KEYS, ...INTERVENTION_KEYS])].filter(
  (key) => key !== 'ages',
);

export function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

const OWN_SHIFT = new Set([
  'plannedStart',
  'plannedEnd',
  'realStart',
  'realEnd',
  'team',
  'mode',
  'weather',
  'instructions',
  'passages',
  'contacts',
]);
const OWN_INTERVENTION = new Set(INTERVENTION_KEYS.filter((key) => !SHIFT_KEYS.includes(key)));

/** Whose flags these are: null when they say nothing of it (`--date` alone opens the questions of that day). */
export function kindOf(options: LogOptions): 'shifts' | 'interventions' | null {
  const keys = Object.keys(options.values);
  if (keys.some((key) => OWN_INTERVENTION.has(key))) return 'interventions';
  return options.ras || keys.some((key) => OWN_SHIFT.has(key)) ? 'shifts' : null;
}
