/** Files of shifts, requests, signalements and actions collectives that go with the invented interventions. */

import { daysOf, isoDay, monthsOf } from './fixtures-draw.mjs';
import { drawShifts, QPV, SEASON, SHIFT_COLUMNS } from './fixtures-shifts.mjs';
import { drawSignalements } from './fixtures-signalements.mjs';
import { PLACES, say } from './fixtures-words.mjs';

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
