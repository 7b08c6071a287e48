/** Every sentence of the program, in the user's language. French is the reference: English has its type. */

import type { fr } from './fr.ts';

export type Lang = 'fr' | 'en';
export type Messages = typeof fr;

export async function loadMessages(lang: Lang): Promise<Messages> {
  return lang === 'en' ? (await import('./en.ts')).en : (await import('./fr.ts')).fr;
}
