/** What is wrong in a template: one line a fault, with its file, its place and what to write instead. */

import type { ErrorArgs, TemplateProblem } from '../../errors.ts';
import { firstLines } from '../first-lines.ts';
import { rangeOf } from '../range-of.ts';

const TEMPLATE_REASONS: Record<TemplateProblem['code'], (given: string) => string> = {
  'name-unknown': (given) => `« ${given} » n'existe pas`,
  'filter-unknown': (given) => `le filtre « ${given} » n'existe pas`,
  'marker-malformed': (given) => `le repère « ${given} » est mal écrit`,
  'marker-in-formula': (given) => `un repère ne peut pas être dans une formule (« ${given} »)`,
  'marker-misplaced': (given) => `le repère « ${given} » ne peut pas être rempli à cet endroit`,
  'argument-unknown': (given) => `l'argument « ${given} » n'existe pas`,
  'reference-stuck': (given) => `la référence « ${given} » devrait suivre les lignes ajoutées et ne le peut pas`,
  'reference-split': (given) =>
    `la formule prend une seule valeur, et « ${given} » en devient plusieurs : écrivez une plage dans une fonction, comme SOMME(${rangeOf(given)}) ou INDEX(${rangeOf(given)};1)`,
  macros: () => 'le modèle contient des macros. Les garder : --allow-macros',
  'external-links': () => "le modèle a des liens vers d'autres classeurs. Les garder : --allow-macros",
  'table-mixed': (given) =>
    `une ligne ne peut répéter qu'un tableau (« ${given} ») : mettez l'autre sur une autre ligne`,
  'header-too-long': (given) => `l'en-tête ou le pied de page dépasse 255 caractères (« ${given} »)`,
  'tag-unknown': (given) => `la commande « {% ${given} %} » n'existe pas`,
  'tag-alone': (given) => `« {% ${given} %} » est seul : ce qu'il continue ou ferme n'est pas ouvert`,
  'marker-open': (given) => `« ${given} » n'est pas refermé : il manque « ${given.startsWith('{%') ? '%}' : '}}'} »`,
  'block-open': (given) => `« {% ${given} %} » n'est pas refermé : il manque « {% end${given} %} »`,
  'not-a-value': (given) => `« ${given} » est un tableau ou une liste, pas une valeur`,
  'not-yet': (given) => `« ${given} » n'existe pas dans cette version`,
  'ages-cross-sexes': (given) =>
    `« ${given} » n'est pas enregistré : âges et sexes sont deux marges, demandez deux tableaux`,
  'too-long': () =>
    'le rapport tourne sans fin ou est bien trop long : raccourcissez les boucles du modèle, ou ses lignes répétées',
};

export const templateRefused = ({ file, problems }: ErrorArgs['template-refused']): string =>
  firstLines(
    problems.map(
      (p) =>
        `${file}${p.sheet === null ? '' : `, feuille « ${p.sheet} »`}, ${placeOf(p.at)} : ${TEMPLATE_REASONS[p.code](p.given)}.${
          p.near === null ? '' : ` Vouliez-vous dire « ${p.near} » ?`
        }`,
    ),
    (left) => `… et ${left} ${left === 1 ? 'autre défaut' : 'autres défauts'}.`,
  );

/** `3:4` of a text, `C7` of a sheet. */
const placeOf = (at: string) => at.replace(/^(\d+):(\d+)$/, 'ligne $1, colonne $2');
