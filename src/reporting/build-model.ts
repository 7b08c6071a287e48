/** Answers into a report model: figures by measure, tables by name, the words of period and dispositif. */

import type { Axis, Table } from '../cube/table.ts';
import type { Verdict } from '../cube/verdict.ts';
import type { Dispositif, Preset } from '../domain/dispositif.ts';
import { capitalised } from '../messages/format.ts';
import type { Beside } from './beside.ts';
import type { ModelValue, ReportModel } from './model.ts';
import { type Sentences, saysNothing } from './sentences.ts';
import type { TableWords } from './table-words.ts';
import { listTable, TOLD_LISTS } from './template-lists.ts';
import type { ToldPeriod } from './told-period.ts';
import type { Visits } from './visited.ts';

export interface ModelParts {
  readonly lang: 'fr' | 'en';
  readonly own: ToldPeriod;
  readonly previous: ToldPeriod;
  readonly yearBefore: ToldPeriod;
  readonly sentences: Sentences;
  readonly dispositif: Dispositif;
  readonly today: string;
  readonly emptyRowText: string;
  readonly readings: Readonly<Record<Verdict, string>>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly visits: ReadonlyMap<string, Visits>;
  readonly beside: Beside;
  readonly words: TableWords;
  /** Sets labels and definitions in the typography of the medium. */
  readonly typo: (text: string) => string;
  readonly lists: Preset['lists'];
}

const text = (value: string | null): ModelValue => (value === null ? { type: 'none' } : { type: 'text', text: value });

export function buildModel(parts: ModelParts): ReportModel {
  const values = new Map<string, ModelValue>();
  const told = [
    ['period', 'figures', parts.own],
    ['previous', 'previousFigures', parts.previous],
    ['yearBefore', 'yearBeforeFigures', parts.yearBefore],
  ] as const;
  for (const [name, figuresName, { period, label, short, figures }] of told) {
    values.set(`${name}.label`, text(label));
    values.set(`${name}.title`, text(capitalised(label)));
    values.set(`${name}.short`, text(short));
    values.set(`${name}.kind`, text(period.kind));
    values.set(`${name}.from`, { type: 'date', date: period.from });
    values.set(`${name}.to`, { type: 'date', date: period.to });
    for (const [code, { header, value, unknown }] of figures) {
      const { decimals } = header;
      values.set(
        `${figuresName}.${code}`,
        value === null ? text(unknown ? parts.words.unknown : null) : { type: 'number', number: value, decimals },
      );
    }
  }
  for (const [code, { header }] of parts.own.figures) {
    values.set(`beside.${code}`, text(parts.beside.previous.get(code) ?? null));
    values.set(`besideYear.${code}`, text(parts.beside.yearBefore.get(code) ?? null));
    values.set(`definitions.${code}`, text(parts.typo(header.definition[parts.lang])));
  }
  const worthSaying = ({ figures }: ToldPeriod, said: ReadonlyMap<string, string>) =>
    text(said.size > 0 && !saysNothing(figures) ? 'oui' : null);
  values.set('previous.told', worthSaying(parts.previous, parts.beside.previous));
  values.set('yearBefore.told', worthSaying(parts.yearBefore, parts.beside.yearBefore));
  for (const [name, sentence] of Object.entries(parts.sentences)) values.set(`sentences.${name}`, text(sentence));
  const { dispositif } = parts;
  values.set('dispositif.code', text(dispositif.code));
  values.set('dispositif.name', text(dispositif.name));
  values.set('dispositif.city', text(dispositif.city));
  values.set('dispositif.operator', text(dispositif.operator));
  values.set('dispositif.funders', text(dispositif.funders.join(', ')));
  const lists = new Map(TOLD_LISTS.map((name) => [`lists.${name}`, listTable(parts.lists[name], parts.own.period)]));
  for (const [name, { rows }] of lists) values.set(name, text(rows.map(({ label }) => label[parts.lang]).join(', ')));
  values.set('edition.date', { type: 'date', date: parts.today });
  return {
    scalar: (path) => values.get(path),
    table: (name) => parts.tables.get(name) ?? lists.get(name),
    visits: (name) => parts.visits.get(name),
    words: parts.words,
    names: () => [...values.keys()],
    emptyRowText: parts.emptyRowText,
    label: (axis: Axis) => parts.typo(axis.label[parts.lang]),
    reading: (verdict) => parts.readings[verdict],
  };
}
