import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { workerClient } from "../../worker/client.ts";
import { loadRequests } from "../../worker/records-parts.ts";
import type { AppActions, AppState } from "./app-state.ts";
import type { AppContext } from "./context.ts";
import { firstState } from "./first-state.ts";
import { importActions } from "./import-actions.ts";
import { importReportActions } from "./import-report-actions.ts";
import { reload } from "./keep.ts";
import { openStore } from "./open-store.ts";
import { saveActions } from "./save-actions.ts";
import { spawnWorker } from "./spawn-worker.ts";
import { upkeepActions } from "./upkeep-actions.ts";
import { followAddress, viewActions } from "./view-actions.ts";
import { workspaceActions } from "./workspace-actions.ts";

const state = createStore<AppState>(firstState);

const { store, keeps } = openStore(() => state.setState({ notice: { code: "loss-unwatched" } }));

const context: AppContext = {
  state,
  store,
  worker: workerClient(spawnWorker, () => loadRequests(state.getState().records)),
};

const upkeep = upkeepActions(context);

const actions: AppActions = {
  ...importActions(context),
  ...importReportActions(context),
  ...workspaceActions(context, upkeep.edit),
  ...viewActions(context),
  ...saveActions(context),
  ...upkeep,
  openJourney: (journey) => state.setState({ journey }),
  closeJourney: () => state.setState({ journey: null }),
};

/** Opens the workspace as it was left. Called once, when the page starts. */
export async function openWorkspace(): Promise<void> {
  // Before the workspace is there: what the address does not show need not be laid out first.
  followAddress(context);
  try {
    await reload(context);
  } catch (error) {
    state.setState({
      phase: "unusable",
      unusable: error instanceof Error ? error.message : String(error),
    });
    return;
  }
  const { finding } = state.getState();
  if (finding.code === "lost") state.setState({ notice: finding });
  if (!keeps) state.setState({ notice: { code: "not-kept" } });
  context.store.onForeignChange(() => {
    reload(context).catch((error: unknown) => {
      state.setState({
        phase: "unusable",
        unusable: error instanceof Error ? error.message : String(error),
      });
    });
  });
}

export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(state, select);
}

export function useActions(): AppActions {
  return actions;
}
