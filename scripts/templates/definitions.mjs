// The last page of the reports: what each word counts.
export const DEFINITIONS = [
  [
    'Vacation',
    'Une sortie de l’équipe à une date. Une soirée « rien à signaler » compte : elle est au dénominateur des taux.',
  ],
  [
    'Passage, présence',
    'Temps passé par une vacation dans un quartier ; les heures de présence sont les heures réelles, à défaut les heures prévues.',
  ],
  [
    'Contact',
    'Une personne rencontrée, comptée, jamais nommée. Un contact appartient à la vacation, non à un quartier.',
  ],
  ['Sollicitation', 'Une demande faite à l’équipe, suivie ou non d’une intervention.'],
  ['Intervention', 'Une action de l’équipe sur une situation, en un lieu et à un moment.'],
  [
    'Personnes concernées',
    'Personnes d’une intervention ; un effectif estimé compte pour sa borne basse. Âges et sexes sont deux comptages séparés.',
  ],
  ['Orientation', 'Une personne ou une situation passée à un partenaire ; plusieurs par intervention sont possibles.'],
  [
    'Appel',
    'Un appel à la police ou aux secours passé pendant une intervention ; une intervention peut en compter deux.',
  ],
  ['Signalement', 'Une observation de veille, technique ou sociale, passée à un service.'],
  ['Action collective', 'Un événement organisé par l’équipe ou avec elle, avec ses partenaires et ses participants.'],
  ['Participants', 'Personnes présentes à une action collective, comptées à chaque action.'],
  [
    'Mission',
    'Ce que le dispositif doit faire. Chaque situation sert une mission, et l’intervention avec elle ; contacts, orientations, actions et signalements ont la leur.',
  ],
  [
    'Taux de règlement',
    'Interventions réglées ou apaisées, rapportées aux seules interventions closes. « À suivre » n’y entre pas.',
  ],
  [
    'Interventions par heure',
    'Interventions divisées par les heures de présence de la même case ; rien où il n’y a pas de présence.',
  ],
  ['Non renseigné', 'Ce qui n’a pas été saisi est compté à part et entre dans tous les totaux.'],
  ['Parts', 'Arrondies au dixième : leur somme peut s’écarter un peu de 100 %.'],
  ['Unités', 'Les unités ne s’additionnent pas : chacune a sa mesure.'],
  ['Portée', 'Les comptages mesurent l’activité de l’équipe, non la délinquance ni le sentiment d’insécurité.'],
];
