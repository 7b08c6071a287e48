/**
 * A base of N invented interventions, spread over the seven years to the end of 2026 in the proportions of a year's work.
 * Straight SQL: what is measured is reading. Usage: node bench/make-base.mjs FILE N
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, count] = process.argv.slice(2);
const program = join(import.meta.dirname, '..', 'bin', 'optimedia.js');
execFileSync(process.execPath, [program, 'init', '--db', file, '--quiet']);

const major = Number(process.versions.node.split('.')[0]);
const Driver = createRequire(import.meta.url)(major >= 22 ? 'better-sqlite3' : 'better-sqlite3-node20');
const db = new Driver(file);
db.pragma('foreign_keys = ON');
const idsOf = (list) => db.prepare('SELECT id FROM list_item WHERE list = ? ORDER BY position').pluck().all(list);
const dates = db
  .prepare("SELECT date FROM calendar WHERE date BETWEEN '2020-01-01' AND '2026-12-31' ORDER BY date")
  .pluck()
  .all();
const lists = Object.fromEntries(
  ['quartier', 'situation', 'origin', 'action', 'partner', 'outcome', 'age_band'].map((list) => [list, idsOf(list)]),
);

/** The same numbers at each run (Lehmer): two machines measure the same base. */
let seed = 20261128;
const draw = (n) => {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
};
const one = (list) => lists[list][draw(lists[list].length)];

const add = db.prepare(
  `INSERT INTO intervention (id, uid, date, start_minute, duration_minutes, quartier_id, situation_id, origin_id, persons_min,
    persons_max, persons_estimated, women, outcome_id, comment) VALUES (?, randomblob(16), ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)`,
);
const beside = ['actions', 'partners'].map((name) =>
  db.prepare(`INSERT INTO intervention_${name} (record_id, item_id) VALUES (?, ?)`),
);
db.transaction(() => {
  for (let id = 1; id <= Number(count); id++) {
    // As imports write them: by date, the years one after the other.
    const date = dates[Math.floor(((id - 1) * dates.length) / Number(count))];
    const persons = 1 + draw(6);
    const women = draw(persons + 1);
    const minutes = 5 * (1 + draw(12));
    const comment = draw(3) === 0 ? 'Discussion au pied du hall, retour au calme' : null;
    add.run(
      id,
      date,
      840 + draw(450),
      minutes,
      one('quartier'),
      one('situation'),
      one('origin'),
      persons,
      persons,
      women,
      one('outcome'),
      comment,
    );
    beside[0].run(id, one('action'));
    if (draw(4) === 0) beside[1].run(id, one('partner'));
  }
})();
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
