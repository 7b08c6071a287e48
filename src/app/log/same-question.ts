/** « Déjà saisie »: what becomes of a vacation that the base already holds. No line is taken by Entrée alone. */

import { recordNumber } from '../../domain/record.ts';
import { hoursOf } from '../../domain/shift-hours.ts';
import type { LogWords } from '../../messages/fr/log.ts';
import type { Answer, Choice, Question } from '../../ports.ts';
import { isSame, type KnownShift, type Same } from './known-shift.ts';

/** « une vacation est déjà enregistrée, V18 : 14:00–21:30, M1, M2, 2 interventions, 42 contacts ». */
export function knownLine({ shift, interventions }: KnownShift, day: string, words: LogWords): string {
  const hours = hoursOf(shift);
  const { team, contacts, ras } = shift.values;
  const facts = [
    ...(hours === null ? [] : [`${hours.start}–${hours.end}`]),
    ...(Array.isArray(team) ? team.filter((one) => typeof one === 'string') : []),
    ...(ras === true ? [words.ras] : []),
    ...words.counts(interventions, typeof contacts === 'number' ? contacts : null),
  ];
  return words.known(recordNumber('shifts', shift.id), day, facts.join(', '));
}

export function sameQuestion(known: KnownShift, before: readonly string[], ras: boolean, words: LogWords): Question {
  return {
    name: 'same',
    label: words.labels.same,
    proposal: null,
    choices: sameChoices(known, ras, words),
    several: false,
    numeric: false,
    help: words.helps.same,
    before,
    keys: words.listKeysOf(false),
    progress: null,
  };
}

function sameChoices({ shift, interventions }: KnownShift, ras: boolean, words: LogWords): readonly Choice[] {
  const id = recordNumber('shifts', shift.id);
  const line = (same: Same | 'none', label: string): Choice => ({ value: `${same} ${id}`, label, words: [] });
  const { complete, replace, more, none } = words.same;
  return [
    // A quiet evening has no intervention: it cannot be added to one that has.
    ...(ras && interventions > 0 ? [] : [line('complete', complete(id))]),
    line('replace', replace(id, interventions)),
    line('new', more),
    line('none', none),
  ];
}

/** `complete V18`, of this vacation alone: null when it is neither, or speaks of another. */
export function sameOf(value: string, known: KnownShift): Same | 'none' | null {
  const [same = '', id] = value.split(' ');
  if (id !== recordNumber('shifts', known.shift.id)) return null;
  return isSame(same) || same === 'none' ? same : null;
}

/** What was answered to the question; null when it was no answer to it. */
export function sameAnswered(answer: Answer, known: KnownShift): Same | 'none' | 'back' | null {
  if (answer.is === 'back' || answer.is === 'leave') return 'back';
  return answer.is === 'choice' ? sameOf(answer.value, known) : null;
}
