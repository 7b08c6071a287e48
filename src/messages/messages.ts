/** Every sentence of the program, in the user's language. French is the reference: English has its type. */

import type { fr } from './fr.ts';

export type Lang = 'fr' | 'en';
export type Messages = typeof fr;

export type RefusalWords = Pick<typeof import('./fr/errors.ts'), 'errors' | 'aftermaths' | 'remedies'>;

/** What is said of a failure: a room of its own, loaded when something fails. */
export async function loadRefusals(lang: Lang): Promise<RefusalWords> {
  return lang === 'en' ? import('./en/errors.ts') : import('./fr/errors.ts');
}

export async function loadMessages(lang: Lang): Promise<Messages> {
  return lang === 'en' ? (await import('./en.ts')).en : (await import('./fr.ts')).fr;
}
