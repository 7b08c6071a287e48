/** A base in memory with the frozen schema, a small dispositif and records inserted directly: what the cube is tried on. */

import { answerQueries } from '../../src/cube/answer.ts';
import type { CubeContext } from '../../src/cube/compile.ts';
import type { Run } from '../../src/cube/grid.ts';
import { parseWhere } from '../../src/cube/parse-where.ts';
import { type Filter, type Query, queryFor } from '../../src/cube/query.ts';
import type { Table } from '../../src/cube/table.ts';
import { findGTable, queryOf } from '../../src/cube/tables/g-tables.ts';
import { addDays, type CalendarDate, makeDate, partsOf, weekdayOf } from '../../src/domain/calendar/calendar-date.ts';
import { weekOf } from '../../src/domain/calendar/iso-week.ts';
import { type Period, parsePeriod } from '../../src/domain/calendar/period.ts';
import { LIST_NAMES, type ListItem, type ListName } from '../../src/domain/lists.ts';
import { openDatabase } from '../../src/storage/driver.ts';
import { MIGRATIONS } from '../../src/storage/migrations.ts';
import { item as labelled } from '../support/tiny-preset.ts';

const item = (code: string, more: Partial<ListItem> = {}): ListItem => labelled(code, code.toUpperCase(), more);

const LISTS: Partial<Record<ListName, readonly ListItem[]>> = {
  objective: [item('vie'), item('lien')],
  quartier: [item('maurepas'), item('blosne'), item('villejean')],
  family: [item('bruit'), item('voisinage')],
  mission: [item('conflits'), item('presence')],
  situation: [
    item('musique', { family: 'bruit', mission: 'conflits', objectives: ['vie'] }),
    item('conflit', { family: 'voisinage', mission: 'conflits', objectives: ['vie', 'lien'] }),
    item('autre', { mission: 'presence' }),
  ],
  origin: [item('habitant'), item('bailleur'), item('non_renseigne')],
  action: [item('dialogue'), item('appel_police'), item('appel_secours')],
  outcome: [item('regle', { closed: true, settled: true }), item('sans_effet', { closed: true }), item('a_suivre')],
  partner: [item('ville'), item('ccas')],
  age_band: [item('enfants'), item('a12_17'), item('age_nr')],
  sex: [item('femme'), item('homme'), item('sexe_nr')],
  hour_band: [
    item('h14', { startMinute: 840, endMinute: 960 }),
    item('h16', { startMinute: 960, endMinute: 1080 }),
    item('autre_horaire'),
  ],
  watch_nature: [item('eclairage'), item('tags')],
  watch_level: [item('vert'), item('orange'), item('rouge')],
  watch_status: [item('transmis'), item('resolu')],
  team: [item('M1', { role: 'mediator' }), item('M2', { role: 'mediator' }), item('C1', { role: 'coordinator' })],
};

export const CONTEXT: CubeContext = {
  lists: Object.fromEntries(LIST_NAMES.map((name) => [name, LISTS[name] ?? []])) as CubeContext['lists'],
};

export type Insert = (table: string, row: Record<string, string | number | Uint8Array | null>) => number;

