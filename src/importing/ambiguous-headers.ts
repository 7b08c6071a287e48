/** Headers that several fields share in real files: what they may stand for beside their synonym, when the values say so. */

export interface Sense {
  readonly field: string;
  /** What a bare number is then. */
  readonly unit?: 'minutes' | 'hours';
  /** Only where women, men or ages stand too: « Total » beside them counts persons, elsewhere anything. */
  readonly besideParts?: true;
}

const PERSONS: readonly Sense[] = [
  { field: 'persons', besideParts: true },
  { field: 'participants', besideParts: true },
];
const STARTS: readonly Sense[] = [{ field: 'start' }, { field: 'plannedStart' }];
const ENDS: readonly Sense[] = [{ field: 'end' }, { field: 'plannedEnd' }];
const HOURS: readonly Sense[] = [...STARTS, { field: 'durationMinutes', unit: 'hours' }];

/** By folded header. */
export const AMBIGUOUS: ReadonlyMap<string, readonly Sense[]> = new Map([
  ['h', HOURS],
  ['heure', HOURS],
  ['horaire', HOURS],
  ['d', STARTS],
  ['de', STARTS],
  ['f', ENDS],
  ['a', ENDS],
  ['type', [{ field: 'situation' }, { field: 'placeType' }, { field: 'channel' }]],
  ['nature', [{ field: 'situation' }, { field: 'placeType' }]],
  ['demande', [{ field: 'situation' }, { field: 'origin' }]],
  ['suite', [{ field: 'followUpOn' }, { field: 'partners' }]],
  ['suite donnee', [{ field: 'followUpOn' }, { field: 'partners' }]],
  ['nb', PERSONS],
  ['nbr', PERSONS],
  ['nbre', PERSONS],
  ['nombre', PERSONS],
  ['total', PERSONS],
]);
