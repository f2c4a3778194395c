/** What a table tells of. */
export type TableKind = "contacts" | "introductions" | "ties";

/**
 * How a table is read, as the person said or as its header was understood.
 *
 * `fields[i]` names what column `i` holds, in the words of the reader; null leaves the column out of the facts (of a contact it
 * is kept as a detail under its own header).
 */
export interface TableMapping {
  readonly kind: TableKind;
  readonly fields: readonly (string | null)[];
  /** Of `3/4/2021`, which comes first; null when the columns tell by themselves. */
  readonly dateOrder: "day-first" | "month-first" | null;
}
