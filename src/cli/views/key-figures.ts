/**
 * Key figures on screen: now, and when they are compared, before, the difference, and whether chance may explain it. In columns,
 * or a figure a sentence.
 */

import type { KeyFigure } from '../../app/report/key-figures.ts';
import type { Session } from '../../app/session.ts';
import type { Fraction } from '../../cube/fraction.ts';
import { isSmall, verdictOf } from '../../cube/verdict.ts';
import type { Period } from '../../domain/calendar/period.ts';
import { type Formatter, formatter } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import { shortPeriodLabel } from '../../messages/period-label.ts';

interface Line {
  readonly label: string;
  /** Now, before, difference, difference in per cent; now alone when nothing is compared. */
  readonly numbers: readonly string[];
  readonly verdict: string;
  /** What a rate is made of, below it. */
  readonly below: string | null;
}

export function keyFigureLines(
  figures: readonly KeyFigure[],
  periods: { readonly now: Period; readonly before: Period | null },
  { messages, options, ports }: Pick<Session, 'messages' | 'options' | 'ports'>,
): string[] {
  const words = formatter(options.lang, 'screen');
  const said = messages.report;
  const short = (period: Period) => shortPeriodLabel(period, words, messages);
  const { now, before } = periods;
  const heads = before === null ? [short(now)] : [short(now), short(before), said.difference, ''];
  const lines = figures.map((figure) => {
    const line = lineOf(figure, words, messages, options.lang);
    return before === null ? { ...line, numbers: line.numbers.slice(0, 1) } : line;
  });
  const tested = figures.some(({ header, change }) => verdictOf(header.code, change) !== null);
  const notes = tested ? [`  ${said.chance}`] : [];
  const width = ports.terminal.outIsTTY ? ports.terminal.columns : null;
  const columns = inColumns(said.keyFigures, heads, lines);
  const narrow = width !== null && columns.some((line) => line.length > width);
  if (!options.plain && !narrow) return [...columns, ...notes];
  return [
    said.keyFigures,
    ...lines.map(({ label, numbers, verdict, below }) => {
      const [value, valueBefore = '', change = '', percent] = numbers;
      const parts = [
        `${value} (${heads[0]})`,
        valueBefore === '' ? '' : `${valueBefore} (${heads[1]})`,
        change === '' ? '' : `${said.difference} ${change}${percent === '' ? '' : ` (${percent})`}`,
        verdict,
        below ?? '',
      ];
      return `  ${label}${options.lang === 'fr' ? ' :' : ':'} ${parts.filter((part) => part !== '').join(', ')}`;
    }),
    ...notes,
  ];
}

function lineOf(figure: KeyFigure, words: Formatter, messages: Messages, lang: 'fr' | 'en'): Line {
  const { header, value, change, outOf } = figure;
  const said = messages.report;
  const shown = (one: number | null) => (header.percent ? words.percent(one) : words.number(one, header.decimals));
  const fraction = (one: Fraction | null) =>
    one === null ? shown(null) : said.of(words.number(one.numerator, 0), words.number(one.denominator, 0));
  const both = outOf === null || header.percent ? null : outOf.map(fraction);
  const verdict = verdictOf(header.code, change);
  const points = header.percent ? ` ${messages.tables.points}` : '';
  return {
    label: header.label[lang],
    numbers: [
      figure.unknown ? words.unknown : (both?.[0] ?? shown(value)),
      both?.[1] ?? shown(change.before),
      both !== null || change.change === null ? '' : `${words.signed(change.change, header.decimals)}${points}`,
      both !== null || verdict === 'weak-base' || change.changePct === null || isSmall(change)
        ? ''
        : `${change.changePct > 0 ? '+' : ''}${words.percent(change.changePct)}`,
    ],
    verdict: verdict === null ? '' : messages.tables.verdicts[verdict],
    below:
      outOf === null || !header.percent || outOf[0].denominator === 0
        ? null
        : said.settledBeside(fraction(outOf[0]), outOf[1] && fraction(outOf[1])),
  };
}

function inColumns(title: string, heads: readonly string[], lines: readonly Line[]): string[] {
  const labels = Math.max(title.length - 2, ...lines.map(({ label }) => label.length));
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map(({ numbers }) => numbers[at]?.length ?? 0)),
  );
  const row = (cells: readonly string[]) => cells.map((cell, at) => `  ${cell.padStart(widths[at] ?? 0)}`).join('');
  return [
    `${title.padEnd(labels + 2)}${row(heads)}`.trimEnd(),
    ...lines.flatMap(({ label, numbers, verdict, below }) => [
      `  ${label.padEnd(labels)}${row(numbers)}  ${verdict}`.trimEnd(),
      ...(below === null ? [] : [`    ${below}`]),
    ]),
  ];
}
