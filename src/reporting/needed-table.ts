/** A table of the catalogue that a template names without defining it: `tables.G02.rows`, `{{ G02.label }}`. */

import type { NeededTable } from './model.ts';

export const neededTable = (id: string): NeededTable => ({
  name: id,
  id,
  measure: null,
  rows: null,
  cols: null,
  where: [],
  compare: null,
  sort: 'list',
  top: null,
  all: false,
  period: 'own',
  visited: false,
});
