import { memoryBacking, memoryStore } from "../../src/storage/memory-store.ts";
import type { WorkspaceStore } from "../../src/storage/workspace-store.ts";
import { workspaceStoreContract } from "./workspace-store-contract.ts";

workspaceStoreContract("memory", () => {
  const backing = memoryBacking();
  const opened: WorkspaceStore[] = [];
  return {
    tab() {
      const store = memoryStore(backing);
      opened.push(store);
      return store;
    },
    async end() {
      for (const store of opened) store.close();
    },
  };
});
