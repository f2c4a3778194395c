import { indexedDbStore } from "../../storage/indexed-db-store.ts";
import { memoryStore } from "../../storage/memory-store.ts";
import type { StoreFailedError, WorkspaceStore } from "../../storage/workspace-store.ts";

export interface OpenedStore {
  readonly store: WorkspaceStore;
  /** False where the browser keeps nothing for this page: everything works, until the page is closed. */
  readonly keeps: boolean;
}

/**
 * The store of this browser, or one in memory where site data is blocked.
 * @param onSentinelFailure called when a change was kept and the note of it, outside the database, was not
 */
export function openStore(onSentinelFailure: (failure: StoreFailedError) => void): OpenedStore {
  const sentinel = sentinelStorage();
  if (sentinel === null) return { store: memoryStore(), keeps: false };
  return { store: indexedDbStore({ name: "intrograph", sentinel, onSentinelFailure }), keeps: true };
}

/** Merely looking at `localStorage` throws where site data is blocked. */
function sentinelStorage(): Storage | null {
  try {
    return "indexedDB" in window ? window.localStorage : null;
  } catch {
    // Blocked. The caller tells the person that nothing will be kept.
    return null;
  }
}
