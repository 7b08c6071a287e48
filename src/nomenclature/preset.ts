/**
 * A preset file ↔ a checked `Preset`. A dispositif is described without code; a list left out falls back to the standard one.
 * Import this module lazily: yaml and zod are slow to load, and the base, once created, is the only truth.
 */

import { LineCounter, parseDocument } from 'yaml';
import { type CalendarDate, parseIsoDate } from '../domain/calendar/calendar-date.ts';
import { minutesOf, parseIsoTime } from '../domain/calendar/clock-time.ts';
import type { Preset } from '../domain/dispositif.ts';
import { LIST_NAMES, type ListItem, type ListName } from '../domain/lists.ts';
import { type PresetProblem, UserError } from '../errors.ts';
import { findContradictions } from './preset-contradictions.ts';
import { lineOf } from './preset-lines.ts';
import { type PresetFile, type PresetItem, presetSchema, WEEKDAYS } from './preset-schema.ts';
import { standardLists } from './standard-lists.ts';

/** Reads and checks the text of a preset; `file` is only named. Throws UserError `preset-refused` with every problem placed. */
export function readPreset(yaml: string, file: string): Preset {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const refuse = (problems: readonly PresetProblem[]) => {
    if (problems.length > 0) throw new UserError('preset-refused', { file, problems });
  };
  refuse(
    document.errors.map(({ code, pos }) => ({
      line: counter.linePos(pos[0]).line,
      path: '',
      code: 'syntax',
      given: code.toLowerCase().replaceAll('_', ' '),
    })),
  );
  const read = presetSchema.safeParse(document.toJS({ maxAliasCount: 50 }));
  if (!read.success) {
    refuse(
      read.error.issues.flatMap((issue) => {
        const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
        return keys.map((key) => {
          const path = key === null ? issue.path : [...issue.path, key];
          return {
            line: lineOf(document, counter, path),
            path: path.map(String).join('.'),
            code: key === null ? issue.code : 'key-unknown',
            given: shownAt(document, path),
          };
        });
      }),
    );
    throw new RangeError('a refusal without problem');
  }
  refuse(
    findContradictions(read.data).map(({ path, code, given }) => ({
      line: lineOf(document, counter, path),
      path: path.map(String).join('.'),
      code,
      given,
    })),
  );
  return presetOf(read.data);
}

function shownAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): string {
  const value: unknown = document.getIn(path.map((step) => (typeof step === 'number' ? step : String(step))));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : String(path.at(-1) ?? '');
}

function presetOf(file: PresetFile): Preset {
  const { dispositif: d } = file;
  const team = (file.team ?? []).map((m) => ({
    ...itemOf({ code: m.code, label: m.label ?? m.code, synonyms: m.synonyms, from: m.from, until: m.until }),
    role: m.role ?? 'mediator',
  }));
  const own = (name: ListName): readonly ListItem[] =>
    name === 'team' ? team : (file.lists?.[name]?.map(itemOf) ?? standardLists[name]);
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, own(name)]));
  return {
    dispositif: {
      code: d.code,
      name: d.name,
      city: d.city ?? null,
      operator: d.operator ?? null,
      funders: d.funders ?? [],
      timezone: d.timezone ?? 'Europe/Paris',
      hours: (file.hours ?? []).map((h) => ({
        days: [...new Set(h.days.map((day) => WEEKDAYS.indexOf(day) + 1))].sort((a, b) => a - b),
        startMinute: minutesAt(h.start),
        endMinute: minutesAt(h.end),
      })),
      holidays: file.holidays ?? 'FR',
      privacy: {
        threshold: file.privacy?.threshold ?? 5,
        retentionMonths: file.privacy?.retention_months ?? 24,
      },
    },
    lists: withFamilies(file, complete(lists)),
  };
}

/** A `family` needs no list of its own: one that a situation names is added, with its code as its label. */
function withFamilies(file: PresetFile, lists: Preset['lists']): Preset['lists'] {
  const used = new Set(lists.situation.flatMap(({ family }) => (family === undefined ? [] : [family])));
  const standard =
    file.lists?.['family'] === undefined ? lists.family.filter(({ code }) => used.has(code)) : lists.family;
  const known = new Set(standard.map(({ code }) => code));
  const added = [...used].filter((code) => !known.has(code)).map((code) => itemOf({ code, label: labelOf(code) }));
  return { ...lists, family: [...standard, ...added] };
}

function labelOf(code: string): string {
  const words = code.replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function itemOf(item: PresetItem): ListItem {
  return {
    code: item.code,
    label: item.label,
    synonyms: (item.synonyms ?? []).map(String),
    objectives: item.objectives ?? [],
    closed: item.closed ?? false,
    settled: item.settled ?? false,
    ...(item.short === undefined ? {} : { short: item.short }),
    ...(item.official === undefined ? {} : { official: item.official }),
    ...(item.family === undefined ? {} : { family: item.family }),
    ...(item.mission === undefined ? {} : { mission: item.mission }),
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.start === undefined ? {} : { startMinute: minutesAt(item.start) }),
    ...(item.end === undefined ? {} : { endMinute: minutesAt(item.end) }),
    ...(item.standard === undefined ? {} : { standard: item.standard }),
    ...(item.from === undefined ? {} : { from: dayAt(item.from) }),
    ...(item.until === undefined ? {} : { until: dayAt(item.until) }),
    ...(item.successor === undefined ? {} : { successor: item.successor }),
  };
}

function dayAt(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(`${text} is no day`);
  return date;
}

function minutesAt(text: string): number {
  const time = parseIsoTime(text);
  if (time === null) throw new RangeError(`${text} is no time`);
  return minutesOf(time);
}

function complete(lists: Readonly<Record<string, readonly ListItem[]>>): Preset['lists'] {
  const of = (name: ListName) => lists[name] ?? [];
  return {
    mission: of('mission'),
    objective: of('objective'),
    quartier: of('quartier'),
    place_type: of('place_type'),
    family: of('family'),
    situation: of('situation'),
    origin: of('origin'),
    channel: of('channel'),
    timing: of('timing'),
    action: of('action'),
    cooperation: of('cooperation'),
    outcome: of('outcome'),
    partner: of('partner'),
    age_band: of('age_band'),
    sex: of('sex'),
    hour_band: of('hour_band'),
    watch_nature: of('watch_nature'),
    watch_level: of('watch_level'),
    watch_status: of('watch_status'),
    event_type: of('event_type'),
    meeting_instance: of('meeting_instance'),
    shift_mode: of('shift_mode'),
    case_outcome: of('case_outcome'),
    team: of('team'),
  };
}
