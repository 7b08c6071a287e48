/** Yes, no, and the marks by which people say that a thing is missing. */

import { normalise } from './normalise.ts';
import type { Reading } from './reading.ts';

const YES = new Set(['oui', 'o', 'x', '1', 'vrai', 'true', 'yes', 'y', 'ok']);
const NO = new Set(['non', 'n', '0', 'faux', 'false', 'no']);
const TICKED = /^[✓✔☑☒✗✘×]$/u;

export function readYes(text: string): Reading<boolean> {
  const said = normalise(text);
  if (YES.has(said) || TICKED.test(text.trim())) return { ok: true, value: true };
  return NO.has(said) || text.trim() === '☐' ? { ok: true, value: false } : { ok: false, why: 'unknown' };
}

const MISSING = new Set(
  ['nc', 'n c', 'nr', 'n r', 'nd', 'n d', 'na', 'n a', 'nsp', 'neant', 'inconnu', 'inconnue', 'non renseigne'].concat([
    'non renseignee',
    'non communique',
    'non communiquee',
    'non precise',
    'non precisee',
    'ne sait pas',
    'sans reponse',
  ]),
);

/** `NC`, `N/C`, `NR`, `?`, `-`, « n. d. », « néant »: said to be missing. */
export function isMissingMark(text: string): boolean {
  const bare = text.trim();
  return /^(?:\?+|[-‐-―−_.…/]+)$/u.test(bare) || MISSING.has(normalise(bare));
}
