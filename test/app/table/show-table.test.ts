import { describe, expect, test } from 'vitest';
import type { TableRequest } from '../../../src/app/table/read-request.ts';
import { readFilter, readRequest } from '../../../src/app/table/read-request.ts';
import { tableCsv, tableMarkdown } from '../../../src/app/table/table-export.ts';
import { tableJson } from '../../../src/app/table/table-json.ts';
import { tableLines } from '../../../src/app/table/table-lines.ts';
import { answerQueries } from '../../../src/cube/answer.ts';
import type { Query } from '../../../src/cube/query.ts';
import type { Table } from '../../../src/cube/table.ts';
import { fr } from '../../../src/messages/fr.ts';
import { addIntervention, addRequest, ask, type Base, CONTEXT, day, makeBase, period } from '../../cube/base.ts';

const today = day(2026, 12, 1);

function request(more: Partial<TableRequest>): TableRequest {
  return {
    id: null,
    measure: null,
    rows: null,
    cols: null,
    where: [],
    period: null,
    compare: null,
    sort: null,
    top: null,
    all: false,
    list: false,
    format: 'screen',
    audience: null,
    ...more,
  };
}

function base(): Base {
  const made = makeBase();
  for (const quartier of ['maurepas', 'maurepas', 'blosne', 'villejean']) {
    addIntervention(made, { date: '2026-11-03', quartier, situation: 'conflit', persons: 1200 });
  }
  addIntervention(made, { date: '2026-11-04', origin: 'habitant' });
  // October is known to hold nothing.
  addRequest(made, { date: '2026-09-30', origin: 'habitant' });
  return made;
}

function answer(more: Partial<Query>): Table {
  const [table] = answerQueries(base().run, CONTEXT, [ask(more)]);
  if (table === undefined) throw new Error('no table');
  return table;
}

const shown = (width: number) => ({
  lang: 'fr' as const,
  medium: 'screen' as const,
  messages: fr,
  sort: 'list' as const,
  width,
  period: { label: 'novembre 2026', short: 'nov. 2026' },
  compared: { label: 'octobre 2026', short: 'oct. 2026' },
});

describe('what is asked', () => {
  test('no period is the last complete month; a G table brings its question', () => {
    expect(readRequest(request({ id: 'g04', sort: 'value', top: '3' }), () => today)).toMatchObject({
      id: 'G04',
      measures: ['interventions'],
      rows: 'quartier',
      cols: 'situation',
      sort: 'value',
      top: 3,
      period: { code: '2026-11' },
    });
  });

  test('comparisons', () => {
    const compared = (compare: string) =>
      readRequest(request({ id: 'G02', compare }), () => today).compare?.code ?? null;
    expect(compared('previous')).toBe('2026-10');
    expect(compared('year')).toBe('2025-11');
    expect(compared('none')).toBeNull();
    expect(compared('2024')).toBe('2024');
    expect(compared('2026-11-01..2026-11-15')).toBe('2026-11-01_2026-11-15');
  });

  test.each([
    [{ id: 'G99' }, 'table-unknown'],
    [{}, 'argument-missing'],
    [{ id: 'G02', compare: 'hier' }, 'query-refused'],
    [{ id: 'G02', sort: 'nom' }, 'query-refused'],
    [{ id: 'G02', where: ['origin'] }, 'query-refused'],
    [{ id: 'G02', top: '0' }, 'option-value-unknown'],
    [{ id: 'G01', cols: 'origin' }, 'options-conflict'],
  ] as const)('%j is refused: %s', (more, code) => {
    expect(() => readRequest(request(more), () => today)).toThrow(expect.objectContaining({ code }));
  });
});

describe('on screen', () => {
  test('fits any width without losing a number', () => {
    const table = answer({ measures: ['persons'], rows: 'situation', cols: 'quartier' });
    for (const width of [200, 80, 60, 40, 30, 20]) {
      const lines = tableLines(table, shown(width));
      const said = lines.join('\n');
      expect(Math.max(...lines.map((line) => line.length)), said).toBeLessThanOrEqual(width);
      for (const number of ['2\u00a0400', '1\u00a0200', '4\u00a0800']) expect(said, `${width}`).toContain(number);
    }
  });

  test('the longer side goes down', () => {
    const lines = tableLines(answer({ rows: 'situation', cols: 'quartier' }), shown(80));
    expect(lines.find((line) => line.startsWith('MAUREPAS'))).toMatch(/MAUREPAS +1 +2 +3$/);
  });

  test('one measure shows its shares, several their own decimals', () => {
    const lines = tableLines(answer({ rows: 'quartier' }), shown(80)).join('\n');
    expect(lines).toMatch(/MAUREPAS +3 +60,0\u00a0%/);
    expect(lines).toContain('Non renseigné\u00a0: 0 sur 5.');
    const figures = tableLines(answer({ measures: ['interventions', 'interventions_per_hour'] }), shown(80)).join('\n');
    expect(figures).toMatch(/Interventions par heure +–/);
  });
});

