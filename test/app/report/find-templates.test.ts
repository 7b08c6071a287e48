import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { descendants, textOf } from '../../../src/ooxml/xml-query.ts';
import { parseXml } from '../../../src/ooxml/xml-tree.ts';
import { readZip } from '../../../src/ooxml/zip-reader.ts';
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
    'listes.md': '{{ lists.sex }}{% for item in lists.sex %};{{ item.code }} {{ item.label }}{% endfor %}',
    'listes.xlsx': bookBytes({
      sheets: [{ name: 'Bilan', rows: [[1, { A: '{{ lists.sex.label }}', B: '=LEN(A1)' }]] }],
    }),
    'equipe.md': '{{ lists.team }} {{ lists.sexe }}',
    'equipe.xlsx': bookBytes({ sheets: [{ name: 'Bilan', rows: [[1, { A: '{{ lists.team.label }}' }]] }] }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(scene.folder, name), content);
  mkdirSync(join(scene.folder, 'dossier'));
});
afterAll(() => scene.remove());

const firstColumn = (file: string): readonly string[] => {
  const zip = readZip(readFileSync(file), { file });
  const sheet = parseXml(new TextDecoder().decode(zip.read('xl/worksheets/sheet1.xml'))).root;
  return descendants(sheet, 't').map(textOf);
};

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

  test('makes two reports of two templates of one name, and one of the same twice', async () => {
    writeFileSync(join(scene.folder, 'dossier', 'lettre.md'), 'Autre {{ figures.interventions }}');
    const names = ['lettre.md', 'dossier/lettre.md', './lettre.md'].flatMap((name) => ['--template', name]);
    expect(await report(...names, '--out', 'quatre')).toMatchObject({ exit: 0 });
    const text = (name: string) => readFileSync(join(scene.folder, 'quatre', name), 'utf8');
    expect(readdirSync(join(scene.folder, 'quatre'))).toHaveLength(2);
    expect(text('rapport-2026-11-lettre.md')).toBe('Déjà 1 intervention');
    expect(text('rapport-2026-11-lettre-2.md')).toBe('Autre 1');
  });

  test('says the lists of the dispositif, word by word or one after the other, the team left aside', async () => {
    const words = 'Femmes, Hommes, Non renseigné;femme Femmes;homme Hommes;sexe_nr Non renseigné';
    expect(await report('--stdout', '--template', 'listes.md')).toMatchObject({ exit: 0, out: words });
    expect(await report('--template', 'listes.xlsx', '--out', 'trois')).toMatchObject({ exit: 0 });
    const book = firstColumn(join(scene.folder, 'trois', 'rapport-2026-11-listes.xlsx'));
    expect(book).toEqual(['Femmes', 'Hommes', 'Non renseigné']);
    for (const name of ['equipe.md', 'equipe.xlsx']) {
      const refused = await report('--template', name, '--out', 'rien');
      expect(refused.exit).toBe(3);
      expect(refused.err).toContain('lists.team');
    }
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