export function makeBase() {
  const db = openDatabase(':memory:', { readonly: false, mustExist: false });
  for (const step of MIGRATIONS) db.exec(step());
  const insert: Insert = (table, row) => {
    const names = Object.keys(row);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`;
    return Number(db.prepare(sql).run(row).lastInsertRowid);
  };
  const ids = new Map<string, number>();
  for (const name of LIST_NAMES) {
    for (const [position, one] of CONTEXT.lists[name].entries()) {
      const id = insert('list_item', {
        list: name,
        code: one.code,
        position,
        label: one.label,
        family: one.family ?? null,
        mission: one.mission ?? null,
        closed: one.closed ? 1 : 0,
        settled: one.settled ? 1 : 0,
        start_minute: one.startMinute ?? null,
        end_minute: one.endMinute ?? null,
        role: one.role ?? null,
      });
      ids.set(`${name}:${one.code}`, id);
    }
  }
  const idOf = (list: ListName, code: string | null) => (code === null ? null : (ids.get(`${list}:${code}`) ?? null));
  for (const one of CONTEXT.lists.situation) {
    for (const objective of one.objectives) {
      insert('item_objective', { item_id: idOf('situation', one.code), objective_id: idOf('objective', objective) });
    }
  }
  const end = day(2027, 1, 31);
  for (let date = day(2025, 9, 1); date <= end; date = addDays(date, 1)) {
    const parts = partsOf(date);
    const weekday = weekdayOf(date);
    const open = weekday >= 2 && weekday <= 6 ? 1 : 0;
    insert('calendar', {
      date,
      week: weekOf(date),
      month: date.slice(0, 7),
      quarter: `${parts.year}-Q${Math.ceil(parts.month / 3)}`,
      year: String(parts.year),
      weekday,
      holiday: 0,
      planned_minutes: open * 450,
      planned_shifts: open,
    });
  }
  const run: Run = (sql, params) => db.prepare(sql).all(params) as Record<string, unknown>[];
  return { db, run, insert, idOf };
}

export type Base = ReturnType<typeof makeBase>;

export interface Told {
  readonly date: string;
  readonly quartier?: string;
  readonly situation?: string;
  readonly origin?: string | null;
  readonly outcome?: string | null;
  readonly start?: number | null;
  readonly persons?: number | null;
  readonly estimated?: boolean;
  readonly duration?: number | null;
  readonly women?: number | null;
  readonly men?: number | null;
  readonly ages?: Readonly<Record<string, number>>;
  readonly partners?: readonly string[];
  readonly actions?: readonly string[];
}

let uid = 0;

export function addIntervention({ insert, idOf }: Base, told: Told): number {
  uid += 1;
  const id = insert('intervention', {
    uid: Buffer.from(String(uid)),
    date: told.date,
    start_minute: told.start ?? null,
    quartier_id: idOf('quartier', told.quartier ?? 'maurepas'),
    situation_id: idOf('situation', told.situation ?? 'musique'),
    origin_id: idOf('origin', told.origin ?? null),
    outcome_id: idOf('outcome', told.outcome ?? null),
    persons_min: told.persons ?? null,
    persons_estimated: told.estimated === true ? 1 : 0,
    duration_minutes: told.duration ?? null,
    women: told.women ?? null,
    men: told.men ?? null,
  });
  const link = (table: string, list: ListName, codes: readonly string[]) => {
    for (const code of codes) insert(table, { record_id: id, item_id: idOf(list, code) });
  };
  link('intervention_partners', 'partner', told.partners ?? []);
  link('intervention_actions', 'action', told.actions ?? []);
  for (const [code, count] of Object.entries(told.ages ?? {})) {
    insert('intervention_ages', { record_id: id, item_id: idOf('age_band', code), count });
  }
  return id;
}

export function addShift(
  { insert, idOf }: Base,
  told: {
    date: string;
    start: number;
    end: number;
    minutes: number | null;
    contacts?: number | null;
    women?: number;
    ras?: boolean;
    team?: readonly string[];
  },
  passages: readonly { quartier: string; start: number | null; minutes: number | null }[] = [],
): number {
  uid += 1;
  const id = insert('shift', {
    uid: Buffer.from(String(uid)),
    date: told.date,
    planned_start_minute: told.start,
    planned_end_minute: told.end,
    presence_minutes: told.minutes,
    contacts: told.contacts ?? null,
    women: told.women ?? null,
    ras: told.ras === true ? 1 : 0,
  });
  for (const code of told.team ?? ['M1', 'M2']) insert('shift_team', { record_id: id, item_id: idOf('team', code) });
  for (const [position, passage] of passages.entries()) {
    insert('shift_passages', {
      record_id: id,
      position,
      quartier_id: idOf('quartier', passage.quartier),
      start_minute: passage.start,
      minutes: passage.minutes,
    });
  }
  return id;
}

export function addSignalement(
  { insert, idOf }: Base,
  told: {
    date: string;
    closed?: string | null;
    nature?: string | null;
    status?: string | null;
    level?: string | null;
    place?: string;
  },
): void {
  uid += 1;
  insert('signalement', {
    uid: Buffer.from(String(uid)),
    date: told.date,
    closed_on: told.closed ?? null,
    nature_id: idOf('watch_nature', told.nature ?? null),
    status_id: idOf('watch_status', told.status ?? null),
    level_id: idOf('watch_level', told.level ?? null),
    place: told.place ?? null,
  });
}

export function addRequest({ insert, idOf }: Base, told: { date: string; origin?: string | null }): void {
  uid += 1;
  insert('request', { uid: Buffer.from(String(uid)), date: told.date, origin_id: idOf('origin', told.origin ?? null) });
}

export function addEvent(
  { insert }: Base,
  told: { date: string; participants?: number | null; women?: number | null },
): void {
  uid += 1;
  const { date, participants = null, women = null } = told;
  insert('event', { uid: Buffer.from(String(uid)), date, participants, women });
}

export function day(year: number, month: number, date: number): CalendarDate {
  const made = makeDate(year, month, date);
  if (made === null) throw new RangeError('no such day');
  return made;
}

export function period(code: string): Period {
  const made = parsePeriod(code);
  if (made === null) throw new RangeError(code);
  return made;
}

export const ask = (more: Partial<Query>): Query => queryFor(['interventions'], period('2026-11'), more);

/** The one table that answers. */
export function answered(base: Base, query: Query): Table {
  const [table] = answerQueries(base.run, CONTEXT, [query]);
  if (table === undefined) throw new Error('no table');
  return table;
}

export function gTable(base: Base, id: string, code: string, more: Partial<Query> = {}): Table {
  const found = findGTable(id);
  if (found === undefined) throw new Error(id);
  return answered(base, queryOf(found, period(code), more));
}

export function filter(text: string): Filter {
  const made = parseWhere(text);
  if (made === null) throw new Error(text);
  return made;
}
