/** Help, home page and what surrounds every command. */

export const cli = {
  marks: { done: 'Fait.', attention: 'Attention,', refused: 'Refusé.', guessed: 'Deviné.', toType: 'À taper :' },
  bug: (file: string | null) =>
    `Un défaut du programme arrête OptiMédia. Ce qui est enregistré le reste.${
      file === null ? '' : `\n    Pour demander de l'aide, joignez ${file} (rien de personnel).`
    }`,
  baseCreated: (name: string, city: string | null) =>
    `Base créée : ${name}${city === null ? '' : `, ${city}`}. Un autre dispositif : optimedia init --preset FICHIER --db BASE`,
  help: { usage: 'Usage :', arguments: 'Arguments :', options: 'Options :' },
  helpTitle: 'OptiMédia · le journal et les rapports de votre équipe de médiation',
  groups: { daily: 'Chaque jour', monthly: 'Chaque mois', base: 'La base' },
  helpMore: "L'aide d'une commande : optimedia log --help",
  commands: {
    log: 'saisir une vacation et ses interventions',
    import: 'reprendre un tableau Excel, LibreOffice ou CSV',
    list: "lister les fiches d'une période",
    show: 'voir une fiche ou un changement',
    undo: 'annuler le dernier changement',
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
  },
  home: {
    none: "Aucune donnée pour l'instant : la base se crée à votre première saisie.",
    now: (name: string, date: string, time: string) => `${name} · ${date}, ${time}`,
    month: (month: string, done: string, planned: string, interventions: string, contacts: string) =>
      `  ${month}   ${done} sur ${planned} · ${interventions} · ${contacts}`,
    tonight: (hours: string) => `  À saisir   ce soir, ${hours}   optimedia log`,
    missing: (date: string, command: string) => `  À saisir   ${date}   ${command}`,
    report: (month: string, command: string) => `  À rendre   rapport de ${month}   ${command}`,
    more: '  Tout le reste : optimedia --help',
  },
  done: (text: string) => `✓ ${text}`,
  initDone: (file: string, name: string) => `Base créée pour « ${name} » : ${file}`,
  presetGood: (file: string, name: string) => `« ${file} » décrit « ${name} » sans faute.`,
  arguments: { id: 'ID', file: 'FICHIER', kind: 'GENRE' },
};
