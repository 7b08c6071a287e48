/** A day or a time of day whose cell has lost its format: 46329 in a column of dates, 0,729166667 in one of times. */

import type { FieldType } from '../domain/fields/field.ts';
import { readSerial } from '../sheets/serial.ts';
import type { Cell } from '../sheets/sheet.ts';

/** 2000 to 2050. */
const FIRST = 36_526;
const LAST = 55_153;
const DAY = /^\d{5}(?:[.,]\d+)?$/;
const TIME = /^0?[.,]\d{3,}$/;

export function dated(cell: Cell, type: FieldType | undefined, from1904: boolean): Cell {
  if (type !== 'date' && type !== 'time') return cell;
  if (cell.value.type !== 'number' && cell.value.type !== 'text') return cell;
  const text = cell.shown.trim();
  const serial = cell.value.type === 'number' ? cell.value.number : Number(text.replace(',', '.'));
  if (type === 'date' && DAY.test(text) && serial >= FIRST && serial < LAST) {
    return { ...cell, ...readSerial(serial, { kind: 'moment', date: true, time: false }, from1904) };
  }
  if (type === 'time' && TIME.test(text)) {
    return { ...cell, ...readSerial(serial, { kind: 'moment', date: false, time: true }, from1904) };
  }
  return cell;
}
