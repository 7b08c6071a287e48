/** The invented interventions: how many a month, where, what about, at what hour, with whom, to what end. */

import { isoDay, utcDay, weekday } from './fixtures-draw.mjs';
import { PLACES, say } from './fixtures-words.mjs';

const A_MONTH = {
  '2025-10': 74, '2025-11': 58, '2025-12': 41, '2026-01': 36, '2026-02': 43, '2026-03': 62, '2026-04': 78,
  '2026-05': 96, '2026-06': 128, '2026-07': 97, '2026-08': 38, '2026-09': 70, '2026-10': 104, '2026-11': 87,
};
const QUARTIERS = [['brequigny', 15], ['blosne', 20], ['maurepas', 27], ['villejean', 23], ['cleunay', 10], ['hors_qpv', 5]];
const SITUATIONS = [
  ['conflit_voisinage', 15], ['nuisances_sonores', 12], ['regroupement', 11], ['presence_dialogue', 10], ['occupation_hall', 6], ['dechets', 6], ['musique', 5], ['conflit_usage', 5], ['information', 4],
  ['acces_droits', 4], ['isolement', 4], ['rodeo', 3], ['alcoolisation', 3], ['sentiment_insecurite', 3], ['insultes_menaces', 3], ['incivilite_autre', 2], ['tension_autre', 2],
  ['degradation', 2], ['stationnement', 2], ['errance', 2], ['hygiene', 1], ['mineur_expose', 1], ['detresse', 1], ['technique', 2], ['rixe', 1], ['autre', 1],
];
/** November 2026 is set cell by cell: its most frequent situations by quartier, in the order of QUARTIERS. */
const NOVEMBER = { conflit_voisinage: [2, 3, 6, 4, 1, 1], nuisances_sonores: [2, 2, 3, 3, 1, 0], regroupement: [1, 3, 3, 2, 0, 0], dechets: [0, 1, 2, 1, 1, 0], musique: [0, 1, 1, 2, 0, 1] };
const NOVEMBER_REST = [7, 7, 9, 9, 5, 3];
const OTHERS = 'presence_dialogue occupation_hall conflit_usage information acces_droits isolement rodeo alcoolisation sentiment_insecurite insultes_menaces'.split(' ');

const MANY = ['regroupement', 'presence_dialogue', 'alcoolisation', 'occupation_hall', 'musique', 'rodeo', 'rixe'];
const ALONE = ['isolement', 'errance', 'detresse', 'mineur_expose', 'information', 'acces_droits'];
const CONFLICT = ['conflit_voisinage', 'conflit_usage', 'nuisances_sonores', 'insultes_menaces', 'tension_autre', 'rixe', 'hygiene'];
const COMMENTS = [
  'Échange cordial avec le groupe.', 'Rappel des horaires de calme.', 'Situation connue, à suivre avec le bailleur.', 'Retour au calme en quelques minutes.',
  'Personnes rencontrées pour la première fois.', 'Le groupe a quitté les lieux après discussion.', 'Affiche du hall remise en place.', 'Les deux parties acceptent de se revoir.',
  'Passage à renouveler en soirée.', 'Information sur les permanences du quartier donnée.', 'Bac à déchets déplacé ; accès dégagé.', 'Bonne écoute, dialogue engagé.',
];

function cellsOfMonth(draw, month, count) {
  if (month !== '2026-11') return Array.from({ length: count }, () => [draw.weighted(QUARTIERS), draw.weighted(SITUATIONS)]);
  const cells = [];
  for (const [situation, counts] of Object.entries(NOVEMBER)) {
    counts.forEach((n, q) => { for (let i = 0; i < n; i += 1) cells.push([QUARTIERS[q][0], situation]); });
  }
  const rest = NOVEMBER_REST.flatMap((n, q) => Array.from({ length: n }, () => QUARTIERS[q][0]));
  rest.forEach((quartier, i) => cells.push([quartier, OTHERS[i % OTHERS.length]]));
  return cells;
}

