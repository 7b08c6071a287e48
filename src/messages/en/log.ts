/** Words of `log`, in English. */

import type { LogWords } from '../fr/log.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const log: LogWords = {
  options: {
    file: 'one or more records as JSON; - for standard input',
    resume: 'take up the draft',
    discard: 'delete the draft',
    ras: 'an evening with nothing to report',
  },
  labels: {
    planning: 'Shift',
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
    comment: 'Comment',
    guard: 'Comment',
    summary: 'Save',
    abandon: 'Abandon this shift? (no)',
    draft: 'Draft',
    discard: 'Delete this draft? (no)',
  },
  fields: {
    date: 'Date',
    quartier: 'Neighbourhood',
    plannedStart: 'Planned start',
    plannedEnd: 'Planned end',
    realStart: 'Real start',
    realEnd: 'Real end',
    team: 'Team',
    mediators: 'Mediators',
    channel: 'Channel',
    mode: 'Mode',
  },
  helps: {
    planning:
      'The shift is the time of the team in the field. Enter: as planned. r: nothing to report. Otherwise what changes: avec m3, sans m1, 14h-20h, 13/11.',
    passages: 'The time spent in each neighbourhood. Example: mau 3h, vj 4h.',
    contacts: 'How many persons were met, without names. Example: 42, or 30+12.',
    start: 'When it began. Example: 1730. Enter alone: no more interventions. -: time not told.',
    where: 'The kind of place and the neighbourhood at once. Example: hall mau, or rue vj, dalle Kennedy.',
    situation: 'What made the team act.',
    origin: 'Who asked, or whether the team saw it itself.',
    persons: 'Example: 2, 1f 1h, 3 ados, 5-10, une dizaine.',
    durationMinutes: 'In minutes: 20. Or 1h05.',
    actions: 'What the team did. Several: app, ori.',
    cooperation: 'Did the persons accept the mediation?',
    outcome: 'Where the situation stood when the team left.',
    partners: 'To whom the person or the situation was passed. Several: bai, ccas.',
    followUpOn: 'The day to come back to it. Example: 05/12.',
    caseCode: 'The code of the mediation case, without a name. Example: D12.',
    comment: 'The facts, without name or address: this text could be read aloud in the council.',
    guard: 'This text points at a person.',
    summary: 'Enter saves. A number reopens its answer.',
    abandon: 'oui erases this entry; Enter comes back to it.',
    draft: 'An entry stopped on the way is kept here.',
    discard: 'oui deletes it for good.',
  },
  the: { quartier: 'quartier', situation: 'situation', plannedStart: 'planned start', plannedEnd: 'planned end' },
  fileShape: (given) =>
    `${given.length === 0 ? 'No record in this file' : `"${given.join(', ')}" is no record`}: expected {"shift": {…}, "interventions": [{…}]}, {"kind": "interventions", "records": [{…}]} or a list of records.`,
  planned: (day, hours, team) =>
    hours === null
      ? `Shift of ${day}, outside the planning: write the hours, for example 14h-20h`
      : `Shift of ${day}, from the planning: ${hours}${team === '' ? '' : `, ${team}`}`,
  already: (id) => `! A shift is already recorded on this day: ${id}.`,
  planningKeys: 'Enter: that is right   r: nothing to report   or write what changes',
  listKeys: 'Enter: choose   ↑↓ or a digit: change   < back   - skip   ? help',
  plainKeys: 'A number, some letters, passer, retour or aide',
  interventionHead: (n) => `Intervention ${n}   (Enter without a time: no${n > 1 ? ' more' : ''} interventions)`,
  summaryKeys: (last) => `Enter: save  1 to ${last}: correct  +: add  < back  a: abandon`,
  guardSaid: (words, label) => `! "${words}" is ${label}: this text will go into no funder's report.`,
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
  untold: 'not told',
  ras: 'nothing to report',
  none: 'no more',
  progress: (at, of) => `question ${at} of ${of}`,
  frequent: 'frequent here',
  persons: (n, estimated) => `${estimated ? 'about ' : ''}${plural(n, 'person', 'persons')}`,
  needed: {
    date: 'A date is needed to save this shift.',
    hours: 'This day is outside the planning: write the hours, for example 14h-20h.',
    where: 'A neighbourhood is needed to count this intervention.',
    situation: 'A situation is needed to count this intervention.',
  },
  notRead: (text, example) => `"${text}" is not understood here. ${example}`,
  future: 'This day has not come yet.',
  chooseNumber: (last) => `Enter, a number from 1 to ${last}, +, < or a.`,
  tonight: (interventions, persons, contacts) =>
    `Tonight: ${plural(interventions, 'intervention', 'interventions')}, ${plural(persons, 'person', 'persons')}${contacts === null ? '' : `, ${plural(contacts, 'contact', 'contacts')}`} · draft kept`,
  summaryHead: (day, planning) => `Shift of ${day}, ${planning}`,
  draftWaits: (day, where) => `A draft awaits you: ${day}, stopped at: ${where}.`,
  draftChoices: ['Resume it', 'Keep it, enter another shift', 'Delete it'],
  draftGone: 'The draft is deleted.',
  draftNone: 'No draft is waiting.',
  draftKept: 'Your shift is kept as a draft.',
  abandoned: 'The entry is abandoned.',
  savedShift: (day, interventions, id) =>
    `✓ Shift saved: ${day}, ${plural(interventions, 'intervention', 'interventions')} · ${id}`,
  savedRas: (contacts, id) =>
    `✓ Quiet evening saved: ${contacts === null ? 'contacts not told' : plural(contacts, 'contact', 'contacts')}, rounds not told · ${id}`,
  savedRecords: (ids) => `✓ Saved: ${ids}`,
  wouldSave: (count) => `Dry run: ${plural(count, 'record', 'records')} would be saved. Nothing is saved.`,
  before: 'before',
  now: 'now',
  figures: { shifts: 'Shifts', interventions: 'Interventions', contacts: 'Contacts' },
  correct: (id) => `Correct: optimedia edit ${id}   Undo: optimedia undo`,
  undoOnly: 'Undo: optimedia undo',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  refusedHead: (count) => `✗ Nothing is saved: ${plural(count, 'point', 'points')} to correct.`,
  guessed: (field, read, value) => `~ ${field}: ${value}, guessed from "${read}"`,
  issue: (code, field, value, nearest) => {
    const what = value === null ? '' : ` "${value}"`;
    const near = nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`;
    switch (code) {
      case 'required-missing':
        return `Missing: ${field}.${near}`;
      case 'impossible-value':
        return `${field}:${what} is not possible.`;
      case 'future-date':
        return `${field}:${what} has not come yet.`;
      case 'ambiguous-word':
        return `${field}:${what} can be read in several ways.${near}`;
      case 'near-word':
        return `${field}:${what} read as ${nearest[0] ?? ''}.`;
      default:
        return code.startsWith('privacy.')
          ? `${field}: this text points at a person; it will go into no funder's report.`
          : `${field}:${what} is not understood.${near}`;
    }
  },
};
