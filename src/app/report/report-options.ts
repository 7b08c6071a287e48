/** What a report is asked for, checked before anything is read. */

import type { Period } from '../../domain/calendar/period.ts';

export type ReportFormat = 'xlsx' | 'md';

export interface ReportRequest {
  readonly period: Period;
  readonly formats: readonly ReportFormat[];
  /** Files of the user, in place of the built-in template. */
  readonly templates: readonly string[];
  readonly out: string | null;
  readonly compare: 'previous' | 'year' | 'none' | null;
  readonly force: boolean;
  readonly stdout: boolean;
  readonly allowMacros: boolean;
  /** The words typed after `report`: what is shown to type next keeps them. */
  readonly typed: readonly string[];
}
