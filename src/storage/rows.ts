import type { Ask } from "../core/model/ask.ts";
import type { Change, Operation, OperationSummary } from "../core/model/change.ts";
import type { Contact } from "../core/model/contact.ts";
import type { Decision } from "../core/model/decision.ts";
import type { ImportRecord } from "../core/model/import-record.ts";
import type { Introduction } from "../core/model/introduction.ts";
import type { Records, Settings } from "../core/model/records.ts";
import type { Tie } from "../core/model/tie.ts";

/** Rows in a chunk, changes in a part: writing 300,000 single rows takes twenty seconds, in runs of this size less than one. */
export const runLength = 2_000;

/** The one row of `meta`. */
export interface MetaRow {
  /** Schema of the rows; see `workspaceSchema`. */
  readonly schema: number;
  /** Number of the last operation. */
  readonly counter: number;
  /** Number of the last operation that is folded into the chunks; the ones after it are replayed. */
  readonly base: number;
  /** How many chunks there are. */
  readonly chunks: number;
  /** How many records there are after the last operation. */
  readonly rows: number;
  /** As they were after operation `base`. */
  readonly settings: Settings;
}

export type ChunkRow =
  | { readonly of: "contact"; readonly run: readonly Contact[] }
  | { readonly of: "introduction"; readonly run: readonly Introduction[] }
  | { readonly of: "tie"; readonly run: readonly Tie[] }
  | { readonly of: "ask"; readonly run: readonly Ask[] }
  | { readonly of: "import"; readonly run: readonly ImportRecord[] }
  | { readonly of: "decision"; readonly run: readonly Decision[] };

/** A part of an operation. */
export interface OperationRow {
  readonly number: number;
  readonly part: number;
  readonly parts: number;
  readonly at: number;
  readonly summary: OperationSummary;
  readonly reverts: number | null;
  readonly changes: readonly Change[];
}

/** What stands in the database does not fit together. */
export class DamagedRowsError extends Error {
  override readonly name = "DamagedRowsError";
}

/** @returns the operation in parts of at most `runLength` changes, at least one. */
export function operationRows(operation: Operation): readonly OperationRow[] {
  const { number, at, summary, reverts } = operation;
  const runs = operation.changes.length === 0 ? [[]] : inRuns(operation.changes);
  return runs.map((changes, part) => ({ number, part, parts: runs.length, at, summary, reverts, changes }));
}

/**
 * @param rows in the order of number and part.
 * @returns the operations in the order of their numbers.
 * @throws DamagedRowsError when a part is missing
 */
export function operationsOf(rows: readonly OperationRow[]): readonly Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at < rows.length; ) {
    const head = rows[at];
    if (head === undefined || head.part !== 0) throw new DamagedRowsError("an operation without its beginning");
    const parts = rows.slice(at, at + head.parts);
    if (parts.length !== head.parts || !parts.every((row, part) => row.number === head.number && row.part === part)) {
      throw new DamagedRowsError(`operation ${head.number} is not whole`);
    }
    operations.push({
      number: head.number,
      at: head.at,
      summary: head.summary,
      changes: parts.length === 1 ? head.changes : parts.flatMap((row) => row.changes),
      reverts: head.reverts,
    });
    at += head.parts;
  }
  return operations;
}

/** @returns the records, settings left out, in runs of at most `runLength`. */
export function chunkRows(records: Records): readonly ChunkRow[] {
  return [
    ...inRuns([...records.contacts.values()]).map((run) => ({ of: "contact", run }) as const),
    ...inRuns([...records.introductions.values()]).map((run) => ({ of: "introduction", run }) as const),
    ...inRuns([...records.ties.values()]).map((run) => ({ of: "tie", run }) as const),
    ...inRuns([...records.asks.values()]).map((run) => ({ of: "ask", run }) as const),
    ...inRuns([...records.imports.values()]).map((run) => ({ of: "import", run }) as const),
    ...inRuns([...records.decisions.values()]).map((run) => ({ of: "decision", run }) as const),
  ];
}

/** @returns the records that the chunks hold, in the order in which they stand there. */
export function recordsOfChunks(rows: readonly ChunkRow[], settings: Settings): Records {
  const contacts: Contact[] = [];
  const introductions: Introduction[] = [];
  const ties: Tie[] = [];
  const asks: Ask[] = [];
  const imports: ImportRecord[] = [];
  const decisions: Decision[] = [];
  for (const row of rows) {
    switch (row.of) {
      case "contact":
        contacts.push(...row.run);
        break;
      case "introduction":
        introductions.push(...row.run);
        break;
      case "tie":
        ties.push(...row.run);
        break;
      case "ask":
        asks.push(...row.run);
        break;
      case "import":
        imports.push(...row.run);
        break;
      case "decision":
        decisions.push(...row.run);
        break;
    }
  }
  return {
    settings,
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    introductions: new Map(introductions.map((introduction) => [introduction.id, introduction])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    asks: new Map(asks.map((ask) => [ask.id, ask])),
    imports: new Map(imports.map((record) => [record.id, record])),
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
  };
}

/** @returns by how much the number of records grows with the changes; negative when it shrinks. */
export function rowsAdded(changes: readonly Change[]): number {
  let added = 0;
  for (const change of changes) {
    if (change.before === null) added += 1;
    if (change.after === null) added -= 1;
  }
  return added;
}

function inRuns<T>(list: readonly T[]): readonly (readonly T[])[] {
  const runs: (readonly T[])[] = [];
  for (let from = 0; from < list.length; from += runLength) runs.push(list.slice(from, from + runLength));
  return runs;
}
