/** The signalements: nearly all closed, two still open in November 2026. */

import { daysOf, monthsOf, utcDay } from './fixtures-draw.mjs';
import { QPV, SEASON } from './fixtures-shifts.mjs';
import { PLACES, say, WORDS } from './fixtures-words.mjs';

const SERVICES = {
  eclairage: 'ville',
  voirie: 'ville',
  proprete: 'ville',
  depot_sauvage: 'ville',
  mobilier: 'ville',
  tags: 'ville',
  ascenseur: 'bailleur',
  vehicule_epave: 'police_municipale',
  personne_isolee: 'ccas',
  errance: 'association',
  detresse: 'cdas',
  tension_recurrente: 'bailleur',
  changement_usage: 'ville',
};
const NATURES = [
  ['eclairage', 14],
  ['voirie', 8],
  ['proprete', 14],
  ['depot_sauvage', 18],
  ['mobilier', 7],
  ['tags', 8],
  ['ascenseur', 9],
  ['vehicule_epave', 6],
  ['personne_isolee', 5],
  ['errance', 4],
  ['detresse', 1],
  ['tension_recurrente', 4],
  ['changement_usage', 2],
];

function oneSignalement(draw, day) {
  const quartier = draw.pick(QPV);
  const nature = draw.weighted(NATURES);
  const told = day + draw.whole(0, 2);
  const dropped = draw.chance(0.1);
  const closed = Math.min(told + draw.whole(1, 25), utcDay('2026-11-28'));
  return {
    date: { day },
    quartier: say(draw, 'quartier', quartier),
    place: draw.pick(PLACES[quartier]),
    nature: say(draw, 'nature', nature),
    level: say(
      draw,
      'level',
      draw.weighted([
        ['vert', 4],
        ['jaune', 4],
        ['orange', 2],
        ['rouge', 0.3],
      ]),
    ),
    service: say(draw, 'partner', SERVICES[nature]),
    told: { day: Math.min(told, utcDay('2026-11-28')) },
    status: WORDS.status[dropped ? 'sans_suite' : 'resolu'][0],
    closed: { day: closed },
  };
}

export function drawSignalements(draw, days) {
  const all = monthsOf(days).flatMap((month) =>
    daysOf(draw, days, month, { '2026-10': 7, '2026-11': 10 }[month] ?? Math.round(14.3 * SEASON[month.slice(5)])).map(
      (day) => oneSignalement(draw, day),
    ),
  );
  const light = {
    date: { day: utcDay('2026-11-10') },
    quartier: 'Villejean',
    place: 'dalle du Marché',
    nature: 'Éclairage',
    level: 'Orange',
    service: 'Ville de Rennes',
    told: { day: utcDay('2026-11-11') },
    status: 'Transmis',
    closed: null,
  };
  const dump = {
    date: { day: utcDay('2026-11-25') },
    quartier: 'Le Blosne',
    place: 'mail des Peupliers',
    nature: 'Dépôt sauvage',
    level: 'Jaune',
    service: 'Ville de Rennes',
    told: { day: utcDay('2026-11-26') },
    status: 'En cours',
    closed: null,
  };
  all.push(light, dump);
  all.sort((a, b) => a.date.day - b.date.day);
  const at = all.findIndex((one) => one.date.day >= utcDay('2026-03-01'));
  all.splice(at, 0, { ...all[at], date: '30/02/2026' });
  return all;
}
