import { describe, expect, test } from 'vitest';
import { inspectFreeText, neutralise } from '../../../src/domain/privacy/free-text-guard.ts';

/** What must be seen: the label, and the words that are shown. */
const SEEN: readonly (readonly [string, string, string])[] = [
  ['M. Durand crie sur sa voisine', 'name', 'M. Durand'],
  ['Échange avec Mme D.', 'name', 'Mme D.'],
  ['Échange avec Mme D. au calme', 'name', 'Mme D.'],
  ['M. X refuse de partir', 'name', 'M. X'],
  ['Visite de M. et Mme Le Goff', 'name', 'M. et Mme Le Goff'],
  ['Mme Le Gall se plaint du bruit', 'name', 'Mme Le Gall'],
  ['Monsieur Benali a rappelé', 'name', 'Monsieur Benali'],
  ['madame Traoré accepte', 'name', 'madame Traoré'],
  ['vu mme durand hier', 'name', 'mme durand'],
  ['MM. Martin et Petit en conflit', 'name', 'MM. Martin'],
  ['Mr DUPONT énervé', 'name', 'Mr DUPONT'],
  ['Mlle Kervella absente', 'name', 'Mlle Kervella'],
  ['Le fils Martin était présent', 'name', 'Le fils Martin'],
  ['bruit du fils Durand', 'name', 'du fils Durand'],
  ['le fils X encore là', 'name', 'le fils X'],
  ['La famille Durand se plaint', 'name', 'La famille Durand'],
  ['la famille DIALLO déménage', 'name', 'la famille DIALLO'],
  ['les frères Benali sont revenus', 'name', 'les frères Benali'],
  ['le jeune Kylian a cassé la vitre', 'name', 'le jeune Kylian'],
  ['le jeune K. a cassé la vitre', 'name', 'le jeune K.'],
  ['le voisin Dupont crie', 'name', 'le voisin Dupont'],
  ['Rendez-vous chez Karim', 'name', 'chez Karim'],
  ['bruit chez les Durand', 'name', 'chez les Durand'],
  ['Le nommé Lebrun menace', 'name', 'Le nommé Lebrun'],
  ['Discussion avec Fatoumata au pied du hall', 'name', 'Fatoumata'],
  ['karim est revenu calmer ses amis', 'name', 'karim'],
  ['Kevin B. a été vu', 'name', 'Kevin B.'],
  ['Nolwenn Le Goff attend un retour', 'name', 'Nolwenn Le Goff'],
  ['DUPONT Jean signale une fuite', 'name', 'DUPONT Jean'],
  ['Jean-Pierre est passé', 'name', 'Jean-Pierre'],
  ['Échange avec Rose au square', 'name', 'Rose'],
  ['la gardienne Sylvie prévient', 'name', 'Sylvie'],
  ['Un jeune (A.B.) menace', 'name', 'A.B.'],
  ['J. D. a rappelé', 'name', 'J. D.'],
  ['échange avec K. au calme', 'name', 'K.'],
  ['Mohamed et Yanis regroupés devant le hall', 'name', 'Mohamed'],
  ['Rappeler au 06 12 34 56 78', 'phone', '06 12 34 56 78'],
  ['Joindre au +33 6 12 34 56 78', 'phone', '+33 6 12 34 56 78'],
  ['tél 0612345678', 'phone', '0612345678'],
  ['02.99.12.34.56 pour la suite', 'phone', '02.99.12.34.56'],
  ['Écrire à habitant@exemple.fr', 'email', 'habitant@exemple.fr'],
  ['Bruit au 12 rue de Brest', 'address', '12 rue de Brest'],
  ['12 bis, avenue Rochester', 'address', '12 bis, avenue Rochester'],
  ['Fuite au 4 place du Landrel', 'address', '4 place du Landrel'],
  ['au 3 de la rue du Nivernais', 'address', 'au 3 de la rue'],
  ['Cris appt 12, troisième étage', 'address', 'appt 12'],
  ['appartement n° 24', 'address', 'appartement n° 24'],
  ['Odeurs porte 4', 'address', 'porte 4'],
  ['3e étage gauche', 'address', '3e étage gauche'],
  ['Voiture AB-123-CD garée', 'plate', 'AB-123-CD'],
  ['scooter ab-123-cd', 'plate', 'ab-123-cd'],
  ['épave 1234 AB 35', 'plate', '1234 AB 35'],
  ['n° 1 84 12 35 238 123 45', 'nir', '1 84 12 35 238 123 45'],
  ['184123523812345', 'nir', '184123523812345'],
  ['Un habitant né le 03/04/1980', 'birth_date', 'né le 03/04/1980'],
  ['née le 3 mars 2001', 'birth_date', 'née le 3 mars 2001'],
  ['jeune né en 2009', 'birth_date', 'né en 2009'],
  ['Il est alcoolique', 'health', 'Il est alcoolique'],
  ['Un habitant schizophrène crie la nuit', 'health', 'habitant schizophrène'],
  ['Sa voisine est dépressive', 'health', 'voisine est dépressive'],
  ['Une femme enceinte demande de l’aide', 'health', 'femme enceinte'],
  ['Le locataire est malade', 'health', 'locataire est malade'],
  ['un homme sous traitement', 'health', 'sous traitement'],
  ['personne handicapée bloquée', 'health', 'personne handicapée'],
  ['Il a des troubles psychiatriques', 'health', 'troubles psychiatriques'],
  ['des toxicomanes dans la cave', 'health', 'toxicomanes'],
  ['Elle souffre d’une sclérose', 'health', 'souffre d’une sclérose'],
  ['Il sort de prison', 'justice', 'sort de prison'],
  ['Le voisin, sorti de prison, menace', 'justice', 'sorti de prison'],
  ['jeune connu de la police', 'justice', 'connu de la police'],
  ['condamné pour vol', 'justice', 'condamné pour'],
  ['Il porte un bracelet électronique', 'justice', 'bracelet électronique'],
  ['les dealers du hall', 'justice', 'dealers'],
  ['Groupe d’origine étrangère', 'origin', 'd’origine étrangère'],
  ["habitant d'origine marocaine", 'origin', "d'origine marocaine"],
  ['des jeunes maghrébins', 'origin', 'jeunes maghrébins'],
  ['une famille syrienne', 'origin', 'famille syrienne'],
  ['les Roms du parking', 'origin', 'les Roms'],
  ['Un Algérien se plaint', 'origin', 'Un Algérien'],
  ['homme de type européen', 'origin', 'de type européen'],
  ['Un voisin musulman', 'religion', 'voisin musulman'],
  ['femme voilée insultée', 'religion', 'femme voilée'],
  ['les salafistes du quartier', 'religion', 'les salafistes'],
  ['Elle porte le voile', 'religion', 'porte le voile'],
  ['il vote RN', 'opinion', 'vote RN'],
  ['un habitant d’extrême droite', 'opinion', 'habitant d’extrême droite'],
  ['C’est un syndicaliste', 'opinion', 'syndicaliste'],
  ['voisin raciste', 'opinion', 'voisin raciste'],
  ['couple homosexuel visé', 'sex_life', 'homosexuel'],
  ['Elle se prostitue', 'sex_life', 'se prostitue'],
  ['conflit entre M. A et M. B', 'name', 'M. A'],
  ['le couple Martin', 'name', 'le couple Martin'],
  ['la locataire du 4e droite', 'address', '4e droite'],
  ['homme noir agressif', 'origin', 'homme noir'],
  ['mari violent, déjà condamné', 'justice', 'déjà condamné'],
  ['voisin gay insulté', 'sex_life', 'voisin gay'],
];

