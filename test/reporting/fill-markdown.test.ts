import { describe, expect, test } from 'vitest';
import { findMeasure } from '../../src/cube/measures.ts';
import { formatter } from '../../src/messages/format.ts';
import { readMarkdownTemplate } from '../../src/reporting/fill-markdown.ts';
import { G02, modelOf } from './workbook/book-support.ts';

const fill = (text: string) => readMarkdownTemplate(text, formatter('fr', 'report'), () => 'tableau').fill(modelOf());
const faults = (text: string) => fill(text).problems.map(({ at, code, given, near }) => [at, code, given, near]);

describe('a Markdown template', () => {
  test('tells a table what its tag asks for, and what is defined before it or by the template', () => {
    const seen: unknown[] = [];
    const template = readMarkdownTemplate(
      '{% table "G02" compare: "year" %} {% table "G02" %} {% table "G01" %} {{ definitions.contacts }}',
      formatter('fr', 'report'),
      (_, { need, defined }) => {
        seen.push([need?.compare, [...defined]]);
        return '';
      },
    );
    const header = findMeasure('shifts')?.header ?? null;
    const model = modelOf({ G02: { ...G02, measure: header } });
    template.fill({
      ...model,
      table: (name) => model.table(name === 't1' ? 'G02' : name),
      scalar: () => ({ type: 'none' }),
      names: () => ['definitions.contacts'],
    });
    expect(seen).toEqual([
      ['year', ['contacts']],
      [null, ['contacts', 'shifts']],
    ]);
  });

  test('is filled: values, filters, loops, conditions', () => {
    const text = [
      '{{ figures.contacts }} {{ figures.contacts | nombre }} {{ period.from | date }} {{ period.label }}',
      '{% for row in tables.G02.rows %}{% if row.value > 10 %}{{ row.label }} {{ row.value | nombre }};{% endif %}{% endfor %}',
      '{{ tables.G02.total }} {{ 1 | divided_by: 3.0 }} {{ 1 | divided_by: 0 }} {{ tables.G02.rows | map: "label" | join: ", " }}',
    ].join('\n');
    const { content, problems } = fill(text);
    expect({ problems, content: content.replace(/[\u00a0\u202f]/g, ' ') }).toEqual({
      problems: [],
      content: [
        '1 042 1 042 1er octobre 2026 octobre 2026',
        'Rixe & co 20;Autre 30;',
        '60 0,33 – Bruit, Rixe & co, Autre',
      ].join('\n'),
    });
  });

  test('a slip in a loop is told beside the others', () => {
    const text = [
      '{{ figures.contact }}',
      '{% for row in tables.G02.rows %}{{ row.lable }}{{ row.foo | nombre }}{{ row.cells.size }}{% endfor %}',
      '{% for one in lists.partner %}{{ one.labl }}{{ one.short }}{% endfor %}',
      '{% for x in tables.G02.rows reversed %}{% if x.valeu > 1 %}{{ x.value }}{% endif %}{% endfor %}',
    ].join('\n');
    expect(faults(text).map(([at, , given, near]) => [at, given, near])).toEqual([
      ['1:4', 'figures.contact', 'figures.contacts'],
      ['2:36', 'row.lable', 'row.label'],
      ['2:51', 'row.foo', null],
      ['3:34', 'one.labl', 'one.label'],
      ['4:46', 'x.valeu', 'x.value'],
    ]);
  });

  test.each([
    ['{% table "G02" %}\n{% table "G02" %}\nSuite', 'tableau\n\ntableau\n\nSuite'],
    ['Voici : {% table "G02" %}{% table "G02" %}.', 'Voici : \n\ntableau\n\ntableau\n\n.'],
    ['# Titre\n\n{% table "G02" %}\n\n{% table "G02" %}\n', '# Titre\n\ntableau\n\ntableau\n'],
    ['# Titre\r\n\r\n{% table "G02" %}\r\n\r\nSuite', '# Titre\r\n\r\ntableau\r\n\r\nSuite'],
  ])('a table is a paragraph of its own: %j', (text, content) => {
    expect(fill(text).content).toBe(content);
  });

  test('a number without filter has no idle zeros', () => {
    expect(fill('{{ 4.6 }} {{ 4.60001 }} {{ 4.25 }} {{ 4.996 }} {{ 12 }} {{ 0.004 }}').content).toBe(
      '4,6 4,6 4,25 5 12 0',
    );
  });

  test.each([
    ['{{ figures.contact }}', ['1:4', 'name-unknown', 'figures.contact', 'figures.contacts']],
    ['a\n\n  {{ period.labl }}', ['3:6', 'name-unknown', 'period.labl', 'period.label']],
    ['{{ text.bilan }}', ['1:4', 'not-yet', 'text.bilan', null]],
    ['{% chart "G02" kind: "bar" %}', ['1:1', 'not-yet', '{% chart %}', null]],
    ['{{ contacts }}', ['1:4', 'name-unknown', 'contacts', 'figures.contacts']],
    ['{{ G02.label }}', ['1:4', 'name-unknown', 'G02.label', 'tables.G02.rows']],
    ['{{ tables.G2.rows }}', ['1:4', 'name-unknown', 'tables.G2.rows', 'tables.G02']],
    ['{{ tables.G02.totl }}', ['1:4', 'name-unknown', 'tables.G02.totl', 'tables.G02.total']],
    ['{% for r in tables.G02.rows %}{{ r.labl }}{% endfor %}', ['1:34', 'name-unknown', 'r.labl', 'r.label']],
    ['{% table "G99" %}', ['1:1', 'name-unknown', 'G99', 'G09']],
    ['{% table “G2” %}', ['1:1', 'name-unknown', 'G2', 'G02']],
    ['{% table %}', ['1:1', 'marker-malformed', 'table', 'table "G02"']],
    ['{% table measure: "person" %}', ['1:1', 'name-unknown', 'person', 'persons']],
    ['{% table measure: "persons", rows: "quartiers" %}', ['1:1', 'name-unknown', 'quartiers', 'quartier']],
    ['{% table "G02", srot: "value" %}', ['1:1', 'argument-unknown', 'srot', 'sort']],
    ['{% table "G02", top: "dix" %}', ['1:1', 'argument-unknown', 'dix', '10']],
    ['{% table "G02", cols: "quartier" %}', ['1:1', 'argument-unknown', 'cols', null]],
    ['{% table "G14", rows: "origin" %}', ['1:1', 'name-unknown', 'planned_shifts / origin', null]],
    ['{{ figures.contacts | nombr }}', ['1:23', 'filter-unknown', 'nombr', 'nombre']],
    ['{% tabel "G02" %}', ['1:1', 'tag-unknown', 'tabel', 'table']],
    ['{% include "x" %}', ['1:1', 'tag-unknown', 'include', null]],
    ['{{ figures.contacts', ['1:1', 'marker-open', '{{ figures.contacts', null]],
    ['{% if period.label }a{% endif %}', ['1:1', 'marker-open', '{% if period.label }a', null]],
    ['{% for r in tables.G02.rows %}a', ['1:1', 'block-open', 'for', null]],
    ['a{% endif %}', ['1:2', 'tag-alone', 'endif', null]],
    ['{{ period.label + 1 }}', ['1:1', 'marker-malformed', 'period.label + 1', null]],
    ['{{ }}', ['1:1', 'marker-malformed', '{{ }}', null]],
    ['Total : { figures.contacts }}', ['1:9', 'marker-malformed', '{ figures.contacts }}', null]],
    ['{{ tables.G02 }}', ['1:1', 'not-a-value', 'tables.G02', '{% table "G02" %}']],
    ['{{ tables.G02.rows | join: ";" }}', ['1:1', 'not-a-value', 'tables.G02.rows | join: ";"', '{% table "G02" %}']],
    ['{{ "a" | append: tables.G02 }}', ['1:1', 'not-a-value', '"a" | append: tables.G02', null]],
    ['{% for r in tables.G02.rows %}{{ r }}{% endfor %}', ['1:31', 'not-a-value', 'r', null]],
    ['{% for i in (1..100000000) %}{% endfor %}', ['1:1', 'too-long', '', null]],
    [
      '{% assign s = "aaaaaaaaaa" %}{% for i in (1..99) %}{% assign s = s | append: s %}{% endfor %}',
      ['1:52', 'too-long', '', null],
    ],
  ])('is refused with its place: %s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
    expect(fill(text).content).toBe('');
  });

  test('tells all of its faults at once, none of them twice, none that another one causes', () => {
    const text = [
      '{{ figures.contacs | nombr }} {{ figures.contacts | nombr: 1 }}',
      '{% forr r in tables.G02.rows %}{{ r.label }}{% endfor %}',
      '{{ period.labl }',
      '{% table "G99" %} {{ tables.G02 }}',
    ].join('\n');
    expect(faults(text).map(([at, code]) => `${at} ${code}`)).toEqual([
      '1:4 name-unknown',
      '1:22 filter-unknown',
      '1:53 filter-unknown',
      '2:1 tag-unknown',
      '3:1 marker-open',
      '4:1 name-unknown',
    ]);
    expect(faults('{{ '.repeat(10_000))).toHaveLength(30);
    const deep = `${'{% if true %}'.repeat(9_000)}${'{% endif %}'.repeat(9_000)}`;
    expect(fill(deep).problems.map(({ code }) => code)).toEqual(['too-long']);
  });

  test('takes filters as they are typed: blanks before the colon, no blanks at all, decimals that cannot be', () => {
    const text =
      '{{ 2 | nombre : 1 }} {{2|nombre:1}} {{ 2 | nombre: 99 }} {{ 2 | nombre: "a" }} {{ 1 | divided_by: 0 | signe }}';
    expect(fill(text)).toEqual({ problems: [], content: '2,0 2,0 2,000000 2 –' });
  });

  test('leaves what is raw as it is', () => {
    expect(fill('{% raw %}{{ a }} }}{% endraw %}{% comment %}{{ x }}{% endcomment %}')).toEqual({
      problems: [],
      content: '{{ a }} }}',
    });
  });
});
