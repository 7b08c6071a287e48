import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/test-ports.ts';

let scene: Scene | null = null;
afterEach(() => scene?.remove());

test('the practice run tells its figures in words and its commands work as they stand', async () => {
  scene = openScene();
  scene.dropBase();
  const dry = await scene.run('demo', '--dry-run');
  expect([dry.exit, readdirSync(scene.folder)]).toEqual([0, []]);
  expect(dry.out.replaceAll('\u00a0', ' ')).toMatch(
    /^Essai : une base .* « demo », de \d+ tableaux.* Rien n'est écrit\.\n$/,
  );
  const { exit, out } = await scene.run('demo');
  expect(exit).toBe(0);
  // What was rejected comes back in the kind of file that it came from.
  const apart = readdirSync(`${scene.folder}/demo`).filter((name) => name.normalize('NFC').includes(' - à corriger.'));
  expect(apart).toContain('Vacations 2025-2026 - à corriger.xlsx');
  expect(apart).toContain('Suivi M1 2025-T4 - à corriger.csv');
  const lines = out.replaceAll('\u00a0', ' ').split('\n');
  expect(lines[0]).toMatch(/^✓ Base d'entraînement, à part de la vôtre : \d(?: \d{3})? ?\d* interventions inventées$/);
  expect(out).not.toMatch(/ (?=[:;?!%](?:\s|$))/);
  const commands = lines.flatMap((line) => /^ {2}optimedia (.*)$/.exec(line)?.[1] ?? []);
  expect(commands).toHaveLength(3);
  const [table = ''] = commands;
  expect(out).toContain(`  optimedia ${table}\n`);
  expect((await scene.run(...table.split(' '))).exit).toBe(0);
}, 60_000);