/** Functions, streets, schools, services, things and events. */
const LEFT: readonly string[] = [
  'M. le maire est passé',
  'Monsieur le Préfet et Madame la Présidente étaient là',
  'Mme la gardienne nous a alertés',
  'Mme la directrice de l’école',
  'une madame âgée demande son chemin',
  'Un monsieur refuse de partir',
  'Mme est rentrée chez elle',
  'Rencontre rue Jean Macé',
  'Rencontre avenue Charles Tillon',
  'Sortie de l’école Marcel Callo',
  'Rassemblement devant Jean Moulin',
  'Collège Rosa Parks : sortie calme',
  'École Sonia Delaunay',
  'Concert au square Sarah Bernhardt',
  'Place Simone de Beauvoir',
  'rue Saint-Martin',
  'fête de la Saint-Jean',
  'Station Henri Fréville',
  'gymnase Robert Poirier',
  'Retour au calme après dialogue',
  'Groupe de jeunes devant le hall',
  'les jeunes Maurepas et Villejean',
  'les habitants de Maurepas',
  'Appel habitant Villejean',
  'gardien Archipel prévenu',
  'Médiation avec la police municipale',
  'Rendez-vous chez le bailleur',
  'Rendez-vous chez Lidl',
  'orienté chez Archipel Habitat',
  'retour chez lui vers 20 h',
  'Concert à la maison de quartier',
  'Le 17 a été appelé à 18 h 30',
  'Vers 18h30 rue Jean Macé',
  'À 20:30 place du Landrel',
  'depuis 2024 rue de Brest',
  '2 rues bloquées par des poubelles',
  '3 places de parking occupées',
  '1 place libre',
  'Présence de 10 personnes place du marché',
  'bus C3 place de la Gare',
  'hall 4, bâtiment B',
  'La porte du hall est cassée',
  '2 portes cassées',
  'appartement 3 pièces vide',
  'au 2e étage',
  'Consommation d’alcool sur le parking',
  'Groupe alcoolisé au square',
  'Prévention : stand de dépistage du cancer',
  'Orientation vers le centre de santé',
  'Accompagnement à l’hôpital Guillaume Régnier',
  'place handicapée occupée',
  'enceinte bluetooth trop forte',
  'musique avec enceinte',
  'personnes âgées isolées',
  'Arbre malade place du Gros-Chêne',
  'local condamné par le bailleur',
  'porte condamnée depuis mardi',
  'trafic visible dans le hall',
  'dépôt de plainte conseillé',
  'Point-justice : permanence le mardi',
  'nous avons interpellé les jeunes',
  'un habitant nous a interpellés',
  'Fuite d’origine inconnue',
  'feu d’origine criminelle',
  'origine de la demande : bailleur',
  'restaurant turc fermé',
  'repas marocain à la maison de quartier',
  'cours de français',
  'personnes étrangères au quartier',
  's’est réfugié dans le hall',
  'jeunes dans le noir du parking',
  'fin du ramadan : ambiance calme',
  'Fête devant la mosquée',
  'école catholique',
  'Secours catholique présent',
  'roue voilée du vélo',
  'bureau de vote ouvert',
  'vote du budget participatif',
  'propos racistes sur un mur',
  'tags d’extrême droite effacés',
  'marche des fiertés',
  'insultes homophobes entre jeunes',
  'Octobre Rose : stand',
  'Rose fanée au mémorial',
  'Pierre jetée sur un bus',
  'R.A.S. ce soir',
  'Q.P.V. calme',
  'N.C.',
  'M1 et M2 présents',
  'Équipe M1 M3',
  'réunion CLSPD à 14 h',
  'signalement 2026-0412 transmis',
  'budget 1 234 567,50',
  'Sam. 28 nov. : marché',
  'max 10 personnes',
  'Noël des enfants',
  'un conflit né en 2024',
  'Mairie, CCAS et CDAS informés',
  'Les deux parties acceptent de se revoir.',
  'Affiche du hall remise en place.',
  'Un locataire demande des nouvelles de son dossier',
  'dame âgée accompagnée à son domicile',
  'Animation foot avec le Cercle Paul Bert',
  'Match France-Maroc : ambiance festive',
  'drapeau algérien à une fenêtre',
  'La 2e à droite après le hall',
  'Musique à 23 h 15, boulevard Léon Grimault',
  'Le bruit vient des sans-abri',
];

