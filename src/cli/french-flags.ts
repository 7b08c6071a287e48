/** The period flags in French: the same options. */

export const FRENCH_FLAGS: Readonly<Record<string, string>> = {
  '--semaine': '--week',
  '--mois': '--month',
  '--trimestre': '--quarter',
  '--annee': '--year',
  '--année': '--year',
  '--du': '--from',
  '--au': '--to',
};
