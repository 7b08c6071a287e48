/** Words of `log`, in English. */

import type { LogWords } from '../fr/log.ts';

import { records } from './records.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const log: LogWords = {
  sentence: 'Entry by a sentence',
  options: {
    file: 'one or more records as JSON; - for standard input',
    resume: 'take up the draft',
    discard: 'delete the draft',
    ras: 'an evening with nothing to report',
    same: 'of a shift already saved: complete (add to it), replace, new (one more)',
  },
  labels: {
    planning: 'Shift',
    team: 'Team',
    passages: 'Rounds',
    contacts: 'Contacts',
    start: 'Time',
    where: 'Where',
    situation: 'Situation',
    origin: 'Origin',
    persons: 'Persons',
    durationMinutes: 'Duration',
    actions: 'Actions',
    cooperation: 'Cooperation',
    outcome: 'Outcome',
    partners: 'Partners',
    followUpOn: 'Follow up on',
    caseCode: 'Case',
    channel: 'Channel',
    timing: 'Timing',
    tensionBefore: 'Tension before',
    tensionAfter: 'Tension after',
    mediators: 'Mediators',
    comment: 'Comment',
    guard: 'Comment',
    summary: 'Save',
    abandon: 'Abandon this shift? (no)',
    same: 'Already saved',
    fix: 'Correct',
    draft: 'Draft',
    discard: 'Delete this draft? (no)',
  },
  helps: {
    planning:
      'The shift is the time of the team in the field. Enter: as planned. r: nothing to report. Otherwise what changes: with m3, without m1, 14h-20h, 13/11.',
    passages: 'The time spent in each neighbourhood. Example: mau 3h, vj 4h.',
    contacts: 'How many persons were met, without names. Example: 42, or 30+12.',
    start:
      'When it began. Example: 1730, or 1730-1810 with the end. Enter alone: no more interventions. -: time not told.',
    where:
      'The kind of place and the neighbourhood at once; the name of the place, after a comma. Example: hall mau, or rue vj, dalle Kennedy.',
    situation: 'What made the team act.',
    origin: 'Who asked, or whether the team saw it itself.',
    persons: 'How many persons. Example: 2, 1f 1h, 5-10, 20+.',
    durationMinutes: 'In minutes. Example: 20, or 1h05.',
    actions: 'What the team did. Several: apa, ori.',
    cooperation: 'Did the persons accept the mediation?',
    outcome: 'Where the situation stood when the team left.',
    partners: 'To whom the person or the situation was passed. Several: bai, ccas.',
    followUpOn: 'The day to come back to it. Example: 05/12.',
    caseCode: 'The code of the mediation case, without a name. Example: D12.',
    channel: 'How the request came in.',
    timing: 'Whether the team acts while it happens, or later.',
    tensionBefore: 'The tension when the team arrived, from 0 (none) to 3 (very high).',
    tensionAfter: 'The tension when the team left, from 0 (none) to 3 (very high).',
    mediators: 'Who of the team acted. Several: m1, m2.',
    comment: 'The facts, without name or address: this text could be read aloud in the council.',
    guard: 'This text points at a person.',
    summary: 'Enter saves. A number reopens its answer.',
    abandon: 'yes erases this entry; Enter comes back to it.',
    same: 'Complete keeps what is saved and adds to it. Replace puts this entry in its place. Nothing is changed before the end.',
    fix: 'An answer of the intervention, by its number or some letters. Enter: back to the summary.',
    draft: 'An entry stopped on the way is kept here.',
    discard: 'yes deletes it for good.',
  },
  the: { quartier: 'quartier', situation: 'situation', plannedStart: 'planned start', plannedEnd: 'planned end' },
  stdin: 'standard input',
  fileJson: (file, at) =>
    `“${file}”${at === null ? '' : `, line ${at.line}, column ${at.column}`}: this is no readable JSON.`,
  fileKey: (file, line, key, kind, near) =>
    `“${file}”${line === null ? '' : `, line ${line}`}: “${key}” is no key of ${records.kinds[kind].many}.${near === null ? '' : ` The nearest: “${near}”.`}`,
  fileShape: (given) =>
    `${given.length === 0 ? 'No record in this file' : `"${given.join(', ')}" is no record`}: expected {"shift": {…}, "interventions": [{…}]}, {"kind": "interventions", "records": [{…}]} or a list of records.`,
  planned: (day, hours, team) =>
    hours === null
      ? `Shift of ${day}, outside the planning: write the hours, for example 14h-20h`
      : `Shift of ${day}, from the planning: ${hours}${team === '' ? '' : `, ${team}`}`,
  known: (id, day, facts) => `! Already saved, on ${day}: ${id}, ${facts}.`,
  counts: (interventions, contacts) => [
    ...(interventions === 0 ? [] : [plural(interventions, 'intervention', 'interventions')]),
    ...(contacts === null ? [] : [plural(contacts, 'contact', 'contacts')]),
  ],
  same: {
    complete: (id) => `Complete ${id}`,
    replace: (id, interventions) =>
      `Replace ${id}${interventions === 0 ? '' : ` and its ${plural(interventions, 'intervention', 'interventions')}`}`,
    more: 'One more shift, of another team',
    none: 'Save nothing',
  },
  sameShown: {
    complete: (id) => `${id}, to complete`,
    replace: (id) => `${id}, to replace`,
    new: (id) => `beside ${id}`,
  },
  planningKeys: (planned) =>
    planned
      ? 'Enter: that is right   r: nothing to report   or write what changes'
      : '14h-20h: these hours   r 14h-20h: nothing to report',
  listKeysOf: (skippable) => `Enter: choose   ↑↓ or a digit: change   < back   ${skippable ? '- skip   ' : ''}? help`,
  fixKeys: 'a digit: correct this answer   Enter: back to the summary',
  removeIntervention: 'Remove this intervention',
  interventionHead: (n) => `Intervention ${n}   (Enter without a time: no${n > 1 ? ' more' : ''} interventions)`,
  summaryKeys: (last) => `Enter: save  1 to ${last}: correct  +: add  < back  a: abandon`,
  guardSaid: (found) =>
    `! ${found.map(({ words, label }) => `"${words}" is ${label}`).join(', ')}: this text will go into no funder's report.`,
  guardLabels: {
    name: 'a name',
    phone: 'a phone number',
    email: 'an e-mail address',
    address: 'an address',
    plate: 'a number plate',
    nir: 'a social security number',
    birth_date: 'a date of birth',
    health: 'about health',
    justice: 'about justice',
    origin: 'an origin',
    religion: 'a religion',
    opinion: 'an opinion',
    sex_life: 'intimate',
  },
  guardKeys: (neutral) =>
    neutral === null
      ? 'Enter or m: modify   g: keep as it is'
      : `Enter: write "${neutral}"   m: modify   g: keep as it is`,
  passagesLonger: (told, lasts) => `${told} of rounds in a shift of ${lasts}.`,
  outsideShift: (start, hours) => `${start} is outside the shift, ${hours}.`,
  backToCorrect: '<: correct it.',
  singlesOut: {
    place: (said, label) => `! “${said}” is ${label}, and a place is printed in the tables. <: write it otherwise.`,
    caseCode: (said, label) =>
      `! “${said}” is ${label}, and a case is told by a code such as D12. <: write it otherwise.`,
  },
  notGuard: (text) => `"${text}" is not understood here. Enter, m or g.`,
  untold: 'not told',
  ras: 'nothing to report',
  none: 'no more',
  moreHelp: '+: ask the other questions too, after the comment.',
  othersOpened: (labels) => `+ After the comment: ${labels.join(', ')}.`,
  progress: (n, at, of) => `intervention ${n}, question ${at} of ${of}`,
  frequent: (now) => (now ? 'frequent here at this hour' : 'frequent here'),
  persons: (n, estimated) => `${estimated ? 'about ' : ''}${plural(n, 'person', 'persons')}`,
  between: (least, most) => `${least} to ${most} persons`,
  needed: {
    date: 'A date is needed to save this shift.',
    same: 'This shift is already saved: choose what becomes of it.',
    hours: 'This day is outside the planning: write the hours, for example 14h-20h.',
    where: 'A neighbourhood is needed to count this intervention.',
    situation: 'A situation is needed to count this intervention.',
  },
  notRead: (text, help) =>
    `"${text}" is not understood here. ${/(?:Example|Several)[^.]*\./.exec(help)?.[0] ?? '?: what can be answered.'}`,
  tooLong: (text) => `"${text}": a day has 24 hours.`,
  endFirst: (text) => `"${text}": the end is before the beginning. Example: 17h30-18h10.`,
  whichQuartier: (place) => `"${place}": in which neighbourhood? Example: hall mau.`,
  notPlanning: (text) => `"${text}" is not understood. Write what changes: with m3, without m1, 14h-20h, 13/11, or r.`,
  noSuchDay: (text, lastDay) => `There is no ${text}${lastDay === null ? '' : `: this month ends on the ${lastDay}`}.`,
  noSuchHours: (text) => `"${text}": there are no such hours. Example: 14h-20h.`,
  future: (given) => `"${given}" has not come yet. If it was another year, write it.`,
  chooseNumber: (last) => `Enter, a number from 1 to ${last}, +, < or a.`,
  tonight: (interventions, persons, atLeast, contacts, keptAt) =>
    `Tonight: ${plural(interventions, 'intervention', 'interventions')}${persons === null ? '' : `, ${atLeast ? 'at least ' : ''}${plural(persons, 'person', 'persons')}`}${contacts === null ? '' : `, ${plural(contacts, 'contact', 'contacts')}`}${keptAt === null ? '' : ` · draft kept at ${keptAt}`}`,
  summaryHead: (day, planning) => `Shift of ${day}, ${planning}`,
  draftWaits: (day, where) => `A draft awaits you: ${day}, stopped at ${where}.`,
  atIntervention: (n) => `intervention ${n}`,
  atEnd: 'the end, before saving',
  longComment: (letters, max) =>
    `! This text has ${letters} characters: the first ${max} are the comment, the rest is kept aside.`,
  atQuestion: (label) => `“${label}”`,
  draftChoices: ['Resume it', 'Keep it, enter another shift', 'Delete it'],
  draftGone: (n) => (n < 2 ? 'The draft is deleted.' : `${n} drafts are deleted.`),
  draftWouldGo: (n) => `Dry run: ${n < 2 ? 'the draft' : `${n} drafts`} would be deleted. Nothing is deleted.`,
  draftNone: 'No draft is waiting.',
  draftKept: 'Your shift is kept as a draft.',
  abandoned: 'The entry is abandoned.',
  savedShift: (day, team, interventions, id) =>
    `✓ Shift saved: ${[day, ...team, plural(interventions, 'intervention', 'interventions')].join(', ')} · ${id}`,
  savedKnown: {
    complete: (day, interventions, id) =>
      `✓ Shift completed: ${day}${interventions === 0 ? '' : `, ${plural(interventions, 'intervention', 'interventions')} added`} · ${id}`,
    replace: (day, interventions, id) =>
      `✓ Shift replaced: ${day}, ${plural(interventions, 'intervention', 'interventions')} · ${id}`,
  },
  alike: (n) =>
    n < 2
      ? 'An intervention of the same hour with the same answers is there already: it is not added.'
      : `${n} interventions of the same hours with the same answers are there already: they are not added.`,
  notQuiet: (id) =>
    id === null
      ? 'The shift is not a quiet evening: it has an intervention.'
      : `${id} is no longer a quiet evening: it has an intervention now.`,
  fieldNow: (id, field, was, is) =>
    is === '' ? `${id}, ${field}: “${was}” is taken away` : `${id}, ${field}: ${is} instead of ${was}`,
  interventionsGone: (id, n) => `${id}: ${plural(n, 'intervention', 'interventions')} taken away`,
  savedRas: (team, contacts, id) =>
    `✓ Quiet evening saved: ${[...team, contacts === null ? 'contacts not told' : plural(contacts, 'contact', 'contacts')].join(', ')}, rounds not told · ${id}`,
  savedRecords: (ids) => `✓ Saved: ${ids}`,
  wouldSave: (count) => `Dry run, nothing is saved: ${plural(count, 'record', 'records')} would be.`,
  before: 'before',
  now: 'now',
  figures: { shifts: 'Shifts', interventions: 'Interventions', contacts: 'Contacts' },
  figureNow: (figure, was, is) => `${figure} of the month: ${is} instead of ${was}.`,
  next: (again, undo) => [...(again === null ? [] : [`Correct: ${again}`]), `Undo: ${undo}`],
  refusedHead: (count) => `✗ Nothing is saved: ${plural(count, 'point', 'points')} to correct.`,
  guessed: (field, read, value) => `${field}: ${value}, guessed from "${read}"`,
  nearest: (labels) => (labels.length === 1 ? `Did you mean “${labels[0]}”?` : `The nearest: ${labels.join(', ')}.`),
  or: ' or ',
  ofRecord: (n) => `record ${n}, `,
};
