/** Where a formula takes several cells: the ranges of SUM, INDEX, COUNTIF… Elsewhere (`=B7/B8`, `IF(B7>0,…)`) one value is meant. */

import type { Token } from './formula-tokens.ts';

/** Each `\d` is an argument counted from 1; `+` after one, it and all that follow; `2n`, all the even ones. */
const TAKERS: Readonly<Record<string, readonly string[]>> = {
  '1+': [
    'SUM SUMSQ PRODUCT AVERAGE AVERAGEA AVEDEV DEVSQ GEOMEAN HARMEAN MEDIAN MODE MODE.SNGL MODE.MULT COUNT COUNTA',
    'COUNTBLANK MIN MINA MAX MAXA STDEV STDEVA STDEVP STDEVPA STDEV.S STDEV.P VAR VARA VARP VARPA VAR.S VAR.P',
    'KURT SKEW SKEW.P CORREL PEARSON COVAR COVARIANCE.P COVARIANCE.S RSQ SLOPE INTERCEPT STEYX FREQUENCY',
    'AND OR XOR CONCAT ROWS COLUMNS AREAS TRANSPOSE UNIQUE VSTACK HSTACK GCD LCM IRR',
  ],
  '1': [
    'COUNTIF SUMIF AVERAGEIF INDEX LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC',
    'QUARTILE.EXC PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN OFFSET SORT SORTBY TAKE DROP TOCOL TOROW',
    'SUMIFS AVERAGEIFS MAXIFS MINIFS',
  ],
  '2': ['MATCH XMATCH VLOOKUP HLOOKUP LOOKUP XLOOKUP RANK RANK.EQ RANK.AVG FORECAST FORECAST.LINEAR SORTBY'],
  '2+': ['SUBTOTAL NPV CHOOSE'],
  '3': ['SUMIF AVERAGEIF LOOKUP XLOOKUP FORECAST FORECAST.LINEAR NETWORKDAYS WORKDAY'],
  '3+': ['AGGREGATE TEXTJOIN'],
  '2n': ['SUMIFS AVERAGEIFS MAXIFS MINIFS'],
  '2n-1': ['COUNTIFS'],
};

const takers = new Map(Object.entries(TAKERS).map(([at, lists]) => [at, new Set(lists.join(' ').split(' '))]));

/** They compute on whole ranges: operators and functions inside them too. */
const COMPUTERS = ['SUMPRODUCT', 'MMULT', 'SUMX2MY2', 'SUMX2PY2', 'SUMXMY2', 'FILTER'];

interface Frame {
  readonly called: string;
  readonly computes: boolean;
  argument: number;
}

/** The tokens that may be several cells; `whole`: the formula as a whole may (a list, a name, a chart). */
export function manyCells(tokens: readonly Token[], whole: boolean): ReadonlySet<Token> {
  const found = new Set<Token>();
  const frames: Frame[] = [];
  let before = '';
  for (const [index, token] of tokens.entries()) {
    const top = frames.at(-1);
    if (token.is === 'reference' || token.is === 'name') {
      const next = tokens.slice(index + 1).find(({ text }) => text.trim() !== '');
      const after = next?.text.trim()[0] ?? '';
      const alone = ['', '(', ','].includes(before) && ['', ')', ','].includes(after);
      const taken = top === undefined ? whole && alone : alone && takes(top);
      if (taken || top?.computes === true || before === ':' || after === ':') found.add(token);
    }
    if (token.is === 'other') {
      for (const [place, letter] of [...token.text].entries()) {
        if (letter === '(') frames.push(frameOf(place === 0 ? tokens[index - 1] : undefined, frames.at(-1)));
        else if (letter === ')') frames.pop();
        else if (letter === ',') step(frames.at(-1));
      }
    }
    before = token.text.trim().at(-1) ?? before;
  }
  return found;
}

function frameOf(token: Token | undefined, above: Frame | undefined): Frame {
  const called = token?.is === 'name' ? token.text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '') : '';
  return { called, computes: above?.computes === true || COMPUTERS.includes(called), argument: 1 };
}

function step(frame: Frame | undefined): void {
  if (frame !== undefined) frame.argument += 1;
}

function takes({ called, argument }: Frame): boolean {
  const at = (key: string): boolean => takers.get(key)?.has(called) === true;
  return (
    at('1+') ||
    at(String(argument)) ||
    (argument >= 2 && at('2+')) ||
    (argument >= 3 && at('3+')) ||
    at(argument % 2 === 0 ? '2n' : '2n-1')
  );
}
