/**
 * Health, a past, origin, beliefs, opinion, private life, when they are said of someone. Alone, the same words tell of things and
 * events (« restaurant turc », « local condamné », « école catholique ») and are left alone. The group `said` is what a neutral
 * wording drops.
 */

import type { PrivacyPattern } from './contact-patterns.ts';

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const PERSON =
  '(?:personnes?|gens|individus?|hommes?|femmes?|dames?|monsieur|madame|voisine?s?|habitante?s?|locataires?|jeunes?(?:\\s(?:filles?|hommes?|femmes?|garçons?))?|ados?|adolescente?s?|enfants?|mineure?s?|familles?|couples?|mères?|pères?|parents?|filles?|fils|garçons?|frères?|sœurs?|groupes?|riveraine?s?|résidente?s?|passante?s?|communautés?|bande|clan|gars|mecs?|patron(?:ne)?|gardien(?:ne)?s?|mari|épouse|conjointe?|retraitée?s?|étudiante?s?|élèves?|SDF)';
const BETWEEN =
  '(?:\\s+(?!(?:est|sont|était|étaient|a|ont|se|ne|dit|fait|va|vient)(?!\\p{L})|semble|paraît|reste|devient|cuisine|musique|repas|atelier|restaurant|cours|fête|café|soirée|danse|match|langue|association|devant|dans|et|ou|en|au|à|du|de|la|le|les|sur|chez|contre|avec|pour|place|école|épicerie|commerce|drapeau)\\p{L}+)?';
const BEING =
  "(?:qui|ils?|elles?|[PERSON])\\s+(?:ne\\s+|n['’])?(?:est|sont|était|étaient|serait|seraient|semble|semblent|paraît|se\\sdit|se\\sdéclare|a\\sété|reste|devient)(?:\\s+(?:très|plutôt|un\\speu|assez|pas|gravement|peut-être|visiblement|probablement|aussi|vraiment|souvent|sans\\sdoute|connue?\\scomme))*".replace(
    '[PERSON]',
    `(?:${PERSON})`,
  );

/** « voisin dépressif », « elle est très dépressive ». */
function ofSomeone(label: PrivacyPattern['label'], adjective: string): readonly PrivacyPattern[] {
  return [
    {
      label,
      pattern: new RegExp(`${EDGE}${PERSON}${BETWEEN}(?<said>\\s+(?:très\\s+)?(?:${adjective}))${END}`, 'dgiu'),
    },
    { label, pattern: new RegExp(`${EDGE}${BEING}(?<is>\\s+(?:${adjective}))${END}`, 'dgiu') },
  ];
}

/** Words that are only said of persons. */
function always(label: PrivacyPattern['label'], words: string): PrivacyPattern {
  return { label, pattern: new RegExp(`${EDGE}(?:${words})${END}`, 'giu') };
}

/** « un Rom », « les Algériens »: with a capital, or after an article. */
function someone(label: PrivacyPattern['label'], nouns: string, flags: 'gu' | 'giu'): PrivacyPattern {
  return {
    label,
    pattern: new RegExp(
      `${EDGE}(?:[Uu]ne?|[Ll]es|[Dd]es|[Dd]eux|[Tt]rois|[Cc]es|[Ll]a|[Ll]e|\\d+|[Ll]['’]|[Aa]ux|[Ee]ntre|[Dd]e|[Dd]['’]|[Pp]ar)\\s*(?:jeunes\\s+)?(?:${nouns})${END}`,
      flags,
    ),
  };
}

const PEOPLES =
  'maghrébin(?:e?s?)|algérien(?:ne)?s?|marocaine?s?|tunisien(?:ne)?s?|africaine?s?|subsaharien(?:ne)?s?|malien(?:ne)?s?|sénégalaise?s?|guinéen(?:ne)?s?|ivoirien(?:ne)?s?|congolaise?s?|camerounaise?s?|mahoraise?s?|comorien(?:ne)?s?|somalien(?:ne)?s?|soudanaise?s?|érythréen(?:ne)?s?|nigérian(?:e?s?)|turcs?|turques?|kurdes?|syrien(?:ne)?s?|afghan(?:e?s?)|irakien(?:ne)?s?|iranien(?:ne)?s?|libanaise?s?|palestinien(?:ne)?s?|tchétchènes?|géorgien(?:ne)?s?|arménien(?:ne)?s?|ukrainien(?:ne)?s?|russes?|roumaine?s?|bulgares?|albanaise?s?|kosovare?s?|serbes?|bosniaques?|polonaise?s?|portugaise?s?|espagnole?s?|italien(?:ne)?s?|chinoise?s?|vietnamien(?:ne)?s?|pakistanaise?s?|indien(?:ne)?s?|mongole?s?|asiatiques?|européen(?:ne)?s?|haïtien(?:ne)?s?|antillaise?s?|brésilien(?:ne)?s?|arabes?|berbères?|kabyles?|noirs|noires|blacks?|beurs?|beurettes?|roms?|gitane?s?|tziganes?|manouches?|(?:étrangère|étranger)s?(?!\\s+(?:au|à|aux)(?!\\p{L}))|immigrée?s?|sans[ -]papiers|clandestine?s?|migrante?s?';