describe('the guard of free texts', () => {
  test.each(SEEN)('« %s » is %s: %s', (text, label, excerpt) => {
    expect(inspectFreeText(text).map((found) => `${found.label}: ${found.excerpt}`)).toContain(`${label}: ${excerpt}`);
  });

  test.each(LEFT)('« %s » is left alone', (text) => {
    expect(inspectFreeText(text)).toEqual([]);
  });

  test('places are offsets of the text, in its order', () => {
    const text = 'Mme D., appt 12, rappeler au 06 12 34 56 78';
    const found = inspectFreeText(text);
    expect(found.map(({ label }) => label)).toEqual(['name', 'address', 'phone']);
    for (const { start, end, excerpt } of found) expect(text.slice(start, end)).toBe(excerpt);
  });

  test('accents typed in two characters are seen too', () => {
    expect(inspectFreeText('Échange avec Hélène'.normalize('NFD')).map(({ label }) => label)).toEqual(['name']);
  });
});

describe('a neutral wording', () => {
  test.each([
    ['M. Durand crie sur sa voisine', 'Un habitant crie sur sa voisine'],
    ['Échange avec Mme D. au calme', 'Échange avec une habitante au calme'],
    ['Plainte de M. Durand', "Plainte d'un habitant"],
    ['Visite de M. et Mme Le Goff', "Visite d'un couple"],
    ['bruit du fils Durand', "bruit d'un jeune"],
    ['La famille Durand se plaint', 'Une famille se plaint'],
    ['Rendez-vous chez Karim', 'Rendez-vous chez un habitant'],
    ['Discussion avec Fatou', 'Discussion avec une personne'],
    ['Bruit au 12 rue de Brest', 'Bruit rue de Brest'],
    ['Cris appt 12, troisième étage', 'Cris, troisième étage'],
    ['des jeunes maghrébins dans le hall', 'des jeunes dans le hall'],
    ['Sa voisine est dépressive', 'Sa voisine est en difficulté'],
    ["l'habitant M. Kaya rappelle", "l'habitant rappelle"],
    ['un jeune surnommé Bibo part', 'un jeune part'],
    ['Rappeler au 06 12 34 56 78', 'Rappeler au (numéro retiré)'],
  ])('« %s » → « %s »', (text, neutral) => expect(neutralise(text)).toBe(neutral));

  test('none is made up when only the writer can say, nor when nothing was wrong', () => {
    expect(neutralise('Il sort de prison')).toBeNull();
    expect(neutralise('homme alcoolique et violent')).toBeNull();
    expect(neutralise('M. Durand sort de prison')).toBeNull();
    expect(neutralise('Retour au calme')).toBeNull();
  });

  test('what is proposed is never flagged again', () => {
    for (const [text] of SEEN) {
      const neutral = neutralise(text);
      if (neutral !== null) expect(inspectFreeText(neutral)).toEqual([]);
    }
  });
});

test.each(['x', '1', 'x.', 'née ', 'a@', 'Ab '])('a text of « %s » over and over is inspected however long', (unit) => {
  const text = unit.repeat(200_000 / unit.length);
  expect(() => inspectFreeText(text)).not.toThrow();
});
