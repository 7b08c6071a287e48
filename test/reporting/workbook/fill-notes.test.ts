import { expect, test } from 'vitest';
import { descendants, textOf } from '../../../src/ooxml/xml-query.ts';
import { bookBytes, fill, repacked } from './book-support.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

const shape = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='visibility:hidden'><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>
    ${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const bytes = bookBytes({
  sheets: [
    {
      name: 'Bilan',
      rows: [
        [2, { A: 'Titre' }],
        [3, { A: '{{ G02.label }}', B: '{{ G02.value }}' }],
        [4, { A: 'Total' }],
      ],
      after: '<legacyDrawing r:id="rId2"/>',
      rels: [
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId3', 'threadedComment', '../threadedComments/threadedComment1.xml'],
      ],
    },
  ],
  parts: {
    'xl/comments1.xml': `<comments xmlns="${MAIN}" xmlns:xr="x"><authors><author>Moi</author><author>tc={1}</author></authors><commentList><comment ref="A2" authorId="0"><text><t>haut</t></text></comment><comment ref="A3" authorId="0" xr:uid="{9}"><text><t>répétée</t></text></comment><comment ref="B3" authorId="1"><text><t>fil</t></text></comment><comment ref="A4" authorId="0"><text><t>bas</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"><br></v:shapetype>${shape(1025, 1, 0)}${shape(1026, 2, 0)}${shape(1027, 2, 1)}${shape(1028, 3, 0)}</xml>`,
    'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="B3" id="{1}"><text>fil</text></threadedComment><threadedComment ref="A4" id="{2}"><text>x</text></threadedComment></ThreadedComments>`,
  },
});

test('a note of the repeated row is copied with it, its drawing too; a thread stays on the first copy', () => {
  const filled = fill(bytes);
  expect(filled.problems).toEqual([]);
  const notes = descendants(filled.root('xl/comments1.xml'), 'comment');
  expect(notes.map((one) => `${one.attributes.get('ref')} ${descendants(one, 't').map(textOf).join('')}`)).toEqual([
    'A2 haut',
    'A3 répétée',
    'A4 répétée',
    'A5 répétée',
    'B3 fil',
    'A6 bas',
  ]);
  expect(notes.filter((one) => one.attributes.has('xr:uid'))).toHaveLength(1);
  const vml = filled.text('xl/drawings/vmlDrawing1.vml');
  const all = (pattern: RegExp): (string | undefined)[] => [...vml.matchAll(pattern)].map((found) => found[1]);
  expect(all(/<x:Row>(\d+)/g)).toEqual(['1', '2', '3', '4', '2', '5']);
  expect(all(/<x:Column>(\d+)/g)).toEqual(['0', '0', '0', '0', '1', '0']);
  expect(all(/<x:Anchor>\s*([^<]*)/g).at(-1)).toBe('1, 15, 5, 2, 3, 31, 9, 1');
  expect(new Set(all(/ id="_x0000_s(\d+)"/g)).size).toBe(6);
  expect(vml).toContain('<v:shapetype id="_x0000_t202"><br></v:shapetype>');
  expect(filled.text('xl/threadedComments/threadedComment1.xml')).toMatch(/ref="B3"[\s\S]*ref="A6"/);
});

test('drawings of notes are followed whatever their prefixes are', () => {
  const part = 'xl/drawings/vmlDrawing1.vml';
  const renamed = repacked(bytes, part, (text) => text.replaceAll('v:', 'ns1:').replaceAll('x:', 'ns2:'));
  const rows = [
    ...fill(renamed)
      .text(part)
      .matchAll(/<ns2:Row>(\d+)/g),
  ].map((found) => found[1]);
  expect(rows).toEqual(['1', '2', '3', '4', '2', '5']);
});
