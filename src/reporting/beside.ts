/** The figures that stand under a figure: of the period before, of the same one a year before, each said once. */

import type { Period } from '../domain/calendar/period.ts';
import type { Formatter } from '../messages/format.ts';
import type { ToldPeriod } from './told-period.ts';

export interface Beside {
  /** « oct. : 104 », « nov. 2025 : 58 », by measure; « n. d. » where nothing is known. */
  readonly previous: ReadonlyMap<string, string>;
  readonly yearBefore: ReadonlyMap<string, string>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The year of the report itself goes without saying: « oct. : 104 ». */
export function besideOf(
  own: Period,
  previous: ToldPeriod,
  yearBefore: ToldPeriod,
  compared: boolean,
  words: Formatter,
  line: (period: string, figure: string) => string,
): Beside {
  const lines = ({ short, figures }: ToldPeriod): ReadonlyMap<string, string> =>
    new Map(
      [...figures].map(([code, { header, value, unknown }]) => {
        const figure =
          value === null && unknown
            ? words.unknown
            : header.percent
              ? words.percent(value, header.decimals)
              : words.number(value, header.decimals);
        return [code, words.typo(line(short.replace(` ${own.to.slice(0, 4)}`, ''), figure))] as const;
      }),
    );
  const same = previous.period.code === yearBefore.period.code;
  return {
    previous: compared ? lines(previous) : NOTHING,
    yearBefore: compared && !same ? lines(yearBefore) : NOTHING,
  };
}
