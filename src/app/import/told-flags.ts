/** The answers given so far, as the options that say the same: an import that is left is taken up again with them. */

import type { ImportChoices } from '../../importing/plan-import.ts';

/** `start`: what was told before anything was asked; the options as typed say that already. */
export function toldFlags(choices: ImportChoices, start: ImportChoices): readonly string[] {
  const columns = [...choices.columns].filter(([header, field]) => start.columns.get(header) !== field);
  const values = choices.values.slice(start.values.length);
  // A row whose values are taken has no option that says so: it is asked again.
  const same = [...(choices.same ?? [])].filter(
    ([row, id]) => start.same?.get(row) !== id && choices.taken?.has(row) !== true,
  );
  return [
    ...columns.flatMap(([header, field]) => ['--map', `${header}=${field}`]),
    ...values.flatMap(({ field, words, code }) => ['--value', `${field}:${words}=${code}`]),
    ...same.flatMap(([row, id]) => ['--same', `${row}=${id}`]),
    ...(choices.sheet === null || choices.sheet === start.sheet ? [] : ['--sheet', choices.sheet]),
  ];
}
