/** `report`: templates → needs → answers → model → files. Nothing is written until every template is filled. */

import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { type TemplateProblem, UserError } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import { fr } from '../../messages/fr.ts';
import { periodLabel, shortPeriodLabel } from '../../messages/period-label.ts';
import { besideOf } from '../../reporting/beside.ts';
import { buildModel } from '../../reporting/build-model.ts';
import type { NeededTable, ReportModel } from '../../reporting/model.ts';
import { saysNothing, sentencesOf } from '../../reporting/sentences.ts';
import type { Fault } from '../../reporting/table-arguments.ts';
import { tableWords } from '../../reporting/table-words.ts';
import type { ToldPeriod } from '../../reporting/told-period.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { type AnsweredTables, answerFigures, answerTables, periodsOf, type ToldFigures } from './answer-needs.ts';
import type { ReportRequest } from './report-options.ts';
import { prepareFolder, refuseOneFileForSeveral, refuseTarget, targetOf } from './report-target.ts';
import { loadTemplates, type ReportTemplate, TEMPLATE_LANG } from './report-template.ts';

export interface WrittenReport {
  readonly files: readonly string[];
  readonly empty: boolean;
  /** Macros and links of templates, kept because it was allowed. */
  readonly kept: readonly { readonly file: string; readonly what: 'macros' | 'external-links' }[];
}

interface Filled {
  readonly target: string;
  readonly content: string | Uint8Array;
}

export async function writeReport(session: Session, store: Store, request: ReportRequest): Promise<WrittenReport> {
  const { ports, options } = session;
  const templates = loadTemplates(session, request);
  if (request.stdout && templates.some(({ medium }) => medium === 'sheet')) {
    throw new UserError('options-conflict', { first: '--stdout', second: '--format xlsx' });
  }
  refuseOneFileForSeveral(session, request, templates);
  const today = ports.clock.now(store.preset.dispositif.timezone).date;
  const first = store.firstRecord();
  const figures = await answerFigures(store, request, today);
  const empty = saysNothing(figures.own);
  const filled: Filled[] = [];
  for (const template of templates) {
    const { problems, ...answered } = await tablesFor(template, (needed) =>
      answerTables(store, request, needed, today, first),
    );
    const name = `rapport-${request.period.code}${template.suffix}${template.extension}`;
    const model = modelFor(template, { figures, first, today, ...answered }, store, request);
    const content = fillOrRefuse(template, model, problems);
    filled.push({ target: targetOf(session, request, name, template.extension), content });
  }
  const kept = templates.flatMap(({ file, kept: what }) => what.map((one) => ({ file, what: one })));
  if (request.stdout) {
    for (const { content } of filled) if (typeof content === 'string') await ports.terminal.out(content);
    return { files: [], empty, kept };
  }
  const files = filled.map(({ target }) => target);
  for (const file of files) refuseTarget(session, file, request);
  if (!options.dryRun) {
    prepareFolder(session, request);
    for (const { target, content } of filled) ports.files.writeWhole(target, content, { force: request.force });
  }
  return { files, empty, kept };
}

type Answer = (needed: readonly NeededTable[]) => Promise<AnsweredTables>;

/** A definition that the figures refuse (an unknown value of a list) is a fault of the template, with its place. */
async function tablesFor(
  { tables, placeOf }: ReportTemplate,
  answer: Answer,
): Promise<AnsweredTables & { readonly problems: readonly TemplateProblem[] }> {
  const all = await answerOrRefusal(answer, tables);
  if (!('code' in all)) return { ...all, problems: [] };
  const one = async (table: NeededTable) => ({ table, answered: await answerOrRefusal(answer, [table]) });
  const asked = await Promise.all(tables.map(one));
  const problems = asked.flatMap(({ table, answered }) =>
    'code' in answered ? [{ ...(placeOf(table.name) ?? { sheet: null, at: '1:1' }), ...answered }] : [],
  );
  const sound = asked.flatMap(({ table, answered }) => ('code' in answered ? [] : [table]));
  return { ...(await answer(sound)), problems };
}

async function answerOrRefusal(answer: Answer, tables: readonly NeededTable[]): Promise<AnsweredTables | Fault> {
  try {
    return await answer(tables);
  } catch (error) {
    if (!(error instanceof UserError) || !isQueryRefusal(error)) throw error;
    const { reason, given, allowed } = error.args;
    const code = reason === 'ages-cross-sexes' ? 'ages-cross-sexes' : 'name-unknown';
    return { code, given, near: allowed.length === 1 ? (allowed[0] ?? null) : null };
  }
}

const isQueryRefusal = (error: UserError): error is UserError<'query-refused'> => error.code === 'query-refused';

function modelFor(
  { medium }: ReportTemplate,
  answers: AnsweredTables & {
    readonly figures: ToldFigures;
    readonly first: CalendarDate | null;
    readonly today: CalendarDate;
  },
  store: Store,
  request: ReportRequest,
): ReportModel {
  const words = formatter(TEMPLATE_LANG, medium);
  const periods = periodsOf(request);
  const told = (name: keyof typeof periods): ToldPeriod => ({
    period: periods[name],
    label: periodLabel(periods[name], words, fr),
    short: shortPeriodLabel(periods[name], words, fr, request.period.to.slice(0, 4)),
    figures: answers.figures[name],
  });
  const [own, previous, before] = [told('own'), told('previous'), told('yearBefore')];
  const compared = request.compare !== 'none';
  return buildModel({
    lang: TEMPLATE_LANG,
    own,
    previous,
    yearBefore: before,
    sentences: sentencesOf(own, compared ? previous : { ...previous, figures: new Map() }, words, fr),
    dispositif: store.preset.dispositif,
    lists: store.preset.lists,
    today: answers.today,
    emptyRowText: fr.report.emptyRow,
    readings: fr.report.readings,
    tables: answers.tables,
    visits: answers.visits,
    beside: besideOf(own.period, previous, before, compared, words, fr.report.beside),
    words: tableWords(TEMPLATE_LANG, words, fr, answers.first),
    typo: words.typo,
  });
}

function fillOrRefuse(
  template: ReportTemplate,
  model: ReportModel,
  refused: readonly TemplateProblem[],
): string | Uint8Array {
  const { content, problems } = template.fill(model, refused);
  if (problems.length > 0)
    throw new UserError('template-refused', { file: template.file, problems }, { aftermath: 'nothing-written' });
  return content;
}
