/** The names in the definition of a table, checked before any figure is asked for. */

import { DIMENSION_CODES, isDimensionCode } from '../../cube/dimensions.ts';
import { dimensionsOf, findMeasure, MEASURES } from '../../cube/measures.ts';
import { parseWhere } from '../../cube/parse-where.ts';
import type { TemplateProblem } from '../../errors.ts';
import type { NeededTable } from '../model.ts';
import { nearestName } from '../nearest-name.ts';

type Fault = Pick<TemplateProblem, 'code' | 'given' | 'near'>;

export function faultsOfTable(table: NeededTable): readonly Fault[] {
  const measure = findMeasure(table.measure ?? '');
  if (measure === undefined) {
    const given = table.measure ?? '';
    return [
      {
        code: 'name-unknown',
        given,
        near: nearestName(
          given,
          MEASURES.map(({ header }) => header.code),
        ),
      },
    ];
  }
  const filters = table.where.map((text) => ({ text, filter: parseWhere(text) }));
  const wrong = filters.flatMap(({ text, filter }): Fault[] =>
    filter === null ? [{ code: 'marker-malformed', given: `where ${text}`, near: null }] : [],
  );
  const dimensions = [table.rows, table.cols, ...filters.map(({ filter }) => filter?.dimension ?? null)];
  const unknown = dimensions.flatMap((code): Fault[] => {
    if (code === null) return [];
    if (!isDimensionCode(code))
      return [{ code: 'name-unknown', given: code, near: nearestName(code, DIMENSION_CODES) }];
    const allowed = dimensionsOf(measure);
    if (allowed.includes(code)) return [];
    return [{ code: 'name-unknown', given: `${table.measure} / ${code}`, near: nearestName(code, allowed) }];
  });
  return [...wrong, ...unknown, ...comparison(table), ...visits(table)];
}

/** Where the team went is told by its passages: lines and columns must be theirs too. */
function visits({ visited, rows, cols }: NeededTable): readonly Fault[] {
  const passages = findMeasure('passages');
  if (!visited || passages === undefined) return [];
  const allowed = dimensionsOf(passages);
  return [rows, cols].flatMap((code): Fault[] =>
    code === null || !isDimensionCode(code) || allowed.includes(code)
      ? []
      : [{ code: 'name-unknown', given: `visited / ${code}`, near: nearestName(code, allowed) }],
  );
}

function comparison({ compare }: NeededTable): readonly Fault[] {
  const known = ['previous', 'year', 'none'];
  if (compare === null || known.includes(compare)) return [];
  return [{ code: 'argument-unknown', given: compare, near: nearestName(compare, known) }];
}
