/** The invented interventions: how many a month, where, what about, on which day, at what hour. */

import { isoDay, utcDay, weekday } from './fixtures-draw.mjs';
import { oneIntervention } from './fixtures-one.mjs';

const A_MONTH = {
  '2025-10': 74,
  '2025-11': 58,
  '2025-12': 41,
  '2026-01': 36,
  '2026-02': 43,
  '2026-03': 62,
  '2026-04': 78,
  '2026-05': 96,
  '2026-06': 128,
  '2026-07': 97,
  '2026-08': 38,
  '2026-09': 70,
  '2026-10': 104,
  '2026-11': 87,
};
const QUARTIERS = [
  ['brequigny', 15],
  ['blosne', 20],
  ['maurepas', 27],
  ['villejean', 23],
  ['cleunay', 10],
  ['hors_qpv', 5],
];
const SITUATIONS = [
  ['conflit_voisinage', 15],
  ['nuisances_sonores', 12],
  ['regroupement', 11],
  ['presence_dialogue', 10],
  ['occupation_hall', 6],
  ['dechets', 6],
  ['musique', 5],
  ['conflit_usage', 5],
  ['information', 4],
  ['acces_droits', 4],
  ['isolement', 4],
  ['rodeo', 3],
  ['alcoolisation', 3],
  ['sentiment_insecurite', 3],
  ['insultes_menaces', 3],
  ['incivilite_autre', 2],
  ['tension_autre', 2],
  ['degradation', 2],
  ['stationnement', 2],
  ['errance', 2],
  ['hygiene', 1],
  ['mineur_expose', 1],
  ['detresse', 1],
  ['technique', 2],
  ['rixe', 1],
  ['autre', 1],
];
/** November 2026 is set cell by cell: its most frequent situations by quartier, in the order of QUARTIERS. */
const NOVEMBER = {
  conflit_voisinage: [2, 3, 6, 4, 1, 1],
  nuisances_sonores: [2, 2, 3, 3, 1, 0],
  regroupement: [1, 3, 3, 2, 0, 0],
  dechets: [0, 1, 2, 1, 1, 0],
  musique: [0, 1, 1, 2, 0, 1],
};
const NOVEMBER_REST = [7, 7, 9, 9, 5, 3];
const OTHERS =
  'presence_dialogue occupation_hall conflit_usage information acces_droits isolement rodeo alcoolisation sentiment_insecurite insultes_menaces'.split(
    ' ',
  );

function cellsOfMonth(draw, month, count) {
  if (month !== '2026-11')
    return Array.from({ length: count }, () => [draw.weighted(QUARTIERS), draw.weighted(SITUATIONS)]);
  const cells = [];
  for (const [situation, counts] of Object.entries(NOVEMBER)) {
    counts.forEach((n, q) => {
      for (let i = 0; i < n; i += 1) cells.push([QUARTIERS[q][0], situation]);
    });
  }
  const rest = NOVEMBER_REST.flatMap((n, q) => Array.from({ length: n }, () => QUARTIERS[q][0]));
  for (const [i, quartier] of rest.entries()) cells.push([quartier, OTHERS[i % OTHERS.length]]);
  return cells;
}

const deck = (draw, counts) =>
  draw.shuffled(
    Object.entries(counts).flatMap(([code, n]) => Array.from({ length: n }, () => (code === 'none' ? null : code))),
  );
const OUTCOMES = {
  '2026-10': { regle: 34, apaise: 30, deplace: 8, sans_effet: 6, relais: 7, a_suivre: 13, sans_objet: 4, none: 2 },
  '2026-11': { regle: 31, apaise: 27, deplace: 5, sans_effet: 3, relais: 5, a_suivre: 11, sans_objet: 4, none: 1 },
};
const usualOutcomes = (n) => {
  const counts = {
    apaise: Math.round(n * 0.29),
    deplace: Math.round(n * 0.08),
    sans_effet: Math.round(n * 0.06),
    relais: Math.round(n * 0.09),
    a_suivre: Math.round(n * 0.12),
    sans_objet: Math.round(n * 0.04),
    none: Math.round(n * 0.03),
  };
  return { regle: n - Object.values(counts).reduce((a, b) => a + b, 0), ...counts };
};

