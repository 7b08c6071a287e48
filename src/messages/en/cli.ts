import type { cli as frCli } from '../fr/cli.ts';

export const cli: typeof frCli = {
  marks: { done: 'Done.', attention: 'Attention,', refused: 'Refused.', guessed: 'Guessed.', toType: 'To type:' },
  bug: (file) =>
    `A fault of the program stops OptiMédia. What is saved stays saved.${
      file === null ? '' : `\n    To ask for help, send ${file} (nothing personal in it).`
    }`,
  baseCreated: (name, city) =>
    `Base created: ${name}${city === null ? '' : `, ${city}`}. Another dispositif: optimedia init --preset FILE --db BASE`,
  help: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:' },
  helpTitle: 'OptiMédia · the log and the reports of your mediation team',
  groups: { daily: 'Every day', monthly: 'Every month', base: 'The base' },
  helpMore: 'Help of a command: optimedia log --help',
  commands: {
    log: 'enter a shift and its interventions',
    import: 'take in an Excel, LibreOffice or CSV spreadsheet',
    list: 'list the records of a period',
    show: 'show a record or a change',
    undo: 'undo the last change',
    report: 'the report of a week, a month, a year',
    table: 'one table, on screen or as JSON, CSV, Markdown',
    demo: 'try it, on invented data, apart from yours',
    init: 'create the base of a dispositif',
    preset: 'show or check the description of the dispositif',
  },
  options: {
    db: "the base (default: your account's data folder)",
    json: 'the result alone, as JSON',
    quiet: 'fewer words',
    yes: 'answer yes to confirmations',
    noInput: 'never ask anything',
    dryRun: 'say what would be done, write nothing',
    plain: 'numbered lists, no colour, no drawing',
    lang: 'fr or en',
    debug: 'details of a fault',
    week: 'a week (no value: the last complete one)',
    month: 'a month (no value: the last complete one)',
    quarter: 'a quarter',
    year: 'a year',
    from: 'first day',
    to: 'last day, included',
  },
  home: {
    none: 'No data yet: the base is created by your first entry.',
    now: (name, date, time) => `${name} · ${date}, ${time}`,
    month: (month, done, planned, interventions, contacts) =>
      `  ${month}   ${done} of ${planned} · ${interventions} · ${contacts}`,
    tonight: (hours) => `  To enter   tonight, ${hours}   optimedia log`,
    missing: (date, command) => `  To enter   ${date}   ${command}`,
    report: (month, command) => `  To report  ${month}   ${command}`,
    more: '  Everything else: optimedia --help',
  },
  done: (text) => `✓ ${text}`,
  initDone: (file, name) => `Base created for “${name}”: ${file}`,
  presetGood: (file, name) => `“${file}” describes “${name}” without fault.`,
  arguments: { id: 'ID', file: 'FILE', kind: 'KIND' },
};
