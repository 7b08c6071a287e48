/** One invented intervention: where exactly, with whom, what was done and to what end. */

import { PLACES, say } from './fixtures-words.mjs';

const MANY = ['regroupement', 'presence_dialogue', 'alcoolisation', 'occupation_hall', 'musique', 'rodeo', 'rixe'];
const ALONE = ['isolement', 'errance', 'detresse', 'mineur_expose', 'information', 'acces_droits'];
const CONFLICT = [
  'conflit_voisinage',
  'conflit_usage',
  'nuisances_sonores',
  'insultes_menaces',
  'tension_autre',
  'rixe',
  'hygiene',
];
const COMMENTS = [
  'Échange cordial avec le groupe.',
  'Rappel des horaires de calme.',
  'Situation connue, à suivre avec le bailleur.',
  'Retour au calme en quelques minutes.',
  'Personnes rencontrées pour la première fois.',
  'Le groupe a quitté les lieux après discussion.',
  'Affiche du hall remise en place.',
  'Les deux parties acceptent de se revoir.',
  'Passage à renouveler en soirée.',
  'Information sur les permanences du quartier donnée.',
  'Bac à déchets déplacé ; accès dégagé.',
  'Bonne écoute, dialogue engagé.',
];

function personsOf(draw, situation) {
  if (draw.chance(0.04)) return draw.pick([null, 'NC']);
  if (ALONE.includes(situation))
    return draw.weighted([
      [1, 8],
      [2, 2],
    ]);
  if (MANY.includes(situation)) return draw.whole(2, 12);
  return draw.weighted([
    [1, 2],
    [2, 5],
    [3, 3],
    [4, 2],
    [6, 1],
  ]);
}

/** A total shared at random; what is left unsaid stays unsaid. */
function share(draw, total, keys, weights) {
  const out = Object.fromEntries(keys.map((key) => [key, 0]));
  for (let i = 0; i < total; i += 1) out[draw.weighted(keys.map((key, k) => [key, weights[k]]))] += 1;
  return out;
}

function publicOf(draw, persons, situation) {
  if (typeof persons !== 'number') return {};
  const told = draw.weighted([
    [persons, 7],
    [Math.max(0, persons - 1), 1],
    [0, 2],
  ]);
  const sexes = told === 0 ? {} : share(draw, told, ['women', 'men'], MANY.includes(situation) ? [2, 8] : [5, 5]);
  const young = MANY.includes(situation) || situation === 'mineur_expose';
  const aged = draw.weighted([
    [persons, 6],
    [Math.max(0, persons - 1), 1],
    [0, 3],
  ]);
  const ages =
    aged === 0
      ? {}
      : share(draw, aged, ['enfants', 'a12_17', 'a18_25', 'a26_59', 'a60'], young ? [1, 8, 7, 3, 1] : [1, 1, 2, 7, 4]);
  for (const key of Object.keys(ages)) if (ages[key] === 0 && draw.chance(0.7)) ages[key] = null;
  return { ...sexes, ...ages };
}

function actionsOf(draw, situation, outcome) {
  const codes = ['dialogue'];
  if (CONFLICT.includes(situation))
    codes.push(
      draw.weighted([
        ['apaisement', 6],
        ['mediation_navette', 2],
        ['rappel_regle', 3],
        ['separation', 1],
        ['table_ronde', 0.5],
      ]),
    );
  else if (MANY.includes(situation) && situation !== 'presence_dialogue') codes.push('rappel_regle');
  if (situation === 'technique' || draw.chance(0.06)) codes.push('signalement');
  if (situation === 'rixe' && draw.chance(0.5)) codes.push('appel_police');
  if ((situation === 'detresse' && draw.chance(0.5)) || draw.chance(0.004)) codes.push('appel_secours');
  if (outcome === 'relais' || draw.chance(ALONE.includes(situation) ? 0.55 : 0.1)) codes.push('orientation');
  if (ALONE.includes(situation) && draw.chance(0.2)) codes.push('accompagnement');
  return codes;
}

function partnersOf(draw, actions, situation) {
  if (!actions.includes('orientation')) return null;
  const social = [
    ['cdas', 5],
    ['ccas', 4],
    ['centre_social', 4],
    ['mission_locale', 2],
    ['association', 3],
    ['sante', 1],
    ['prevention', 2],
  ];
  const local = [
    ['bailleur', 8],
    ['ville', 4],
    ['police_municipale', 2],
    ['police_nationale', 1],
    ['prevention', 3],
    ['centre_social', 2],
    ['ecole', 1],
  ];
  const list = ALONE.includes(situation) ? social : local;
  const first = draw.weighted(list);
  const second = draw.chance(0.15) ? draw.weighted(list) : first;
  return [...new Set([first, second])].map((code) => say(draw, 'partner', code)).join(draw.pick([' / ', ', ']));
}

const PLACE_TYPES = [
  ['rue_place', 25],
  ['parc', 14],
  ['hall', 22],
  ['escalier', 7],
  ['parking_cave', 8],
  ['abords_ecole', 5],
  ['equipement', 6],
  ['commerce', 7],
  ['transport', 4],
  ['domicile', 5],
];
const ORIGINS = [
  ['initiative', 40],
  ['habitant', 25],
  ['bailleur', 12],
  ['ville', 6],
  ['police', 3],
  ['ecole', 2],
  ['association', 4],
  ['commercant', 4],
  ['autre', 1],
  ['non_renseigne', 3],
];

export function oneIntervention(draw, cell, outcome, cooperation) {
  const [quartier, situation] = cell;
  const origin = situation === 'presence_dialogue' ? 'initiative' : draw.weighted(ORIGINS);
  const persons = personsOf(draw, situation);
  const actions = actionsOf(draw, situation, outcome);
  const by = draw.pick(['M1', 'M2', 'M3']);
  const others = ['M1', 'M2', 'M3'].filter((code) => code !== by);
  const team = draw.weighted([
    [[by], 3],
    [[by, draw.pick(others)], 6],
    [['M1', 'M2', 'M3'], 1],
  ]);
  return {
    code: quartier,
    by,
    situationCode: situation,
    quartier: say(draw, 'quartier', quartier),
    placeType: draw.chance(0.03) ? null : say(draw, 'placeType', draw.weighted(PLACE_TYPES)),
    place: draw.chance(0.6) ? draw.pick(PLACES[quartier]) : null,
    situation: say(draw, 'situation', situation),
    origin: draw.chance(0.02) ? null : say(draw, 'origin', origin),
    channel: say(
      draw,
      'channel',
      origin === 'initiative'
        ? 'de_visu'
        : draw.weighted([
            ['de_visu', 5],
            ['telephone', 4],
            ['mail', 1],
            ['consigne', 1],
          ]),
    ),
    persons,
    ...publicOf(draw, persons, situation),
    actions: actions.map((code) => say(draw, 'actions', code)).join(draw.pick([', ', ' / ', ' + '])),
    cooperation: cooperation && say(draw, 'cooperation', cooperation),
    outcome: outcome && say(draw, 'outcome', outcome),
    open: outcome === 'a_suivre',
    partners: partnersOf(draw, actions, situation),
    mediators: team.join(draw.pick([', ', ' ', '/', '+'])),
    comment: draw.chance(0.3) ? draw.pick(COMMENTS) : null,
  };
}
