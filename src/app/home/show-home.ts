/** The home page: where the month stands, what is to enter, what is to report. Asks nothing, exit 0. */

import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { lastComplete, type Period, periodAround } from '../../domain/calendar/period.ts';
import type { ExitCode } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';

/** Missing evenings told one by one; more are for `check`. */
const TOLD = 3;

export async function showHome(session: Session): Promise<ExitCode> {
  const { messages, options, ports } = session;
  const said = messages.cli;
  if (ports.files.look(options.db) === null) {
    if (options.json) await ports.terminal.out(`${JSON.stringify({ schema: 'optimedia/home/1', base: null })}\n`);
    else await ports.terminal.out(`${[said.helpTitle, said.home.none, ...startLines(session)].join('\n')}\n`);
    return 0;
  }
  const store = await session.store();
  const { name, city, timezone } = store.preset.dispositif;
  const now = ports.clock.now(timezone);
  const month = periodAround('month', now.date);
  const figures = await monthFigures(store, month);
  const missing = await missingEvenings(store, month, now.date);
  const report = lastComplete('month', now.date);
  if (options.json) {
    const document = {
      schema: 'optimedia/home/1',
      base: options.db,
      month: month.code,
      figures,
      missing,
      report: report.code,
    };
    await ports.terminal.out(`${JSON.stringify(document)}\n`);
    return 0;
  }
  const words = formatter(options.lang, 'screen');
  const monthName = words.date(month.from, 'month');
  const lines = [
    said.home.now(
      city === null ? name : `${name}, ${city}`,
      words.date(now.date, 'weekday'),
      words.time(now.time, 'sentence'),
    ),
    said.home.month(
      monthName,
      words.number(figures.shifts, 0),
      words.plural(figures.planned, messages.records.kinds.shifts.one, messages.records.kinds.shifts.many),
      words.plural(
        figures.interventions,
        messages.records.kinds.interventions.one,
        messages.records.kinds.interventions.many,
      ),
      words.plural(figures.contacts, 'contact', 'contacts'),
    ),
    ...missing
      .slice(0, TOLD)
      .map((date) =>
        date === now.date
          ? said.home.tonight(hoursOf(store))
          : said.home.missing(words.date(date, 'weekday'), `optimedia log --date ${words.date(date, 'type')}`),
      ),
    said.home.report(words.date(report.from, 'month'), `optimedia report --month ${report.code}`),
    said.home.more,
  ];
  await ports.terminal.out(`${lines.join('\n')}\n`);
  return 0;
}

function startLines({ messages }: Session): string[] {
  const { commands } = messages.cli;
  return [
    `  optimedia demo             ${commands.demo}`,
    `  optimedia log              ${commands.log}`,
    `  optimedia import FICHIER   ${commands.import}`,
  ];
}

interface Figures {
  readonly shifts: number;
  readonly planned: number;
  readonly interventions: number;
  readonly contacts: number;
}

async function monthFigures(store: Store, period: Period): Promise<Figures> {
  const [shifts, planned, interventions, contacts] = await figuresOf(
    store,
    ['shifts', 'planned_shifts', 'interventions', 'contacts'],
    period,
  );
  return { shifts: shifts ?? 0, planned: planned ?? 0, interventions: interventions ?? 0, contacts: contacts ?? 0 };
}

/** Each measure's total over the period, in the order asked. */
export async function figuresOf(store: Store, measures: readonly string[], period: Period): Promise<(number | null)[]> {
  const tables = await store.answer(
    measures.map((measure) => ({
      id: null,
      measures: [measure],
      rows: null,
      cols: null,
      where: [],
      period,
      compare: null,
      sort: 'list',
      top: null,
      all: false,
    })),
  );
  return tables.map((table) => table.total);
}

/** Evenings of the month that the weekly hours plan, up to today, without any shift entered. */
async function missingEvenings(store: Store, month: Period, today: CalendarDate): Promise<CalendarDate[]> {
  const entered = new Set([...store.records('shifts', month)].map((shift) => shift.values.date));
  const planned = await plannedDays(store, month);
  const missing: CalendarDate[] = [];
  for (let date = month.from; date <= month.to && date <= today; date = addDays(date, 1)) {
    if (planned.has(date) && !entered.has(date)) missing.push(date);
  }
  return missing.reverse();
}

async function plannedDays(store: Store, period: Period): Promise<ReadonlySet<string>> {
  const [table] = await store.answer([
    {
      id: null,
      measures: ['planned_shifts'],
      rows: 'day',
      cols: null,
      where: [],
      period,
      compare: null,
      sort: 'list',
      top: null,
      all: false,
    },
  ]);
  return new Set((table?.rows ?? []).filter((_, index) => (table?.rowTotals[index] ?? 0) > 0).map((row) => row.code));
}

function hoursOf(store: Store): string {
  const [hours] = store.preset.dispositif.hours;
  if (hours === undefined) return '';
  const time = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return `${time(hours.startMinute)}–${time(hours.endMinute)}`;
}
