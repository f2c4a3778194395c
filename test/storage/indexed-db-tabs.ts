import "fake-indexeddb/auto";
import { indexedDbStore } from "../../src/storage/indexed-db-store.ts";
import { memorySentinel, type SentinelStorage } from "../../src/storage/sentinel.ts";
import type { StoreFailedError, WorkspaceStore } from "../../src/storage/workspace-store.ts";
import type { Tabs } from "./workspace-store-contract.ts";

let made = 0;

export interface IndexedDbTabs extends Tabs {
  readonly name: string;
  readonly sentinel: SentinelStorage;
}

/** Tabs over a database of their own, which compacts as soon as there is anything to fold. */
export function indexedDbTabs(
  sentinel: SentinelStorage = memorySentinel(),
  onSentinelFailure: (failure: StoreFailedError) => void = () => undefined,
): IndexedDbTabs {
  made += 1;
  const name = `workspace-${made}`;
  const opened: WorkspaceStore[] = [];
  return {
    name,
    sentinel,
    tab() {
      const store = indexedDbStore({ name, sentinel, onSentinelFailure, foldAfter: 1 });
      opened.push(store);
      return store;
    },
    async end() {
      for (const store of opened) store.close();
    },
  };
}
