/** Sentences that the figures of a report make: its level, what it covers, how situations ended. Each says so when there is nothing. */

import type { Formatter } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { Figures, ToldPeriod } from './told-period.ts';

export interface Sentences {
  /** « Rapport mensuel, novembre 2026 » */
  readonly title: string;
  /** « 87 interventions en 135,0 heures de présence, soit 0,64 par heure ; 104 en octobre 2026. » */
  readonly level: string;
  /** « Du 1er au 30 novembre 2026 – 18 vacations réalisées sur 19 prévues »; without any shift, that hours are not known. */
  readonly coverage: string;
  /** « 58 réglées ou apaisées sur 71 closes » */
  readonly outcome: string;
}

/** Kinds of what is recorded: without any of them, a period holds nothing. */
const RECORDED = ['shifts', 'interventions', 'requests', 'signalements', 'events'];

export const saysNothing = (figures: Figures): boolean =>
  RECORDED.every((code) => (figures.get(code)?.value ?? 0) === 0);

export function sentencesOf(
  { period, label, figures }: ToldPeriod,
  previous: ToldPeriod,
  words: Formatter,
  { report, records }: Messages,
): Sentences {
  const said = report.sentences;
  const value = (code: string): number | null => figures.get(code)?.value ?? null;
  const count = (code: string, { one, many }: { readonly one: string; readonly many: string }): string =>
    words.plural(value(code) ?? 0, one, many);
  const noShift = figures.get('shifts')?.unknown === true;
  const interventions = count('interventions', records.kinds.interventions);
  const hours = value('presence_hours');
  const rate = value('interventions_per_hour');
  const settled = figures.get('settlement_rate')?.fraction ?? null;
  const before = saysNothing(previous.figures)
    ? null
    : said.before(words.number(previous.figures.get('interventions')?.value ?? 0, 0), nameOf(previous.label));
  const level = saysNothing(figures)
    ? said.nothing
    : hours === null || hours === 0 || rate === null
      ? said.level(interventions, before)
      : said.levelByHour(interventions, said.hours(words.number(hours, 1), hours), words.number(rate, 2), before);
  return {
    title: words.typo(said.title[period.kind](label)),
    level: words.typo(level),
    coverage: words.typo(
      said.coverage(
        ...words.ends(period.from, period.to),
        noShift ? null : count('shifts', said.shiftsDone),
        value('planned_shifts') === null ? null : words.number(value('planned_shifts'), 0),
        noShift && (value('interventions') ?? 0) > 0,
      ),
    ),
    outcome: words.typo(
      settled === null || settled.denominator === 0
        ? said.noOutcome
        : said.outcome(words.number(settled.numerator, 0), words.number(settled.denominator, 0)),
    ),
  };
}

/** « semaine 47 » is enough beside the week itself; its days are not said. */
const nameOf = (label: string): string => label.split(',')[0] ?? label;
