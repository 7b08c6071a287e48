/** docs/json.md: every document of `--json`, with an example that the real program gives; a key that is not told here fails. */

import type { Field } from '../../src/domain/fields/field.ts';
import { fieldsOf, KIND_NAMES, KINDS, type KindName } from '../../src/domain/fields/kinds.ts';
import { en } from '../../src/messages/en.ts';
import { quoteCommand } from '../../src/messages/quote-command.ts';
import type { Scene } from '../support/test-ports.ts';
import { DOCUMENTS, type JsonDocument } from './json-documents.ts';
import { inScene, onPage } from './scenes.ts';

export async function jsonPage(): Promise<string> {
  const parts = [HEAD];
  for (const document of DOCUMENTS) parts.push(await section(document));
  parts.push(RECORDS);
  for (const kind of KIND_NAMES) parts.push(kindSection(kind));
  return `${parts.join('\n\n')}\n`;
}

const HEAD = `# The JSON of \`--json\`

With \`--json\`, a command writes one JSON document on stdout and nothing else there; what is said to people goes to stderr. Each
document names its schema and its version. A new key keeps the number; a key renamed, removed or changed in meaning raises it. Keys
and codes are English and never depend on \`--lang\`; labels and messages do. Numbers are numbers, days are \`YYYY-MM-DD\`, times
\`HH:MM\` of the dispositif, instants UTC. What was not told is \`null\`, \`[]\` or \`{}\`, never an invented value. The exit code is the
same with and without \`--json\`.

This page is written by \`npm run goldens\` from the program itself: the examples are what it gives, long lists cut (\`"…"\`).`;

async function section({ title, by, keys, prepare, argv, example }: JsonDocument): Promise<string> {
  return inScene(async (scene) => {
    await prepare?.(scene);
    const document: Record<string, unknown> = example ?? JSON.parse((await scene.run(...argv)).out);
    const told = ['schema', ...keys.map(([key]) => key)];
    const given = Object.keys(document);
    if (told.join() !== given.join()) throw new Error(`${title}: keys ${given.join()} are told as ${told.join()}`);
    return [
      `## \`${title}\``,
      by,
      ['| key | what it is |', '| --- | --- |', ...keys.map(([key, what]) => `| \`${key}\` | ${what} |`)].join('\n'),
      ['```console', `$ ${quoteCommand(argv, 'posix')}`, shown(document, scene), '```'].join('\n'),
    ].join('\n\n');
  });
}

const MOST = 2;
const LONGEST = 70;

function shown(document: unknown, scene: Scene): string {
  return onPage(JSON.stringify(cut(document, 0), null, 2), scene).replaceAll('\u00a0', ' ');
}

/** Long lists and texts are cut; the numbers of a row are not. */
function cut(value: unknown, depth: number): unknown {
  if (typeof value === 'string')
    return value.length > LONGEST && value.includes('\n') ? `${value.slice(0, 40)}…` : value;
  if (Array.isArray(value)) {
    const kept = value.slice(0, depth > 2 ? 8 : MOST).map((one) => cut(one, depth + 1));
    return kept.length < value.length ? [...kept, '…'] : kept;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cut(one, depth + 1)]));
}

const RECORDS = `## The fields of records

The same key stands in \`list --json\`, \`log --file\`, \`import --map\`, \`--value\` and \`--set\`; as a flag of \`log\` it is written in
kebab-case (\`--place-type\`), as a dimension of \`table\` in snake_case. Every record also has \`id\`, \`unread\` (words that were not
understood, by field) and \`source\` (\`{file, sheet, row}\` of an imported one, else \`null\`); an intervention has \`shift\` (\`V18\` or
\`null\`). A field that is required is never \`null\`.`;

function kindSection(kind: KindName): string {
  const { letter } = KINDS[kind];
  const rows = Object.entries(fieldsOf(kind)).flatMap(([key, field]) =>
    rowsOf(key, field).map(([name, type]) => `| \`${name}\` | ${type} | ${en.records.fields[key] ?? ''} |`),
  );
  return [`### \`${kind}\` (\`${letter}1\`)`, ['| key | type | |', '| --- | --- | --- |', ...rows].join('\n')].join(
    '\n\n',
  );
}

function rowsOf(key: string, field: Field): (readonly [string, string])[] {
  const required = field.required === true ? ', required' : field.derived === true ? ', computed' : '';
  const list = field.list === undefined ? '' : ` of the list \`${field.list}\``;
  switch (field.type) {
    case 'band':
      return [
        [key, 'number, the least of a band'],
        [`${key}Max`, 'number, the most; `null`: no upper bound was told'],
        [`${key}Estimated`, '`true` when it is not an exact count'],
      ];
    case 'code':
      return [[key, `code${list}${required}`]];
    case 'codes':
      return [[key, `codes${list}${required}`]];
    case 'margin':
      return [[key, `object: number by code${list}`]];
    case 'passages':
      return [[key, 'list of `{quartier, placeType, start, minutes}`']];
    case 'date':
      return [[key, `day${required}`]];
    case 'time':
      return [[key, `time${required}`]];
    case 'minutes':
      return [[key, `minutes${required}`]];
    case 'hours':
      return [[key, `hours${required}`]];
    case 'flag':
      return [[key, '`true` or `null`']];
    case 'text':
      return [[key, `text, at most ${field.max} characters${required}`]];
    case 'level':
      return [[key, 'number from 0 to 3']];
    case 'count':
      return [[key, `number${required}`]];
  }
}
