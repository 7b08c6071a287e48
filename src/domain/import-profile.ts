/** What was decided once for tables of the same header: columns and words. Kept in the base, recognised by the header's content. */

export interface ImportProfile {
  readonly name: string;
  /** Folded headers of the table that it was learned from. */
  readonly headers: readonly string[];
  /** Folded header → entry key, or `-`: left out. */
  readonly columns: Readonly<Record<string, string>>;
  readonly values: readonly { readonly field: string; readonly words: string; readonly code: string }[];
}