const deck = (draw, counts) => draw.shuffled(Object.entries(counts).flatMap(([code, n]) => Array.from({ length: n }, () => (code === 'none' ? null : code))));
const OUTCOMES = {
  '2026-10': { regle: 34, apaise: 30, deplace: 8, sans_effet: 6, relais: 7, a_suivre: 13, sans_objet: 4, none: 2 },
  '2026-11': { regle: 31, apaise: 27, deplace: 5, sans_effet: 3, relais: 5, a_suivre: 11, sans_objet: 4, none: 1 },
};
const usualOutcomes = (n) => {
  const counts = { apaise: Math.round(n * 0.29), deplace: Math.round(n * 0.08), sans_effet: Math.round(n * 0.06), relais: Math.round(n * 0.09), a_suivre: Math.round(n * 0.12), sans_objet: Math.round(n * 0.04), none: Math.round(n * 0.03) };
  return { regle: n - Object.values(counts).reduce((a, b) => a + b, 0), ...counts };
};

/** Times of one day that do not overlap; `taken` holds [from, to] minutes. */
function placeTime(draw, taken) {
  for (let tries = 0; tries < 400; tries += 1) {
    const [from, to] = draw.weighted([[[840, 960], 22], [[960, 1080], 30], [[1080, 1200], 32], [[1200, 1285], 16]]);
    const duration = tries < 200 ? draw.pick([10, 15, 15, 20, 20, 20, 25, 30, 30, 40, 45]) : 10;
    const start = draw.whole(from / 5, to / 5 - 1) * 5;
    if (start + duration > 1290 || taken.some(([a, b]) => start < b && a < start + duration)) continue;
    taken.push([start, start + duration]);
    return { start, duration };
  }
  throw new Error('The day is full');
}

function personsOf(draw, situation) {
  if (draw.chance(0.04)) return draw.pick([null, 'NC']);
  if (ALONE.includes(situation)) return draw.weighted([[1, 8], [2, 2]]);
  if (MANY.includes(situation)) return draw.whole(2, 12);
  return draw.weighted([[1, 2], [2, 5], [3, 3], [4, 2], [6, 1]]);
}

/** A total shared at random; what is left unsaid stays unsaid. */
function share(draw, total, keys, weights) {
  const out = Object.fromEntries(keys.map((key) => [key, 0]));
  for (let i = 0; i < total; i += 1) out[draw.weighted(keys.map((key, k) => [key, weights[k]]))] += 1;
  return out;
}

function publicOf(draw, persons, situation) {
  if (typeof persons !== 'number') return {};
  const told = draw.weighted([[persons, 7], [Math.max(0, persons - 1), 1], [0, 2]]);
  const sexes = told === 0 ? {} : share(draw, told, ['women', 'men'], MANY.includes(situation) ? [2, 8] : [5, 5]);
  const young = MANY.includes(situation) || situation === 'mineur_expose';
  const aged = draw.weighted([[persons, 6], [Math.max(0, persons - 1), 1], [0, 3]]);
  const ages = aged === 0 ? {} : share(draw, aged, ['enfants', 'a12_17', 'a18_25', 'a26_59', 'a60'], young ? [1, 8, 7, 3, 1] : [1, 1, 2, 7, 4]);
  for (const key of Object.keys(ages)) if (ages[key] === 0 && draw.chance(0.7)) ages[key] = null;
  return { ...sexes, ...ages };
}

function actionsOf(draw, situation, outcome) {
  const codes = ['dialogue'];
  if (CONFLICT.includes(situation)) codes.push(draw.weighted([['apaisement', 6], ['mediation_navette', 2], ['rappel_regle', 3], ['separation', 1], ['table_ronde', 0.5]]));
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
  const social = [['cdas', 5], ['ccas', 4], ['centre_social', 4], ['mission_locale', 2], ['association', 3], ['sante', 1], ['prevention', 2]];
  const local = [['bailleur', 8], ['ville', 4], ['police_municipale', 2], ['police_nationale', 1], ['prevention', 3], ['centre_social', 2], ['ecole', 1]];
  const list = ALONE.includes(situation) ? social : local;
  const first = draw.weighted(list);
  const second = draw.chance(0.15) ? draw.weighted(list) : first;
  return [...new Set([first, second])].map((code) => say(draw, 'partner', code)).join(draw.pick([' / ', ', ']));
}

const PLACE_TYPES = [['rue_place', 25], ['parc', 14], ['hall', 22], ['escalier', 7], ['parking_cave', 8], ['abords_ecole', 5], ['equipement', 6], ['commerce', 7], ['transport', 4], ['domicile', 5]];
const ORIGINS = [['initiative', 40], ['habitant', 25], ['bailleur', 12], ['ville', 6], ['police', 3], ['ecole', 2], ['association', 4], ['commercant', 4], ['autre', 1], ['non_renseigne', 3]];

