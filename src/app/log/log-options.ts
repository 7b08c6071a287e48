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
export const LOG_KEYS: readonly string[] = [...new Set([...SHIFT_KEYS, ...INTERVENTION_KEYS])];

export function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

type FlagKind = 'shifts' | 'interventions';

const OWN: Readonly<Record<FlagKind, readonly string[]>> = {
  shifts: SHIFT_KEYS.filter((key) => !INTERVENTION_KEYS.includes(key)),
  interventions: INTERVENTION_KEYS.filter((key) => !SHIFT_KEYS.includes(key)),
};

/** Whose flags these are: nobody's when they say nothing of it (`--date` alone opens the questions of that day). */
export function kindsOf({ values, ras }: LogOptions): readonly FlagKind[] {
  const keys = Object.keys(values);
  const tells = (kind: FlagKind) => keys.some((key) => OWN[kind].includes(key));
  const shift = ras || tells('shifts');
  // A comment or persons alone are of an intervention.
  const intervention = tells('interventions') || (!shift && keys.some((key) => key !== 'date'));
  return [...(shift ? (['shifts'] as const) : []), ...(intervention ? (['interventions'] as const) : [])];
}

/** The values that one of them holds: what both could is the intervention's when there is one. */
export function ownKeys(options: LogOptions, kind: FlagKind): Readonly<Record<string, string>> {
  const other = kindsOf(options).find((one) => one !== kind);
  const isOwn = (key: string) => {
    if (other === undefined || key === 'date') return true;
    return kind === 'shifts' ? OWN.shifts.includes(key) : !OWN.shifts.includes(key);
  };
  return Object.fromEntries(Object.entries(options.values).filter(([key]) => isOwn(key)));
}
