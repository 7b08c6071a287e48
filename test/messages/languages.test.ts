import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import * as enRefusals from '../../src/messages/en/errors.ts';
import { en } from '../../src/messages/en.ts';
import { formatter } from '../../src/messages/format.ts';
import * as frRefusals from '../../src/messages/fr/errors.ts';
import { fr } from '../../src/messages/fr.ts';
import { openScene } from '../support/test-ports.ts';

/** Every text of a catalogue with where it stands; sentences made by functions are read as they are written. */
function textsOf(value: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return literalsOf(String(value)).map((text) => [at, text] as const);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${at}.${key}`));
}

function literalsOf(source: string): string[] {
  return [...source.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) =>
    text.replace(/\$\{[^{}]*\}/g, ' '),
  );
}

/** Words that only French has; « dispositif », « quartier » are the program's own names and stand in both. */
const FRENCH =
  /(?<![\p{L}\d])(?:le|la|les|des|du|un|une|et|est|sont|ne|pas|pour|avec|sans|votre|vous|aucune?|oui|non|retour|passer|aide|fichier|fiche|ligne|feuille|vacation|écrivez|ajoutez)(?![\p{L}\d-])|[éèêàçùœ«»]/iu;

test('no French word is left in an English sentence', () => {
  const said = textsOf({ ...en, ...enRefusals }, 'en').filter(
    ([, text]) => FRENCH.test(text.replaceAll('OptiMédia', '')) && !/^['"]\(\^?/.test(text),
  );
  expect(said).toEqual([]);
});

test('no French sentence holds what is left to the reader: « ligne(s) », an exclamation, an apology', () => {
  const bad =
    /\(s\)|\(e\)|(?<!\p{L})(?:veuillez|merci de|(?<!l')erreur|invalide|incorrect|échec|oups|bravo)(?!\p{L})|[\p{L}] ?!(?=\s|$)/iu;
  const said = textsOf({ ...fr, ...frRefusals }, 'fr').filter(([, text]) => bad.test(text));
  expect(said).toEqual([]);
});

test('the month of a report, with its elision', () => {
  const words = formatter('fr', 'screen');
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = words.date(`2026-${String(at + 1).padStart(2, '0')}-01`, 'month').split(' ')[0] ?? '';
    return fr.cli.home.report(month);
  });
  expect(months.filter((text) => text.includes("d'"))).toEqual([
    "rapport d'avril",
    "rapport d'août",
    "rapport d'octobre",
  ]);
  expect(months[10]).toBe('rapport de novembre');
});

test('the words that stand for values in help are of its language', async () => {
  const scene = openScene();
  try {
    const both: string[] = [];
    for (const { name } of COMMANDS) {
      const valuesOf = async (lang: string) =>
        new Set((await scene.run(name, '--help', '--lang', lang)).out.match(/(?<=<)[^<>]+(?=>)/g));
      const english = await valuesOf('en');
      both.push(...[...(await valuesOf('fr'))].filter((value) => english.has(value)));
    }
    expect([...new Set(both)].sort()).toEqual(['date', 'dimension', 'formats', 'n']);
  } finally {
    scene.remove();
  }
});
