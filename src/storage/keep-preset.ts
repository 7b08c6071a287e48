/** A preset into a base and out of it: the base is then the only truth. */

import {
  type CalendarDate,
  daysInMonth,
  FIRST_YEAR,
  LAST_YEAR,
  makeDate,
  weekdayOf,
} from '../domain/calendar/calendar-date.ts';
import { publicHolidays } from '../domain/calendar/holidays.ts';
import { type IsoWeek, weekOf } from '../domain/calendar/iso-week.ts';
import { shiftMinutes } from '../domain/calendar/zone.ts';
import type { Dispositif, Preset } from '../domain/dispositif.ts';
import { LIST_NAMES, type ListItem, type ListName } from '../domain/lists.ts';
import { invariant } from '../errors.ts';
import type { Database } from './driver.ts';

export function keepPreset(db: Database, preset: Preset): void {
  db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)').run('dispositif', JSON.stringify(preset.dispositif));
  const add = db.prepare(
    `INSERT INTO list_item (list, code, position, label, short, official, synonyms, family, mission, objectives, closed, settled,
      start_minute, end_minute, kind, role, standard, valid_from, valid_to, successor)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ids = new Map<string, number>();
  for (const list of LIST_NAMES) {
    for (const [position, item] of preset.lists[list].entries()) {
      const { lastInsertRowid } = add.run(
        list,
        item.code,
        position,
        item.label,
        item.short ?? null,
        item.official ?? null,
        JSON.stringify(item.synonyms),
        item.family ?? null,
        item.mission ?? null,
        JSON.stringify(item.objectives),
        item.closed ? 1 : 0,
        item.settled ? 1 : 0,
        item.startMinute ?? null,
        item.endMinute ?? null,
        item.kind ?? null,
        item.role ?? null,
        item.standard ?? null,
        item.from ?? null,
        item.until ?? null,
        item.successor ?? null,
      );
      ids.set(`${list}\n${item.code}`, Number(lastInsertRowid));
    }
  }
  const link = db.prepare('INSERT INTO item_objective (item_id, objective_id) VALUES (?, ?)');
  for (const item of preset.lists.situation) {
    for (const objective of item.objectives) {
      const objectiveId = ids.get(`objective\n${objective}`);
      if (objectiveId !== undefined) link.run(ids.get(`situation\n${item.code}`), objectiveId);
    }
  }
  keepCalendar(db, preset.dispositif);
}

export function loadPreset(db: Database): Preset {
  const dispositif: Dispositif = JSON.parse(
    String(db.prepare("SELECT value FROM setting WHERE key = 'dispositif'").pluck().get()),
  );
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, [] as ListItem[]])) as Record<ListName, ListItem[]>;
  for (const row of db
    .prepare('SELECT * FROM list_item ORDER BY list, position')
    .iterate() as IterableIterator<ItemRow>) {
    lists[row.list].push({
      code: row.code,
      label: row.label,
      short: row.short ?? undefined,
      official: row.official ?? undefined,
      synonyms: JSON.parse(row.synonyms),
      family: row.family ?? undefined,
      mission: row.mission ?? undefined,
      objectives: JSON.parse(row.objectives),
      closed: row.closed === 1,
      settled: row.settled === 1,
      startMinute: row.start_minute ?? undefined,
      endMinute: row.end_minute ?? undefined,
      kind: row.kind ?? undefined,
      role: row.role ?? undefined,
      standard: row.standard ?? undefined,
      from: row.valid_from ?? undefined,
      until: row.valid_to ?? undefined,
      successor: row.successor ?? undefined,
    });
  }
  return { dispositif, lists };
}

interface ItemRow {
  readonly list: ListName;
  readonly code: string;
  readonly label: string;
  readonly short: string | null;
  readonly official: string | null;
  readonly synonyms: string;
  readonly family: string | null;
  readonly mission: string | null;
  readonly objectives: string;
  readonly closed: number;
  readonly settled: number;
  readonly start_minute: number | null;
  readonly end_minute: number | null;
  readonly kind: string | null;
  readonly role: string | null;
  readonly standard: string | null;
  readonly valid_from: CalendarDate | null;
  readonly valid_to: CalendarDate | null;
  readonly successor: string | null;
}

/** A century of days, for each new base: what a week or a month shares is made once. */
function keepCalendar(db: Database, { hours, timezone, ...dispositif }: Dispositif): void {
  const add = db.prepare('INSERT INTO calendar VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const holidays = holidaysOf(dispositif, year);
    let week: IsoWeek | null = null;
    for (let month = 1; month <= 12; month++) {
      const ofMonth = [`${year}-${String(month).padStart(2, '0')}`, `${year}-Q${Math.ceil(month / 3)}`, String(year)];
      for (let day = 1; day <= daysInMonth(year, month); day++) {
        const date = makeDate(year, month, day);
        invariant(date !== null, 'a month has its days');
        const weekday = weekdayOf(date);
        if (week === null || weekday === 1) week = weekOf(date);
        const holiday = holidays.has(date);
        const open = holiday ? [] : hours.filter(({ days }) => days.includes(weekday));
        const minutes = open.reduce((sum, h) => sum + shiftMinutes(date, h.startMinute, h.endMinute, timezone), 0);
        add.run(date, week, ...ofMonth, weekday, holiday ? 1 : 0, minutes, open.length);
      }
    }
  }
}

function holidaysOf({ holidays }: Pick<Dispositif, 'holidays'>, year: number): ReadonlySet<string> {
  if (holidays === 'none') return new Set();
  if (typeof holidays !== 'string') return new Set(holidays);
  return new Set(publicHolidays(year, holidays));
}
