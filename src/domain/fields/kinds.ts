/** The kinds of records and their fields: the one declaration from which types, columns and checks follow. */

import { eventFields } from './events.ts';
import type { Field, FieldMap } from './field.ts';
import { interventionFields } from './interventions.ts';
import { requestFields } from './requests.ts';
import { shiftFields } from './shifts.ts';
import { signalementFields } from './signalements.ts';

/** `letter` opens a record's short number: V18 for a shift, I1207 for an intervention. */
export const KINDS = {
  shifts: { letter: 'V', table: 'shift', fields: shiftFields },
  interventions: { letter: 'I', table: 'intervention', fields: interventionFields },
  requests: { letter: 'Q', table: 'request', fields: requestFields },
  signalements: { letter: 'S', table: 'signalement', fields: signalementFields },
  events: { letter: 'A', table: 'event', fields: eventFields },
} as const satisfies Record<string, { letter: string; table: string; fields: FieldMap }>;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES: readonly KindName[] = ['shifts', 'interventions', 'requests', 'signalements', 'events'];

export function fieldsOf(kind: KindName): FieldMap {
  return KINDS[kind].fields;
}

/** The field that an entry key gives: `ages` for `ages.enfants`, `passages` for `quartiers`. */
export function ownerKey(key: string): string {
  return key === 'quartiers' ? 'passages' : (key.split('.')[0] ?? key);
}

/** The same as its declaration; an `end` is a time, kept nowhere but in the duration. */
export function fieldOf(kind: KindName, key: string): Field | undefined {
  return fieldsOf(kind)[ownerKey(key)] ?? (key === 'end' ? { type: 'time' } : undefined);
}

export function isKindName(text: string): text is KindName {
  return Object.hasOwn(KINDS, text);
}
