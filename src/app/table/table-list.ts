/** What may be asked of `table`: the G tables, the measures and the dimensions, with their definitions. */

import { DIMENSION_CODES, DIMENSIONS } from '../../cube/dimensions.ts';
import { dimensionsOf, MEASURES } from '../../cube/measures.ts';
import { G_TABLES } from '../../cube/tables/g-tables.ts';
import { formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { wrap } from './fold-text.ts';
import { definitionText } from './table-words.ts';

export function tableListJson(lang: 'fr' | 'en') {
  return {
    schema: 'optimedia/tables/1',
    tables: G_TABLES.map((table) => ({
      id: table.id,
      title: table.title[lang],
      measures: table.measures,
      rows: table.rows,
      cols: table.cols,
    })),
    measures: MEASURES.map((measure) => ({
      code: measure.header.code,
      kind: measure.kind,
      label: measure.header.label[lang],
      unit: measure.header.unit[lang],
      definition: measure.header.definition[lang],
      dimensions: dimensionsOf(measure),
    })),
    dimensions: DIMENSION_CODES.map((code) => ({
      code,
      label: DIMENSIONS[code].label[lang],
      definition: DIMENSIONS[code].definition[lang],
    })),
  };
}

export function tableListLines(lang: 'fr' | 'en', messages: Messages, width: number): string[] {
  const said = messages.tables.list;
  const words = formatter(lang, 'screen');
  return [
    said.tables,
    ...G_TABLES.flatMap((table) => wrap(`${table.id}  ${table.title[lang]}`, width, '  ')),
    '',
    said.measures,
    ...MEASURES.flatMap((measure) => [
      `  ${measure.header.code}`,
      ...wrap(words.typo(definitionText(measure.header, lang)), width, '    '),
      ...wrap(said.by(dimensionsOf(measure).join(', ')), width, '    '),
    ]),
    '',
    said.dimensions,
    ...DIMENSION_CODES.flatMap((code) => [
      `  ${code}`,
      ...wrap(words.typo(definitionText(DIMENSIONS[code], lang)), width, '    '),
    ]),
  ];
}
