/**
 * The Markdown templates' language: Liquid, sandboxed and strict (liquidjs alone is loaded here). What a template needs is
 * known from its parse tree: names of figures and tables, arguments of `{% table … %}`, which are literals.
 */

import { type Context, type Emitter, Liquid, Tag, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import type { TemplateProblem } from '../errors.ts';
import type { NeededTable } from './model.ts';
import { parseTableArguments } from './table-arguments.ts';

export interface ParsedMarkdown {
  readonly templates: Template[];
  readonly tables: readonly NeededTable[];
  readonly figures: readonly { readonly path: string; readonly at: string }[];
  readonly problems: readonly TemplateProblem[];
}

export interface MarkdownEngine {
  parse(text: string): ParsedMarkdown;
  /** The text, or what only filling tells: a name of a row that does not exist. */
  render(parsed: ParsedMarkdown, scope: object): { readonly text: string; readonly problem: TemplateProblem | null };
}

export type RenderTable = (name: string) => string;

const READING_TAGS = ['include', 'render', 'layout', 'block'];
const FILTERS = ['nombre', 'pourcent', 'date', 'signe'] as const;

export function markdownEngine(
  filters: Readonly<Record<(typeof FILTERS)[number], (value: unknown, decimals?: number) => string>>,
  renderTable: RenderTable,
): MarkdownEngine {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    renderLimit: 10_000,
    memoryLimit: 1e8,
    cache: false,
    templates: {},
  });
  // What would read other files is no part of the language.
  for (const tag of READING_TAGS) delete engine.tags[tag];
  for (const name of FILTERS)
    engine.registerFilter(name, (value: unknown, decimals?: number) => filters[name](value, decimals));
  let tables: NeededTable[] = [];
  let problems: TemplateProblem[] = [];
  engine.registerTag(
    'table',
    class TableTag extends Tag {
      readonly #name: string;
      constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
        super(token, rest, liquid);
        const [line, column] = token.getPosition();
        const read = parseTableArguments(token.args, `t${tables.length + 1}`);
        if (read.ok) tables.push(read.table);
        else
          problems.push({
            code: 'argument-unknown',
            sheet: null,
            at: `${line}:${column}`,
            given: read.given,
            near: read.near,
          });
        this.#name = read.ok ? read.table.name : '';
      }
      render(_context: Context, emitter: Emitter): void {
        emitter.write(renderTable(this.#name));
      }
    },
  );
  return {
    parse(text) {
      tables = [];
      problems = [];
      try {
        const templates = engine.parse(text);
        const globals = engine.analyzeSync(templates, { partials: false }).globals;
        const figures = Object.values(globals)
          .flat()
          .map((variable) => ({
            path: variable.segments.map(String).join('.'),
            at: `${variable.location.row}:${variable.location.col}`,
          }));
        return { templates, tables, figures, problems };
      } catch (error) {
        return { templates: [], tables, figures: [], problems: [...problems, problemOf(error)] };
      }
    },
    render(parsed, scope) {
      try {
        return { text: String(engine.renderSync(parsed.templates, scope)), problem: null };
      } catch (error) {
        return { text: '', problem: problemOf(error) };
      }
    },
  };
}

/** Liquid's own errors say « line 3, col 5 » in words, and name the filter or the tag in quotes. */
function problemOf(error: unknown): TemplateProblem {
  const message = error instanceof Error ? error.message : String(error);
  const place = /line:(\d+), col:(\d+)/.exec(message);
  const given = /(?:filter|tag|variable):? "?([^",\s]+)"?/.exec(message)?.[1] ?? message.split(',')[0] ?? message;
  return {
    code: /undefined filter/.test(message)
      ? 'filter-unknown'
      : /undefined variable/.test(message)
        ? 'name-unknown'
        : 'syntax',
    sheet: null,
    at: place ? `${place[1]}:${place[2]}` : '1:1',
    given,
    near: null,
  };
}
