import type { FileChoice } from "../../core/linkage/import-plan.ts";
import { stableHash } from "../../core/model/stable-hash.ts";
import type { ReadFileInfo } from "../../worker/protocol.ts";
import { refreshAnswers } from "./answer-actions.ts";
import type { AppActions, ImportState } from "./app-state.ts";
import { now } from "./clock.ts";
import type { AppContext } from "./context.ts";
import { keep, keepPlan } from "./keep.ts";

type ImportActions = Pick<AppActions, "loadSample" | "readFiles" | "changeImport" | "confirmImport" | "cancelImport">;

/** Reading, previewing and taking in files. One import at a time; nothing is stored before the person says so. */
export function importActions(context: AppContext): ImportActions {
  const { state, worker } = context;
  let underWay: AbortController | null = null;

  const step = (importing: ImportState) => state.setState({ importing });

  async function plan(choices: readonly FileChoice[] | null, ego: string | null, signal: AbortSignal) {
    const at = now();
    return worker.call(
      {
        do: "plan-import",
        importId: `im${stableHash(String(at))}`,
        at,
        choices,
        ego,
      },
      { signal },
    );
  }

  async function preview(choices: readonly FileChoice[] | null, ego: string | null, signal: AbortSignal): Promise<void> {
    const made = await plan(choices, ego, signal);
    const used = choices ?? made.read.map((file: ReadFileInfo) => file.choice);
    step({
      step: "preview",
      preview: made,
      choices: used,
      ego,
      refreshing: false,
    });
  }

  /** Runs one stage of an import; being cancelled ends it without a word, anything else is told. */
  async function stage(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    underWay?.abort();
    const controller = new AbortController();
    underWay = controller;
    try {
      await work(controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      step({ step: "idle" });
      state.setState({
        notice: {
          code: "not-saved",
          reason: error instanceof Error ? error.message : String(error),
        },
      });
    } finally {
      if (underWay === controller) underWay = null;
    }
  }

  return {
    readFiles: (files) =>
      stage(async (signal) => {
        const names = files.map((file) => file.name);
        step({ step: "reading", files: names, progress: null });
        const { read, problems, workspace } = await worker.call(
          { do: "read-files", files },
          {
            signal,
            onProgress: (progress) => step({ step: "reading", files: names, progress }),
          },
        );
        if (workspace !== null) step({ step: "restore", saved: workspace });
        else if (read.length === 0) step({ step: "refused", problems });
        else await preview(null, null, signal);
      }),

    changeImport: (choices, ego) =>
      stage(async (signal) => {
        const { importing } = state.getState();
        if (importing.step !== "preview") return;
        step({ ...importing, choices, ego, refreshing: true });
        await preview(choices, ego, signal);
      }),

    confirmImport: () =>
      stage(async () => {
        const { importing } = state.getState();
        const { files, changes } = waitingPlan(importing);
        if (files.length === 0) return;
        if (changes === 0) {
          await worker.call({ do: "drop-plan" });
          step({ step: "idle" });
          state.setState({ notice: { code: "nothing-new", files } });
          return;
        }
        step({ step: "storing" });
        const kept = await keepPlan(context);
        step(kept ? { step: "idle" } : importing);
        const summary = state.getState().history.at(-1)?.summary;
        if (kept && summary !== undefined) state.setState({ notice: { code: "done", summary, undo: true } });
      }),

    cancelImport() {
      const { importing } = state.getState();
      underWay?.abort();
      underWay = null;
      step({ step: "idle" });
      // While files are read the worker has been replaced; a finished preview is only forgotten.
      if (importing.step === "preview" || importing.step === "restore") void worker.call({ do: "drop-plan" });
    },

    loadSample: () =>
      stage(async (signal) => {
        step({ step: "reading", files: ["sample network"], progress: null });
        const { sampleFiles, sampleTarget } = await import("./sample-network.ts");
        await worker.call(
          {
            do: "read-files",
            files: sampleFiles.map(({ name, content }) => ({ name, content })),
          },
          { signal },
        );
        const made = await plan(
          sampleFiles.map(({ choice }) => choice),
          null,
          signal,
        );
        step({ step: "storing" });
        const { changes } = await worker.call({ do: "take-plan" });
        await worker.call({ do: "drop-plan" });
        const kept = made.changes > 0 && (await keep(context, { code: "sample", name: "sample network" }, changes));
        step({ step: "idle" });
        if (!kept) return;
        // The first thing a newcomer sees is an answer.
        const summary = { code: "sample", name: "sample network" } as const;
        state.setState({ target: sampleTarget, notice: { code: "done", summary, undo: true } });
        refreshAnswers(context);
      }),
  };
}

/** What the dialog holds ready to be kept: nothing while it is not there or being made anew. */
function waitingPlan(importing: ImportState): { readonly files: readonly string[]; readonly changes: number } {
  if (importing.step === "restore") return { files: [importing.saved.file], changes: importing.saved.changes };
  if (importing.step !== "preview" || importing.refreshing) return { files: [], changes: 0 };
  return { files: importing.preview.plan.files.map((file) => file.file), changes: importing.preview.changes };
}
