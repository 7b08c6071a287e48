/** Which files `--template` names: a built-in by its name, a file by its path or by its name alone, each in its own format. */

import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { nearestName } from '../../reporting/nearest-name.ts';
import type { Session } from '../session.ts';
import { REPORT_EXTENSIONS, type ReportRequest } from './report-options.ts';

export interface FoundTemplate {
  readonly path: string;
  /** What the report's name says of it: nothing for a built-in one that nobody named. */
  readonly suffix: string;
}

const BUILT_IN = ['mensuel', 'hebdomadaire'];
const aftermath = 'nothing-written';

export function findTemplates(session: Session, request: ReportRequest): readonly FoundTemplate[] {
  if (request.templates.length > 0)
    return apart(request.templates.flatMap((given) => findOne(session, request, given)));
  const chosen = request.period.kind === 'week' ? 'hebdomadaire' : 'mensuel';
  return builtIn(session, request, chosen).map((path) => ({ path, suffix: '' }));
}

/** The same template twice is one; two of the same name in different folders make two reports. */
function apart(found: readonly FoundTemplate[]): readonly FoundTemplate[] {
  const taken = new Set<string>();
  return [...new Map(found.map((one) => [one.path, one])).values()].map(({ path, suffix }) => {
    const nameOf = (n: number): string => (n === 1 ? suffix : `${suffix}-${n}`);
    const key = (n: number): string => `${nameOf(n)}${extname(path)}`.toLowerCase();
    let n = 1;
    while (taken.has(key(n))) n += 1;
    taken.add(key(n));
    return { path, suffix: nameOf(n) };
  });
}

const builtIn = ({ ports }: Session, { formats }: ReportRequest, name: string): readonly string[] =>
  formats.map((format) => join(ports.programFolder, 'templates', 'report', `${name}.${format}`));

function findOne(session: Session, request: ReportRequest, given: string): readonly FoundTemplate[] {
  const { ports } = session;
  if (given.trim() === '') throw new UserError('option-value-missing', { option: '--template' }, { aftermath });
  const suffix = `-${basename(given, extname(given))}`;
  const path = ports.files.resolve(given);
  const facts = ports.files.look(path);
  const bare = !/[./\\]/.test(given);
  if (bare && facts?.kind !== 'file') {
    const name = given.toLowerCase();
    if (BUILT_IN.includes(name))
      return builtIn(session, request, name).map((one) => ({ path: one, suffix: `-${name}` }));
    const here = REPORT_EXTENSIONS.map((extension) => `${path}${extension}`).filter(
      (one) => ports.files.look(one) !== null,
    );
    const asked = here.filter((one) =>
      request.formats.some((format) => extname(one).startsWith(`.${format.slice(0, 3)}`)),
    );
    if (here.length > 0) return (asked.length > 0 ? asked : here).map((one) => ({ path: one, suffix }));
  }
  if (facts === null) {
    const here = templatesIn(session, dirname(path));
    if (bare) {
      const allowed = [...BUILT_IN, ...here].slice(0, 6);
      throw new UserError('option-value-unknown', { option: '--template', given, allowed }, { aftermath });
    }
    throw new UserError('file-absent', { file: given, nearest: nearestName(basename(path), here) }, { aftermath });
  }
  if (facts.kind === 'folder')
    throw new UserError('file-is-folder', { file: given, inside: templatesIn(session, path) }, { aftermath });
  const extension = extname(path).toLowerCase();
  if (extension === '.html')
    throw new UserError('not-yet', { what: session.messages.report.notYet.format('html') }, { aftermath });
  if (!REPORT_EXTENSIONS.includes(extension))
    throw new UserError('file-refused', { file: given, reason: 'not-a-template', detail: '' }, { aftermath });
  return [{ path, suffix }];
}

const templatesIn = ({ ports }: Session, folder: string): readonly string[] =>
  ports.files
    .list(folder)
    .filter((name) => REPORT_EXTENSIONS.includes(extname(name).toLowerCase()) && !name.startsWith('~$'));
