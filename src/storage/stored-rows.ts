import type { Operation } from "../core/model/change.ts";
import { noRecords, type Records } from "../core/model/records.ts";
import { workspaceSchema } from "../core/workspace/migrations.ts";
import { usable } from "../core/workspace/undo.ts";
import { applyChanges, countRecords } from "../core/workspace/workspace.ts";
import type { Transaction } from "./database.ts";
import {
  type ChunkRow,
  chunkRows,
  DamagedRowsError,
  type MetaRow,
  type OperationRow,
  operationsOf,
  recordsOfChunks,
} from "./rows.ts";

/** Rows asked for at once: one answer of everything would be one message of hundreds of megabytes. */
const readAhead = 8;

export interface StoredState {
  /** Null while nothing was ever appended. */
  readonly meta: MetaRow | null;
  readonly records: Records;
  /** Every operation that is still there, also those folded into the chunks. */
  readonly operations: readonly Operation[];
}

/**
 * Reads all of it and replays the log.
 *
 * @throws DamagedRowsError when something is missing, or there is more than there should be
 */
export async function readState(transaction: Transaction<"readonly" | "readwrite">): Promise<StoredState> {
  const meta = (await transaction.objectStore("meta").get("state")) ?? null;
  const operations = operationsOf(await readOperations(transaction));
  const chunks = await readChunks(transaction);
  if (meta === null) {
    if (operations.length > 0 || chunks.length > 0) throw new DamagedRowsError("rows without a counter");
    return { meta, records: noRecords, operations };
  }
  if (meta.schema !== workspaceSchema) throw new DamagedRowsError(`rows of schema ${meta.schema}`);
  if (chunks.length !== meta.chunks) throw new DamagedRowsError(`${chunks.length} chunks of ${meta.chunks}`);
  const pending = operations.filter((operation) => operation.number > meta.base);
  const gap = pending.findIndex((operation, at) => operation.number !== meta.base + at + 1);
  if (gap !== -1 || pending.length !== meta.counter - meta.base) throw new DamagedRowsError("a gap in the log");
  const folded = recordsOfChunks(chunks, meta.settings);
  // All at once: operation by operation, every one would copy the maps it touches.
  const records = applyChanges(
    folded,
    pending.flatMap((operation) => operation.changes),
  );
  if (countRecords(records) !== meta.rows) throw new DamagedRowsError(`${countRecords(records)} records of ${meta.rows}`);
  return { meta, records, operations };
}

/** Writes the records as chunks and lets go of the operations that neither loading nor undo needs. */
export async function foldState(transaction: Transaction<"readwrite">): Promise<void> {
  const { meta, records, operations } = await readState(transaction);
  if (meta === null) return;
  const chunks = transaction.objectStore("chunks");
  await chunks.clear();
  const rows = chunkRows(records);
  for (const [key, row] of rows.entries()) await chunks.put(row, key);
  const kept = new Set(usable(operations).map((operation) => operation.number));
  const ops = transaction.objectStore("ops");
  for (const { number } of operations) {
    if (!kept.has(number)) await ops.delete(IDBKeyRange.bound([number, 0], [number, Number.POSITIVE_INFINITY]));
  }
  await transaction
    .objectStore("meta")
    .put({ ...meta, base: meta.counter, chunks: rows.length, settings: records.settings }, "state");
}

async function readChunks(transaction: Transaction<"readonly" | "readwrite">): Promise<readonly ChunkRow[]> {
  const store = transaction.objectStore("chunks");
  const rows: ChunkRow[] = [];
  for (;;) {
    // Chunks are numbered from 0 without a gap; if one is missing the count will not agree.
    const more = await store.getAll(IDBKeyRange.bound(rows.length, rows.length + readAhead - 1));
    rows.push(...more);
    if (more.length < readAhead) return rows;
  }
}

async function readOperations(transaction: Transaction<"readonly" | "readwrite">): Promise<readonly OperationRow[]> {
  const store = transaction.objectStore("ops");
  const rows: OperationRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const range = last === undefined ? null : IDBKeyRange.lowerBound([last.number, last.part], true);
    const more = await store.getAll(range, readAhead);
    rows.push(...more);
    if (more.length < readAhead) return rows;
  }
}
