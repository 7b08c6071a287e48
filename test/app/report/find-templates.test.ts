import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookBytes } from '../../reporting/workbook/book-support.ts';
import { openScene, type Scene } from '../../support/test-ports.ts';

const TEXT = 'Déjà {{ figures.interventions }} intervention';
const workbook = (words: string) => bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: words }]] }] });

let scene: Scene;
beforeAll(async () => {
  scene = openScene();
  await scene.run('log', '--date', '2026-11-27', '--quartier', 'maurepas', '--situation', 'musique');
  const files: Record<string, string | Uint8Array> = {
    'lettre.md': TEXT,
    'lettre.xlsx': workbook('{{ period.label }}'),
    'marque.md': `\ufeff${TEXT}`,
    'large.md': iconv.encode(TEXT, 'utf-16le', { addBOM: true }),
    'windows.md': iconv.encode(TEXT, 'windows-1252'),
    'blanc.md': ' \n',
    'nu.xlsx': workbook('Bonjour'),
    'texte.xlsx': 'a,b',
    'classeur.md': workbook('{{ period.label }}'),
    'tableau.csv': 'a,b',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(scene.folder, name), content);
  mkdirSync(join(scene.folder, 'dossier'));
});
afterAll(() => scene.remove());

const report = (...words: string[]) => scene.run('report', '--month', '2026-11', ...words);

describe('--template', () => {
  test.each(['lettre.md', 'marque.md', 'large.md', 'windows.md'])('reads %s, whatever wrote it', async (name) => {
    expect(await report('--stdout', '--template', name)).toMatchObject({ exit: 0, out: 'Déjà 1 intervention' });
  });

  test('takes a name alone: one of the program, or the files of that name', async () => {
    const folder = (name: string) => readdirSync(join(scene.folder, name)).sort();
    expect(await report('--template', 'hebdomadaire', '--format', 'md', '--out', 'un')).toMatchObject({ exit: 0 });
    expect(folder('un')).toEqual(['rapport-2026-11-hebdomadaire.md']);
    expect(await report('--template', 'lettre', '--out', 'deux')).toMatchObject({ exit: 0 });
    expect(folder('deux')).toEqual(['rapport-2026-11-lettre.md', 'rapport-2026-11-lettre.xlsx']);
    expect(readFileSync(join(scene.folder, 'deux', 'rapport-2026-11-lettre.md'), 'utf8')).toBe('Déjà 1 intervention');
  });

  test.each([
    ['mensuels', 2, 'Écrivez mensuel, hebdomadaire'],
    ['letre.md', 5, 'Le plus proche, ici : « lettre.md »'],
    ['dossier', 5, 'est un dossier'],
    ['tableau.csv', 3, 'Un modèle est un classeur .xlsx ou un texte .md'],
    ['texte.xlsx', 3, 'Un modèle est un classeur .xlsx ou un texte .md'],
    ['classeur.md', 3, 'Un modèle est un classeur .xlsx ou un texte .md'],
    ['blanc.md', 3, 'ne contient aucun repère'],
    ['nu.xlsx', 3, 'ne contient aucun repère'],
    ['', 2, 'Il manque une valeur à --template'],
  ])('refuses « %s », saying what to do', async (name, exit, told) => {
    const refused = await report('--template', name, '--out', 'rien');
    expect(refused).toMatchObject({ exit, out: '' });
    expect(refused.err.replaceAll('\u00a0', ' ')).toContain(told);
    expect(readdirSync(scene.folder)).not.toContain('rien');
  });
});
