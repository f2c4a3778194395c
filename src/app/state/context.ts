import type { StoreApi } from "zustand/vanilla";
import type { WorkspaceStore } from "../../storage/workspace-store.ts";
import type { WorkerClient } from "../../worker/client.ts";
import type { AppState } from "./app-state.ts";

/** What every action works with. */
export interface AppContext {
  readonly state: StoreApi<AppState>;
  readonly store: WorkspaceStore;
  readonly worker: WorkerClient;
}