/** Times of one day that do not overlap; `taken` holds [from, to] minutes. */
function placeTime(draw, taken) {
  for (let tries = 0; tries < 400; tries += 1) {
    const [from, to] = draw.weighted([
      [[840, 960], 22],
      [[960, 1080], 30],
      [[1080, 1200], 32],
      [[1200, 1285], 16],
    ]);
    const duration = tries < 200 ? draw.pick([10, 15, 15, 20, 20, 20, 25, 30, 30, 40, 45]) : 10;
    const start = draw.whole(from / 5, to / 5 - 1) * 5;
    if (start + duration > 1290 || taken.some(([a, b]) => start < b && a < start + duration)) continue;
    taken.push([start, start + duration]);
    return { start, duration };
  }
  throw new Error('The day is full');
}

/** Days of a month for each cell: never twice the same quartier and situation on a day, never more than nine. */
function spread(draw, cells, days) {
  const busy = new Map(days.map((day) => [day, []]));
  for (const cell of cells) {
    const free = days.filter(
      (day) =>
        busy.get(day).length < 9 &&
        !busy.get(day).some(([q, s]) => q === cell[0] && s === cell[1]) &&
        !(isoDay(day) === '2026-11-28' && busy.get(day).length >= 2),
    );
    busy.get(draw.weighted(free.map((day) => [day, weekday(day) >= 5 ? 1.4 : 1]))).push(cell);
  }
  const last = utcDay('2026-11-28');
  if (busy.has(last))
    for (const day of days)
      while (busy.get(last).length < 2 && day !== last && busy.get(day).length > 3)
        busy.get(last).push(busy.get(day).pop());
  return busy;
}

export function drawInterventions(draw, days) {
  const all = [];
  for (const [month, count] of Object.entries(A_MONTH)) {
    const open = days.filter((day) => isoDay(day).startsWith(month));
    const quiet = new Set(
      draw
        .shuffled(open.filter((day) => !['2026-11-12', '2026-11-28'].includes(isoDay(day))))
        .slice(0, month === '2026-11' ? 1 : 2),
    );
    const busy = spread(
      draw,
      draw.shuffled(cellsOfMonth(draw, month, count)),
      open.filter((day) => !quiet.has(day)),
    );
    const outcomes = deck(draw, OUTCOMES[month] ?? usualOutcomes(count));
    const missing = month === '2026-11' ? 22 : Math.round(count * 0.24);
    const answered = count - missing;
    const partial = Math.round(answered * 0.2);
    const refused = Math.round(answered * 0.1);
    const cooperations = deck(draw, {
      oui: answered - partial - refused - 3,
      partielle: partial,
      non: refused,
      sans_objet: 3,
      none: missing,
    });
    for (const day of open) {
      const taken = [];
      for (const [index, cell] of (busy.get(day) ?? []).entries()) {
        const one = oneIntervention(draw, cell, outcomes.pop(), cooperations.pop());
        const overlap = isoDay(day) === '2026-11-12' && index < 2;
        const { start, duration } = overlap
          ? { start: [1050, 1070][index], duration: [40, 20][index] }
          : placeTime(draw, taken);
        if (overlap) {
          Object.assign(one, { by: 'M1', mediators: 'M1, M2', fixed: true });
          taken.push([1050, 1090]);
        }
        all.push({
          ...one,
          date: { day },
          start: { minute: start },
          duration,
          followUp: one.open && day < utcDay('2026-11-20') ? { day: day + 7 } : null,
        });
      }
    }
  }
  return all.sort((a, b) => a.date.day - b.date.day || a.start.minute - b.start.minute);
}
