/**
 * The Markdown templates' language: Liquid, sandboxed, strict and bounded (liquidjs alone is loaded here). What a template needs
 * is known from its parse tree: names of figures and tables, arguments of `{% table … %}`, which are literals.
 */

import {
  Context,
  type Emitter,
  Liquid,
  Tag,
  type TagToken,
  type Template,
  Token,
  type TopLevelToken,
  toValueSync,
  type Variables,
} from 'liquidjs';
import type { TemplateProblem } from '../errors.ts';
import {
  braceFaults,
  filterUses,
  type LiquidFault,
  NOT_A_VALUE,
  onePerPlace,
  placeIn,
  type ReadFault,
  readFault,
  told,
  without,
} from './liquid-faults.ts';
import { loopFaults, type NamedAt } from './loop-fields.ts';
import type { NeededTable } from './model.ts';
import { parseTableArguments } from './table-arguments.ts';
import { faultsOfTable } from './table-faults.ts';

export interface ParsedMarkdown {
  readonly templates: Template[];
  readonly tables: readonly { readonly table: NeededTable; readonly at: string }[];
  readonly figures: readonly NamedAt[];
  readonly problems: readonly TemplateProblem[];
}

export interface MarkdownEngine {
  parse(text: string): ParsedMarkdown;
  /** The text, or what only filling tells: a name of a row that does not exist, a loop without end. */
  render(
    parsed: ParsedMarkdown,
    scope: object,
  ): { readonly text: string; readonly problems: readonly TemplateProblem[] };
}

export interface EngineParts {
  readonly filters: Readonly<Record<string, (value: unknown, decimals?: unknown) => string>>;
  table(name: string): string;
  /** What a marker prints of a value; null when it is no value to print: a table, a row. */
  printed(value: unknown): string | null;
}

const READING_TAGS = ['include', 'render', 'layout', 'block'];
const MOST_FAULTS = 30;
/** Milliseconds, items of lists and characters, characters of the text made: pages take a hundredth of each. */
const LONGEST = { renderLimit: 5_000, memoryLimit: 5e6, parseLimit: 2e6, output: 1e7 };

export function markdownEngine({ filters, table, printed }: EngineParts): MarkdownEngine {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    ...LONGEST,
    cache: false,
    templates: {},
    outputEscape: (value: unknown) => {
      const text = printed(value);
      if (text === null) throw new Error(NOT_A_VALUE);
      return text;
    },
  });
  // What would read other files is no part of the language.
  for (const tag of READING_TAGS) delete engine.tags[tag];
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  let source = '';
  let tables: ParsedMarkdown['tables'][number][] = [];
  let problems: TemplateProblem[] = [];
  engine.registerTag(
    'table',
    class TableTag extends Tag {
      readonly #name: string;
      readonly #after: string;
      constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
        super(token, rest, liquid);
        const at = placeIn(source, token.begin);
        const read = parseTableArguments(token.args, `t${tables.length + 1}`);
        const faults = read.ok ? faultsOfTable(read.table) : [read.fault];
        problems.push(...faults.map((fault) => ({ ...fault, sheet: null, at })));
        if (read.ok && faults.length === 0) tables.push({ table: read.table, at });
        this.#name = read.ok ? read.table.name : '';
        this.#after = blankLineBefore(token.input.slice(token.end));
      }
      render(_context: Context, emitter: Emitter): void {
        const made = table(this.#name);
        if (made !== '') emitter.write(blankLineAfter(emitter.buffer) + made + this.#after);
      }
    },
  );
  const tags = Object.keys(engine.tags);
  const known = Object.keys(engine.filters);

  /** Reads on past each fault, so that all of them are told at once. */
  function parse(text: string): ParsedMarkdown {
    source = text;
    const syntax: ReadFault[] = [...braceFaults(text, MOST_FAULTS)];
    if (syntax.length >= MOST_FAULTS) return unread(syntax);
    let readable = syntax.reduce(without, text);
    for (;;) {
      tables = [];
      problems = [];
      try {
        const templates = engine.parse(readable);
        const { globals, variables } = engine.analyzeSync(templates, { partials: false });
        problems.push(...loopFaults(readable, namesOf(variables)));
        return { templates, tables, figures: namesOf(globals), problems: [...told(syntax), ...problems] };
      } catch (error) {
        const found = readFault(readable, firstFault(error), tags, known);
        const { code, given, near } = found.problem;
        if (code === 'filter-unknown') {
          // It hides nothing else of its marker, and is told wherever it stands.
          syntax.push(...filterUses(readable, given, near, MOST_FAULTS - syntax.length));
          engine.registerFilter(given, (value: unknown) => value);
        } else {
          syntax.push(found);
          readable = without(readable, found);
        }
        if (code === 'too-long' || syntax.length >= MOST_FAULTS) return unread(syntax);
      }
    }
  }

  return {
    parse,
    render({ templates }, scope) {
      const found: ReadFault[] = [];
      let readable = source;
      let rest = templates;
      while (found.length < MOST_FAULTS) {
        const emitter = boundedEmitter();
        try {
          toValueSync(engine.renderer.renderTemplates(rest, new Context(scope, engine.options), emitter));
          if (found.length === 0) return { text: emitter.buffer, problems: [] };
          break;
        } catch (error) {
          const fault = readFault(readable, firstFault(error), tags, known);
          found.push(fault);
          // The end of a block would be left alone.
          if (fault.problem.code === 'too-long' || readable.startsWith('{%', fault.begin)) break;
          readable = without(readable, fault);
          tables = [];
          rest = engine.parse(readable);
        }
      }
      return { text: '', problems: onePerPlace(told(found)) };
    },
  };
}

/** What a table needs to be a paragraph of its own, glued to no text above or below it. */
const blankLineAfter = (above: string): string =>
  above.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(above) ? '' : /\n[ \t]*$/.test(above) ? '\n' : '\n\n';
const blankLineBefore = (below: string): string =>
  below.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(below) ? '' : /^[ \t]*\r?\n/.test(below) ? '\n' : '\n\n';

const namesOf = (variables: Variables): NamedAt[] =>
  Object.values(variables)
    .flat()
    .map(({ segments, location: { row, col } }) => ({ path: segments.map(String).join('.'), at: `${row}:${col}` }));

const unread = (faults: readonly ReadFault[]): ParsedMarkdown => ({
  templates: [],
  tables: [],
  figures: [],
  problems: told(faults),
});

function firstFault(error: unknown): LiquidFault {
  if (!(error instanceof Error)) return { message: String(error), begin: 0 };
  const cause: unknown = 'originalError' in error ? error.originalError : error;
  const token: unknown = 'token' in error ? error.token : null;
  const message = cause instanceof Error ? cause.message : error.message;
  return { message, begin: token instanceof Token ? token.begin : 0 };
}

function boundedEmitter(): Emitter & { buffer: string } {
  return {
    buffer: '',
    write(text: unknown) {
      this.buffer += String(text);
      if (this.buffer.length > LONGEST.output) throw new RangeError('output limit exceeded');
    },
  };
}
