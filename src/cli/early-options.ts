/** What must be known before anything is read or refused: the language and shape of a refusal depend on it. */

import type { Lang } from '../messages/messages.ts';
import type { Env } from '../ports.ts';

export interface EarlyOptions {
  readonly lang: Lang;
  readonly json: boolean;
  readonly debug: boolean;
  readonly plain: boolean;
  /** The base named by `--db`: what is to be typed next names it too. */
  readonly db: string | null;
}

export function earlyOptions(argv: readonly string[], env: Env): EarlyOptions {
  return {
    lang: (toldBy(argv, '--lang') ?? env.get('OPTIMEDIA_LANG')) === 'en' ? 'en' : 'fr',
    json: argv.includes('--json'),
    debug: argv.includes('--debug'),
    plain: argv.includes('--plain') || plainByEnv(env),
    db: toldBy(argv, '--db') ?? null,
  };
}

function toldBy(argv: readonly string[], option: string): string | undefined {
  const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  return at < 0 ? undefined : argv[at] === option ? argv[at + 1] : argv[at]?.slice(option.length + 1);
}

function plainByEnv(env: Env): boolean {
  return (
    (env.get('OPTIMEDIA_PLAIN') ?? '') !== '' || (env.get('ACCESSIBLE') ?? '') !== '' || env.get('TERM') === 'dumb'
  );
}
