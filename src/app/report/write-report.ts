/** `report`: templates → needs → answers → model → files. Nothing is written until every template is filled. */

import { basename, extname, join } from 'node:path';
import { previousOf } from '../../domain/calendar/period.ts';
import { UserError } from '../../errors.ts';
import { formatter } from '../../messages/format.ts';
import { periodLabel } from '../../messages/period-label.ts';
import { buildModel } from '../../reporting/build-model.ts';
import { type MarkdownTemplate, readMarkdownTemplate } from '../../reporting/fill-markdown.ts';
import type { ReportModel } from '../../reporting/model.ts';
import type { Store } from '../../storage/store.ts';
import type { Session } from '../session.ts';
import { answerNeeds } from './answer-needs.ts';
import type { ReportRequest } from './report-options.ts';

export interface WrittenReport {
  readonly files: readonly string[];
  readonly empty: boolean;
}

interface Loaded {
  readonly file: string;
  readonly target: string;
  readonly template: MarkdownTemplate;
}

export async function writeReport(session: Session, store: Store, request: ReportRequest): Promise<WrittenReport> {
  const { ports, messages, options } = session;
  const loaded = loadTemplates(session, request);
  const needed = loaded.flatMap(({ template }) => template.tables);
  const answers = await answerNeeds(store, request, needed);
  const words = formatter('fr', 'report');
  const previous = previousOf(request.period);
  const model = buildModel({
    lang: options.lang,
    period: request.period,
    periodLabel: periodLabel(request.period, words, messages),
    previous,
    previousLabel: periodLabel(previous, words, messages),
    dispositif: store.preset.dispositif,
    today: ports.clock.now(store.preset.dispositif.timezone).date,
    emptyRowText: messages.report.emptyRow,
    ...answers,
  });
  const filled = loaded.map((one) => ({ target: one.target, text: fillOrRefuse(one, model) }));
  const empty = ['shifts', 'interventions', 'requests', 'signalements', 'events'].every(
    (code) => (answers.figures.get(code)?.value ?? 0) === 0,
  );
  const files = filled.map(({ target }) => target);
  if (request.stdout) {
    for (const { text } of filled) await ports.terminal.out(text);
    return { files: [], empty };
  }
  for (const file of files) refuseTarget(session, file, request.force);
  if (!options.dryRun)
    for (const { target, text } of filled) ports.files.writeWhole(target, text, { force: request.force });
  return { files, empty };
}

function fillOrRefuse({ file, template }: Loaded, model: ReportModel): string {
  const problems = template.problemsIn(model);
  if (problems.length > 0)
    throw new UserError('template-refused', { file, problems }, { aftermath: 'nothing-written' });
  return template.fill(model);
}

function loadTemplates(session: Session, request: ReportRequest): Loaded[] {
  const { ports, messages } = session;
  const words = formatter('fr', 'report');
  const builtIn = request.period.kind === 'week' ? 'hebdomadaire' : 'mensuel';
  const sources =
    request.templates.length > 0
      ? request.templates.map((name) => ({
          path: ports.files.resolve(name),
          suffix: `-${basename(name, extname(name))}`,
        }))
      : request.formats.map((format) => ({
          path: join(ports.programFolder, 'templates', 'report', `${builtIn}.${format}`),
          suffix: '',
        }));
  return sources.map(({ path, suffix }) => {
    const extension = extname(path).toLowerCase();
    if (extension !== '.md')
      throw new UserError('not-yet', { what: messages.report.notYet.format(extension.slice(1)) });
    const text = Buffer.from(ports.files.read(path, 5_000_000)).toString('utf8');
    const target = targetOf(session, request, `rapport-${request.period.code}${suffix}${extension}`, extension);
    return { file: basename(path), target, template: readMarkdownTemplate(text, words, messages) };
  });
}

/** A name with the format's extension is that one file; any other is a folder, created if its parent exists. */
function targetOf({ ports }: Session, { out }: ReportRequest, name: string, extension: string): string {
  if (out === null) return ports.files.resolve(name);
  const target = ports.files.resolve(out);
  if (extname(target).toLowerCase() === extension) return target;
  const facts = ports.files.look(target);
  if (facts !== null && facts.kind === 'file')
    throw new UserError('file-exists', { file: target }, { aftermath: 'nothing-written' });
  if (facts === null) {
    if (ports.files.look(join(target, '..')) === null) {
      throw new UserError('folder-absent', { folder: join(target, '..') }, { aftermath: 'nothing-written' });
    }
    ports.files.makeFolder(target);
  }
  return join(target, name);
}

function refuseTarget({ ports, options }: Session, file: string, force: boolean): void {
  const aftermath = 'nothing-written';
  const real = ports.files.realPath(file);
  if (real !== null && real === ports.files.realPath(options.db))
    throw new UserError('file-is-database', { file }, { aftermath });
  const facts = ports.files.look(file);
  if (facts?.kind === 'link') throw new UserError('file-is-link', { file }, { aftermath });
  if (facts !== null && !force) throw new UserError('file-exists', { file }, { aftermath });
}
