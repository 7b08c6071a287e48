import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBook } from '../../sheets/make-zip.ts';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(scene.folder, name), content);
const HEADER = 'Date;Quartier;Situation;Partenaires\n';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what an import says', () => {
  test('the codes of a list are said once for all its unknown words', async () => {
    put('suivi.csv', `${HEADER}01/10/2026;ZUP;Musique;\n02/10/2026;Zorglub;Musique;\n`);
    const err = plain((await scene.run('import', 'suivi.csv')).err);
    expect(err).toContain('--value quartier:ZUP=CODE');
    expect(err).toContain('--value quartier:Zorglub=CODE');
    expect(err.split("CODE est l'un de : ")).toHaveLength(2);
  });

  test('whether the team acted while it happened is read, by import and by flag', async () => {
    put('suivi.csv', 'Date;Quartier;Situation;Temporalité\n01/10/2026;Maurepas;Musique;différé\n');
    expect(await scene.run('import', 'suivi.csv')).toMatchObject({ exit: 0 });
    const typed = [
      '--date',
      '02/10/2026',
      '--quartier',
      'maurepas',
      '--situation',
      'musique',
      '--timing',
      'temps réel',
    ];
    expect(await scene.run('log', ...typed, '--no-input')).toMatchObject({ exit: 0 });
    const { records } = JSON.parse((await scene.run('list', '--json')).out);
    expect(records.map(({ timing }: { timing: string }) => timing)).toEqual(['differe', 'temps_reel']);
  });

  test('the same remark is said once, with its rows; what is refused comes first', async () => {
    const police = '01/10/2026;Maurepas;Musique;police\n';
    const zup = '01/10/2026;ZUP;Musique;\n';
    put('suivi.csv', HEADER + police + zup.repeat(5) + police);
    const { exit, err } = await scene.run('import', 'suivi.csv');
    expect(exit).toBe(3);
    const said = plain(err).split('\n');
    const refused = said.findIndex((line) => line.includes('✗ lignes 3, 4, 5 et 2 autres, Quartier'));
    expect(refused).toBeGreaterThanOrEqual(0);
    expect(said.findIndex((line) => line.includes('! lignes 2, 8, Partenaires'))).toBeGreaterThan(refused);
    expect(said).toContain('Prendre les 2 autres :');
    expect(said).toContain('  → optimedia import suivi.csv --policy keep-good');
  });

  test('a dry run has the verdict of the real run, and its exit code', async () => {
    put('suivi.csv', `${HEADER}01/10/2026;Maurepas;Musique;\n31/02/2026;Maurepas;Musique;\n`);
    scene.dropBase();
    const dry = await scene.run('import', 'suivi.csv', '--dry-run');
    expect(dry.exit).toBe(3);
    expect(plain(dry.err)).toContain('✗ Essai : rien ne serait importé, 1 ligne sur 2 est à corriger.');
    expect(plain(dry.err)).toContain("« 31/02/2026 » n'existe pas, février 2026 s'arrête au 28.");
    expect(plain(dry.err)).toContain('→ optimedia import suivi.csv --policy keep-good');
    const kept = await scene.run('import', 'suivi.csv', '--dry-run', '--policy', 'keep-good');
    expect(kept.exit).toBe(3);
    expect(plain(kept.out)).toContain("Essai : 1 fiche serait importée et 1 ligne mise à part, rien n'est écrit.");
    const json = async (...more: string[]) =>
      JSON.parse((await scene.run('import', 'suivi.csv', '--policy', 'keep-good', '--json', ...more)).out);
    const would = await json('--dry-run');
    expect(would.rejects).toEqual({ file: 'suivi - à corriger.csv', rows: 1 });
    expect(readdirSync(scene.folder)).toEqual(['suivi.csv']);
    expect(await json()).toEqual({ ...would, importId: 1, written: true });
    expect(readdirSync(scene.folder)).toContain('suivi - à corriger.csv');
  });

  test('nothing but rows to correct is refused, on the stream of what is not a result', async () => {
    put('suivi.csv', `${HEADER}31/02/2026;Maurepas;Musique;\n`);
    const { exit, out, err } = await scene.run('import', 'suivi.csv');
    expect(exit).toBe(3);
    expect(out).not.toContain('✗');
    expect(plain(err)).toContain("✗ Rien n'est importé : 1 ligne sur 1 est à corriger.");
  });

  test('a required word without a neighbour shows the flag and the codes', async () => {
    put('suivi.csv', `${HEADER}01/10/2026;Quimper;Musique;\n`);
    const { err } = await scene.run('import', 'suivi.csv');
    expect(plain(err)).toContain('→ optimedia import suivi.csv --value quartier:Quimper=CODE');
    expect(plain(err)).toMatch(/CODE est l'un de : \w+, /);
  });

  test('a command shown is the whole one, and does what it says', async () => {
    put('suivi.csv', `${HEADER}01/10/2026;Blosne 2;Musique;\n`);
    const { err } = await scene.run('import', 'suivi.csv', '--strict');
    const typed = /→ optimedia (import suivi\.csv --strict --value "quartier:Blosne 2=blosne")/.exec(plain(err))?.[1];
    expect(typed).toBeDefined();
    const again = await scene.run('import', 'suivi.csv', '--strict', '--value', 'quartier:Blosne 2=blosne');
    expect(again.exit).toBe(0);
  });

  test('what is already known names the import that brought it, and what is still rejected', async () => {
    put('suivi.csv', `${HEADER}01/10/2026;Maurepas;Musique;\n31/02/2026;Maurepas;Musique;\n`);
    const first = await scene.run('import', 'suivi.csv', '--policy', 'keep-good');
    expect(plain(first.out)).toContain('import n° 1 · tout annuler : optimedia undo 1');
    expect(plain(first.err)).toContain('→ optimedia import "');
    const again = await scene.run('import', 'suivi.csv', '--policy', 'keep-good');
    expect(again.exit).toBe(3);
    expect(plain(again.out)).toContain('Rien de nouveau : 1 ligne déjà connue (import n° 1), 1 écartée.');
    expect(again.err).toContain('→ optimedia import "suivi - à corriger.csv"');
  });

  test('a sheet left out says why', async () => {
    const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = (...lines: string[][]) =>
      `<sheetData>${lines.map((cells, r) => `<row r="${r + 1}">${cells.map((c, i) => text(`${'ABC'[i]}${r + 1}`, c)).join('')}</row>`).join('')}</sheetData>`;
    const header = ['Date', 'Quartier', 'Situation'];
    put(
      'suivi.xlsx',
      makeBook({
        sheets: [
          { name: 'Octobre', xml: rows(header, ['01/10/2026', 'Maurepas', 'Musique']) },
          { name: 'Récap', xml: rows(['Quartier', 'Situation'], ['Maurepas', '12']) },
          { name: 'Listes', xml: rows(['Médiateurs'], ['M1']) },
        ],
      }),
    );
    const { exit, out } = await scene.run('import', 'suivi.xlsx');
    expect(exit).toBe(0);
    expect(plain(out)).toContain("La feuille « Récap » n'est pas lue : pas de colonne Date.");
    expect(plain(out)).toContain('La feuille « Listes »');
  });
});
