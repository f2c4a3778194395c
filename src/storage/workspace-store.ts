import type { Operation } from "../core/model/change.ts";
import type { Records } from "../core/model/records.ts";

/** What was found on opening. Only `intact` and `new` need no words on screen. */
export type OpenFinding =
  | { readonly code: "new" }
  | { readonly code: "intact" }
  /** Fewer operations than were acknowledged: the sentinel says `acknowledged`, the database holds `found`. */
  | { readonly code: "lost"; readonly acknowledged: number; readonly found: number };

export interface StoredWorkspace {
  readonly records: Records;
  /** Number of the last operation in `records`; 0 for a new workspace. */
  readonly counter: number;
  /** The last operations, oldest first, at most 200: what undo and redo work on. */
  readonly history: readonly Operation[];
  readonly finding: OpenFinding;
}

/** Somebody else (another tab) has written since; reload before trying again. Nothing was written. */
export class StaleWorkspaceError extends Error {
  override readonly name = "StaleWorkspaceError";
}

/** For an operation that takes a while to write. */
export interface AppendOptions {
  /** Aborted before the operation is acknowledged, nothing of it stays, and `append` fails with a `StoreFailedError`. */
  readonly signal?: AbortSignal;
  /** Told how much is written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The store could not take the operation (quota, aborted, blocked). Nothing was written. */
export class StoreFailedError extends Error {
  override readonly name = "StoreFailedError";
}

/** Keeps a workspace. One contract; `test/storage/workspace-store-contract.ts` runs against every implementation. */
export interface WorkspaceStore {
  /** Reads everything. May be called again to read anew. */
  open(): Promise<StoredWorkspace>;
  /**
   * Appends one operation, durably: when the promise resolves it survives the end of the process.
   * @throws StaleWorkspaceError when `operation.number` is not the stored counter plus one
   * @throws StoreFailedError when the store refuses
   */
  append(operation: Operation, options?: AppendOptions): Promise<void>;
  /** Folds the log into chunks; for idle moments. Changes nothing that `open` returns. */
  compact(): Promise<void>;
  /** Calls back when another tab has appended. @returns a function that ends it. */
  onForeignChange(listener: () => void): () => void;
  close(): void;
}
