/** The few words that belong to the keys themselves, the same at every question. */

export const PROMPTER_WORDS = {
  fr: {
    back: ['<', 'retour'],
    skip: ['-', 'passer'],
    help: ['?', 'aide'],
    finish: ['fin'],
    noted: (label: string) => `Noté\u00a0: ${label}.`,
    askPlain: 'Un numéro, quelques lettres, passer, retour ou aide\u00a0:',
    askFree: 'Votre réponse, passer, retour ou aide\u00a0:',
    proposed: (text: string) => `Entrée seule garde\u00a0: ${text}.`,
    more: (n: number) => [`${n} ${n < 2 ? 'autre' : 'autres'}`, 'écrivez quelques lettres'],
    others: (n: number) => (n < 2 ? 'Un autre' : `Les ${n} autres`),
    askKeys: 'Votre réponse\u00a0:',
    cut: (most: number) => `Texte trop long\u00a0: seuls ses ${most} premiers caractères sont gardés.`,
    attention: 'Attention, ',
  },
  en: {
    back: ['<', 'retour', 'back'],
    skip: ['-', 'passer', 'skip'],
    help: ['?', 'aide', 'help'],
    finish: ['fin', 'end'],
    noted: (label: string) => `Noted: ${label}.`,
    askPlain: 'A number, some letters, skip, back or help:',
    askFree: 'Your answer, skip, back or help:',
    proposed: (text: string) => `Enter alone keeps: ${text}.`,
    more: (n: number) => [`${n} more`, 'type some letters'],
    others: (n: number) => (n < 2 ? 'One more' : `The ${n} others`),
    askKeys: 'Your answer:',
    cut: (most: number) => `Text too long: only its first ${most} characters are kept.`,
    attention: 'Attention, ',
  },
} as const;
