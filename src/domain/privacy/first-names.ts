/** First names given in France, without accents: what tells « échange avec Karim » from « échange avec Archipel ». Data, not a rule. */

const COMMON = `
abdel abdelkader abdellah abdou abdoulaye abdoul abel adama adele adrien agathe agnes ahmed aicha aissata aissatou alain alassane
albert alexandra alexandre alexia alexis ali alice alicia aline alpha alphonse amadou amandine amelie amel amina aminata amine amir
anais anastasia andre andrea anissa anita anna anne annick annie anouk anthony antoine antoinette antonio arnaud arthur assane assia
astrid audrey aurelie aurelien axel aya ayoub aziz bakary baptiste barbara bastien beatrice benedicte benjamin benoit bernadette
bernard bertrand bilal binta boubacar brahim brandon brice brigitte bruno camille carine carla carole caroline catherine cecile cedric
celestin celia celine chantal charlene charles charlotte chloe christelle christian christiane christine christophe cindy claude
claudine colette coralie corentin corinne cyril damien daniel daniele danielle daouda david deborah delphine denis denise didier diego
dimitri djamel djamila djibril dominique dorian dylan edith eddy edouard eliane elias elisa elisabeth elise elodie eloise elsa emeline
emilie emma emmanuel emmanuelle enora enzo eric erwan estelle esteban ethan etienne eugene eva evelyne fabien fabienne fabrice fadila
fanny farid farida fanta fatiha fatima fatimata fatma fatou fatoumata felix fernand fernande florence floriane francine franck francois
francoise frederic frederique gabin gabriel gabrielle gael gaelle gaetan genevieve georges georgette gerald gerard germaine ghislaine
gilbert gilles gisele goulven guenole guillaume gurvan gustave gwenael gwenaelle gwendoline habib hakim halima hamza hanane hassan
hassna helene henri henriette herve houria hugo hugues ibrahim ibrahima idriss ilyes imane imene ines ingrid isabelle isaac ismael
issa ivan jacqueline jacques jade jamal jamila jamel jean jeanne jeannine jeremie jeremy jerome jessica joao joel joelle joffrey
johan johanna jonathan jordan jose josette joseph josephine josiane juliette julie julien juliane justine kader kadiatou kamel karim
karima karine katell kamilia kenza kevin khadija khadidja khaled killian kylian kyllian lahcen laetitia lamine lassana latifa laura
laure laurence laurent laurie lea leila lenaig leo leon leonie leslie lilian liliane lilou lina linda lionel lisa loic lola lorena lorenzo
louane louis louise luca lucas lucette lucie lucien lucienne ludivine ludovic lydia lydie mado mael maelle maelys magali mahamadou
malek malik malika malo mamadou manon manuel marc marcel marceline margaux margot mariama marianne marie marine mario marion marius
marlene marouane marthe marvin maryse maryvonne mathias mathieu mathilde mathis mathys matheo matteo matthieu maud maurice maxence
maxime mehdi melanie melissa melvin mehmet michael michel michele micheline mickael mireille mohamed mohammed moise monique morgan
morgane mouloud mounir mourad moussa mustafa mustapha myriam nabil nadege nadia nadine nadir naima naomi nassim nassima natacha nathalie nathan
nawel nicolas nicole nina noa noah noam noemie nolan nolwenn nora norbert nordine noura odette odile olga olivia olivier omar oscar oumar oumou
ousmane pascal pascale patrice patricia patrick paul paula paulette pauline pedro perrine philippe pierrick quentin rachel rachid
rachida raoul raphael raymond raymonde regis remi remy renaud renee ricardo richard robert roberto rodolphe rodrigue roger roland
romain romane romuald ronan rosalie ryan sabine sabrina said saida salah salif salim salima salimata salome samia samir samira samuel
sandra sandrine sara sarah sarra sebastien sekou selim selma serge severine sidi simon simone sofia sofiane solange solene soline sonia
sophie soraya souad souleymane stephane stephanie sylvain sylvie sylviane sylvestre tanguy tarik tatiana teddy teo thais theo theophile therese
thibault thibaut thierry thomas tiphaine titouan tristan tugdual valentin valentine valerie vanessa veronique victor victoria vincent virginie
viviane wafa walid wassim wendy wilfried william xavier yacine yael yan yanis yann yannick yannis yasmina yasmine yassine yohan yohann youcef youssef
youssouf yousra yves yvette yvon yvonne zahra zakaria zineb zoe zohra
`;

/** Also words of the language, seasons or events: a name only when capitalised inside a sentence. */
const ALSO_WORDS = `
aime ange aurore blanche claire clemence clement constant desire fidele fleur florent iris jasmine jules justin lou marin martial martin
max mercedes noe olive pierre prudence prosper rene rose sacha sam solene victoire violette celeste ambre tom
`;

/** A capital is needed: typed small, they are other words. */
const NEED_CAPITAL = `
abel alpha ali anna jean marie marine noa leon leo mado malo said maud aya ryan yan romane issa paul morgan teo luca eva carla marc laure
serge roland mario albert barbara olga linda joel sidi isaac oscar camille dominique claude axel charlotte madeleine robert cedric mael gael
denis roger lola fanta
`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

export const FIRST_NAMES = words(COMMON);
export const WORDS_OR_NAMES = words(ALSO_WORDS);
export const NAMES_WITH_CAPITAL = words(NEED_CAPITAL);
