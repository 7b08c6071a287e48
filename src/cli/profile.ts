import type { Session } from '../app/session.ts';
import type { ImportProfile } from '../domain/import-profile.ts';
import { UserError } from '../errors.ts';
import { nearestNames } from '../importing/nearest-names.ts';
import { printable } from '../messages/printable.ts';
import type { CliCommand } from './command.ts';
import { notYet } from './later.ts';

const VERBS = ['list', 'show', 'delete'] as const;

/** What was decided for columns and words, recognised by the header's content. */
export const profile: CliCommand = {
  describe(command, { cli }) {
    const help = cli.argumentHelp;
    command.argument('[list|show|delete]', help.profile).argument('[nom]', help.profileName);
  },
  async run(session, [verb = 'list', name]) {
    const { messages, options, ports } = session;
    if (verb === 'edit' || verb === 'export') throw notYet(messages.cli.later.command(`profile ${verb}`));
    if (!VERBS.some((one) => one === verb)) {
      throw new UserError('option-value-unknown', { option: 'profile', given: verb, allowed: VERBS });
    }
    const store = await session.store();
    const all = store.profiles();
    const chosen = verb === 'list' ? all : [found(all, name, verb)];
    if (verb === 'delete') {
      const [one] = chosen;
      if (one !== undefined && !options.dryRun) store.dropProfile(one.name);
      if (!options.json)
        await session.say([messages.importing.profileGone(printable(one?.name ?? ''), options.dryRun)]);
    } else if (!options.json) await session.say(profileLines(chosen, verb === 'show', session));
    if (options.json) {
      await ports.terminal.out(`${JSON.stringify({ schema: 'optimedia/profiles/1', profiles: chosen })}\n`);
    }
    return 0;
  },
};

function found(all: readonly ImportProfile[], name: string | undefined, verb: string): ImportProfile {
  const one = all.find((each) => each.name === name);
  if (one !== undefined) return one;
  const names = all.map((each) => each.name);
  if (name === undefined) {
    const tries = names.slice(0, 3).map((each) => ['profile', verb, each]);
    throw new UserError('argument-missing', { name: 'profile', command: `profile ${verb}` }, { tries });
  }
  const near = nearestNames(name, names);
  throw new UserError(
    'option-value-unknown',
    { option: `profile ${verb}`, given: name, allowed: names },
    { tries: near.map((each) => ['profile', verb, each]) },
  );
}

function profileLines(profiles: readonly ImportProfile[], whole: boolean, { messages }: Session): string[] {
  const said = messages.importing;
  if (profiles.length === 0) return [said.noProfile];
  return profiles.flatMap(({ name, columns, values }) => {
    const head = `${printable(name)} · ${said.profileHolds(Object.keys(columns).length, values.length)}`;
    if (!whole) return [head];
    return [
      head,
      ...Object.entries(columns).map(([header, field]) => `  --map "${printable(header)}=${field}"`),
      ...values.map(({ field, words, code }) => `  --value "${field}:${printable(words)}=${code}"`),
    ];
  });
}
