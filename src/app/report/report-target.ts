/** Where a report goes: one file, or a folder. Nothing that is there already is taken for a report's place without a word. */

import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { isDatabase } from '../../sheets/signature.ts';
import type { Session } from '../session.ts';
import { REPORT_EXTENSIONS, type ReportRequest } from './report-options.ts';
import type { ReportTemplate } from './report-template.ts';

/** Names that promise a document which is not made here: never a folder's. */
const OTHER_DOCUMENTS =
  /\.(pdf|docx?|odt|ods|rtf|xlsb?|csv|tsv|txt|html?|json|xml|pptx?|odp|png|jpe?g|svg|zip|db|sqlite)$/i;

/** A name with a format's extension is one file, of that format. */
export function refuseOneFileForSeveral(
  session: Session,
  request: ReportRequest,
  templates: readonly ReportTemplate[],
): void {
  const { out } = request;
  if (out === null) return;
  refuseDatabase(session, request, session.ports.files.resolve(out));
  refuseOtherDocument(session, request, out, templates);
  if (!isReportName(out)) return;
  const [only, ...others] = templates;
  if (others.length > 0 || only?.extension !== extname(out).toLowerCase()) {
    const second =
      others.length > 0 && only?.suffix !== ''
        ? '--template'
        : `--format ${templates.map(({ extension }) => extension.slice(1)).join(',')}`;
    throw new UserError('options-conflict', { first: `--out ${out}`, second }, { aftermath: 'nothing-written' });
  }
}

const isReportName = (name: string): boolean => REPORT_EXTENSIONS.includes(extname(name).toLowerCase());

/** `bilan.pdf` names a format, `rapports.2026` a folder; what is a folder already stays one. */
function refuseOtherDocument(
  { ports }: Session,
  request: ReportRequest,
  out: string,
  templates: readonly ReportTemplate[],
): void {
  if (!OTHER_DOCUMENTS.test(out) || ports.files.look(ports.files.resolve(out))?.kind === 'folder') return;
  const bare = out.slice(0, -extname(out).length);
  const allowed = templates.map(({ extension }) => `${bare}${extension}`);
  const tries = allowed.slice(0, 1).map((name) => instead(request, name));
  throw new UserError(
    'option-value-unknown',
    { option: '--out', given: out, allowed },
    { aftermath: 'nothing-written', tries },
  );
}

/** A name with the format's extension is that one file; any other is a folder, created if its parent exists. */
export function targetOf({ ports }: Session, request: ReportRequest, name: string, extension: string): string {
  if (request.out === null) return ports.files.resolve(name);
  const target = ports.files.resolve(request.out);
  if (extname(target).toLowerCase() === extension) return target;
  const kind = ports.files.look(target)?.kind;
  if (kind === 'file' || kind === 'special') {
    const tries = [instead(request, 'rapports')];
    throw new UserError('file-exists', { file: target }, { aftermath: 'nothing-written', tries });
  }
  if (kind === undefined && ports.files.look(dirname(target)) === null) {
    const tries = [instead(request, basename(target))];
    throw new UserError('folder-absent', { folder: dirname(target) }, { aftermath: 'nothing-written', tries });
  }
  return join(target, name);
}

/** Makes the folder that `--out` names, once nothing else stands in the way. */
export function prepareFolder({ ports }: Session, { out }: ReportRequest): void {
  if (out !== null && !isReportName(out)) ports.files.makeFolder(ports.files.resolve(out));
}

export function refuseTarget(session: Session, file: string, request: ReportRequest): void {
  refuseDatabase(session, request, file);
  const kind = session.ports.files.look(file)?.kind;
  if (kind === undefined) return;
  if (kind === 'folder') {
    const tries = [instead(request, 'rapports')];
    throw new UserError('file-is-folder', { file, inside: null }, { aftermath: 'nothing-written', tries });
  }
  if (kind === 'link') {
    const tries = [instead(request, 'rapports')];
    throw new UserError('file-is-link', { file }, { aftermath: 'nothing-written', tries });
  }
  if (!request.force) {
    const tries = [['report', ...request.typed, '--force']];
    throw new UserError('file-exists', { file }, { aftermath: 'nothing-written', tries });
  }
}

/** The base of this command, or any other: `--force` replaces reports, not bases. */
function refuseDatabase({ ports, options }: Session, request: ReportRequest, file: string): void {
  const { files } = ports;
  const real = files.realPath(file);
  if (real === null) return;
  const isBase = real === files.realPath(options.db);
  if (!isBase && (files.look(real)?.kind !== 'file' || !isDatabase(files.read(real, Number.MAX_VALUE)))) return;
  const tries = [instead(request, 'rapports')];
  throw new UserError('file-is-database', { file }, { aftermath: 'nothing-written', tries });
}

/** The same report, written there. */
function instead({ typed }: ReportRequest, out: string): readonly string[] {
  const at = typed.indexOf('--out');
  const others = at < 0 ? typed : typed.toSpliced(at, 2);
  return ['report', ...others, '--out', out];
}
