import type { FileChoice } from "../../core/linkage/import-plan.ts";
import { stableHash } from "../../core/model/stable-hash.ts";
import type { TableMapping } from "../../core/model/table-mapping.ts";
import type { CallOptions } from "../../worker/client.ts";
import type { Progress, ReadFileInfo, WorkerResults } from "../../worker/protocol.ts";
import { refreshAnswers } from "./answer-actions.ts";
import { now } from "./clock.ts";
import type { AppContext } from "./context.ts";
import type { ImportActions, ImportInPreview, ImportState, ImportWishes, TableChoices } from "./import-state.ts";
import { askedSoFar, canBeSaid, choicesFor, withTable } from "./import-wishes.ts";
import { keep, keepPlan } from "./keep.ts";

type Actions = Omit<ImportActions, "importReport" | "saveReport">;

/** Reading, previewing and taking in files. One import at a time; nothing is stored before the person says so. */
export function importActions(context: AppContext): Actions {
  const { state, worker } = context;
  let underWay: AbortController | null = null;
  /** Files that are to be read again before the next plan. */
  const toRead = new Set<number>();
  let following = false;

  const step = (importing: ImportState) => state.setState({ importing });
  const inPreview = (): ImportInPreview | null => {
    const { importing } = state.getState();
    return importing.step === "preview" ? importing : null;
  };

  async function plan(
    choices: readonly FileChoice[] | null,
    { ego, answers }: Pick<ImportWishes, "ego" | "answers">,
    options: Pick<CallOptions, "signal" | "onProgress">,
  ) {
    const at = now();
    return worker.call({ do: "plan-import", importId: `im${stableHash(String(at))}`, at, choices, ego, answers }, options);
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
      tell(error);
    } finally {
      if (underWay === controller) underWay = null;
    }
  }

  /** The dialog follows in hundredths: a large import is written in a thousand parts. */
  function storing(share: number): void {
    const { importing } = state.getState();
    const hundredths = Math.floor(share * 100) / 100;
    if (importing.step === "storing" && importing.share !== hundredths) step({ step: "storing", share: hundredths });
  }

  function tell(error: unknown): void {
    state.setState({ notice: { code: "not-saved", reason: error instanceof Error ? error.message : String(error) } });
  }

  /** Plans the import anew until the preview shows what was said last. One at a time: ending the worker would lose the files. */
  async function follow(signal: AbortSignal): Promise<void> {
    for (;;) {
      const wanted = inPreview();
      if (wanted === null) return;
      let { read } = wanted.preview;
      for (const from of [...toRead]) {
        toRead.delete(from);
        const choices = [...(wanted.tables.get(from) ?? [])];
        read = (await worker.call({ do: "read-again", from, choices }, { signal })).read;
      }
      const choices = choicesFor(read, wanted.preview.read, wanted.choices);
      const preview = await plan(choices, wanted, { signal });
      const said = inPreview();
      if (said === null) return;
      const isLatest = (["choices", "ego", "answers", "tables"] as const).every((wish) => said[wish] === wanted[wish]);
      step({
        ...said,
        preview,
        choices: choicesFor(preview.read, said.preview.read, said.choices),
        asked: askedSoFar(said.asked, preview.plan.questions, said.answers),
        refreshing: !isLatest,
      });
      if (isLatest && toRead.size === 0) return;
    }
  }

  function change(importing: ImportInPreview, wishes: Partial<ImportWishes>): void {
    step({ ...importing, ...wishes, refreshing: true });
    if (following) return;
    following = true;
    void stage(follow).finally(() => {
      following = false;
    });
  }

  function showLineage(): void {
    state.setState(({ view }) => ({ view: { ...view, stage: "lineage" } }));
    refreshAnswers(context);
  }

  function forgetReading(): void {
    toRead.clear();
  }

  /** Reads once more what the reader took for something else than the mapping says. */
  async function readAs(
    found: WorkerResults["read-files"],
    mappings: ReadonlyMap<number, TableMapping>,
    signal: AbortSignal,
  ): Promise<{ readonly found: WorkerResults["read-files"]; readonly tables: TableChoices }> {
    let tables: TableChoices = new Map();
    let latest = found;
    for (const [from, mapping] of mappings) {
      const table = [...found.read, ...found.problems].find((of) => of.from === from)?.table ?? null;
      if (table === null || sameMapping(table.mapping, mapping)) continue;
      tables = withTable(tables, from, table.part ?? "", { headerLine: 1, mapping });
      const choices = [...(tables.get(from) ?? [])];
      latest = await worker.call({ do: "read-again", from, choices }, { signal });
    }
    return { found: latest, tables };
  }

  return {
    readFiles: (files, mappings = new Map()) =>
      stage(async (signal) => {
        const chosen = files.map((file) => file.name);
        forgetReading();
        step({ step: "reading", files: chosen, progress: null });
        const first = await worker.call(
          { do: "read-files", files },
          { signal, onProgress: (progress) => step({ step: "reading", files: chosen, progress }) },
        );
        const { found, tables } = await readAs(first, mappings, signal);
        if (found.workspace !== null) {
          step({ step: "restore", saved: found.workspace });
          return;
        }
        if (found.locked !== null) {
          step({ step: "locked", file: found.locked, trying: false, problem: null });
          return;
        }
        // What nobody understood can be said: only files without rows and columns are refused for good.
        if (found.read.length === 0 && !found.problems.some(canBeSaid)) {
          step({ step: "refused", problems: found.problems });
          return;
        }
        const matching = (progress: Progress) => step({ step: "reading", files: chosen, progress });
        matching({ phase: "matching", doneRows: 0, totalRows: found.read.reduce((sum, { rows }) => sum + rows, 0) });
        const preview = await plan(null, { ego: null, answers: [] }, { signal, onProgress: matching });
        const choices = preview.read.map((file: ReadFileInfo) => file.choice);
        const said = { choices, ego: null, answers: [], tables };
        step({ step: "preview", ...said, chosen, preview, asked: preview.plan.questions, refreshing: false });
      }),

    async unlock(password) {
      const { importing } = state.getState();
      if (importing.step !== "locked" || importing.trying) return;
      step({ ...importing, trying: true, problem: null });
      await stage(async (signal) => {
        const opened = await worker.call({ do: "unlock", password }, { signal });
        if ("problem" in opened) step({ ...importing, trying: false, problem: opened.problem });
        else step({ step: "restore", saved: opened.workspace });
      });
    },

    changeImport(wishes) {
      const importing = inPreview();
      if (importing !== null) change(importing, wishes);
    },

    readTableAs(from, part, choice, replaced) {
      const importing = inPreview();
      if (importing === null) return;
      toRead.add(from);
      change(importing, { tables: withTable(importing.tables, from, part, choice, replaced) });
    },

    async forgetMapping(signature, from) {
      const remembered = [...state.getState().records.decisions.values()].filter(
        (decision) => decision.kind === "mapping" && decision.signature === signature,
      );
      const changes = remembered.map((before) => ({ of: "decision", before, after: null }) as const);
      if (!(await keep(context, { code: "forget-decision", kind: "mapping" }, changes))) return;
      const importing = inPreview();
      if (importing === null) return;
      toRead.add(from);
      // A new map, and so a wish of its own: a plan made before this one is not the latest.
      change(importing, { tables: new Map(importing.tables) });
    },

    async confirmImport() {
      const { importing } = state.getState();
      const { files, changes } = waitingPlan(importing);
      if (files.length === 0) return;
      await stage(async (signal) => {
        if (changes === 0) {
          await worker.call({ do: "drop-plan" });
          step({ step: "idle" });
          state.setState({ notice: { code: "nothing-new", files } });
          return;
        }
        step({ step: "storing", share: 0 });
        const kept = await keepPlan(context, changes, { signal, onProgress: storing });
        // Given up while it was stored: nothing of it is kept, and the dialog is closed already.
        if (signal.aborted && !kept) return;
        step(kept ? { step: "idle" } : importing);
        const summary = state.getState().history.at(-1)?.summary;
        if (!kept || summary === undefined) return;
        const duplicates = importing.step === "preview" ? importing.preview.counts.suggested : 0;
        state.setState({ notice: { code: "done", summary, undo: true, duplicates } });
        if (importing.step === "preview" && tellsOfIntroductions(importing)) showLineage();
      });
    },

    cancelImport() {
      const { importing } = state.getState();
      underWay?.abort();
      underWay = null;
      forgetReading();
      step({ step: "idle" });
      // While files are read the worker has been replaced; a finished preview is only forgotten.
      if (["preview", "restore", "locked", "storing"].includes(importing.step)) {
        worker.call({ do: "drop-plan" }).catch(tell);
      }
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
          { ego: null, answers: [] },
          { signal },
        );
        step({ step: "storing", share: 0 });
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

/** Whether nothing but records of who introduced whom came in: then the tree that they make is what there is to see. */
function tellsOfIntroductions({ preview }: ImportInPreview): boolean {
  const { files, totals } = preview.plan;
  return totals.newIntroductions > 0 && files.every(({ kind }) => kind === "introductions");
}

function sameMapping(one: TableMapping, other: TableMapping): boolean {
  return (
    one.kind === other.kind && one.fields.length === other.fields.length && one.fields.every((f, i) => f === other.fields[i])
  );
}

/** What the dialog holds ready to be kept: nothing while it is not there or being made anew. */
function waitingPlan(importing: ImportState): { readonly files: readonly string[]; readonly changes: number } {
  if (importing.step === "restore") return { files: [importing.saved.file], changes: importing.saved.changes };
  if (importing.step !== "preview" || importing.refreshing) return { files: [], changes: 0 };
  return { files: importing.preview.plan.files.map((file) => file.file), changes: importing.preview.changes };
}
