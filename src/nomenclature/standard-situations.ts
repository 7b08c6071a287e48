/** Where and what, as most dispositifs say it. */

import type { ListItem } from '../domain/lists.ts';
import { item } from './standard-item.ts';

export const standardSituations = {
  mission: [
    item('presence', 'Présence active de proximité et prévention', []),
    item('conflits', 'Gestion des désaccords, nuisances, tensions et conflits'),
    item('interface', 'Interface partenariale et orientation', []),
    item('lien', 'Lien social et actions collectives', []),
    item('veille', 'Veille territoriale', []),
  ],
  objective: [
    item('vie_collective', 'Qualité de la vie collective', []),
    item('sentiment_securite', "Sentiment d'insécurité", []),
    item('lien_social', 'Lien social', []),
  ],
  quartier: [item('territoire', 'Ensemble du territoire', [])],
  place_type: [
    item('rue_place', 'Rue ou place', ['rue', 'place', 'voie publique', 'espace public']),
    item('parc', 'Parc ou square', ['parc', 'square', 'jardin', 'aire de jeux']),
    item('hall', "Hall d'immeuble", ['hall', 'entrée', "bas d'immeuble", "pied d'immeuble"]),
    item('escalier', "Cage d'escalier", ["cage d'escalier", 'palier', 'coursive']),
    item('parking_cave', 'Parking ou cave', ['parking', 'cave', 'sous-sol', 'garage']),
    item('abords_ecole', "Abords d'un établissement scolaire", ['école', 'collège', 'lycée', "sortie d'école"]),
    item('equipement', 'Équipement public', [
      'maison de quartier',
      'bibliothèque',
      'gymnase',
      'centre social',
      'piscine',
    ]),
    item('commerce', 'Commerce', ['centre commercial', 'magasin', 'supermarché', 'marché']),
    item('transport', 'Transport', ['métro', 'bus', 'arrêt de bus', 'station']),
    item('domicile', 'Domicile', ["chez l'habitant", 'appartement', 'logement']),
    item('autre', 'Autre lieu', []),
  ],
  family: [
    item('presence', 'Présence et dialogue', []),
    item('bruit', 'Bruit', []),
    item('occupation', 'Occupation et regroupements', []),
    item('voisinage', 'Voisinage', []),
    item('incivilite', 'Incivilités', []),
    item('tension', 'Tensions et violences', []),
    item('vulnerabilite', 'Personnes vulnérables', []),
    item('droits', 'Information et droits', []),
    item('insecurite', "Sentiment d'insécurité", []),
    item('technique', 'Problèmes techniques', []),
    item('autre', 'Autres', []),
  ],
  situation: [
    item(
      'presence_dialogue',
      'Présence et dialogue',
      ['présence', 'présence active', 'déambulation', 'discussion', 'échange', 'contact', 'tour de quartier'],
      { family: 'presence', mission: 'presence', objectives: ['sentiment_securite', 'lien_social'] },
    ),
    item('nuisances_sonores', 'Nuisances sonores', ['bruit', 'tapage', 'nuisance', 'nuisances'], {
      family: 'bruit',
      mission: 'conflits',
      objectives: ['vie_collective'],
    }),
    item('musique', 'Musique', ['enceinte', 'sono', 'musique forte'], {
      family: 'bruit',
      mission: 'conflits',
      objectives: ['vie_collective'],
    }),
    item(
      'regroupement',
      'Regroupement',
      ['attroupement', 'groupe', 'rassemblement', 'jeunes regroupés', 'regroupement de jeunes'],
      { family: 'occupation', mission: 'presence', objectives: ['vie_collective', 'sentiment_securite'] },
    ),
    item(
      'occupation_hall',
      'Occupation de hall ou de parties communes',
      ['squat de hall', 'occupation hall', 'occupation abusive', 'squat'],
      { family: 'occupation', mission: 'conflits', objectives: ['vie_collective', 'sentiment_securite'] },
    ),
    item('alcoolisation', "Alcoolisation sur l'espace public", ['alcool', "consommation d'alcool", 'ivresse'], {
      family: 'occupation',
      mission: 'presence',
      objectives: ['vie_collective'],
    }),
    item(
      'conflit_voisinage',
      'Conflit de voisinage',
      ['voisinage', 'conflit voisins', 'pb voisinage', 'problème de voisinage', 'trouble de voisinage'],
      { family: 'voisinage', mission: 'conflits', objectives: ['vie_collective'] },
    ),
    item('conflit_usage', "Conflit d'usage", ['usage', "partage de l'espace"], {
      family: 'voisinage',
      mission: 'conflits',
      objectives: ['vie_collective'],
    }),
    item('hygiene', 'Hygiène', [], { family: 'voisinage', mission: 'conflits', objectives: ['vie_collective'] }),
    item('degradation', 'Dégradation', ['dégradations', 'casse', 'vandalisme', 'tag'], {
      family: 'incivilite',
      mission: 'conflits',
      objectives: ['vie_collective'],
    }),
    item('dechets', 'Déchets et encombrants', ['déchets', 'encombrants', 'dépôt sauvage', 'poubelles', 'propreté'], {
      family: 'incivilite',
      mission: 'presence',
      objectives: ['vie_collective'],
    }),
    item('stationnement', 'Stationnement gênant', ['stationnement', 'voiture ventouse'], {
      family: 'incivilite',
      mission: 'presence',
      objectives: ['vie_collective'],
    }),
    item('rodeo', 'Rodéo motorisé', ['rodéo', 'deux-roues', 'moto', 'motocross', 'scooter'], {
      family: 'incivilite',
      mission: 'conflits',
      objectives: ['vie_collective', 'sentiment_securite'],
    }),
    item('incivilite_autre', 'Autre incivilité', ['incivilité', 'incivilités'], {
      family: 'incivilite',
      mission: 'conflits',
      objectives: ['vie_collective'],
    }),
    item('insultes_menaces', 'Insultes et menaces', ['insultes', 'menaces', 'altercation verbale', 'tension verbale'], {
      family: 'tension',
      mission: 'conflits',
      objectives: ['vie_collective', 'sentiment_securite'],
    }),
    item('rixe', 'Rixe ou bagarre', ['bagarre', 'rixe', 'bagarre désamorcée'], {
      family: 'tension',
      mission: 'conflits',
      objectives: ['vie_collective', 'sentiment_securite'],
    }),
    item('tension_autre', 'Autre tension', ['tension', 'tensions', 'conflit'], {
      family: 'tension',
      mission: 'conflits',
      objectives: ['vie_collective', 'sentiment_securite'],
    }),
    item('isolement', 'Personne isolée', ['isolement', 'personne âgée isolée', 'solitude'], {
      family: 'vulnerabilite',
      mission: 'interface',
      objectives: ['lien_social'],
    }),
    item('errance', 'Errance', ['sdf', 'sans abri', 'sans domicile'], {
      family: 'vulnerabilite',
      mission: 'interface',
      objectives: ['lien_social'],
    }),
    item('detresse', 'Personne en détresse', ['détresse', 'mal-être'], {
      family: 'vulnerabilite',
      mission: 'interface',
      objectives: ['lien_social'],
    }),
    item('mineur_expose', 'Mineur exposé', ['mineur', 'enfant seul'], {
      family: 'vulnerabilite',
      mission: 'interface',
      objectives: ['lien_social', 'sentiment_securite'],
    }),
    item('information', "Demande d'information", ['info', 'renseignement', 'information', 'orientation'], {
      family: 'droits',
      mission: 'interface',
      objectives: ['lien_social'],
    }),
    item(
      'acces_droits',
      'Accès aux droits',
      ['démarches', 'droits', 'aide administrative', 'accompagnement administratif'],
      { family: 'droits', mission: 'interface', objectives: ['lien_social'] },
    ),
    item('sentiment_insecurite', "Expression d'un sentiment d'insécurité", ['insécurité', 'peur', 'inquiétude'], {
      family: 'insecurite',
      mission: 'presence',
      objectives: ['sentiment_securite'],
    }),
    item('technique', 'Problème technique', ['panne', 'ascenseur', 'éclairage', 'technique'], {
      family: 'technique',
      mission: 'veille',
      objectives: ['vie_collective'],
    }),
    item('autre', 'Autre situation', [], { family: 'autre', mission: 'presence' }),
  ],
} as const satisfies Record<string, readonly ListItem[]>;
