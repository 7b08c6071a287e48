/** What each document is made by, and what its keys mean. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scene } from '../support/test-ports.ts';

export interface JsonDocument {
  readonly title: string;
  readonly by: string;
  /** In the order of the document, `schema` left out. */
  readonly keys: readonly (readonly [string, string])[];
  readonly argv: readonly string[];
  readonly prepare?: (scene: Scene) => unknown;
  /** Of a command too long to be run for its page. */
  readonly example?: Readonly<Record<string, unknown>>;
}

const MONTH = ['--month', '2026-11'] as const;
const QUARREL = ['--quartier', 'maurepas', '--situation', 'conflit_voisinage', '--start', '17:30'];
const INTERVENTION = ['log', '--date', '27/11/2026', ...QUARREL, '--persons', '5-10', '--outcome', 'apaise'];
const CSV = 'Date;Quartier;Type;Nb personnes\n27/11/2026;Mauripas;Musique;3\n31/02/2026;Maurepas;Musique;2\n';

async function evening(scene: Scene): Promise<void> {
  await scene.run('log', '--date', '27/11/2026', '--contacts', '42', '--passages', 'maurepas 3h');
  await scene.run(...INTERVENTION);
}

const spreadsheet = (scene: Scene) => writeFileSync(join(scene.folder, 'suivi.csv'), CSV);

