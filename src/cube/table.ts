/** The answer to a query: what every screen, template and sentence reads. Plain numbers, no format, no storage. */

/** A name in both languages; list labels are the preset's own words and stand in both. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

export interface MeasureHeader {
  readonly code: string;
  readonly label: Words;
  readonly unit: Words;
  readonly definition: Words;
  /** How many decimals it is printed with: 0 counts, 1 hours and shares, 2 rates. */
  readonly decimals: 0 | 1 | 2;
  /** True for a share in per cent (a rate of settlement), printed with « % ». */
  readonly percent: boolean;
}

/** Before the base's first record, or after today: a count there is not known. */
export type Outside = 'before' | 'after';

/** One line or column of a table. `non_renseigne`, `age_nr`, `sexe_nr` are the codes of what is not told. */
export interface Axis {
  readonly code: string;
  readonly label: Words;
  /** A shorter label for narrow screens and heads, when the list has one. */
  readonly short?: Words;
  /** The label that funders use, when the list has one. */
  readonly official?: string;
  /** A day, week, month… of which nothing can be known: its empty cells are null, not 0. */
  readonly outside?: Outside;
  /** Its parent (a situation's family), to group lines. */
  readonly parent?: { readonly code: string; readonly label: Words };
}

/** What the table is limited to: any of these values, or all but them. */
export interface ToldFilter {
  readonly dimension: string;
  readonly label: Words;
  readonly negated: boolean;
  readonly values: readonly Axis[];
}

/** A value of the earlier period and what became of it. */
export interface Change {
  readonly before: number | null;
  readonly change: number | null;
  readonly changePct: number | null;
  readonly significant: boolean | null;
}

export interface Comparison {
  readonly period: { readonly code: string; readonly from: string; readonly to: string };
  /** Nothing can be known of that period: its numbers are null. */
  readonly outside?: Outside;
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly total: number | null;
  /** Signed difference of each row's total, then its percentage of the earlier one (null on a base of 0, and for a rate). */
  readonly change: readonly (number | null)[];
  readonly changePct: readonly (number | null)[];
  readonly totalChange: number | null;
  readonly totalChangePct: number | null;
  /** One a row: more than chance explains, at equal hours; null: not testable (a base under 10, or no independent events). */
  readonly significant: readonly (boolean | null)[];
  readonly totalSignificant: boolean | null;
  /** What both periods were compared at: hours of presence, else of the planning, else days. Null: nothing was tested. */
  readonly basis: 'presence' | 'planning' | 'days' | null;
  /** In a table of several measures, one a column, over the whole table; else null. */
  readonly columns: readonly Change[] | null;
}

/** A remark printed under a table; its sentence is made in `messages`. */
export interface TableNote {
  readonly code:
    | 'multiple'
    | 'missing'
    | 'lower-bound'
    | 'untold'
    | 'not-situated'
    | 'closed-before'
    | 'top'
    | 'median'
    | 'fraction'
    | 'shares-rounded'
    | 'own-period'
    | 'chance'
    | 'empty-before'
    | 'planned-hours'
    | 'overfilled'
    | 'parts-exceed'
    | 'no-team'
    | 'outside'
    | 'empty';
  readonly args: Readonly<Record<string, number | string>>;
}

export interface Table {
  /** `G04`, or null for a table asked for by measure and dimensions. */
  readonly id: string | null;
  /** Null in a table of several measures: `columnMeasures` then holds one a column. */
  readonly measure: MeasureHeader | null;
  readonly columnMeasures: readonly MeasureHeader[] | null;
  readonly rowDimension: string | null;
  readonly colDimension: string | null;
  readonly period: { readonly kind: string; readonly code: string; readonly from: string; readonly to: string } | null;
  /** Nothing can be known of the whole period: its counts are null. */
  readonly outside?: Outside;
  /** Absent: nothing is left out. */
  readonly where?: readonly ToldFilter[];
  readonly rows: readonly Axis[];
  readonly cols: readonly Axis[];
  /** Without columns, each row holds one number. A masked or unknown cell is null. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** Per cent of the column total (or of the answered ones), one decimal, one a row. */
  readonly shares: readonly (number | null)[];
  readonly shareBase: 'answered' | 'all';
  readonly rowTotals: readonly (number | null)[];
  readonly colTotals: readonly (number | null)[];
  readonly total: number | null;
  /** Records without the row's value. */
  readonly missing: number;
  /** Records stand in several rows, whose sum exceeds the total, now or in the period compared. */
  readonly multiple: boolean;
  readonly masked: readonly (readonly [number, number])[];
  readonly compare: Comparison | null;
  readonly notes: readonly TableNote[];
}

export function measuresOf({ measure, columnMeasures }: Table): readonly MeasureHeader[] {
  return measure === null ? (columnMeasures ?? []) : [measure];
}
