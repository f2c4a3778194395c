import type { Operation } from "../core/model/change.ts";
import { noRecords, type Records } from "../core/model/records.ts";
import { workspaceSchema } from "../core/workspace/migrations.ts";
import { usable } from "../core/workspace/undo.ts";
import { countRecords, recordsDraft } from "../core/workspace/workspace.ts";
import type { Transaction } from "./database.ts";
import {
  type ChunkRow,
  chunkedRecords,
  chunkRows,
  DamagedRowsError,
  type MetaRow,
  type OperationRow,
  operationsOf,
  runLength,
} from "./rows.ts";
import { sharedStrings } from "./shared-strings.ts";

/**
 * Rows asked for at once. What comes in one answer is unpacked without a pause: full rows are asked for one by one, short ones
 * more at a time, since every answer takes a round trip.
 */
const fewRows = 1;
const moreRows = 8;

/** Records put into their maps from one look at the page to the next. */
const breathAfter = 2_000;

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
  const rows = await readOperations(transaction);
  const operations = operationsOf(rows);
  const chunks = await readChunks(transaction);
  if (meta === null) {
    if (operations.length > 0 || chunks.length > 0) throw new DamagedRowsError("rows without a counter");
    return { meta, records: noRecords, operations };
  }
  // Older rows are read as they are: schema 2 only added what may be missing. The next append marks them as of today's schema.
  if (meta.schema < 1 || meta.schema > workspaceSchema) throw new DamagedRowsError(`rows of schema ${meta.schema}`);
  if (chunks.length !== meta.chunks) throw new DamagedRowsError(`${chunks.length} chunks of ${meta.chunks}`);
  const pending = operations.filter((operation) => operation.number > meta.base);
  const gap = pending.findIndex((operation, at) => operation.number !== meta.base + at + 1);
  if (gap !== -1 || pending.length !== meta.counter - meta.base) throw new DamagedRowsError("a gap in the log");
  const breath = breathing(transaction);
  const folded = chunkedRecords();
  for (const chunk of chunks) {
    folded.take(chunk);
    await breath(chunk.run.length);
  }
  const draft = recordsDraft(folded.records(meta.settings));
  for (const row of rows) {
    if (row.number <= meta.base) continue;
    draft.apply(row.changes);
    await breath(row.changes.length);
  }
  const records = draft.records();
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
    .put({ ...meta, schema: workspaceSchema, base: meta.counter, chunks: rows.length, settings: records.settings }, "state");
}

/** Told how much was done, lets the page draw and take a key press now and then. The transaction lives on by a request. */
function breathing(transaction: Transaction<"readonly" | "readwrite">): (done: number) => Promise<void> {
  let since = 0;
  return async (done) => {
    since += done;
    if (since < breathAfter) return;
    since = 0;
    await transaction.objectStore("meta").count();
  };
}

async function readChunks(transaction: Transaction<"readonly" | "readwrite">): Promise<readonly ChunkRow[]> {
  const store = transaction.objectStore("chunks");
  const rows: ChunkRow[] = [];
  const share = sharedStrings();
  for (;;) {
    // Chunks are numbered from 0 without a gap; if one is missing the count will not agree.
    const more = await store.getAll(IDBKeyRange.bound(rows.length, rows.length + fewRows - 1));
    share(more);
    rows.push(...more);
    if (more.length < fewRows) return rows;
  }
}

async function readOperations(transaction: Transaction<"readonly" | "readwrite">): Promise<readonly OperationRow[]> {
  const store = transaction.objectStore("ops");
  const rows: OperationRow[] = [];
  const share = sharedStrings();
  for (let ahead = fewRows; ; ) {
    const last = rows.at(-1);
    const range = last === undefined ? null : IDBKeyRange.lowerBound([last.number, last.part], true);
    const more = await store.getAll(range, ahead);
    share(more);
    rows.push(...more);
    if (more.length < ahead) return rows;
    ahead = more.some((row) => row.changes.length > runLength / moreRows) ? fewRows : moreRows;
  }
}