export const DOCUMENTS: readonly JsonDocument[] = [
  {
    title: 'optimedia/log/1',
    by: 'What `log` saved, or would save with `--dry-run` (`id` is then `null`). Refused: exit 3, `records` is empty.',
    keys: [
      ['records', 'the records saved, with the fields below'],
      ['guesses', '`{field, read, value, why}`: what was read otherwise than it was written'],
      [
        'issues',
        '`{code, severity, field, value, nearest, message, …}`; `severity` is `error` (refused), `warning` or `info`',
      ],
    ],
    argv: [...INTERVENTION.map((word) => (word === 'maurepas' ? 'Mauripas' : word)), '--json'],
  },
  {
    title: 'optimedia/records/1',
    by: 'The records that match: `list KIND`, all of them, or the one of `show ID`.',
    keys: [
      ['kind', '`shifts`, `interventions`, `requests`, `signalements` or `events`'],
      ['records', 'the records, oldest first, with the fields below'],
    ],
    argv: ['list', 'shifts', ...MONTH, '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/change/1',
    by: 'One change: `show N`.',
    keys: [
      ['change', 'its number'],
      ['action', '`log`, `import`, `undo`…'],
      ['who', 'a code of the team'],
      ['at', 'instant, UTC'],
      ['undoneBy', 'the number of the change that undid it, or `null`'],
      ['undoes', 'the number of the change that it undid, or `null`'],
      ['inserted', '`{kind, firstId, lastId}`: the records that it added'],
      ['import', 'facts of the file of an import, or `null`'],
      [
        'images',
        '`{kind, id, before, after}`: the records that were there and that it changed, as `list --json` gives them; `after` is `null` when it took one out',
      ],
    ],
    argv: ['show', '2', '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/undo/1',
    by: 'What `undo` took back.',
    keys: [
      ['change', 'the number of the change undone'],
      ['removed', 'number of records taken out, by kind'],
      ['restored', 'number of records put back, by kind'],
      ['edited', 'number of records set back as they were, by kind'],
      ['written', '`false` in a dry run'],
    ],
    argv: ['undo', '--yes', '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/redo/1',
    by: 'What `redo` put back.',
    keys: [
      ['change', 'the number of the undo taken back'],
      ['removed', 'number of records taken out, by kind'],
      ['restored', 'number of records put back, by kind'],
      ['edited', 'number of records set back as they were, by kind'],
      ['written', '`false` in a dry run'],
    ],
    argv: ['redo', '--yes', '--json'],
    prepare: async (scene) => {
      await evening(scene);
      await scene.run('undo', '--yes');
    },
  },
  {
    title: 'optimedia/history/1',
    by: 'The changes of `history`, newest first; `imports` gives those of imports.',
    keys: [
      [
        'changes',
        'one of `optimedia/change/1` each, without its `schema` and `images`; `edited` and `removed` count those, by kind',
      ],
    ],
    argv: ['history', '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/profiles/1',
    by: 'The profiles of `profile list`, or the one of `profile show NAME`.',
    keys: [['profiles', '`{name, headers, columns, values}`: what was decided for tables of these headers']],
    argv: ['profile', 'show', 'suivi', '--json'],
    prepare: async (scene) => {
      spreadsheet(scene);
      await scene.run('import', 'suivi.csv', '--policy', 'keep-good', '--value', 'quartier:Mauripas=maurepas');
    },
  },
  {
    title: 'optimedia/import/1',
    by: 'One file read by `import`; several give `{schema: "optimedia/imports/1", imports: [one of these a file]}`.',
    keys: [
      ['file', 'as it was named'],
      ['sha256', 'of its bytes'],
      ['format', '`csv`, `xlsx`…'],
      ['encoding', 'of a text file, else `null`'],
      ['delimiter', 'of a text file, else `null`'],
      [
        'sheets',
        '`{name, kind, headerRow, columns: [{column, header, field, confidence}], totalsChecked: [{sheet, row, column, label, printed, computed, matches}]}`',
      ],
      ['rows', '`new` and `known` count records, `read`, `rejected` and `skipped` rows'],
      ['issues', '`{code, severity, sheet, row, column, value, message, suggestion}`; a list of issues is never cut'],
      [
        'rejects',
        '`{file, rows}`: the file of the rejected rows, `null` without one; in a dry run, the one that would be',
      ],
      ['importId', 'the number of the change, `null` when nothing is written'],
      ['written', '`false` in a dry run, when nothing is new, when the file is refused'],
    ],
    argv: ['import', 'suivi.csv', '--policy', 'keep-good', '--json'],
    prepare: spreadsheet,
  },
  {
    title: 'optimedia/table/1',
    by: 'One table: `table G02 --month 2026-11`, or `table --measure … --rows …`.',
    keys: [
      ['table', '`G02`, or `null` for one made by `--measure`'],
      ['measure', '`{code, label, unit, definition}`; `null` for a table of several measures, then in `cols`'],
      [
        'period',
        '`{label, from, to, kind}`; with `outside` (`before`, `after`) when it lies wholly before the first record or after today',
      ],
      ['where', 'the filters: `{dimension, negated, values: [{code, label}]}`, any of the values, or all but them'],
      [
        'rows',
        '`{code, label}`; a last one, `non_renseigne`, for records without a value; a day, month… with `outside` likewise: its cells are `null`, not 0',
      ],
      ['cols', 'likewise; empty when the table has rows alone'],
      ['cells', 'one list of numbers a row; `null` where nothing can be computed or shown'],
      ['shares', 'one a row, in %'],
      ['shareBase', '`answered` or `all`: what shares are a share of'],
      ['rowTotals', 'one a row'],
      ['colTotals', 'one a column'],
      ['total', 'of the table'],
      ['missing', 'number of records without the row’s value'],
      ['multiple', '`true` when the parts exceed the total; a total counts each record once'],
      ['masked', '`[row, column]` of each masked cell, from 0'],
      [
        'compare',
        '`{period, cells, rowTotals, total, change, changePct, significant, …}` with `--compare`, else `null`',
      ],
      ['notes', 'sentences to be printed under the table'],
    ],
    argv: ['table', 'G02', ...MONTH, '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/tables/1',
    by: '`table --list`: the tables, measures and dimensions there are.',
    keys: [
      ['tables', '`{id, title, measures, rows, cols}`'],
      ['measures', '`{code, label, unit, definition, …}`'],
      ['dimensions', '`{code, label, definition}`'],
    ],
    argv: ['table', '--list', '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/report/1',
    by: 'The files that `report` wrote.',
    keys: [
      ['period', 'its code: `2026-11`, `2026-W48`, `2026-Q4`, `2026`'],
      ['audience', '`internal`'],
      ['empty', '`true` when nothing was recorded; the report says so'],
      ['files', 'the files written'],
    ],
    argv: ['report', ...MONTH, '--format', 'md', '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/home/1',
    by: 'The home page: `optimedia` alone. Without a base, `base` is `null` and the other keys are left out.',
    keys: [
      ['base', 'the file of the base'],
      ['month', 'this month'],
      ['figures', 'numbers of this month'],
      ['missing', 'days of the planning of which nothing is entered, newest first'],
      ['report', 'the month to report'],
    ],
    argv: ['--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/demo/1',
    by: 'What the practice run of `demo` read and wrote.',
    keys: [
      ['db', 'the practice base'],
      ['files', 'number of spreadsheets read'],
      ['read', 'number of their rows; `null` in a dry run, as the next three'],
      ['new', 'number of records added'],
      ['rejected', 'number of rows refused'],
      ['interventions', 'number of interventions in the base'],
      ['reports', 'the files of the reports'],
      ['written', '`false` in a dry run'],
    ],
    example: {
      schema: 'optimedia/demo/1',
      db: '/home/optima/demo/essai.db',
      files: 14,
      read: 1753,
      new: 1739,
      rejected: 9,
      interventions: 1012,
      reports: ['demo/rapport-2026-W48.xlsx', 'demo/rapport-2026-W48.md'],
      written: true,
    },
    argv: ['demo', '--json'],
  },
  {
    title: 'optimedia/version/1',
    by: 'The version of the program: `--version`.',
    keys: [['version', 'as `0.1.0`']],
    argv: ['--version', '--json'],
  },
  {
    title: 'optimedia/init/1',
    by: 'The base that `init` made.',
    keys: [
      ['db', 'its file'],
      ['dispositif', 'its code'],
      ['written', '`false` in a dry run'],
    ],
    argv: ['init', '--json'],
  },
  {
    title: 'optimedia/preset/1',
    by: '`preset`: the dispositif as it is in the base.',
    keys: [['yaml', 'the text of a preset file']],
    argv: ['preset', '--json'],
    prepare: evening,
  },
  {
    title: 'optimedia/preset-check/1',
    by: '`preset check FILE`, when nothing is wrong; what is wrong is a failure, `preset-refused`.',
    keys: [
      ['dispositif', 'its code'],
      ['problems', 'always empty'],
    ],
    argv: ['preset', 'check', 'rennes', '--json'],
  },
  {
    title: 'optimedia/error/1',
    by: 'Any failure, whatever the command; [errors.md](errors.md) shows every code. `entry-refused` also has `issues`, `{severity, field, message}` each.',
    keys: [
      ['code', 'stable name of the refusal; `bug` for a fault of the program'],
      ['exit', 'the exit code'],
      ['message', 'the sentence'],
      ['where', 'the file, folder or option concerned, or `null`'],
      ['try', 'command lines to type next'],
    ],
    argv: ['report', '--month', '2026-13', '--json'],
    prepare: evening,
  },
];
