/** Answers into a report model: figures by measure, tables by name, the words of period and dispositif. */

import type { Axis, MeasureHeader, Table } from '../cube/table.ts';
import type { Period } from '../domain/calendar/period.ts';
import type { Dispositif } from '../domain/dispositif.ts';
import type { ModelValue, ReportModel } from './model.ts';

export interface ModelParts {
  readonly lang: 'fr' | 'en';
  readonly period: Period;
  readonly periodLabel: string;
  readonly previous: Period;
  readonly previousLabel: string;
  readonly dispositif: Dispositif;
  readonly today: string;
  readonly emptyRowText: string;
  /** By measure code. */
  readonly figures: ReadonlyMap<string, { readonly header: MeasureHeader; readonly value: number | null }>;
  readonly tables: ReadonlyMap<string, Table>;
}

const text = (value: string | null): ModelValue => (value === null ? { type: 'none' } : { type: 'text', text: value });

export function buildModel(parts: ModelParts): ReportModel {
  const values = new Map<string, ModelValue>();
  const periods = [
    ['period', parts.period, parts.periodLabel],
    ['previous', parts.previous, parts.previousLabel],
  ] as const;
  for (const [name, period, label] of periods) {
    values.set(`${name}.label`, text(label));
    values.set(`${name}.kind`, text(period.kind));
    values.set(`${name}.from`, { type: 'date', date: period.from });
    values.set(`${name}.to`, { type: 'date', date: period.to });
  }
  const { dispositif } = parts;
  values.set('dispositif.code', text(dispositif.code));
  values.set('dispositif.name', text(dispositif.name));
  values.set('dispositif.city', text(dispositif.city));
  values.set('dispositif.operator', text(dispositif.operator));
  values.set('dispositif.funders', text(dispositif.funders.join(', ')));
  values.set('edition.date', { type: 'date', date: parts.today });
  for (const [code, { header, value }] of parts.figures) {
    values.set(
      `figures.${code}`,
      value === null ? { type: 'none' } : { type: 'number', number: value, decimals: header.decimals },
    );
  }
  return {
    scalar: (path) => values.get(path),
    table: (name) => parts.tables.get(name),
    names: () => [...values.keys()],
    emptyRowText: parts.emptyRowText,
    label: (axis: Axis) => axis.label[parts.lang],
  };
}
