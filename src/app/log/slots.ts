/** Which questions a vacation needs, in order, given the answers so far. */

import { hasMeaning, type ListName, type Lists } from '../../domain/lists.ts';
import type { Given } from './form-context.ts';

export type Answers = ReadonlyMap<string, Given>;

export const INTERVENTION_SLOTS = [
  'start',
  'where',
  'situation',
  'origin',
  'persons',
  'durationMinutes',
  'actions',
  'cooperation',
  'outcome',
  'partners',
  'followUpOn',
  'caseCode',
  'comment',
  'guard',
  'channel',
  'timing',
  'tensionBefore',
  'tensionAfter',
  'mediators',
] as const;

/** Asked only when an answer makes them useful, or when `+` asks for the others. */
const USEFUL: readonly InterventionSlot[] = ['cooperation', 'partners', 'followUpOn', 'caseCode'];

/** Asked only when `+` asks for the others. */
const OTHERS: readonly InterventionSlot[] = ['channel', 'timing', 'tensionBefore', 'tensionAfter', 'mediators'];

export type InterventionSlot = (typeof INTERVENTION_SLOTS)[number];

export function isRas(answers: Answers): boolean {
  return answers.get('planning')?.raw['ras'] === 'oui';
}

/** `i2.where` → 2, `where`; null for a question of the vacation itself. */
export function partsOfSlot(slot: string): { number: number; name: InterventionSlot } | null {
  const found = /^i(\d+)\.(\w+)$/.exec(slot);
  const name = INTERVENTION_SLOTS.find((one) => one === found?.[2]);
  return found === null || name === undefined ? null : { number: Number(found[1]), name };
}

export function sequence(answers: Answers, lists: Lists, flagged: (comment: string) => boolean): readonly string[] {
  if (isRas(answers)) return ['planning', 'contacts'];
  const slots: string[] = ['planning', 'passages', 'contacts'];
  for (let n = 1; ; n++) {
    slots.push(`i${n}.start`);
    const start = answers.get(`i${n}.start`);
    if (start === undefined || start.end) break;
    const asked = INTERVENTION_SLOTS.filter((name) => name !== 'start' && isAsked(name, n, answers, lists, flagged));
    const others = answers.has(moreOf(n)) ? otherSlots(n, answers, lists) : [];
    slots.push(...[...asked, ...others].map((name) => `i${n}.${name}`));
  }
  return [...slots, 'summary'];
}

/** Where it is kept that the other questions of an intervention are asked for. */
export function moreOf(n: number): string {
  return `i${n}.more`;
}

/** The questions that the answers of intervention `n` do not ask for: what `+` opens, after its comment. */
export function otherSlots(n: number, answers: Answers, lists: Lists): readonly InterventionSlot[] {
  const useless = USEFUL.filter((name) => !isAsked(name, n, answers, lists, () => false));
  return [...useless, ...OTHERS].filter(
    (name) => (name !== 'channel' && name !== 'timing') || lists.items(name).length > 0,
  );
}

function isAsked(
  name: InterventionSlot,
  n: number,
  answers: Answers,
  lists: Lists,
  flagged: (comment: string) => boolean,
): boolean {
  const told = (slot: InterventionSlot, key: string) => answers.get(`i${n}.${slot}`)?.raw[key] ?? '';
  const actions = told('actions', 'actions').split(', ');
  const did = (standard: string) => actions.some((code) => hasMeaning(lists, 'action', code, standard));
  const is = (list: ListName, code: string | undefined, standard: string) =>
    code !== undefined && hasMeaning(lists, list, code, standard);
  switch (name) {
    case 'cooperation':
      return is('mission', lists.find('situation', told('situation', 'situation'))?.mission, 'conflits');
    case 'partners':
      return did('orientation') || is('outcome', told('outcome', 'outcome'), 'relais');
    case 'followUpOn':
      return is('outcome', told('outcome', 'outcome'), 'a_suivre');
    case 'caseCode':
      return did('mediation_navette') || did('table_ronde');
    case 'guard':
      return flagged(told('comment', 'comment'));
    case 'channel':
    case 'timing':
    case 'tensionBefore':
    case 'tensionAfter':
    case 'mediators':
      return false;
    default:
      return true;
  }
}

export function interventionNumbers(answers: Answers): readonly number[] {
  const numbers: number[] = [];
  for (let n = 1; ; n++) {
    const start = answers.get(`i${n}.start`);
    if (start === undefined || start.end) return numbers;
    numbers.push(n);
  }
}
