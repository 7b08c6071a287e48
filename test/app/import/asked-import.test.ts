import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Cancelled } from '../../../src/errors.ts';
import { makeBook } from '../../sheets/make-zip.ts';
import { type ScriptedPrompter, scriptedPrompter } from '../../support/scripted-prompter.ts';
import { openScene, type Scene } from '../../support/test-ports.ts';

let scene: Scene | null = null;
afterEach(() => scene?.remove());

async function asked(
  content: string | Uint8Array,
  script: readonly (readonly [string, string | Error])[],
  ...more: string[]
) {
  const prompter: ScriptedPrompter = scriptedPrompter(script);
  scene = openScene({ prompter: async () => prompter });
  const name = typeof content === 'string' ? 'suivi.csv' : 'suivi.xlsx';
  writeFileSync(join(scene.folder, name), content);
  const done = await scene.run('import', name, ...more);
  const stored = await scene.run('list', '--json');
  const records: Record<string, unknown>[] = stored.exit === 0 ? JSON.parse(stored.out).records : [];
  return { ...done, prompter, records };
}

const HEADER = 'Date;Heure;Quartier;Situation;Vu avec\n';
const ROW = '01/10/2026;17h30;Maurepas;Musique;M1\n';

describe('on a terminal, the plan is shown before anything is written', () => {
  test('Entrée imports what was shown', async () => {
    const { exit, prompter, records } = await asked(HEADER + ROW, [['plan', '']]);
    expect(exit).toBe(0);
    prompter.finish();
    const shown = prompter.asked[0]?.before.join('\n').replaceAll('\u00a0', ' ') ?? '';
    for (const words of ['suivi.csv · texte CSV · interventions', 'En-tête ligne 1, données lignes 2 à 2', 'sûr']) {
      expect(shown).toContain(words);
    }
    expect(shown).toContain('Vu avec : colonne laissée de côté');
    expect(shown).toMatch(/ligne 2 {3}01\/10 {3}17:30 {3}Maurepas/);
    expect(records).toHaveLength(1);
  });

  test.each([['<'], [new Cancelled('nothing-imported')]])('%s leaves, and nothing is written', async (answer) => {
    const { exit, err, records } = await asked(HEADER + ROW, [['plan', answer]]);
    expect(exit).toBe(130);
    expect(err.replaceAll('\u00a0', ' ')).toContain("Rien n'est importé.");
    expect(records).toEqual([]);
  });

  test('c corrects a column, and the plan is shown again', async () => {
    const { prompter, records } = await asked(HEADER + ROW, [
      ['plan', 'c'],
      ['column', 'vu avec'],
      ['field', 'médiateurs'],
      ['plan', ''],
    ]);
    prompter.finish();
    expect(prompter.asked[3]?.before.join('\n')).toContain('Vu avec → Médiateurs');
    expect(records).toMatchObject([{ mediators: ['M1'] }]);
  });

  test('f takes another sheet; one that holds no table is said and not taken', async () => {
    const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const sheet = (where: string) =>
      `<sheetData><row r="1">${text('A1', 'Date')}${text('B1', 'Quartier')}${text('C1', 'Situation')}</row>
       <row r="2">${text('A2', '01/10/2026')}${text('B2', where)}${text('C2', 'Musique')}</row></sheetData>`;
    const lists = `<sheetData><row r="1">${text('A1', 'Date')}${text('B1', 'Quartier')}</row></sheetData>`;
    const book = makeBook({
      sheets: [
        { name: 'Nord', xml: sheet('Maurepas') },
        { name: 'Sud', xml: sheet('Le Blosne') },
        { name: 'Listes', xml: lists },
      ],
    });
    const { prompter, records } = await asked(book, [
      ['plan', 'f'],
      ['sheet', 'Listes'],
      ['plan', 'f'],
      ['sheet', 'Sud'],
      ['plan', ''],
    ]);
    prompter.finish();
    expect(prompter.said.join('\n')).toContain('« Listes »'.replaceAll(' ', '\u00a0'));
    expect(records).toMatchObject([{ quartier: 'blosne' }]);
  });

  test('--yes confirms the plan, and chooses no policy', async () => {
    const { exit, prompter } = await asked(
      `${HEADER}${ROW}31/02/2026;;Maurepas;Musique;\n`,
      [['policy', '1']],
      '--yes',
    );
    prompter.finish();
    expect(exit).toBe(3);
  });

  test('a dry run asks nothing', async () => {
    const { exit, prompter, out } = await asked(HEADER + ROW, [], '--dry-run');
    expect([exit, prompter.asked]).toEqual([0, []]);
    expect(out.replaceAll('\u00a0', ' ')).toContain('En-tête ligne 1, données lignes 2 à 2');
  });
});

