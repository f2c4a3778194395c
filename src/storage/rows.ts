import type { Ask } from "../core/model/ask.ts";
import type { Change, Operation, OperationSummary } from "../core/model/change.ts";
import type { Contact } from "../core/model/contact.ts";
import type { Conversation } from "../core/model/conversation.ts";
import type { Decision } from "../core/model/decision.ts";
import type {
  AskId,
  ContactId,
  ConversationId,
  DecisionId,
  ImportId,
  IntroductionId,
  LeadId,
  TaskId,
  TieId,
} from "../core/model/ids.ts";
import type { ImportRecord } from "../core/model/import-record.ts";
import type { Introduction } from "../core/model/introduction.ts";
import type { Lead } from "../core/model/lead.ts";
import type { Records, Settings } from "../core/model/records.ts";
import type { Task } from "../core/model/task.ts";
import type { Tie } from "../core/model/tie.ts";

/**
 * Rows in a chunk, changes in a part: writing 300,000 single rows takes twenty seconds, in runs of some hundreds less than two.
 * A run is packed and unpacked in one go, and while that takes the page stands still: in longer ones than this it would be seen.
 */
export const runLength = 500;

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
  | { readonly of: "decision"; readonly run: readonly Decision[] }
  | { readonly of: "conversation"; readonly run: readonly Conversation[] }
  | { readonly of: "lead"; readonly run: readonly Lead[] }
  | { readonly of: "task"; readonly run: readonly Task[] };

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
    const changes: Change[] = [];
    for (const row of parts) changes.push(...row.changes);
    operations.push({
      number: head.number,
      at: head.at,
      summary: head.summary,
      changes,
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
    ...inRuns([...records.conversations.values()]).map((run) => ({ of: "conversation", run }) as const),
    ...inRuns([...records.leads.values()]).map((run) => ({ of: "lead", run }) as const),
    ...inRuns([...records.tasks.values()]).map((run) => ({ of: "task", run }) as const),
  ];
}

/** Records put together from chunks, one at a time. */
export interface ChunkedRecords {
  take(row: ChunkRow): void;
  /** @returns what the chunks taken hold, in the order in which it stands there. */
  records(settings: Settings): Records;
}

export function chunkedRecords(): ChunkedRecords {
  const contacts = new Map<ContactId, Contact>();
  const introductions = new Map<IntroductionId, Introduction>();
  const ties = new Map<TieId, Tie>();
  const asks = new Map<AskId, Ask>();
  const imports = new Map<ImportId, ImportRecord>();
  const decisions = new Map<DecisionId, Decision>();
  const conversations = new Map<ConversationId, Conversation>();
  const leads = new Map<LeadId, Lead>();
  const tasks = new Map<TaskId, Task>();
  return {
    take(row) {
      switch (row.of) {
        case "contact":
          for (const contact of row.run) contacts.set(contact.id, contact);
          break;
        case "introduction":
          for (const introduction of row.run) introductions.set(introduction.id, introduction);
          break;
        case "tie":
          for (const tie of row.run) ties.set(tie.id, tie);
          break;
        case "ask":
          for (const ask of row.run) asks.set(ask.id, ask);
          break;
        case "import":
          for (const record of row.run) imports.set(record.id, record);
          break;
        case "decision":
          for (const decision of row.run) decisions.set(decision.id, decision);
          break;
        case "conversation":
          for (const conversation of row.run) conversations.set(conversation.id, conversation);
          break;
        case "lead":
          for (const lead of row.run) leads.set(lead.id, lead);
          break;
        case "task":
          for (const task of row.run) tasks.set(task.id, task);
          break;
      }
    },
    records: (settings) => ({
      settings,
      contacts,
      introductions,
      ties,
      asks,
      imports,
      decisions,
      conversations,
      leads,
      tasks,
    }),
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