const COUNTRIES_OF_ORIGIN =
  'étrangère|maghrébine|africaine|(?:nord-)?\\p{L}+(?:aise|enne|aine|oise|ole|que|ane)|turque|arabe|rom|kurde|russe|bulgare|serbe|immigrée|tchétchène';
const NO_ORIGIN =
  '(?!électrique|criminelle|humaine|accidentelle|inconnue|mécanique|technique|domestique|volontaire|bretonne\\b|certaine|lointaine|ancienne|quotidienne|publique|urbaine|prochaine)';
const BELIEVERS =
  'musulmane?s?|islamistes?|salafistes?|intégristes?|catholiques?|protestante?s?|évangélistes?|évangéliques?|chrétien(?:ne)?s?|juifs?|juives?|bouddhistes?|athées?|radicalisée?s?|converti(?:e?s?)|(?:très\\s+)?pratiquante?s?|voilée?s?|témoins?\\sde\\sJéhovah';

export const SENSITIVE_PATTERNS: readonly PrivacyPattern[] = [
  // health
  ...ofSomeone(
    'health',
    'schizophrènes?|bipolaires?|alcooliques?|toxicomanes?|séropositi(?:f|ve)s?|psychotiques?|suicidaires?|autistes?|malades?|handicapée?s?|enceinte|sourde?s?|aveugles?|malvoyante?s?|malentendante?s?|hospitalisée?s?|folles?|fous?|démente?s?|addicts?|dépendante?s?|instables?|invalides?|obèses?|en\\s+(?:fauteuil(?:\\s+roulant)?|dépression|psychiatrie|cure|sevrage)|dépressi(?:f|ve)s?',
  ),
  always(
    'health',
    "schizophrènes?|schizophrénie|bipolaires?|dépressi(?:f|fs|ve|ves)|(?:fait|en|une)\\s+(?:grave\\s+)?dépression|alcooliques?|alcoolo|toxicomanes?|toxicos?|droguée?s?|junkies?|héroïnomanes?|séropositi(?:f|ve)s?|psychotiques?|paranoïaques?|suicidaires?|tentative\\s+de\\s+suicide|autistes?|épileptiques?|diabétiques?|Alzheimer|démence|déficiente?s?\\s+menta(?:l|le|ux)|malades?\\s+menta(?:l|le|ux|les)|maladies?\\s+(?:mentales?|psychiques?|psychiatriques?)|troubles\\s+(?:psychiatriques|psychiques|psychologiques|mentaux|psy|du\\scomportement)|problèmes?\\s+(?:psychiatriques?|psychologiques?|psychiques?|psys?|de\\ssanté|d['’]alcool|d['’]addiction)|psychologiquement\\s+fragiles?|fragiles?\\s+psychologiquement|sous\\s+(?:traitement|antidépresseurs|neuroleptiques|méthadone|subutex|curatelle|tutelle)|sous\\s+l['’](?:emprise|effet)\\s+(?:de\\s+(?:stupéfiants|drogues?)|d['’]alcool)|ne\\s+prend\\s+plus\\s+son\\s+traitement|suivie?\\s+en\\s+psychiatrie|suivi\\s+(?:psychiatrique|psy)|cure\\s+de\\s+(?:désintoxication|sevrage)|enceinte\\s+de\\s+\\p{N}+\\s+mois|scarifié\\p{L}*|crise\\s+de\\s+(?:schizophrénie|delirium|démence|manque)|a\\s+(?:eu\\s+)?un\\s+cancer|son\\s+(?:cancer|diabète|handicap|sida)|atteinte?s?\\s+d['’](?:un\\s+cancer|une\\s+maladie\\p{L}*)|souffre\\s+d['’](?:une\\s+)?(?:\\p{L}+)|hospitalisée?s?\\s+(?:d['’]office|sous\\s+contrainte|en\\s+psychiatrie)",
  ),
  // justice
  always(
    'justice',
    'sort(?:ie?s?|ant)?\\s+(?:juste\\s+)?de\\s+(?:prison|détention|garde\\s+à\\s+vue)|(?:a\\s+fait|fait)\\s+de\\s+la\\s+prison|(?:est|était|a\\s+été|mis|placé|placée)\\s+en\\s+(?:prison|détention|garde\\s+à\\s+vue)|garde\\s+à\\s+vue|incarcérée?s?|ex-?\\s?détenue?s?|ancien(?:ne)?\\s+détenue?|repris\\s+de\\s+justice|casier(?:\\s+judiciaire)?\\s+chargé|casier\\s+judiciaire|bracelet\\s+électronique|contrôle\\s+judiciaire|liberté\\s+conditionnelle|mise?\\s+en\\s+examen|(?:multi)?récidivistes?|délinquante?s?|dealers?|dealeurs?|trafiquante?s?|voleu(?:r|rs|se|ses)|violeurs?|pédophiles?|fichée?\\s+S|interpellée?s?\\s+par\\s+la\\s+(?:police|gendarmerie|BAC)|connue?s?\\s+(?:de|des\\s+services\\s+de)\\s+(?:la\\s+)?(?:police|justice|gendarmerie)|connue?s?\\s+pour\\s+(?:vol|vols|trafic|violences?|des\\s+faits|deal)|déjà\\s+condamnée?s?|condamnée?s?\\s+(?:pour|à\\s+(?:\\p{N}+|de\\s+la|une\\s+peine))|antécédents\\s+judiciaires|poursuivie?s?\\s+(?:pour|en\\s+justice)',
  ),
  ...ofSomeone('justice', 'condamnée?s?|fichée?s?|recherchée?s?\\s+par\\s+la\\s+police|en\\s+cavale|jugée?s?'),
  // origin
  ...ofSomeone('origin', `${PEOPLES}|noire?`),
  {
    label: 'origin',
    pattern: new RegExp(`(?<said>(?:${EDGE}|\\s)d['’]origine\\s+${NO_ORIGIN}(?:${COUNTRIES_OF_ORIGIN}))${END}`, 'dgiu'),
  },
  { label: 'origin', pattern: new RegExp(`(?<said>(?:${EDGE}|\\s)de\\s+type\\s+(?:${PEOPLES}))${END}`, 'dgiu') },
  always(
    'origin',
    "(?:il|elle|vient|venus?|originaires?)\\s+(?:du\\s+Maghreb|d['’]Afrique|d['’]Algérie|du\\s+Maroc|de\\s+Tunisie|de\\s+Mayotte|de\\s+Syrie|de\\s+Roumanie|de\\s+Tchétchénie|d['’]Afghanistan)|demandeu(?:r|rs|se|ses)\\s+d['’]asile|(?:un|une|des|les|famille)\\s+réfugiée?s?|de\\s+couleur\\s+noire",
  ),
  someone(
    'origin',
    `(?:${PEOPLES})`.replaceAll(
      /(^\(\?:|\|)(\p{Ll})/gu,
      (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
    ),
    'gu',
  ),
  someone(
    'origin',
    'maghrébin(?:e?s?)|arabes?|roms?|gitane?s?|blacks?|africaine?s?|sans[ -]papiers|clandestine?s?|migrante?s?|immigrée?s?|manouches?|tziganes?|beurs?|étrangers(?!\\s+(?:au|à|aux)(?!\\p{L}))',
    'giu',
  ),
  // religion
  ...ofSomeone('religion', BELIEVERS),
  someone(
    'religion',
    'musulmane?s?|islamistes?|salafistes?|catholiques|juifs?|juives?|évangélistes?|témoins\\sde\\sJéhovah|barbus',
    'giu',
  ),
  always(
    'religion',
    'porte(?:nt)?\\s+(?:le|un)\\s+(?:voile|niqab|hijab)|en\\s+(?:djellaba|burqa|niqab|abaya)|(?:il|elle|ils|elles)\\s+(?:fait|font)\\s+le\\s+ramadan|de\\s+confession\\s+\\p{L}+|de\\s+religion\\s+\\p{L}+|va\\s+à\\s+la\\s+mosquée',
  ),
  // opinion
  always(
    'opinion',
    "vot(?:e|ent|é)\\s+(?:pour\\s+)?(?:(?:le\\s+|la\\s+)?(?:RN|FN|LFI|PS|PCF|LR|Front\\s+national|Rassemblement\\s+national)|à\\s+(?:gauche|droite|l['’]extrême)|Macron|Le\\s+Pen|Mélenchon)|électeu(?:r|rs|rice)\\s+(?:du|de|d['’])|militante?s?\\s+(?:politiques?|(?:du|de|au|d['’])?\\s*(?:RN|FN|LFI|PS|PCF|CGT|LR|NPA|la\\sFrance\\sinsoumise|extrême\\s(?:droite|gauche)))|syndicalistes?|syndiquée?s?|encartée?s?|fachos?|fascistes?|gauchistes?|gauchos?|adhérente?s?\\s+(?:du|au|à\\s+la)\\s+(?:PS|PCF|RN|CGT|CFDT|LFI)",
  ),
  ...ofSomeone(
    'opinion',
    "d['’]extrême[ -](?:droite|gauche)|de\\s+(?:droite|gauche)(?=\\s*(?:$|[.,;!?]))|racistes?|complotistes?|anarchistes?|communistes?|royalistes?",
  ),
  // private life
  always(
    'sex_life',
    'homosexuel(?:le)?s?|lesbiennes?|bisexuel(?:le)?s?|transsexuel(?:le)?s?|transgenres?|prostituée?s?|se\\s+prostitue(?:nt)?|travailleuses?\\s+du\\s+sexe|vie\\s+sexuelle|(?:il|elle)\\s+couche\\s+avec|trompe\\s+(?:sa|son)\\s+(?:femme|mari|compagne|conjointe?)|a\\s+une\\s+liaison|orientation\\s+sexuelle',
  ),
  ...ofSomeone('sex_life', 'gays?|homos?|trans|travestie?s?|infidèles?'),
];
