import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { ChunkRow, MetaRow, OperationRow } from "./rows.ts";
import { StaleWorkspaceError, StoreFailedError } from "./workspace-store.ts";

export interface WorkspaceDatabase extends DBSchema {
  meta: { key: "state"; value: MetaRow };
  chunks: { key: number; value: ChunkRow };
  ops: { key: [number, number]; value: OperationRow };
}

export type Connection = IDBPDatabase<WorkspaceDatabase>;
export type StoreName = "meta" | "chunks" | "ops";
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<WorkspaceDatabase, StoreName[], Mode>;

/** Counts the layout of the stores; the schema of what the rows hold stands in `meta`. */
const layout = 1;

/**
 * Opens the database, or makes it.
 *
 * @param gone called when the connection has ended without the caller's doing.
 * @throws StoreFailedError when the browser refuses, or another tab holds on to an older layout
 */
export async function connect(name: string, gone: () => void, version: number = layout): Promise<Connection> {
  try {
    return await new Promise((resolve, reject) => {
      let givenUp = false;
      openDB<WorkspaceDatabase>(name, version, {
        upgrade(database) {
          database.createObjectStore("meta");
          database.createObjectStore("chunks");
          database.createObjectStore("ops");
        },
        blocked() {
          givenUp = true;
          reject(new StoreFailedError("another tab holds the workspace open in an older version"));
        },
        // A connection that stays open makes the upgrade or the removal in another tab wait for ever.
        blocking(_current, _wanted, event) {
          if (event.target instanceof IDBDatabase) event.target.close();
          gone();
        },
        terminated: gone,
      }).then((connection) => (givenUp ? connection.close() : resolve(connection)), reject);
    });
  } catch (error) {
    throw storeFailed("could not open the workspace", error);
  }
}

/**
 * Runs one transaction over all three stores. When `run` fails, nothing of it stays.
 *
 * @throws StaleWorkspaceError when `run` throws it
 * @throws StoreFailedError for everything else, with the cause
 */
export async function transact<Mode extends "readonly" | "readwrite", T>(
  connection: Connection,
  mode: Mode,
  failure: string,
  run: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  let transaction: Transaction<Mode>;
  try {
    // Strict: acknowledged means written to the disk, not handed to the operating system.
    transaction = connection.transaction(["meta", "chunks", "ops"], mode, { durability: "strict" });
  } catch (error) {
    throw storeFailed(failure, error);
  }
  const running = run(transaction).catch((error: unknown) => {
    abort(transaction);
    throw error;
  });
  const [worked, ended] = await Promise.allSettled([running, transaction.done]);
  if (worked.status === "fulfilled" && ended.status === "fulfilled") return worked.value;
  // A request that goes down with its transaction only says AbortError; the transaction knows why.
  const reasons: unknown[] = [];
  if (worked.status === "rejected") reasons.push(worked.reason);
  if (ended.status === "rejected") reasons.push(ended.reason);
  throw storeFailed(failure, reasons.find((reason) => !isNamed(reason, "AbortError")) ?? reasons[0]);
}

function storeFailed(failure: string, cause: unknown): StoreFailedError | StaleWorkspaceError {
  if (cause instanceof StoreFailedError || cause instanceof StaleWorkspaceError) return cause;
  const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new StoreFailedError(`${failure} (${why})`, { cause });
}

function abort(transaction: Transaction<"readonly" | "readwrite">): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended already, which is all that was wanted.
    if (!isNamed(error, "InvalidStateError")) throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
