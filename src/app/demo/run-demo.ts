/**
 * `demo`: a practice base of its own, filled by the same import as everybody's from the shipped spreadsheets, and its reports. Its
 * « today » stands still, so that it never ages; the real base is not touched.
 */

import { basename, extname, join } from 'node:path';
import { parsePeriod } from '../../domain/calendar/period.ts';
import { invariant, UserError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { FileImport, ImportOptions } from '../import/file-import.ts';
import { importFile } from '../import/import-file.ts';
import { openSession } from '../open-session.ts';
import { writeReport } from '../report/write-report.ts';
import type { Session } from '../session.ts';

export const DEMO_TODAY = '2026-12-01';
const DEMO_MONTH = '2026-11';
const DEMO_WEEK = '2026-W48';
/** What an earlier demo left, and this one makes anew. */
const OWN_FILES = /^(essai\.db(-wal|-shm)?|.* - à corriger\.(csv|txt|xlsx)|rapport-2026-(11|W48)\.(md|xlsx))$/;

export interface DemoResult {
  readonly folder: string;
  readonly db: string;
  readonly imports: readonly FileImport[];
  readonly reports: readonly string[];
  /** The practice session, to read figures; closed by the caller. */
  readonly session: Session & { close(): void };
}

const KEEP_GOOD: ImportOptions = {
  choices: { kind: null, sheet: null, headerRow: null, columns: new Map(), values: [], set: new Map() },
  encoding: null,
  delimiter: null,
  policy: 'keep-good',
  rejects: null,
  strict: false,
};

export interface DemoPlan {
  readonly folder: string;
  readonly db: string;
  /** The shipped spreadsheets, in the order of their import. */
  readonly spreadsheets: readonly string[];
}

/** What a practice run would make, and where; refuses a folder that is not its own. */
export function planDemo(real: Session, out: string): DemoPlan {
  const { files, programFolder } = real.ports;
  const folder = files.resolve(out);
  refuseForeignFolder(real, folder);
  const source = join(programFolder, 'fixtures', 'rennes');
  // Shifts come first: an intervention is linked to the shift that holds it.
  const names = [...files.list(source)].filter((name) => /\.(csv|txt|xlsx)$/.test(name)).sort(shiftsFirst);
  return { folder, db: join(folder, 'essai.db'), spreadsheets: names.map((name) => join(source, name)) };
}

export async function runDemo(real: Session, { folder, db, spreadsheets }: DemoPlan): Promise<DemoResult> {
  real.ports.files.makeFolder(folder);
  for (const name of real.ports.files.list(folder))
    if (OWN_FILES.test(name)) real.ports.files.remove(join(folder, name));
  const session = openSession(
    demoPorts(real.ports),
    { ...real.options, db, input: false, dryRun: false, quiet: true },
    real.messages,
  );
  const imports: FileImport[] = [];
  for (const spreadsheet of spreadsheets) {
    const rejects = join(folder, `${basename(spreadsheet, extname(spreadsheet))} - à corriger${extname(spreadsheet)}`);
    imports.push(await importFile(session, spreadsheet, { ...KEEP_GOOD, rejects }));
  }
  const store = await session.store();
  const reports: string[] = [];
  for (const code of [DEMO_WEEK, DEMO_MONTH]) {
    const period = parsePeriod(code);
    invariant(period !== null, 'the demo has a week and a month');
    const written = await writeReport(session, store, {
      period,
      formats: ['xlsx', 'md'],
      templates: [],
      out: folder,
      compare: null,
      force: true,
      stdout: false,
      allowMacros: false,
      typed: [],
    });
    reports.push(...written.files);
  }
  return { folder, db, imports, reports, session };
}

/** A folder that holds anything but an earlier demo is left alone. */
function refuseForeignFolder({ ports }: Session, folder: string): void {
  const refused = () =>
    new UserError('file-exists', { file: folder }, { tries: [['demo', '--out', `${basename(folder)}-2`]] });
  const facts = ports.files.look(folder);
  if (facts === null) return;
  if (facts.kind !== 'folder') throw refused();
  const inside = ports.files.list(folder);
  if (inside.length > 0 && !inside.includes('essai.db')) throw refused();
}

function demoPorts(ports: Ports): Ports {
  const env = { ...ports.env, get: (name: string) => (name === 'OPTIMEDIA_TODAY' ? DEMO_TODAY : ports.env.get(name)) };
  return { ...ports, env, clock: ports.clockOf(env) };
}

function shiftsFirst(a: string, b: string): number {
  const rank = (name: string) => (name.startsWith('Vacations') ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
