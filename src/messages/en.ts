/** The English catalogue, of the French one's type. */

import type { Messages } from './messages.ts';

export const en: Messages = {};