function oneIntervention(draw, cell, outcome, cooperation) {
  const [quartier, situation] = cell;
  const origin = situation === 'presence_dialogue' ? 'initiative' : draw.weighted(ORIGINS);
  const persons = personsOf(draw, situation);
  const actions = actionsOf(draw, situation, outcome);
  const by = draw.pick(['M1', 'M2', 'M3']);
  const others = ['M1', 'M2', 'M3'].filter((code) => code !== by);
  const team = draw.weighted([[[by], 3], [[by, draw.pick(others)], 6], [['M1', 'M2', 'M3'], 1]]);
  return {
    code: quartier, by, situationCode: situation,
    quartier: say(draw, 'quartier', quartier),
    placeType: draw.chance(0.03) ? null : say(draw, 'placeType', draw.weighted(PLACE_TYPES)),
    place: draw.chance(0.6) ? draw.pick(PLACES[quartier]) : null,
    situation: say(draw, 'situation', situation),
    origin: draw.chance(0.02) ? null : say(draw, 'origin', origin),
    channel: say(draw, 'channel', origin === 'initiative' ? 'de_visu' : draw.weighted([['de_visu', 5], ['telephone', 4], ['mail', 1], ['consigne', 1]])),
    persons, ...publicOf(draw, persons, situation),
    actions: actions.map((code) => say(draw, 'actions', code)).join(draw.pick([', ', ' / ', ' + '])),
    cooperation: cooperation && say(draw, 'cooperation', cooperation),
    outcome: outcome && say(draw, 'outcome', outcome),
    open: outcome === 'a_suivre',
    partners: partnersOf(draw, actions, situation),
    mediators: team.join(draw.pick([', ', ' ', '/', '+'])),
    comment: draw.chance(0.3) ? draw.pick(COMMENTS) : null,
  };
}

/** Days of a month for each cell: never twice the same quartier and situation on a day, never more than nine. */
function spread(draw, cells, days) {
  const busy = new Map(days.map((day) => [day, []]));
  for (const cell of cells) {
    const free = days.filter((day) => busy.get(day).length < 9 && !busy.get(day).some(([q, s]) => q === cell[0] && s === cell[1]) && !(isoDay(day) === '2026-11-28' && busy.get(day).length >= 2));
    busy.get(draw.weighted(free.map((day) => [day, weekday(day) >= 5 ? 1.4 : 1]))).push(cell);
  }
  const last = utcDay('2026-11-28');
  if (busy.has(last)) for (const day of days) while (busy.get(last).length < 2 && day !== last && busy.get(day).length > 3) busy.get(last).push(busy.get(day).pop());
  return busy;
}

export function drawInterventions(draw, days) {
  const all = [];
  for (const [month, count] of Object.entries(A_MONTH)) {
    const open = days.filter((day) => isoDay(day).startsWith(month));
    const quiet = new Set(draw.shuffled(open.filter((day) => !['2026-11-12', '2026-11-28'].includes(isoDay(day)))).slice(0, month === '2026-11' ? 1 : 2));
    const busy = spread(draw, draw.shuffled(cellsOfMonth(draw, month, count)), open.filter((day) => !quiet.has(day)));
    const outcomes = deck(draw, OUTCOMES[month] ?? usualOutcomes(count));
    const missing = month === '2026-11' ? 22 : Math.round(count * 0.24);
    const answered = count - missing;
    const partial = Math.round(answered * 0.2);
    const refused = Math.round(answered * 0.1);
    const cooperations = deck(draw, { oui: answered - partial - refused - 3, partielle: partial, non: refused, sans_objet: 3, none: missing });
    for (const day of open) {
      const taken = [];
      for (const [index, cell] of (busy.get(day) ?? []).entries()) {
        const one = oneIntervention(draw, cell, outcomes.pop(), cooperations.pop());
        const overlap = isoDay(day) === '2026-11-12' && index < 2;
        const { start, duration } = overlap ? { start: [1050, 1070][index], duration: [40, 20][index] } : placeTime(draw, taken);
        if (overlap) Object.assign(one, { by: 'M1', mediators: 'M1, M2', fixed: true }), taken.push([1050, 1090]);
        all.push({ ...one, date: { day }, start: { minute: start }, duration, followUp: one.open && day < utcDay('2026-11-20') ? { day: day + 7 } : null });
      }
    }
  }
  return all.sort((a, b) => a.date.day - b.date.day || a.start.minute - b.start.minute);
}
