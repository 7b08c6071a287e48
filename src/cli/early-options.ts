/** What must be known before anything is read or refused: the language and shape of a refusal depend on it. */

import type { Lang } from '../messages/messages.ts';
import type { Env } from '../ports.ts';

export interface EarlyOptions {
  readonly lang: Lang;
  readonly json: boolean;
  readonly debug: boolean;
  readonly plain: boolean;
}

export function earlyOptions(argv: readonly string[], env: Env): EarlyOptions {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const told = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice(7);
  return {
    lang: (told ?? env.get('OPTIMEDIA_LANG')) === 'en' ? 'en' : 'fr',
    json: argv.includes('--json'),
    debug: argv.includes('--debug'),
    plain: argv.includes('--plain') || plainByEnv(env),
  };
}

function plainByEnv(env: Env): boolean {
  return (
    (env.get('OPTIMEDIA_PLAIN') ?? '') !== '' || (env.get('ACCESSIBLE') ?? '') !== '' || env.get('TERM') === 'dumb'
  );
}
