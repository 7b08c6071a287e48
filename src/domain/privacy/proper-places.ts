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

const PUBLIC = `
rue avenue av av\\. bd bld boulevard place pl\\. square allée impasse chemin quai cours passage esplanade mail dalle parc jardin
rond-point pont route villa venelle école ecole écoles élémentaire maternelle primaire collège college lycée lycee groupe_scolaire
crèche université campus maison_de_quartier maison_médicale centre_social centre_culturel centre_commercial espace_social_commun espace
salle gymnase stade piscine bibliothèque médiathèque MJC station métro arrêt gare résidence tour foyer immeuble bâtiment association
asso église théâtre cinéma cité quartier secteur hôpital clinique EHPAD fondation prix tournoi challenge city_stade city terrain parking
hall librairie pharmacie boulangerie garage café bar centre complexe pôle plateau dojo ferme équipe club cercle
`
  .trim()
  .split(/\s+/)
  .map((kind) => kind.replaceAll('_', ' '))
  .join('|');

const SAINTS = `(?:[Ss]ainte?|[Ss]te?\\.?)(?:-|\\s+)${PROPER}`;
const PLACES = `(?:${PUBLIC})s?\\s+${ARTICLE}${PROPER}`;
/** Said alone, they are schools, stations and squares everywhere. */
const FAMOUS = `
Jean_Macé Marcel_Callo Jean_Moulin Jules_Ferry Victor_Hugo Émile_Zola Anne_Frank Rosa_Parks Clotilde_Vautier Simone_Veil Anatole_France
Jean_Jaurès Louis_Armand Henri_Fréville Jacques_Cartier Charles_de_Gaulle Georges_Pompidou Sarah_Bernhardt Françoise_Dolto Albert_Camus
Louis_Pasteur Jacques_Prévert Guillaume_Régnier Jean_Mermoz Marie_Curie Pierre_de_Coubertin Pierre_Mendès_France Joseph_Loth
Léon_Grimault Octobre_[Rr]ose Nelson_Mandela Paul_Éluard Paul_Langevin Simone_Iff Jeanne_d['’]Arc Simone_de_Beauvoir Louis_Aragon
Pablo_Picasso Pablo_Neruda Robert_Doisneau Lucie_Aubrac Germaine_Tillion Olympe_de_Gouges Gisèle_Halimi Louise_Michel
`
  .trim()
  .split(/\s+/)
  .join('|')
  .replaceAll('_', '[ -]');

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
