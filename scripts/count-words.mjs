/** What the words of the practice spreadsheets mean, written apart from the product and from what drew them. */

export const plain = (value) =>
  String(value)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase();

const list = (text) => {
  const words = {};
  for (const line of text.trim().split('\n')) {
    const [code, said] = line.trim().split(' = ');
    for (const word of said.split(' | ')) words[plain(word)] = code;
  }
  return words;
};

/** Typing errors, planted. */
export const NEAR = { mauripas: 'maurepas' };

export const LISTS = {
  team: { m1: 'M1', m2: 'M2', m3: 'M3' },
  quartier: list(`
    brequigny = bréquigny | champs manceaux
    blosne = le blosne | blosne
    maurepas = maurepas | mrp
    villejean = villejean | vj
    cleunay = cleunay
    hors_qpv = hors qpv | centre ville`),
  placeType: list(`
    rue_place = rue ou place | rue | dalle
    parc = parc ou square | square
    hall = hall d'immeuble | hall | pied d'immeuble
    escalier = cage d'escalier | palier
    parking_cave = parking ou cave | parking
    abords_ecole = abords d'un établissement scolaire | collège
    equipement = équipement public | maison de quartier
    commerce = commerce | centre commercial
    transport = transport | métro
    domicile = domicile`),
  situation: list(`
    presence_dialogue = présence et dialogue | présence active
    nuisances_sonores = nuisances sonores | bruit | tapage
    musique = musique | musique forte
    regroupement = regroupement | regroupement de jeunes
    occupation_hall = occupation de hall ou de parties communes | squat de hall
    alcoolisation = alcoolisation sur l'espace public | alcool
    conflit_voisinage = conflit de voisinage | pb voisinage | voisinage
    conflit_usage = conflit d'usage
    hygiene = hygiène
    degradation = dégradation | dégradations
    dechets = déchets et encombrants | encombrants
    stationnement = stationnement gênant | stationnement
    rodeo = rodéo motorisé | rodéo
    incivilite_autre = autre incivilité | incivilités
    insultes_menaces = insultes et menaces | altercation verbale
    rixe = rixe ou bagarre | bagarre
    tension_autre = autre tension | tensions
    isolement = personne isolée | isolement
    errance = errance | sans abri
    detresse = personne en détresse | détresse
    mineur_expose = mineur exposé
    information = demande d'information | renseignement
    acces_droits = accès aux droits | démarches
    sentiment_insecurite = expression d'un sentiment d'insécurité | insécurité
    technique = problème technique | panne
    autre = autre situation`),
  origin: list(`
    initiative = initiative de l'équipe | équipe | constat
    habitant = habitant | habitants | riverain
    bailleur = bailleur | gardien | archipel habitat
    ville = ville ou métropole | mairie
    police = police | police municipale
    ecole = établissement scolaire | collège
    association = association | asso
    commercant = commerçant | commerçants
    autre = autre
    non_renseigne = nc | ? | non renseigné`),
  channel: list(`
    de_visu = de visu | terrain
    telephone = téléphone | tel
    mail = mail
    reunion = réunion
    consigne = consigne | feuille de route`),
  action: list(`
    dialogue = écoute | discussion | échange
    rappel_regle = rappel à la règle | rappel
    apaisement = apaisement
    separation = séparation des personnes
    mediation_navette = médiation navette | navette
    table_ronde = table ronde
    orientation = orientation | orienté
    accompagnement = accompagnement
    signalement = signalement
    appel_secours = appel aux secours
    appel_police = appel à la police
    retrait = retrait de l'équipe`),
  cooperation: list(`
    oui = oui | bonne
    partielle = en partie | moyenne
    non = non | refus
    sans_objet = sans objet | s/o`),
  outcome: list(`
    regle = réglé | résolu | ok
    apaise = apaisé | retour au calme
    deplace = déplacé | groupe parti
    sans_effet = sans effet | aucun effet
    a_suivre = à suivre | en cours
    relais = relais passé | relayé
    sans_objet = sans objet`),
  partner: list(`
    bailleur = bailleur | archipel habitat | espacil
    ville = ville de rennes | direction de quartier
    police_nationale = police nationale | commissariat
    police_municipale = police municipale | pm
    secours = secours | pompiers
    ccas = ccas
    cdas = cdas (département) | service social
    prevention = prévention spécialisée | éducateurs
    centre_social = centre social | maison de quartier
    ecole = établissement scolaire | collège
    association = association | asso
    mission_locale = mission locale | we ker
    sante = santé | cmp`),
  nature: list(`
    eclairage = éclairage | lampadaire
    voirie = voirie
    proprete = propreté
    depot_sauvage = dépôt sauvage | encombrants
    mobilier = mobilier urbain | banc
    tags = tags | graffiti
    ascenseur = ascenseur
    vehicule_epave = véhicule épave | épave
    personne_isolee = personne isolée
    errance = errance
    detresse = personne en détresse
    tension_recurrente = tension récurrente
    changement_usage = changement d'usage d'un lieu`),
  level: { vert: 'vert', jaune: 'jaune', orange: 'orange', rouge: 'rouge' },
  status: {
    'a transmettre': 'a_transmettre',
    transmis: 'transmis',
    'en cours': 'en_cours',
    resolu: 'resolu',
    'sans suite': 'sans_suite',
  },
  eventType: list(`
    animation = animation de quartier | fête de quartier
    sensibilisation = sensibilisation | stand
    chantier = chantier éducatif ou citoyen | nettoyage
    sortie = sortie
    reunion_habitants = réunion d'habitants | café des habitants`),
  mode: { 'a pied': 'pied', 'a velo': 'velo', 'en vehicule': 'vehicule', permanence: 'permanence' },
};
