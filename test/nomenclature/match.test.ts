import { describe, expect, it } from 'vitest';
import type { ListItem, Match } from '../../src/domain/lists.ts';
import { makeLists } from '../../src/nomenclature/match.ts';
import { item } from '../../src/nomenclature/standard-item.ts';
import { standardLists } from '../../src/nomenclature/standard-lists.ts';

const town: ListItem[] = [
  item('port', 'Le Port', ['docks', 'quai nord']),
  item('colline', 'La Colline', ['haut-bourg']),
  item('a18_25', '18-25 ans'),
];
const lists = makeLists({ ...standardLists, quartier: town, team: [item('M1', 'M1'), item('M2', 'M2')] });

function said(match: Match): string {
  if (match.is === 'exact' || match.is === 'near') return `${match.is} ${match.item.code}`;
  return `${match.is} ${(match.is === 'ambiguous' ? match.items : match.nearest).map((i) => i.code).join(' ')}`.trim();
}
const parts = (list: Parameters<typeof lists.match>[0], text: string) =>
  lists.matchSeveral(list, text).map((p) => `${p.words} = ${said(p.match)}`);

describe('match', () => {
  it.each([
    ['port', 'exact port'],
    ['LE  PORT', 'exact port'],
    ['Dock', 'exact port'],
    ['quais-nord', 'exact port'],
    ['Haut Bourg', 'exact colline'],
    ['coline', 'near colline'],
    ['18 25 an', 'exact a18_25'],
    ['19-25 ans', 'unknown a18_25'],
    ['prt', 'unknown port'],
    ['zzzzz', 'unknown'],
    ['', 'unknown'],
  ])('quartier « %s » is %s', (words, expected) => {
    expect(said(lists.match('quartier', words))).toBe(expected);
  });

  it('never chooses between two codes that open with the words', () => {
    expect(said(lists.match('partner', 'Police'))).toBe('ambiguous police_nationale police_municipale');
    expect(said(lists.match('origin', 'Police'))).toBe('exact police');
  });

  it('puts a label before a synonym of another value', () => {
    expect(said(lists.match('situation', 'conflit voisinage'))).toBe('exact conflit_voisinage');
    expect(said(lists.match('situation', 'Conflits d’usages'))).toBe('exact conflit_usage');
    expect(said(lists.match('action', 'rappel de règle'))).toBe('exact rappel_regle');
  });

  it('reads signs that a list knows', () => {
    expect(said(lists.match('origin', '?'))).toBe('exact non_renseigne');
    expect(said(lists.match('origin', '–'))).toBe('exact non_renseigne');
  });
});

describe('matchSeveral', () => {
  it.each([
    ['team', 'M1 M2', ['M1 = exact M1', 'M2 = exact M2']],
    ['team', 'M1/M9', ['M1 = exact M1', 'M9 = unknown M1 M2']],
    [
      'partner',
      'Centre social ou maison de quartier ; CCAS',
      ['Centre social ou maison de quartier = exact centre_social', 'CCAS = exact ccas'],
    ],
    [
      'partner',
      'bailleur / police',
      ['bailleur = exact bailleur', 'police = ambiguous police_nationale police_municipale'],
    ],
    [
      'action',
      'dialogue et rappel à la règle - orientation',
      ['dialogue = exact dialogue', 'rappel à la règle = exact rappel_regle', 'orientation = exact orientation'],
    ],
    [
      'action',
      'Présence et dialogue, apaisement',
      ['Présence et dialogue = exact dialogue', 'apaisement = exact apaisement'],
    ],
    ['action', 'dialogue\nretrait', ['dialogue = exact dialogue', 'retrait = exact retrait']],
    ['partner', 'ccas & s/o', ['ccas = exact ccas', 's = unknown', 'o = unknown']],
  ] as const)('%s « %s »', (list, text, expected) => {
    expect(parts(list, text)).toEqual(expected);
  });

  it('reads long prose piece by piece', () => {
    const prose = Array.from({ length: 4000 }, (_, i) => `mot${i},`).join(' ');
    expect(lists.matchSeveral('partner', prose)).toHaveLength(4000);
  });
});
