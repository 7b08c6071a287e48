import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { filterChoices } from '../../src/domain/filter-choices.ts';
import { plainPrompter } from '../../src/platform/plain-prompter.ts';
import { cleanText, cutTo, foldedColumns, readTyped, wrapped } from '../../src/platform/read-typed.ts';
import type { Question } from '../../src/ports.ts';

const line = (value: string, label: string, words: readonly string[] = []) => ({ value, label, words });
const QUESTION: Question = {
  name: 'i1.situation',
  label: 'Situation',
  proposal: null,
  choices: [
    line('regroupement', 'Regroupement'),
    line('musique', 'Musique', ['sono']),
    line('conflit_voisinage', 'Conflit de voisinage'),
    line('conflit_usage', "Conflit d'usage"),
  ],
  several: false,
  numeric: false,
  help: "Ce qui a amené l'équipe à agir.",
  before: [],
  keys: null,
  progress: 'question 3 sur 10',
};

test('letters filter without accents, capitals or order, and forgive one slip', () => {
  const found = (typed: string) => filterChoices(QUESTION.choices, typed).map(({ value }) => value);
  expect(found('con')).toEqual(['conflit_voisinage', 'conflit_usage']);
  expect(found('VOIS conf')).toEqual(['conflit_voisinage']);
  expect(found('musqiue')).toEqual(['musique']);
  expect(found('Sonò')).toEqual(['musique']);
  expect(found('zzz')).toEqual([]);
});

test('a slip opens the line that it nearly is, before those that hold more words', () => {
  const lines = [
    line('maurepas|rue_place', 'Rue ou place, Maurepas', ['rue']),
    line('villejean|rue_place', 'Rue ou place, Villejean', ['rue', 'vj']),
    line('maurepas|', 'Maurepas', ['mau']),
    line('villejean|', 'Villejean', ['vj']),
  ];
  const first = (typed: string) => filterChoices(lines, typed)[0]?.value;
  expect(['mauripas', 'villejan', 'vilej', 'maurp'].map(first)).toEqual([
    'maurepas|',
    'villejean|',
    'villejean|',
    'maurepas|',
  ]);
  expect([first('rue mauripas'), first('rue villejan')]).toEqual(['maurepas|rue_place', 'villejean|rue_place']);
});

test('a line is a key, a choice, or words', () => {
  const read = (typed: string, question = QUESTION) => readTyped(question, typed, null, 'fr');
  expect(read('con')).toEqual({ is: 'choice', value: 'conflit_voisinage', typed: 'con' });
  expect(read('2')).toEqual({ is: 'choice', value: 'musique', typed: '2' });
  expect(read('zzz')).toEqual({ is: 'text', text: 'zzz' });
  for (const none of ['9', '0']) expect(read(none)).toEqual({ is: 'text', text: none });
  expect(read('')).toEqual({ is: 'empty' });
  expect(read('+')).toEqual({ is: 'text', text: '+' });
  expect([read('<').is, read('retour').is, read('-').is, read('passer').is, read('?').is, read('fin').is]).toEqual([
    'back',
    'back',
    'skip',
    'skip',
    'help',
    'finish',
  ]);
  expect(read('2', { ...QUESTION, choices: [], numeric: true })).toEqual({ is: 'text', text: '2' });
});

test('pasted line ends become spaces and control characters go', () => {
  expect(cleanText('un\r\ndeux\ntrois\u001b[31m\u202e')).toBe('un deux trois[31m');
  expect(cutTo('Expression longue', 10)).toBe('Expressio…');
  expect(wrapped('  Entrée : choisir   < retour', 20)).toEqual(['  Entrée : choisir', '  < retour']);
});

test('plain questions are whole lines without escape sequences, each answer confirmed', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const prompter = plainPrompter(input, output, 'fr');
  input.write('aide\n2\n');
  expect(await prompter.ask(QUESTION)).toEqual({ is: 'choice', value: 'musique', typed: '2' });
  prompter.say('✓ Situation      Musique                     2');
  prompter.say('✓ Contacts       42                          30+12');
  input.end();
  await expect(prompter.ask(QUESTION)).rejects.toMatchObject({ exit: 130 });
  prompter.close();
  const shown = String(output.read()).replaceAll('\u00a0', ' ');
  expect(shown).toContain('Question 3 sur 10. Situation ?\n1. Regroupement. 2. Musique.');
  expect(shown).toContain("Ce qui a amené l'équipe à agir.");
  expect(shown).toContain('Noté : Musique.\nNoté : Contacts, 42.\n');
  expect(shown).not.toContain('\u001b');
});

test('columns are folded under themselves; what was typed goes first; nothing told is cut', () => {
  const line = '✓ Passages       Maurepas 3 h, Villejean 4 h           mau 3h, vj 4h';
  expect(foldedColumns(line, 80)).toEqual([line]);
  expect(foldedColumns(line, 50)).toEqual(['✓ Passages       Maurepas 3 h, Villejean 4 h']);
  expect(foldedColumns(line, 36)).toEqual(['✓ Passages       Maurepas 3 h,', '                 Villejean 4 h']);
  expect(foldedColumns(line, 24)).toEqual(['✓ Passages Maurepas 3 h,', 'Villejean 4 h']);
});

test('a sign that follows its word never begins a line', () => {
  expect(wrapped('Entrée seule\u00a0: rien', 13)).toEqual(['Entrée', 'seule\u00a0: rien']);
});

test('keys are folded between two of them', () => {
  const keys = '  Entrée : choisir   ↑↓ ou un chiffre : changer   < retour   - passer   ? aide';
  expect(wrapped(keys, 80)).toEqual([keys]);
  expect(wrapped(keys, 38)).toEqual([
    '  Entrée : choisir',
    '  ↑↓ ou un chiffre : changer',
    '  < retour   - passer   ? aide',
  ]);
});

test('a long plain list is told nine at a time, the tenth number tells the others', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const prompter = plainPrompter(input, output, 'fr');
  const choices = Array.from({ length: 12 }, (_, at) => line(`c${at + 1}`, `Ligne ${at + 1}`));
  input.write('10\n11\n');
  expect(await prompter.ask({ ...QUESTION, choices })).toMatchObject({ is: 'choice', value: 'c11' });
  prompter.close();
  const shown = String(output.read());
  expect(shown).toContain('9.\u00a0Ligne 9. 10.\u00a0Les 3 autres.\n');
  expect(shown).toContain('10.\u00a0Ligne 10. 11.\u00a0Ligne 11. 12.\u00a0Ligne 12.\n');
});

test('a plain question asked again repeats only what is new above it; its keys are sentences', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const prompter = plainPrompter(input, output, 'fr');
  const summary = {
    ...QUESTION,
    choices: [],
    before: ['Vacation du samedi'],
    keys: 'Entrée : enregistrer  < retour  - ne rien faire',
  };
  input.write('9\n\n');
  await prompter.ask(summary);
  await prompter.ask({ ...summary, before: [...summary.before, '! Un numéro de 1 à 2.'] });
  prompter.close();
  const shown = String(output.read());
  expect(shown.match(/Vacation du samedi/g)).toHaveLength(1);
  expect(shown).toContain('Attention, un numéro de 1 à 2.\n');
  expect(shown).toContain('Entrée : enregistrer. retour. passer\u00a0: ne rien faire.\n');
});

test('a terminal that says that it has no column is one of eighty', () => {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 0 });
  const prompter = plainPrompter(input, output, 'fr');
  prompter.say('Une vacation est déjà saisie ce soir-là');
  prompter.close();
  expect(String(output.read()).split('\n')[0]).toContain('Une vacation est déjà saisie');
});
