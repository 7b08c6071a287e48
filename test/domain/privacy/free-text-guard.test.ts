import { describe, expect, test } from 'vitest';
import { inspectFreeText, neutralise } from '../../../src/domain/privacy/free-text-guard.ts';

describe('the guard of free texts', () => {
  test.each([
    ['M. Durand crie sur sa voisine', 'name'],
    ['Échange avec Mme D.', 'name'],
    ['Le fils Martin était présent', 'name'],
    ['Rendez-vous chez Karim', 'name'],
    ['La famille Durand se plaint', 'name'],
    ['Rappeler au 06 12 34 56 78', 'phone'],
    ['Joindre au +33 6 12 34 56 78', 'phone'],
    ['Écrire à habitant@exemple.fr', 'email'],
    ['Bruit au 12 rue de Brest', 'address'],
    ['Cris appt 12, troisième étage', 'address'],
    ['Voiture AB-123-CD garée', 'plate'],
    ['Un habitant né le 03/04/1980', 'birth_date'],
    ['Il est alcoolique', 'health'],
    ['Il sort de prison', 'justice'],
    ['Groupe d’origine étrangère', 'origin'],
    ['Un voisin musulman', 'religion'],
  ])('flags « %s » as %s', (text, label) => {
    expect(inspectFreeText(text).map((f) => f.label)).toContain(label);
  });

  test.each([
    'M. le maire est passé',
    'Mme la gardienne nous a alertés',
    'Rencontre rue Jean Macé',
    'Sortie de l’école Marcel Callo',
    'Retour au calme après dialogue',
    'Groupe de jeunes devant le hall',
    'Médiation avec la police municipale',
    'Rendez-vous chez le bailleur',
    'Concert à la maison de quartier',
    'Le 17 a été appelé à 18 h 30',
    'Présence de 10 personnes place du marché',
    'Consommation d’alcool sur le parking',
  ])('leaves « %s » alone', (text) => {
    expect(inspectFreeText(text)).toEqual([]);
  });

  test('proposes neutral words', () => {
    expect(neutralise('M. Durand crie sur sa voisine')).toBe('Un habitant crie sur sa voisine');
    expect(neutralise('Échange avec Mme D. au calme')).toBe('Échange avec une habitante au calme');
    expect(neutralise('Bruit au 12 rue de Brest')).toBe('Bruit au rue de Brest');
    expect(neutralise('Retour au calme')).toBeNull();
  });
});
