/** Help, home page and what surrounds every command. */

import { de } from './elide.ts';

export const cli = {
  marks: { done: 'Fait.', attention: 'Attention,', refused: 'Refusé.', guessed: 'Deviné.', toType: 'À taper :' },
  bug: (file: string | null) =>
    `Un défaut du programme arrête OptiMédia. Ce qui est enregistré le reste.${
      file === null ? '' : `\n    Pour demander de l'aide, joignez ${file} (rien de personnel).`
    }`,
  baseCreated: (name: string, city: string | null) =>
    `Base créée : ${name}${city === null ? '' : `, ${city}`}.\nUn autre dispositif : optimedia init --preset FICHIER --db BASE`,
  baseElsewhere: (synced: string | null) =>
    `! La base est ${synced === null ? 'sur un partage réseau' : `dans un dossier ${synced}`} : écriture prudente activée, plus lente.`,
  baseMigrated: (backup: string) =>
    `✓ La base est passée à la version de ce programme. Sa copie d'avant : « ${backup} »`,
  help: {
    usage: 'Usage :',
    arguments: 'Arguments :',
    options: 'Options :',
    everywhere: 'Options de toutes les commandes :',
    examples: 'Exemples :',
  },
  helpTitle: 'OptiMédia · le journal et les rapports de votre équipe de médiation',
  groups: { daily: 'Chaque jour', monthly: 'Chaque mois', base: 'La base' },
  helpMore: "L'aide d'une commande : optimedia log --help",
  commands: {
    log: 'saisir une vacation et ses interventions',
    import: 'reprendre un tableau Excel, LibreOffice ou CSV',
    list: "lister les fiches d'une période",
    show: 'voir une fiche ou un changement',
    undo: 'annuler le dernier changement',
    redo: "refaire ce qui vient d'être annulé",
    history: 'tous les changements, du dernier au premier',
    profile: 'les choix gardés pour vos tableaux ; profile show NOM, profile delete NOM',
    imports: 'les imports ; imports undo 12 : en annuler un',
    report: "le rapport d'une semaine, d'un mois, d'un an",
    table: "un tableau, à l'écran ou en JSON, CSV, Markdown",
    demo: 'essayer, sur des données inventées, à part des vôtres',
    init: "créer la base d'un dispositif",
    preset: 'voir ou vérifier la description du dispositif',
  },
  options: {
    db: 'la base (défaut : le dossier de données de votre compte)',
    json: 'le résultat seul, en JSON',
    quiet: 'moins de paroles',
    yes: 'répondre oui aux confirmations',
    noInput: 'ne jamais rien demander',
    dryRun: 'dire ce qui serait fait, sans rien écrire',
    plain: 'listes numérotées, ni couleur ni dessin',
    lang: 'fr ou en',
    debug: "détails d'un défaut",
    week: 'une semaine (sans valeur : la dernière complète) ; en français --semaine',
    month: 'un mois (sans valeur : le dernier complet) ; --mois',
    quarter: 'un trimestre ; --trimestre',
    year: 'une année ; --annee',
    from: 'premier jour ; --du',
    to: 'dernier jour, compris ; --au',
    measure: 'la mesure (table --list les nomme)',
    rows: 'la dimension des lignes',
    cols: 'la dimension des colonnes',
    where: 'un filtre : origin=habitant ; outcome!=apaise ; "cooperation=?", non renseigné (répétable)',
    compare: 'previous, year, none, une année, un mois ou DU..AU',
    sort: 'list ou value',
    top: 'les premières lignes seulement',
    all: 'les lignes à zéro aussi',
    audience: 'internal, le seul public de cette version',
    list: 'les tableaux, mesures et dimensions, avec leur définition',
    csv: 'en CSV',
    md: 'en Markdown',
  },
  home: {
    none: "Aucune donnée pour l'instant : la base se crée à votre première saisie.",
    now: (name: string, date: string, time: string) => `${name} · ${date}, ${time}`,
    labels: { enter: 'À saisir', report: 'À rendre', draft: 'Brouillon' },
    month: (done: string, planned: string, interventions: string, contacts: string) =>
      `${done} sur ${planned} prévues · ${interventions} · ${contacts}`,
    tonight: (hours: string) => `ce soir, ${hours}`,
    today: (hours: string) => `aujourd'hui, ${hours}`,
    others: (n: number) => `et ${n} ${n < 2 ? 'autre jour' : 'autres jours'} sans saisie`,
    report: (month: string) => `rapport ${de(month)}`,
    draft: (n: number) => (n < 2 ? 'une vacation à finir' : `${n} vacations à finir`),
    about: (label: string, what: string) => `${label} : ${what}`,
    more: '  Tout le reste : optimedia --help',
  },
  userUnknown: (told: string, usual: string, codes: readonly string[]) =>
    `! OPTIMEDIA_USER : « ${told} » n'est pas un code de l'équipe (${codes.join(', ')}). C'est noté au nom de ${usual}.`,
  later: {
    command: (words: string) => `La commande « ${words} »`,
    option: (option: string) => `L'option ${option}`,
  },
  done: (text: string) => `✓ ${text}`,
  initDry: (file: string, name: string) => `Essai : une base serait créée pour « ${name} » : ${file}. Rien n'est créé.`,
  initDone: (file: string, name: string) => `Base créée pour « ${name} » : ${file}`,
  presetGood: (file: string, name: string) => `« ${file} » décrit « ${name} » sans faute.`,
  arguments: { file: 'FICHIER' },
  argumentHelp: {
    id: 'une fiche (V18, I1207) ou un changement (12)',
    change: 'le numéro du changement ; sans lui, le dernier',
    kind: 'shifts, interventions, requests, signalements ou events ; sans mot : interventions',
    preset: 'show : le dispositif de la base ; check : vérifier un fichier',
    imports: 'show : voir un import ; undo : en annuler un',
    importChange: "le numéro d'un import",
    profile: 'list : les noms ; show : ce qui est gardé ; delete : oublier un profil',
    profileName: "le nom d'un profil, que donne profile list",
    file: 'un ou plusieurs tableaux, Excel ou CSV',
    table: "le numéro d'un tableau ; table --list les nomme tous",
    initPreset: 'rennes, ou un fichier YAML (sans cette option : rennes)',
    presetFile: "la description d'un dispositif, en YAML",
  },
  /** Words that stand for a value in help, as commands declare them. */
  placeholders: { file: 'fichier', kind: 'genre', id: 'numéro', G: 'G04', nom: 'nom' } as Readonly<
    Record<string, string>
  >,
};
