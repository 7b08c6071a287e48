/** Stretches of a text that name a street, a school, a service or a day: whoever they are called after is no one here. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const CAPITAL = "(?:\\p{Lu}[\\p{L}'’]*\\.?)";
/** « Jean Macé », « Charles de Gaulle », « M. Berthelot », « Jean-Jaurès ». */
const PROPER = `${CAPITAL}(?:(?:-|\\s+(?:(?:de|du|des|la|le|et)\\s+|d['’])?)${CAPITAL})*`;
const ARTICLE =
  "(?:de\\s+la\\s+|de\\s+l['’]|du\\s+|des\\s+|de\\s+|d['’]|le\\s+|la\\s+|les\\s+|l['’])?(?!Mm?e\\b|Mlle|MM?\\.\\s+(?:et\\s|\\p{Lu}\\.?(?!\\p{L}))|Mr\\b)";

const PUBLIC = [
  ...[
    'rue',
    'avenue',
    'av',
    'av\\.',
    'bd',
    'bld',
    'boulevard',
    'place',
    'pl\\.',
    'square',
    'allée',
    'impasse',
    'chemin',
    'quai',
  ],
  ...[
    'cours',
    'passage',
    'esplanade',
    'mail',
    'dalle',
    'parc',
    'jardin',
    'rond-point',
    'pont',
    'route',
    'villa',
    'venelle',
  ],
  ...[
    'école',
    'ecole',
    'écoles',
    'élémentaire',
    'maternelle',
    'primaire',
    'collège',
    'college',
    'lycée',
    'lycee',
    'groupe scolaire',
    'crèche',
    'université',
    'campus',
  ],
  ...[
    'maison de quartier',
    'centre social',
    'centre culturel',
    'centre commercial',
    'espace social commun',
    'espace',
    'salle',
    'gymnase',
  ],
  ...[
    'stade',
    'piscine',
    'bibliothèque',
    'médiathèque',
    'MJC',
    'station',
    'métro',
    'arrêt',
    'gare',
    'résidence',
    'tour',
    'foyer',
    'immeuble',
  ],
  ...[
    'bâtiment',
    'association',
    'asso',
    'église',
    'théâtre',
    'cinéma',
    'cité',
    'quartier',
    'secteur',
    'hôpital',
    'clinique',
    'EHPAD',
  ],
  ...[
    'fondation',
    'prix',
    'tournoi',
    'challenge',
    'city',
    'city stade',
    'terrain',
    'parking',
    'hall',
    'résidences',
    'librairie',
    'pharmacie',
  ],
  ...[
    'boulangerie',
    'garage',
    'café',
    'bar',
    'centre',
    'complexe',
    'pôle',
    'plateau',
    'dojo',
    'ferme',
    'équipe',
    'maison médicale',
  ],
].join('|');

const SAINTS = `(?:[Ss]ainte?|[Ss]te?\\.?)(?:-|\\s+)${PROPER}`;
const PLACES = `(?:${PUBLIC})s?\\s+${ARTICLE}${PROPER}`;
/** Said alone, they are schools, stations and squares everywhere. */
const FAMOUS = [
  ...[
    'Jean[ -]Macé',
    'Marcel[ -]Callo',
    'Jean[ -]Moulin',
    'Jules[ -]Ferry',
    'Victor[ -]Hugo',
    'Émile[ -]Zola',
    'Anne[ -]Frank',
    'Rosa[ -]Parks',
  ],
  ...[
    'Clotilde[ -]Vautier',
    'Simone[ -]Veil',
    'Anatole[ -]France',
    'Jean[ -]Jaurès',
    'Louis[ -]Armand',
    'Henri[ -]Fréville',
    'Jacques[ -]Cartier',
  ],
  ...[
    'Charles[ -]de[ -]Gaulle',
    'Georges[ -]Pompidou',
    'Sarah[ -]Bernhardt',
    'Françoise[ -]Dolto',
    'Albert[ -]Camus',
    'Louis[ -]Pasteur',
  ],
  ...[
    'Jacques[ -]Prévert',
    'Guillaume[ -]Régnier',
    'Jean[ -]Mermoz',
    'Marie[ -]Curie',
    'Pierre[ -]de[ -]Coubertin',
    'Pierre[ -]Mendès[ -]France',
  ],
  ...[
    'Joseph[ -]Loth',
    'Léon[ -]Grimault',
    'Octobre [Rr]ose',
    'Nelson[ -]Mandela',
    'Paul[ -]Éluard',
    'Paul[ -]Langevin',
    'Simone[ -]Iff',
    "Jeanne[ -]d[’']Arc",
  ],
].join('|');

const PLACE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SAINTS}|${withCapital(PLACES)}|${FAMOUS})`, 'gu');

/** The first letter of the kind of place may be a capital: `École Jean Macé`. */
function withCapital(pattern: string): string {
  return pattern.replace(/^\(\?:([^)]*)\)/u, (_, kinds: string) => {
    const both = kinds.split('|').flatMap((kind) => [kind, kind.charAt(0).toUpperCase() + kind.slice(1)]);
    return `(?:${[...new Set(both)].join('|')})`;
  });
}

export function properPlaces(text: string): readonly Stretch[] {
  return [...text.matchAll(PLACE)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
}