test('JSON keeps the shape of the contract', () => {
  const november = period('2026-11');
  const before = period('2026-10');
  const table = answer({ rows: 'quartier', compare: before });
  const json = tableJson(table, 'fr', fr, before, november);
  expect(Object.keys(json)).toEqual([
    'schema',
    'table',
    'measure',
    'period',
    'where',
    'rows',
    'cols',
    'cells',
    'shares',
    'shareBase',
    'rowTotals',
    'colTotals',
    'total',
    'missing',
    'multiple',
    'masked',
    'compare',
    'notes',
  ]);
  expect(json).toMatchObject({
    schema: 'optimedia/table/1',
    period: { label: 'novembre 2026', from: '2026-11-01', to: '2026-11-30' },
    rows: [
      { code: 'maurepas', label: 'MAUREPAS' },
      { code: 'blosne', label: 'BLOSNE' },
      { code: 'villejean', label: 'VILLEJEAN' },
    ],
    cells: [[3], [1], [1]],
    compare: { change: [3, 1, 1, 5], changePct: [null, null, null, null], significant: [null, null, null, null] },
  });
});

test('a spreadsheet gets numbers, and no label becomes a formula', () => {
  const table = answer({ rows: 'quartier', compare: period('2026-10') });
  const [first] = table.rows;
  if (first === undefined) throw new Error('no row');
  const hostile = { ...table, rows: [{ ...first, label: { fr: '=1+1|x', en: '' } }, ...table.rows.slice(1)] };
  const csv = tableCsv(hostile, shown(80));
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.split('\r\n')[1]).toBe("'=1+1|x;3;60;0;3;;base trop faible");
  expect(tableMarkdown(hostile, shown(80))).toContain('| =1+1\\|x | 3 | 60,0\u00a0% |');
});

describe('a comparison on screen', () => {
  const compared = (more: Partial<Query>) =>
    tableLines(answer({ compare: period('2026-10'), ...more }), shown(80)).join('\n');

  test('says what is too few to tell, and hides its percentage', () => {
    expect(compared({ rows: 'quartier' })).toMatch(/MAUREPAS +3 +60,0\u00a0% +0 +\+3 +– +base trop faible/);
  });

  test('key figures have a line each, with points for a share', () => {
    const made = base();
    addIntervention(made, { date: '2026-11-04', outcome: 'regle' });
    addIntervention(made, { date: '2026-11-05', outcome: 'sans_effet' });
    addIntervention(made, { date: '2026-10-06', outcome: 'regle' });
    const query = ask({ measures: ['interventions', 'settlement_rate'], compare: period('2026-10') });
    const [table] = answerQueries(made.run, CONTEXT, [query]);
    if (table === undefined) throw new Error('no table');
    const lines = tableLines(table, shown(80)).join('\n');
    expect(lines).toMatch(/Interventions +7 +1 +\+6 +– +base trop faible/);
    expect(lines).toMatch(/Taux de règlement +50,0\u00a0% +100,0\u00a0% +−50,0\u00a0points +–/);
  });
});

test('a crossed table that is compared stands first, the change of its lines below', () => {
  const lines = tableLines(answer({ rows: 'quartier', cols: 'situation', compare: period('2026-10') }), shown(80));
  const said = lines.filter((line) => line.startsWith('MAUREPAS'));
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^MAUREPAS +1 +2 +3$/);
  expect(said[1]).toMatch(/^MAUREPAS +3 +60,0\u00a0% +0 +\+3 +– +base trop faible$/);
});

describe('in a narrow window', () => {
  const narrow = (more: Partial<Query>, width: number) => {
    const lines = tableLines(answer(more), { ...shown(width), sort: 'value' });
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    return lines;
  };

  test('a crossed table is one paragraph a row: total and share, then its values, zeros apart', () => {
    const lines = narrow({ rows: 'quartier', cols: 'situation', all: true, measures: ['persons'] }, 26);
    const at = lines.findIndex((line) => line.startsWith('MAUREPAS'));
    expect(lines.slice(at, at + 2)).toEqual(['MAUREPAS     2\u00a0400  50,0\u00a0%', '  CONFLIT\u00a02\u00a0400']);
    expect(lines.join(' ')).toContain("Ce qui n'est pas cité vaut 0.");
  });

  test('a comparison names each number, and ends with what chance may explain', () => {
    const lines = narrow({ rows: 'quartier', compare: period('2026-10') }, 40);
    const at = lines.indexOf('MAUREPAS');
    expect(lines.slice(at + 1, at + 4).join(' ')).toContain('novembre 2026\u00a0:\u00a03');
    expect(lines.join('\n')).toContain('base trop faible');
  });
});

test('a filter is said wherever its table is: title, corner of the CSV, JSON', () => {
  const where = ['quartier=maurepas,blosne', 'origin!=bailleur'].map(readFilter);
  const table = answer({ rows: 'situation', where });
  const filters = 'quartier : MAUREPAS ou BLOSNE ; origine : sauf BAILLEUR';
  const plain = (said: string | undefined) => said?.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain(tableLines(table, shown(120))[0])).toBe(
    `Interventions par situation, nombre, novembre 2026 (${filters})`,
  );
  expect(plain(tableMarkdown(table, shown(80)))).toContain(`novembre 2026 (${filters})**`);
  expect(plain(tableCsv(table, shown(80)).split('\r\n')[0])).toBe(
    `\ufeff${filters.replace(/(.* ; .*)/, '"$1"')};Nombre;Part`,
  );
  expect(tableJson(table, 'fr', fr, null, period('2026-11')).where).toEqual([
    {
      dimension: 'quartier',
      negated: false,
      values: [
        { code: 'maurepas', label: 'MAUREPAS' },
        { code: 'blosne', label: 'BLOSNE' },
      ],
    },
    { dimension: 'origin', negated: true, values: [{ code: 'bailleur', label: 'BAILLEUR' }] },
  ]);
  expect(tableJson(answer({ rows: 'situation' }), 'fr', fr, null, period('2026-11')).where).toEqual([]);
});
