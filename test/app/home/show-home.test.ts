import { afterEach, expect, test } from 'vitest';
import { openScene, type Scene } from '../../support/test-ports.ts';

const scenes: Scene[] = [];
afterEach(() => {
  for (const scene of scenes.splice(0)) scene.remove();
});
function scene(options: Parameters<typeof openScene>[0] = {}): Scene {
  const made = openScene(options);
  scenes.push(made);
  return made;
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('without a base: what to try, nothing created', async () => {
  const home = scene();
  home.dropBase();
  const { exit, out } = await home.run();
  expect(exit).toBe(0);
  expect(out.split('\n')[1]).toBe("Aucune donnée pour l'instant\u00a0: la base se crée à votre première saisie.");
});

test('an ordinary evening: the month, the evenings to enter since the first, the report', async () => {
  const home = scene();
  await home.run('log', '--ras', '--contacts', '1200', '--date', '24/11');
  await home.run('log', '--ras', '--contacts', '1', '--date', '25/11');
  expect(plain((await home.run()).out).split('\n')).toEqual([
    'Médiation sociale de jour, Rennes · samedi 28 novembre 2026, 21 h 40',
    '  Novembre   2 vacations sur 19 prévues · 0 intervention · 1 201 contacts',
    '  À saisir   ce soir, 14:00–21:30   optimedia log',
    '             vendredi 27 novembre   optimedia log --date 27/11',
    '             jeudi 26 novembre      optimedia log --date 26/11',
    "  À rendre   rapport d'octobre      optimedia report --month",
    '  Tout le reste : optimedia --help',
    '',
  ]);
  expect(
    plain((await home.run('--plain')).out)
      .split('\n')
      .slice(2, 4),
  ).toEqual([
    'À saisir : ce soir, 14:00–21:30. À taper : optimedia log',
    'À saisir : vendredi 27 novembre. À taper : optimedia log --date 27/11',
  ]);
  const json = JSON.parse((await home.run('--json')).out);
  expect(json).toMatchObject({ missing: ['2026-11-28', '2026-11-27', '2026-11-26'], report: '2026-10' });
});

test('a holiday and a closed day are not to be entered', async () => {
  const home = scene({ today: '2026-11-15T12:00' });
  await home.run('log', '--ras', '--contacts', '3', '--date', '10/11');
  const { out } = await home.run();
  expect(out).toContain('--date 12/11');
  expect(out).not.toContain('--date 11/11');
  expect(out).not.toContain('optimedia log\n');
});

test('commands name the base that was named', async () => {
  const home = scene();
  await home.run('log', '--ras', '--contacts', '3', '--date', '27/11', '--db', 'x.db');
  expect((await home.run('--db', 'x.db')).out).toContain('optimedia log --db x.db\n');
});
