/** What a report is asked for, checked before anything is read. */

import { type Period, previousOf, yearBefore } from '../../domain/calendar/period.ts';

export type ReportFormat = 'xlsx' | 'md';

/** Of a template and of the report that it makes, which keeps it. */
export const REPORT_EXTENSIONS = ['.xlsx', '.xlsm', '.md'];

export type Compare = 'previous' | 'year' | 'none';

export interface ReportRequest {
  readonly period: Period;
  readonly formats: readonly ReportFormat[];
  /** Files of the user, in place of the built-in template. */
  readonly templates: readonly string[];
  readonly out: string | null;
  readonly compare: Compare | null;
  readonly force: boolean;
  readonly stdout: boolean;
  readonly allowMacros: boolean;
  /** The words typed after `report`: what is shown to type next keeps them. */
  readonly typed: readonly string[];
}

/** What figures stand beside: the period before, unless the year before is asked for. */
export const comparedPeriod = (period: Period, compare: string | null): Period =>
  compare === 'year' ? yearBefore(period) : previousOf(period);
