/** The shifts of fourteen months: hours, team, passages, contacts. A day without intervention is a quiet one (RAS). */

import { isoDay } from './fixtures-draw.mjs';
import { say, WORDS } from './fixtures-words.mjs';

export const SEASON = {
  10: 1.1,
  11: 0.9,
  12: 0.6,
  '01': 0.55,
  '02': 0.65,
  '03': 0.9,
  '04': 1.1,
  '05': 1.3,
  '06': 1.6,
  '07': 1.3,
  '08': 0.7,
  '09': 1,
};
const CONTACTS = { '2026-10': 1502, '2026-11': 1214 };

export const QPV = ['brequigny', 'blosne', 'maurepas', 'villejean', 'cleunay'];
const season = (day) => SEASON[isoDay(day).slice(5, 7)];

function hoursText(minutes) {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60}`;
}

/** Four hundred and twenty minutes or so shared between the quartiers of the evening. */
function passagesOf(visited) {
  const each = Math.floor(420 / visited.length / 30) * 30;
  return visited
    .map(
      (code, index) =>
        `${WORDS.quartier[code][0]} ${hoursText(index === 0 ? 420 - each * (visited.length - 1) : each)}`,
    )
    .join(', ');
}

function realHours(draw, day) {
  const exact = isoDay(day) >= '2026-10-01';
  if (draw.chance(0.08)) return {};
  const late = draw.weighted([
    [0, 6],
    [5, 2],
    [-5, 1],
    [10, 1],
  ]);
  const shorter = exact
    ? 0
    : draw.weighted([
        [0, 8],
        [30, 1],
        [60, 0.5],
        [-15, 0.5],
      ]);
  return { realStart: { minute: 840 + late }, realEnd: { minute: 1290 + late - shorter } };
}

export function drawShifts(draw, days, interventions) {
  const shifts = days.map((day) => {
    const own = interventions.filter((one) => one.date.day === day);
    const met = [...new Set(own.map((one) => one.code))];
    const visited = draw.shuffled([...new Set([...met, ...draw.shuffled(QPV)])].slice(0, Math.max(2, met.length)));
    const team = draw.weighted([
      [['M1', 'M2', 'M3'], 6],
      [['M1', 'M2'], 1],
      [['M2', 'M3'], 1],
      [['M1', 'M3'], 1],
    ]);
    const ras = own.length === 0;
    return {
      date: { day },
      plannedStart: { minute: 840 },
      plannedEnd: { minute: 1290 },
      ...realHours(draw, day),
      team: team.join(', '),
      mode: say(
        draw,
        'mode',
        draw.weighted([
          ['pied', 8],
          ['velo', 2],
          ['vehicule', 1],
        ]),
      ),
      passages: passagesOf(visited),
      contacts: Math.round((ras ? draw.whole(15, 35) : draw.whole(45, 85)) * season(day)),
      ras: ras ? draw.pick(['X', 'oui']) : null,
      comment: ras
        ? 'Soirée calme.'
        : draw.chance(0.1)
          ? draw.pick([
              'Pluie une partie de la soirée.',
              'Marché de quartier, beaucoup de passage.',
              'Point avec le centre social en début de soirée.',
            ])
          : null,
    };
  });
  const last = shifts.at(-1);
  last.contacts = 42;
  for (const [month, wanted] of Object.entries(CONTACTS)) {
    const own = shifts.filter((one) => isoDay(one.date.day).startsWith(month) && one !== last && one.ras === null);
    let left =
      wanted -
      shifts.filter((one) => isoDay(one.date.day).startsWith(month)).reduce((sum, one) => sum + one.contacts, 0);
    for (let i = 0; left !== 0; i += 1) {
      own[i % own.length].contacts += Math.sign(left);
      left -= Math.sign(left);
    }
  }
  return shifts;
}

export const SHIFT_COLUMNS = [
  ['Date', 'date'],
  ['Début prévu', 'plannedStart'],
  ['Fin prévue', 'plannedEnd'],
  ['Début réel', 'realStart'],
  ['Fin réelle', 'realEnd'],
  ['Équipe', 'team'],
  ['Mode', 'mode'],
  ['Quartiers', 'passages'],
  ['Contacts', 'contacts'],
  ['RAS', 'ras'],
  ['Observations', 'comment'],
];
