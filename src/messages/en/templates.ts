/** What is wrong in a template, as in French. */

import type { ErrorArgs, TemplateProblem } from '../../errors.ts';
import { firstLines } from '../first-lines.ts';
import { rangeOf } from '../range-of.ts';

const TEMPLATE_REASONS: Record<TemplateProblem['code'], (given: string) => string> = {
  'name-unknown': (given) => `“${given}” does not exist`,
  'filter-unknown': (given) => `the filter “${given}” does not exist`,
  'marker-malformed': (given) => `the marker “${given}” is not well written`,
  'marker-in-formula': (given) => `a marker cannot stand in a formula (“${given}”)`,
  'marker-misplaced': (given) => `the marker “${given}” cannot be filled in this place`,
  'argument-unknown': (given) => `the argument “${given}” does not exist`,
  'reference-stuck': (given) => `the reference “${given}” should follow the added rows and cannot`,
  'reference-split': (given) =>
    `the formula takes one value, and “${given}” becomes several: write a range within a function, as SUM(${rangeOf(given)}) or INDEX(${rangeOf(given)},1)`,
  macros: () => 'the template holds macros. To keep them: --allow-macros',
  'external-links': () => 'the template links to other workbooks. To keep them: --allow-macros',
  'table-mixed': (given) => `a row can repeat one table only (“${given}”): put the other in another row`,
  'header-too-long': (given) => `the header or footer is longer than 255 characters (“${given}”)`,
  'tag-unknown': (given) => `the command “{% ${given} %}” does not exist`,
  'tag-alone': (given) => `“{% ${given} %}” stands alone: what it continues or closes is not open`,
  'marker-open': (given) => `“${given}” is not closed: “${given.startsWith('{%') ? '%}' : '}}'}” is missing`,
  'block-open': (given) => `“{% ${given} %}” is not closed: “{% end${given} %}” is missing`,
  'not-a-value': (given) => `“${given}” is a table or a list, not a value`,
  'not-yet': (given) => `“${given}” does not exist in this version`,
  'ages-cross-sexes': (given) => `“${given}” is not recorded: ages and sexes are two margins, ask for two tables`,
  'too-long': () =>
    'the report never ends, or is far too long: shorten the loops of the template, or its repeated rows',
};

export const templateRefused = ({ file, problems }: ErrorArgs['template-refused']): string =>
  firstLines(
    problems.map(
      (p) =>
        `${file}${p.sheet === null ? '' : `, sheet “${p.sheet}”`}, ${placeOf(p.at)}: ${TEMPLATE_REASONS[p.code](p.given)}.${
          p.near === null ? '' : ` Did you mean “${p.near}”?`
        }`,
    ),
    (left) => `… and ${left} ${left === 1 ? 'other fault' : 'other faults'}.`,
  );

/** `3:4` of a text, `C7` of a sheet. */
const placeOf = (at: string) => at.replace(/^(\d+):(\d+)$/, 'line $1, column $2');
