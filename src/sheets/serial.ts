/** A stored number and its format → what the cell holds. Serials count days from 1900 (with a 29 February that never was) or 1904. */

import type { FormatKind } from './number-format.ts';
import type { Cell, CellValue } from './sheet.ts';
import { shownDate, shownDuration, shownNumber, shownTime } from './shown.ts';

const LAST_SERIAL = 2_958_465;
const DAYS_1904 = 1_462;

export function readSerial(serial: number, format: FormatKind, from1904: boolean): Pick<Cell, 'value' | 'shown'> {
  if (format.kind === 'duration') {
    const minutes = Math.round(serial * 1440);
    return { value: { type: 'duration', minutes }, shown: shownDuration(minutes) };
  }
  if (format.kind === 'moment' && serial >= 0) {
    const moment = readMoment(serial, format, from1904);
    if (moment !== null) return { value: moment, shown: shownMoment(moment, format) };
  }
  const percent = format.kind === 'number' && format.percent;
  return { value: { type: 'number', number: serial }, shown: shownNumber(serial, percent) };
}

type Moment = Extract<CellValue, { type: 'moment' }>;

function readMoment(serial: number, format: Extract<FormatKind, { kind: 'moment' }>, from1904: boolean): Moment | null {
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) {
    day += 1;
    seconds = 0;
  }
  const minutes = Math.floor(seconds / 60);
  if (!format.date || (day === 0 && seconds > 0 && !from1904)) return { type: 'moment', date: null, minutes };
  const iso = dateOfSerial(from1904 ? day + DAYS_1904 : day);
  if (iso === null) return null;
  return { type: 'moment', date: iso, minutes: format.time || seconds > 0 ? minutes : null };
}

function shownMoment(moment: Moment, format: Extract<FormatKind, { kind: 'moment' }>): string {
  const date = moment.date === null ? '' : shownDate(moment.date);
  const time = moment.minutes === null || (moment.date !== null && !format.time) ? '' : shownTime(moment.minutes);
  return [date, time].filter((part) => part !== '').join(' ');
}

/** Null for 0, for 29 February 1900 and past the year 9999: no such day. */
function dateOfSerial(day: number): string | null {
  if (day < 1 || day === 60 || day > LAST_SERIAL) return null;
  // civil_from_days, counted from 0000-03-01.
  const z = (day < 60 ? day + 1 : day) - 25_569 + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const date = doy - Math.floor((153 * mp + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** `t="d"`: an ISO date, a date and a time, or a time alone. Null when it is none of them. */
export function readIsoMoment(text: string): Pick<Cell, 'value' | 'shown'> | null {
  const found = /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?Z?$/.exec(text.trim());
  if (found === null || (found[1] === undefined && found[2] === undefined)) return null;
  const date = found[1] ?? null;
  const minutes = found[2] === undefined ? null : Number(found[2]) * 60 + Number(found[3]);
  const moment: Moment = { type: 'moment', date, minutes };
  return { value: moment, shown: shownMoment(moment, { kind: 'moment', date: true, time: true }) };
}
