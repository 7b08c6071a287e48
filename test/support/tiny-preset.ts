/** A small invented dispositif for tests: two neighbourhoods, a few words a list. Nothing of a shipped preset. */

import type { Preset } from '../../src/domain/dispositif.ts';
import { LIST_NAMES, type ListItem, type ListName } from '../../src/domain/lists.ts';

export function item(code: string, label: string, more: Partial<ListItem> = {}): ListItem {
  return { code, label, synonyms: [], objectives: [], closed: false, settled: false, ...more };
}

export function tinyPreset(more: Partial<Record<ListName, readonly ListItem[]>> = {}): Preset {
  const empty = Object.fromEntries(LIST_NAMES.map((name) => [name, [] as readonly ListItem[]])) as Record<
    ListName,
    readonly ListItem[]
  >;
  return {
    dispositif: {
      code: 'essai',
      name: 'Dispositif d’essai',
      city: 'Villeneuve',
      operator: null,
      funders: [],
      timezone: 'Europe/Paris',
      hours: [{ days: [2, 3, 4, 5, 6], startMinute: 840, endMinute: 1290 }],
      holidays: 'FR',
      privacy: { threshold: 5, retentionMonths: 24 },
    },
    lists: {
      ...empty,
      objective: [item('lien_social', 'Lien social')],
      quartier: [item('nord', 'Quartier Nord'), item('sud', 'Quartier Sud', { synonyms: ['le sud'] })],
      place_type: [item('hall', 'Hall'), item('rue', 'Rue')],
      family: [item('bruit', 'Bruit'), item('voisinage', 'Voisinage')],
      situation: [
        item('musique', 'Musique', { family: 'bruit', mission: 'conflits' }),
        item('voisins', 'Conflit de voisinage', {
          family: 'voisinage',
          mission: 'conflits',
          objectives: ['lien_social'],
        }),
      ],
      origin: [item('habitant', 'Habitant'), item('non_renseigne', 'Non renseigné', { synonyms: ['nc', '?'] })],
      action: [
        item('dialogue', 'Dialogue'),
        item('orientation', 'Orientation'),
        item('appel_police', 'Appel à la police'),
      ],
      outcome: [
        item('regle', 'Réglé', { closed: true, settled: true }),
        item('sans_effet', 'Sans effet', { closed: true }),
        item('a_suivre', 'À suivre'),
      ],
      partner: [
        item('bailleur', 'Bailleur'),
        item('police_nationale', 'Police nationale'),
        item('police_municipale', 'Police municipale'),
      ],
      age_band: [item('a12_17', '12-17 ans'), item('a18_25', '18-25 ans'), item('age_nr', 'Âge non renseigné')],
      sex: [item('femme', 'Femmes'), item('homme', 'Hommes'), item('sexe_nr', 'Non renseigné')],
      hour_band: [
        item('h14', '14 h – 18 h', { startMinute: 840, endMinute: 1080 }),
        item('h18', '18 h – 21 h 30', { startMinute: 1080, endMinute: 1290 }),
        item('autre_horaire', 'Hors horaires'),
      ],
      watch_nature: [item('eclairage', 'Éclairage', { kind: 'technique' })],
      watch_level: [item('vert', 'Vert'), item('rouge', 'Rouge')],
      watch_status: [item('transmis', 'Transmis'), item('resolu', 'Résolu')],
      event_type: [item('animation', 'Animation')],
      shift_mode: [item('pied', 'À pied')],
      team: [
        item('M1', 'M1', { role: 'mediator' }),
        item('M2', 'M2', { role: 'mediator' }),
        item('C1', 'C1', { role: 'coordinator' }),
      ],
      ...more,
    },
  };
}
