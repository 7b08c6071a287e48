/** How each field of a record is kept: its columns, or a table of its own. The schema is compared with this by a test. */

import type { Field, FieldType } from '../domain/fields/field.ts';
import { fieldsOf, KINDS, type KindName } from '../domain/fields/kinds.ts';

type Shape = { readonly columns: readonly string[] } | { readonly table: 'items' | 'counts' | 'passages' };

const SHAPES: Record<FieldType, (name: string) => Shape> = {
  date: (name) => ({ columns: [name] }),
  time: (name) => ({ columns: [`${name}_minute`] }),
  minutes: (name) => ({ columns: [name] }),
  hours: (name) => ({ columns: [name] }),
  count: (name) => ({ columns: [name] }),
  level: (name) => ({ columns: [name] }),
  flag: (name) => ({ columns: [name] }),
  text: (name) => ({ columns: [name] }),
  code: (name) => ({ columns: [`${name}_id`] }),
  band: (name) => ({ columns: [`${name}_min`, `${name}_max`, `${name}_estimated`] }),
  codes: () => ({ table: 'items' }),
  margin: () => ({ table: 'counts' }),
  passages: () => ({ table: 'passages' }),
};

export interface FieldColumns {
  readonly key: string;
  readonly field: Field;
  readonly columns: readonly string[];
}

export interface FieldTable {
  readonly key: string;
  readonly field: Field;
  readonly table: string;
  readonly holds: 'items' | 'counts' | 'passages';
}

export interface KindColumns {
  readonly table: string;
  readonly own: readonly FieldColumns[];
  readonly beside: readonly FieldTable[];
}

export function columnsOf(kind: KindName): KindColumns {
  const { table } = KINDS[kind];
  const own: FieldColumns[] = [];
  const beside: FieldTable[] = [];
  for (const [key, field] of Object.entries(fieldsOf(kind))) {
    const name = snake(key);
    const shape = SHAPES[field.type](name);
    if ('columns' in shape) own.push({ key, field, columns: shape.columns });
    else beside.push({ key, field, table: `${table}_${name}`, holds: shape.table });
  }
  return { table, own, beside };
}

export function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
