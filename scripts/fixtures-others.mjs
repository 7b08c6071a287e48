/** Requests, signalements and actions collectives that go with the invented interventions. */

import { isoDay, utcDay } from './fixtures-draw.mjs';
import { drawShifts, QPV, SEASON, SHIFT_COLUMNS } from './fixtures-shifts.mjs';
import { PLACES, say, WORDS } from './fixtures-words.mjs';

function daysOf(draw, days, month, count) {
  const open = days.filter((day) => isoDay(day).startsWith(month));
  return Array.from({ length: count }, () => draw.pick(open)).sort((a, b) => a - b);
}

const monthsOf = (days) => [...new Set(days.map((day) => isoDay(day).slice(0, 7)))];

function drawRequests(draw, days) {
  return monthsOf(days).flatMap((month) =>
    daysOf(draw, days, month, { '2026-10': 22, '2026-11': 19 }[month] ?? Math.round(15.5 * SEASON[month.slice(5)])).map(
      (day) => {
        const origin = draw.weighted([
          ['habitant', 50],
          ['bailleur', 22],
          ['ville', 12],
          ['association', 6],
          ['commercant', 5],
          ['ecole', 3],
          ['police', 2],
        ]);
        return {
          date: { day },
          start: { minute: draw.whole(168, 254) * 5 },
          quartier: say(draw, 'quartier', draw.pick([...QPV, 'maurepas', 'villejean'])),
          origin: say(draw, 'origin', origin),
          channel: say(
            draw,
            'channel',
            draw.weighted([
              ['telephone', 5],
              ['de_visu', 4],
              ['mail', 2],
              ['consigne', 1],
            ]),
          ),
          situation: say(
            draw,
            'situation',
            draw.weighted([
              ['conflit_voisinage', 5],
              ['nuisances_sonores', 6],
              ['regroupement', 4],
              ['occupation_hall', 4],
              ['dechets', 3],
              ['information', 3],
              ['sentiment_insecurite', 1],
            ]),
          ),
          outcome: draw.chance(0.06)
            ? null
            : say(
                draw,
                'outcome',
                draw.weighted([
                  ['regle', 5],
                  ['apaise', 3],
                  ['relais', 3],
                  ['a_suivre', 1],
                  ['sans_objet', 1],
                ]),
              ),
        };
      },
    ),
  );
}

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

function drawSignalements(draw, days) {
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

function drawEvents(draw, days) {
  const counts = {
    '2026-11': 2,
    '2026-10': 3,
    '2026-06': 5,
    '2026-07': 4,
    '2026-05': 3,
    '2025-12': 2,
    '2026-01': 1,
    '2026-02': 2,
    '2026-08': 2,
  };
  return monthsOf(days).flatMap((month) =>
    [...new Set(daysOf(draw, days, month, counts[month] ?? 2))].map((day) => {
      const quartier = draw.pick(QPV);
      const participants = draw.whole(8, 70);
      const women = Math.round(participants * (0.4 + draw.next() * 0.25));
      const children = Math.round(participants * draw.next() * 0.4);
      const young = Math.round((participants - children) * 0.3);
      const old = Math.round((participants - children - young) * 0.2);
      return {
        date: { day },
        type: say(
          draw,
          'eventType',
          draw.weighted([
            ['animation', 4],
            ['sensibilisation', 2],
            ['chantier', 2],
            ['sortie', 1],
            ['reunion_habitants', 2],
          ]),
        ),
        quartier: say(draw, 'quartier', quartier),
        place: draw.pick(PLACES[quartier]),
        partners: draw.pick([
          'centre social',
          'Association',
          'Bailleur, centre social',
          'Ville de Rennes / Association',
        ]),
        participants,
        women,
        men: participants - women,
        enfants: children,
        a12_17: young,
        a60: old,
        hours: draw.pick([2, '2,5', 3, '1,5', 4]),
      };
    }),
  );
}

export function drawOthers(draw, days, interventions) {
  const shifts = drawShifts(draw, days, interventions);
  const before = shifts.filter((one) => isoDay(one.date.day) < '2026-07-01');
  const after = shifts.filter((one) => isoDay(one.date.day) >= '2026-07-01');
  const june = before.findIndex((one) => isoDay(one.date.day) >= '2026-06-30');
  before.splice(june + 1, 0, { ...before[june], date: '31/06/2026' });
  const requests = drawRequests(draw, days);
  return [
    {
      file: 'Vacations 2025-2026.xlsx',
      tables: [
        {
          sheet: 'Vacations',
          before: ['Vacations de l’équipe, octobre 2025 à juin 2026', ''],
          columns: SHIFT_COLUMNS,
          rows: before,
        },
      ],
    },
    { file: 'Vacations 2026-S2.csv', tables: [{ time: 'letter', columns: SHIFT_COLUMNS, rows: after }] },
    {
      file: 'Sollicitations 2025-2026.csv',
      tables: [
        {
          encoding: 'utf8bom',
          time: 'letter',
          rows: requests,
          columns: [
            ['Date', 'date'],
            ['Heure', 'start'],
            ['Quartier', 'quartier'],
            ['Origine', 'origin'],
            ['Mode de saisine', 'channel'],
            ['Situation', 'situation'],
            ['Suite', 'outcome'],
          ],
        },
      ],
    },
    {
      file: 'Signalements.xlsx',
      tables: [
        {
          sheet: 'Veille',
          before: ['Veille technique et sociale : signalements', ''],
          rows: drawSignalements(draw, days),
          columns: [
            ['Date', 'date'],
            ['Quartier', 'quartier'],
            ['Lieu', 'place'],
            ['Nature', 'nature'],
            ['Niveau', 'level'],
            ['Service', 'service'],
            ['Transmis le', 'told'],
            ['Statut', 'status'],
            ['Clos le', 'closed'],
          ],
        },
      ],
    },
    {
      file: 'Actions collectives.csv',
      tables: [
        {
          rows: drawEvents(draw, days),
          columns: [
            ['Date', 'date'],
            ['Type', 'type'],
            ['Quartier', 'quartier'],
            ['Lieu', 'place'],
            ['Partenaires', 'partners'],
            ['Participants', 'participants'],
            ['Femmes', 'women'],
            ['Hommes', 'men'],
            ['Enfants', 'enfants'],
            ['12-17 ans', 'a12_17'],
            ['60 ans et plus', 'a60'],
            ['Heures', 'hours'],
          ],
        },
      ],
    },
  ];
}
