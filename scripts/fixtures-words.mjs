/** Words that mediators write for each code: the usual one first, then what they write now and then. */

export const WORDS = {
  quartier: { brequigny: ['Bréquigny', 'Champs Manceaux'], blosne: ['Le Blosne', 'Blosne'], maurepas: ['Maurepas', 'mrp'], villejean: ['Villejean', 'VJ'], cleunay: ['Cleunay'], hors_qpv: ['Hors QPV', 'centre ville'] },
  placeType: { rue_place: ['Rue ou place', 'rue', 'dalle'], parc: ['Parc ou square', 'square'], hall: ["Hall d'immeuble", 'hall', "pied d'immeuble"], escalier: ["Cage d'escalier", 'palier'], parking_cave: ['Parking ou cave', 'parking'], abords_ecole: ["Abords d'un établissement scolaire", 'collège'], equipement: ['Équipement public', 'maison de quartier'], commerce: ['Commerce', 'centre commercial'], transport: ['Transport', 'métro'], domicile: ['Domicile'] },
  situation: {
    presence_dialogue: ['Présence et dialogue', 'présence active'], nuisances_sonores: ['Nuisances sonores', 'bruit', 'tapage'], musique: ['Musique', 'musique forte'], regroupement: ['Regroupement', 'regroupement de jeunes'], occupation_hall: ['Occupation de hall ou de parties communes', 'squat de hall'], alcoolisation: ["Alcoolisation sur l'espace public", 'alcool'],
    conflit_voisinage: ['Conflit de voisinage', 'pb voisinage', 'voisinage'], conflit_usage: ["Conflit d'usage"], hygiene: ['Hygiène'], degradation: ['Dégradation', 'dégradations'], dechets: ['Déchets et encombrants', 'encombrants'], stationnement: ['Stationnement gênant', 'stationnement'], rodeo: ['Rodéo motorisé', 'rodéo'], incivilite_autre: ['Autre incivilité', 'incivilités'],
    insultes_menaces: ['Insultes et menaces', 'altercation verbale'], rixe: ['Rixe ou bagarre', 'bagarre'], tension_autre: ['Autre tension', 'tensions'], isolement: ['Personne isolée', 'isolement'], errance: ['Errance', 'sans abri'], detresse: ['Personne en détresse', 'détresse'], mineur_expose: ['Mineur exposé'], information: ["Demande d'information", 'renseignement'], acces_droits: ['Accès aux droits', 'démarches'],
    sentiment_insecurite: ["Expression d'un sentiment d'insécurité", 'insécurité'], technique: ['Problème technique', 'panne'], autre: ['Autre situation'],
  },
  origin: { initiative: ["Initiative de l'équipe", 'équipe', 'constat'], habitant: ['Habitant', 'habitants', 'riverain'], bailleur: ['Bailleur', 'gardien', 'Archipel Habitat'], ville: ['Ville ou métropole', 'mairie'], police: ['Police', 'police municipale'], ecole: ['Établissement scolaire', 'collège'], association: ['Association', 'asso'], commercant: ['Commerçant', 'commerçants'], autre: ['Autre'], non_renseigne: ['NC', '?', 'Non renseigné'] },
  channel: { de_visu: ['De visu', 'terrain'], telephone: ['Téléphone', 'tel'], mail: ['Mail'], reunion: ['Réunion'], consigne: ['Consigne', 'feuille de route'] },
  actions: { dialogue: ['écoute', 'discussion', 'échange'], rappel_regle: ['rappel à la règle', 'rappel'], apaisement: ['apaisement'], separation: ['séparation des personnes'], mediation_navette: ['médiation navette', 'navette'], table_ronde: ['table ronde'], orientation: ['orientation', 'orienté'], accompagnement: ['accompagnement'], signalement: ['signalement'], appel_secours: ['appel aux secours'], appel_police: ['appel à la police'], retrait: ["retrait de l'équipe"] },
  cooperation: { oui: ['Oui', 'oui', 'bonne'], partielle: ['En partie', 'moyenne'], non: ['Non', 'refus'], sans_objet: ['Sans objet', 's/o'] },
  outcome: { regle: ['Réglé', 'résolu', 'ok'], apaise: ['Apaisé', 'retour au calme'], deplace: ['Déplacé', 'groupe parti'], sans_effet: ['Sans effet', 'aucun effet'], a_suivre: ['À suivre', 'en cours'], relais: ['Relais passé', 'relayé'], sans_objet: ['Sans objet'] },
  partner: { bailleur: ['Bailleur', 'Archipel Habitat', 'Espacil'], ville: ['Ville de Rennes', 'direction de quartier'], police_nationale: ['Police nationale', 'commissariat'], police_municipale: ['Police municipale', 'PM'], secours: ['Secours', 'pompiers'], ccas: ['CCAS'], cdas: ['CDAS (Département)', 'service social'], prevention: ['Prévention spécialisée', 'éducateurs'], centre_social: ['centre social', 'maison de quartier'], ecole: ['Établissement scolaire', 'collège'], association: ['Association', 'asso'], mission_locale: ['Mission locale', 'We Ker'], sante: ['Santé', 'CMP'] },
  nature: { eclairage: ['Éclairage', 'lampadaire'], voirie: ['Voirie'], proprete: ['Propreté'], depot_sauvage: ['Dépôt sauvage', 'encombrants'], mobilier: ['Mobilier urbain', 'banc'], tags: ['Tags', 'graffiti'], ascenseur: ['Ascenseur'], vehicule_epave: ['Véhicule épave', 'épave'], personne_isolee: ['Personne isolée'], errance: ['Errance'], detresse: ['Personne en détresse'], tension_recurrente: ['Tension récurrente'], changement_usage: ["Changement d'usage d'un lieu"] },
  level: { vert: ['Vert'], jaune: ['Jaune'], orange: ['Orange'], rouge: ['Rouge'] },
  status: { a_transmettre: ['À transmettre'], transmis: ['Transmis'], en_cours: ['En cours'], resolu: ['Résolu'], sans_suite: ['Sans suite'] },
  eventType: { animation: ['Animation de quartier', 'fête de quartier'], sensibilisation: ['Sensibilisation', 'stand'], chantier: ['Chantier éducatif ou citoyen', 'nettoyage'], sortie: ['Sortie'], reunion_habitants: ["Réunion d'habitants", 'café des habitants'] },
  mode: { pied: ['À pied'], velo: ['À vélo'], vehicule: ['En véhicule'], permanence: ['Permanence'] },
};

/** The usual word three times in four. */
export function say(draw, list, code) {
  const words = WORDS[list][code];
  return words.length === 1 || draw.chance(0.75) ? words[0] : draw.pick(words.slice(1));
}

/** Invented places, without door numbers. */
export const PLACES = {
  brequigny: ['square des Tilleuls', 'allée des Cerisiers', 'place du Kiosque'],
  blosne: ['mail des Peupliers', 'place du Belvédère', 'square du Moulin'],
  maurepas: ['tour des Ormes', 'parc des Lavandières', 'place du Marché neuf'],
  villejean: ['dalle du Marché', 'passage des Arcades', 'square des Glycines'],
  cleunay: ['place de la Fontaine', 'square du Verger'],
  hors_qpv: ['esplanade du Canal'],
};