describe('what is doubtful is asked once', () => {
  const zup = `${HEADER}01/10/2026;;ZUP;Musique;\n02/10/2026;;ZUP;Musique;\n`;

  test('a word, for all its rows', async () => {
    const { exit, prompter, records } = await asked(zup, [
      ['plan', ''],
      ['word', 'blosne'],
    ]);
    prompter.finish();
    expect(prompter.asked[1]?.label.replaceAll('\u00a0', ' ')).toBe('« ZUP », 2 lignes, Quartier');
    expect(exit).toBe(0);
    expect(records.map((one) => one['quartier'])).toEqual(['blosne', 'blosne']);
  });

  test('left as it is, its rows are rejected; « < » goes back to the plan', async () => {
    const { exit, prompter, records } = await asked(HEADER + ROW + zup.slice(HEADER.length), [
      ['plan', ''],
      ['word', '<'],
      ['plan', ''],
      ['word', 'écarter'],
      ['policy', '1'],
    ]);
    prompter.finish();
    expect([exit, records.length]).toEqual([3, 1]);
  });

  test('Entrée throws no row away: the question stays, its keys and its answer are said', async () => {
    const { prompter, records } = await asked(zup, [
      ['plan', ''],
      ['word', ''],
      ['word', '99'],
      ['word', 'blosne'],
    ]);
    prompter.finish();
    const [, first, second, third] = prompter.asked;
    expect(first?.keys).toContain('choisir   ↑↓ ou un chiffre : changer'.replace(' :', '\u00a0:'));
    expect(second?.remark).toContain('Choisissez une ligne');
    expect(third?.remark).toContain("n'est pas une ligne de la liste");
    expect(prompter.said.join('\n').replaceAll('\u00a0', ' ')).toMatch(/✓ « ZUP », 2 lignes, Quartier +Le Blosne/);
    expect(records).toHaveLength(2);
  });

  test('the first line of the last question is what Entrée takes', async () => {
    const { exit, prompter, records } = await asked(`${HEADER}${ROW}31/02/2026;;Maurepas;Musique;\n`, [
      ['plan', ''],
      ['policy', ''],
    ]);
    prompter.finish();
    expect(prompter.asked[1]?.proposal).toBe(prompter.asked[1]?.choices[0]?.label);
    expect([exit, records.length]).toEqual([3, 1]);
  });

  test('left half-way, the command again holds the answers', async () => {
    const { exit, err } = await asked(
      HEADER + ROW + zup.slice(HEADER.length) + zup.slice(HEADER.length).replaceAll('ZUP', 'ZAC'),
      [
        ['plan', ''],
        ['word', 'blosne'],
        ['word', new Cancelled(null)],
      ],
    );
    expect(exit).toBe(130);
    expect(err.replaceAll('\u00a0', ' ')).toContain("Rien n'est importé.");
    expect(err).toMatch(/→ optimedia import suivi\.csv --value quartier:Z..=blosne/);
  });

  test('a required column that nothing gives is asked among those that are not understood', async () => {
    const { exit, prompter, records } = await asked(
      'Date;Quartier;Pb rencontré;Vu avec\n01/10/2026;Maurepas;Embrouilles;M1\n',
      [
        ['missing', 'pb'],
        ['plan', ''],
        ['word', 'musique'],
      ],
    );
    prompter.finish();
    expect(exit).toBe(0);
    expect(records).toMatchObject([{ situation: 'musique' }]);
  });
});

describe('a row that is like a record of the base', () => {
  test.each([
    ['garder', 1, '17:30'],
    ['prendre', 1, '17:35'],
    ['deux', 2, '17:30'],
  ])('%s: decided once, remembered', async (answer, count, start) => {
    const prompter = scriptedPrompter([
      ['plan', ''],
      ['twin', answer],
    ]);
    scene = openScene({ prompter: async () => prompter });
    const row = '03/10/2026;17h30;Maurepas;Musique;\n';
    writeFileSync(
      join(scene.folder, 'a.csv'),
      `${HEADER.replace('Vu avec', 'Nb personnes;Durée')}${row.replace(';\n', ';2;20\n')}`,
    );
    await scene.run('import', 'a.csv', '--yes');
    writeFileSync(
      join(scene.folder, 'b.csv'),
      `${HEADER.replace('Vu avec', 'Nb personnes;Durée')}${row.replace(';\n', ';2;20\n').replace('17h30', '17h35')}`,
    );
    expect((await scene.run('import', 'b.csv')).exit).toBe(0);
    prompter.finish();
    expect(prompter.asked[1]?.before.join('').replaceAll('\u00a0', ' ')).toContain(
      'Heure : 17:30 dans la base, 17:35 dans le fichier',
    );
    const { records } = JSON.parse((await scene.run('list', '--json')).out);
    expect([records.length, records[0].start]).toEqual([count, start]);
    const again = JSON.parse((await scene.run('import', 'b.csv', '--json')).out);
    expect(again).toMatchObject({ written: false, rows: { known: 1, new: 0 } });
  });
});
