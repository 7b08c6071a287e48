/** The home page: where the month stands, what is to enter, what is to report. Asks nothing, exit 0. */

import { queryFor } from '../../cube/query.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { lastComplete, type Period, periodAround, rangePeriod } from '../../domain/calendar/period.ts';
import { plannedShifts } from '../../domain/calendar/working-hours.ts';
import type { ExitCode } from '../../errors.ts';
import { foldUnder } from '../../messages/fold-under.ts';
import { capitalised, formatter } from '../../messages/format.ts';
import type { Store } from '../../storage/store.ts';
import { draftPaths } from '../log/draft.ts';
import { shortDay } from '../log/short-day.ts';
import { missingDays } from '../missing-days.ts';
import type { Session } from '../session.ts';

/** Missing evenings told one by one; more are for `check`. */
const TOLD = 3;
const TOLD_DAYS = 31;
/** The evening of today is there to be entered from the morning on. */
const WHOLE_DAY = '24:00';

export async function showHome(session: Session): Promise<ExitCode> {
  const { messages, options, ports } = session;
  const said = messages.cli;
  if (ports.files.look(options.db) === null) {
    if (options.json) await ports.terminal.out(`${JSON.stringify({ schema: 'optimedia/home/1', base: null })}\n`);
    else await session.say([said.helpTitle, said.home.none, ...startLines(session)]);
    return 0;
  }
  const store = await session.store();
  const { name, city, timezone } = store.preset.dispositif;
  const now = ports.clock.now(timezone);
  const month = periodAround('month', now.date);
  const figures = await monthFigures(store, month);
  const lately = rangePeriod(addDays(now.date, 1 - TOLD_DAYS), now.date);
  const missing = lately === null ? [] : missingDays(store, lately, { date: now.date, time: WHOLE_DAY });
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
  const { kinds, counted } = messages.records;
  const count = (n: number, { one, many }: { one: string; many: string }) => words.plural(n, one, many);
  const { labels } = said.home;
  const drafts = draftPaths(ports.files, options.db).length;
  const rows: HomeRow[] = [
    {
      label: capitalised(words.date(month.from, 'month')).split(' ')[0] ?? '',
      what: said.home.month(
        count(figures.shifts, kinds.shifts),
        words.number(figures.planned, 0),
        count(figures.interventions, kinds.interventions),
        count(figures.contacts, counted.contacts),
      ),
      argv: null,
    },
    ...missing.slice(0, TOLD).map((date, index): HomeRow => {
      const [planned] = plannedShifts(store.preset.dispositif, date);
      const hours = `${planned?.start}–${planned?.end}`;
      const label = index === 0 ? labels.enter : '';
      if (date !== now.date) {
        const day = shortDay(date, now.date, words);
        return { label, what: day, argv: ['log', '--date', words.date(date, 'type')] };
      }
      return { label, what: now.time < '18:00' ? said.home.today(hours) : said.home.tonight(hours), argv: ['log'] };
    }),
    ...(missing.length > TOLD ? [{ label: '', what: said.home.others(missing.length - TOLD), argv: null }] : []),
    ...(drafts === 0 ? [] : [{ label: labels.draft, what: said.home.draft(drafts), argv: ['log', '--resume'] }]),
    {
      label: labels.report,
      what: said.home.report(words.date(report.from, 'month').split(' ')[0] ?? ''),
      argv: ['report', '--month'],
    },
  ];
  const place = city === null ? name : `${name}, ${city}`;
  const head = said.home.now(place, words.date(now.date, 'weekday'), words.time(now.time, 'sentence'));
  const width = ports.terminal.outIsTTY ? ports.terminal.columns : null;
  const lines = options.plain ? homeSentences(rows, session) : homeLines(rows, session, width);
  await session.say([head, ...lines, said.home.more]);
  return 0;
}

interface HomeRow {
  readonly label: string;
  readonly what: string;
  /** What is to be typed, if anything. */
  readonly argv: readonly string[] | null;
}

/** For ears: each line says what it is about. */
function homeSentences(rows: readonly HomeRow[], session: Session): string[] {
  let about = '';
  return rows.map(({ label, what, argv }) => {
    about = label === '' ? about : label;
    return `${session.messages.cli.home.about(about, what)}${argv === null ? '' : `. → ${session.command(argv)}`}`;
  });
}

/** In columns; on a narrow terminal, the command goes below. */
function homeLines(rows: readonly HomeRow[], session: Session, width: number | null): string[] {
  const labels = Math.max(...rows.map(({ label }) => label.length));
  const told = Math.max(...rows.map(({ what, argv }) => (argv === null ? 0 : what.length)));
  return rows.flatMap(({ label, what, argv }) => {
    const head = `  ${label.padEnd(labels)}   `;
    if (argv === null) return foldUnder(head, what, width);
    const line = `${head}${what.padEnd(told)}   ${session.command(argv)}`;
    return width === null || line.length <= width
      ? [line]
      : [...foldUnder(head, what, width), `    → ${session.command(argv)}`];
  });
}

function startLines(session: Session): string[] {
  const { commands, arguments: named } = session.messages.cli;
  const lines = [
    [['demo'], commands.demo],
    [['log'], commands.log],
    [['import', named.file], commands.import],
  ] as const;
  return lines.map(([argv, what]) => `  ${session.command(argv).padEnd(24)}   ${what}`);
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
async function figuresOf(store: Store, measures: readonly string[], period: Period): Promise<(number | null)[]> {
  const tables = await store.answer(measures.map((measure) => queryFor([measure], period)));
  return tables.map((table) => table.total);
}
