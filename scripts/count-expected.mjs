/**
 * Counts the practice spreadsheets by its own means, from the bytes of the files: neither the product's code nor the
 * generator's memory. Writes fixtures/rennes/expected. Usage: node scripts/count-expected.mjs [folder of files] [folder of results]
 */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheetsOf } from './count-cells.mjs';
import { AGES, readSheet } from './count-rows.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, '..', 'fixtures', 'rennes');
const out = process.argv[3] ?? join(folder, 'expected');

const KINDS = [
  ['Suivi', 'interventions'],
  ['Vacations', 'shifts'],
  ['Sollicitations', 'requests'],
  ['Signalements', 'signalements'],
  ['Actions', 'events'],
];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekdayOf = (date) => WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
const bandOf = (m) =>
  m === undefined
    ? 'non_renseigne'
    : m < 840 || m >= 1290
      ? 'autre_horaire'
      : m < 960
        ? 'h14'
        : m < 1080
          ? 'h16'
          : m < 1200
            ? 'h18'
            : 'h20';
const sum = (list, of) => list.reduce((total, one) => total + (of(one) ?? 0), 0);
const sorted = (counts) => Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
/** Counts by one code or several; what is not told is `non_renseigne`, and so is the code of that name. */
function by(list, of) {
  const counts = {};
  for (const one of list)
    for (const code of [of(one) ?? 'non_renseigne'].flat()) counts[code] = (counts[code] ?? 0) + 1;
  return sorted(counts);
}
function crossed(list, rows, cols) {
  const table = {};
  for (const one of list) {
    const key = rows(one) ?? 'non_renseigne';
    table[key] ??= {};
    const line = table[key];
    const col = cols(one) ?? 'non_renseigne';
    line[col] = (line[col] ?? 0) + 1;
  }
  return sorted(Object.fromEntries(Object.entries(table).map(([key, line]) => [key, sorted(line)])));
}

/** Persons by a margin: what is told, and the rest, row by row, never below zero. */
function margin(list, keys, unknown) {
  const told = Object.fromEntries(keys.map(([key, code]) => [code, sum(list, (one) => one[key])]));
  return { ...told, [unknown]: sum(list, (one) => Math.max(0, (one.persons ?? 0) - sum(keys, ([key]) => one[key]))) };
}

const presence = (one) => {
  const from = one.realStart !== undefined && one.realEnd !== undefined ? one.realStart : one.plannedStart;
  const to = from === one.realStart && one.realEnd !== undefined ? one.realEnd : one.plannedEnd;
  return to <= from ? to + 1440 - from : to - from;
};
const CLOSED = ['regle', 'apaise', 'deplace', 'sans_effet', 'relais'];

function countPeriod(records, label, from, to) {
  const within = (kind) => records[kind].filter((one) => one.date >= from && one.date <= to);
  const [interventions, shifts, requests, signalements, events] = [
    'interventions',
    'shifts',
    'requests',
    'signalements',
    'events',
  ].map(within);
  const closed = interventions.filter((one) => CLOSED.includes(one.outcome));
  return {
    period: { label, from, to },
    interventions: {
      total: interventions.length,
      by_quartier: by(interventions, (one) => one.quartier),
      by_situation: by(interventions, (one) => one.situation),
      by_outcome: by(interventions, (one) => one.outcome),
      by_origin: by(interventions, (one) => one.origin),
      by_cooperation: by(interventions, (one) => one.cooperation),
      by_action: by(interventions, (one) => one.actions),
      by_place_type: by(interventions, (one) => one.placeType),
      by_weekday: by(interventions, (one) => weekdayOf(one.date)),
      by_weekday_hour_band: crossed(
        interventions,
        (one) => weekdayOf(one.date),
        (one) => bandOf(one.start),
      ),
      by_situation_quartier: crossed(
        interventions,
        (one) => one.situation,
        (one) => one.quartier,
      ),
      minutes: sum(interventions, (one) => one.minutes),
      escalations: interventions.filter((one) =>
        one.actions?.some((code) => code === 'appel_police' || code === 'appel_secours'),
      ).length,
    },
    settlement: {
      settled: closed.filter((one) => ['regle', 'apaise'].includes(one.outcome)).length,
      closed: closed.length,
    },
    persons: {
      total: sum(interventions, (one) => one.persons),
      untold: interventions.filter((one) => one.persons === undefined).length,
      by_sex: margin(
        interventions,
        [
          ['women', 'femme'],
          ['men', 'homme'],
        ],
        'sexe_nr',
      ),
      by_age: margin(
        interventions,
        AGES.map((key) => [key, key]),
        'age_nr',
      ),
    },
    orientations: {
      total: sum(interventions, (one) => one.partners?.length),
      interventions: interventions.filter((one) => one.partners?.length > 0).length,
      by_partner: by(
        interventions.filter((one) => one.partners?.length > 0),
        (one) => one.partners,
      ),
    },
    requests: { total: requests.length, by_origin: by(requests, (one) => one.origin) },
    signalements: {
      total: signalements.length,
      by_nature: by(signalements, (one) => one.nature),
      by_status: by(signalements, (one) => one.status),
      by_nature_status: crossed(
        signalements,
        (one) => one.nature,
        (one) => one.status,
      ),
      by_level: by(signalements, (one) => one.level),
    },
    events: {
      total: events.length,
      participants: sum(events, (one) => one.participants),
      by_type: by(events, (one) => one.type),
    },
    shifts: {
      total: shifts.length,
      ras: shifts.filter((one) => one.ras).length,
      presence_minutes: sum(shifts, presence),
      contacts: sum(shifts, (one) => one.contacts),
      mediator_minutes: sum(shifts, (one) => presence(one) * one.team.length),
    },
  };
}

const records = { interventions: [], shifts: [], requests: [], signalements: [], events: [] };
const files = [];
const names = readdirSync(folder)
  .filter((name) => /\.(csv|txt|xlsx)$/.test(name))
  .sort();
for (const file of names) {
  const kind = KINDS.find(([start]) => file.startsWith(start))[1];
  for (const sheet of await sheetsOf(folder, file)) {
    const { told, records: own } = readSheet(file, kind, sheet);
    files.push(told);
    records[kind].push(...own);
  }
}

mkdirSync(out, { recursive: true });
const write = (name, value) => writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
const totals = {
  files: names.length,
  read: sum(files, (one) => one.read),
  kept: sum(files, (one) => one.kept),
  rejected: new Set(files.flatMap((one) => one.rejected.map(({ row }) => `${one.file}/${one.sheet}/${row}`))).size,
  kinds: Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, list.length])),
};
write('import.json', { totals, files });
write('2026-11.json', countPeriod(records, 'novembre 2026', '2026-11-01', '2026-11-30'));
write('2026-10.json', countPeriod(records, 'octobre 2026', '2026-10-01', '2026-10-31'));
write('2025-11.json', countPeriod(records, 'novembre 2025', '2025-11-01', '2025-11-30'));
write('2026-W48.json', countPeriod(records, 'semaine 48 de 2026', '2026-11-23', '2026-11-29'));
