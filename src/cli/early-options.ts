/** What must be known before anything is read or refused: the language and shape of a refusal depend on it. */

import type { Lang } from '../messages/messages.ts';
import type { Env } from '../ports.ts';

export interface EarlyOptions {
  /** French when the language told is no language of ours: refused in run.ts. */
  readonly lang: Lang;
  readonly langTold: { readonly by: '--lang' | 'OPTIMEDIA_LANG'; readonly value: string } | null;
  readonly json: boolean;
  readonly debug: boolean;
  readonly plain: boolean;
  /** The base named by `--db`: what is to be typed next names it too. */
  readonly db: string | null;
}

export const LANGS: readonly Lang[] = ['fr', 'en'];

export const isLang = (text: string): text is Lang => LANGS.some((lang) => lang === text);

export function earlyOptions(argv: readonly string[], env: Env): EarlyOptions {
  const told = toldBy(argv, '--lang');
  const usual = env.get('OPTIMEDIA_LANG') ?? '';
  const lang = told ?? usual;
  return {
    lang: isLang(lang) ? lang : 'fr',
    langTold: lang === '' ? null : { by: told === undefined ? 'OPTIMEDIA_LANG' : '--lang', value: lang },
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
