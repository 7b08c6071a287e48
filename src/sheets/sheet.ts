/** One neutral shape for whatever table a file holds: rows of cells, each with what it holds and what is shown. */

export type CellValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** `date` is ISO (`2026-11-28`) or null for a time alone; `minutes` since midnight (seconds dropped), or null for a date alone. */
  | { readonly type: 'moment'; readonly date: string | null; readonly minutes: number | null }
  /** `[h]:mm` formats: a length of time. */
  | { readonly type: 'duration'; readonly minutes: number }
  | { readonly type: 'boolean'; readonly boolean: boolean }
  | { readonly type: 'error'; readonly error: string };

export interface Cell {
  /** From 0. */
  readonly column: number;
  readonly value: CellValue;
  /** The text as a person sees it, without the file's layout tricks: what messages quote and text fields keep. */
  readonly shown: string;
}

export interface Row {
  /** The row of the spreadsheet, or the physical line of a text file, from 1. */
  readonly number: number;
  /** Not empty, in column order, blank cells left out. */
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
}

export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Sheet {
  /** Null for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** Its serial numbers of days count from 1904. */
  readonly from1904?: boolean;
  /** In order; rows without any cell are left out, `number` tells the gaps. */
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
}

export interface SheetFile {
  readonly format: 'csv' | 'tsv' | 'xlsx' | 'xlsm' | 'ods';
  /** `utf-8`, `utf-8-bom`, `windows-1252`, `utf-16le`, `utf-16be`; null for a workbook. */
  readonly encoding: string | null;
  /** `;`, `,`, tab, `|`; null for a workbook or a single column. */
  readonly delimiter: string | null;
  readonly sheets: readonly Sheet[];
}
