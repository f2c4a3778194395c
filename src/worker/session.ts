import { answerQuestion } from "../core/answers/answer-question.ts";
import type { Kernels } from "../core/answers/kernels.ts";
import type { BridgingAnswer } from "../core/answers/network-answers.ts";
import { NetworkMeasures } from "../core/answers/network-measures.ts";
import type { FileReading } from "../core/linkage/file-reading.ts";
import type { ImportPlan } from "../core/linkage/import-plan.ts";
import { defaultChoice, planImport } from "../core/linkage/plan-import.ts";
import type { Change } from "../core/model/change.ts";
import { InvariantError } from "../core/model/errors.ts";
import { compareIds, importId } from "../core/model/ids.ts";
import { noRecords, type Records } from "../core/model/records.ts";
import { buildNetwork } from "../core/network/build-network.ts";
import { extendNetwork, mostChanges } from "../core/network/extend-network.ts";
import { changesBetween } from "../core/workspace/changes-between.ts";
import { type RecordsDraft, recordsDraft } from "../core/workspace/workspace.ts";
import type { Crew } from "./crew.ts";
import { exportText } from "./export-text.ts";
import type {
  FileProblem,
  ImportPreview,
  Progress,
  ReadFileInfo,
  RecordsPart,
  WorkerRequest,
  WorkerResults,
} from "./protocol.ts";
import { readFiles } from "./read-files.ts";

type Result = WorkerResults[keyof WorkerResults];
type Report = (progress: Progress) => void;

/** Does what a request asks; aborting the signal ends what is done beside other requests. */
export type Session = (request: WorkerRequest, report: Report, signal: AbortSignal) => Promise<Result>;

/** What the machine offers. */
export interface Means {
  readonly kernels: Kernels;
  readonly crew: Crew;
}

interface State {
  records: Records;
  /** What has come in since the last question: runs of changes that go into the records in one go. */
  draft: RecordsDraft | null;
  /** Of the records before `since`. */
  measures: NetworkMeasures | null;
  /** What has changed since `measures`, in order. */
  since: Change[];
  readings: readonly FileReading[];
  problems: readonly FileProblem[];
  plan: PendingPlan | null;
  /** Ends the work towards exact figures, which are of the records as they were. */
  refining: AbortController | null;
}

/** What `take-plan` gives out: an import, or a saved workspace that takes the place of this one. */
type PendingPlan = Pick<ImportPlan, "changes" | "summary">;

/** A copy of the workspace with everything that takes long done beside it. Dispatch only: what is computed stands in core and io. */
export function workerSession({ kernels, crew }: Means): Session {
  const state: State = {
    records: noRecords,
    draft: null,
    measures: null,
    since: [],
    readings: [],
    problems: [],
    plan: null,
    refining: null,
  };

  /** The records with everything that has come in. */
  function records(): Records {
    if (state.draft !== null) state.records = state.draft.records();
    state.draft = null;
    return state.records;
  }

  /** The network of the records as they are, with what was already computed of it. */
  function measuresAsOf(asOfDay: number): NetworkMeasures {
    const earlier = state.measures;
    if (earlier !== null && state.since.length === 0 && earlier.network.asOfDay === asOfDay) return earlier;
    const network =
      earlier === null
        ? buildNetwork(records(), { asOfDay })
        : extendNetwork(earlier.network, records(), state.since, { asOfDay }).network;
    const measures = new NetworkMeasures(network, kernels, { earlier });
    state.measures = measures;
    state.since = [];
    return measures;
  }

  function apply(changes: readonly Change[]): null {
    state.refining?.abort(new DOMException("the records changed", "AbortError"));
    state.draft ??= recordsDraft(state.records);
    // After so many changes hardly anything would be carried over: the earlier network is let go before the next one is built.
    if (state.since.length + changes.length > mostChanges) forgetMeasures();
    if (state.measures !== null) state.since.push(...changes);
    state.draft.apply(changes);
    return null;
  }

  async function refineBridging(
    { asOfDay, top }: Extract<WorkerRequest, { readonly do: "refine-bridging" }>,
    report: Report,
    signal: AbortSignal,
  ): Promise<BridgingAnswer> {
    const measures = measuresAsOf(asOfDay);
    state.refining?.abort(new DOMException("begun anew", "AbortError"));
    const changed = new AbortController();
    state.refining = changed;
    const shares = await crew(measures.bridging.plan, {
      signal: AbortSignal.any([signal, changed.signal]),
      onProgress: (share) => report({ phase: "analysing", share }),
    });
    measures.bridging.keepBetweenness(shares);
    return answerQuestion(measures.network, { ask: "bridging", betweenness: "exact", top, places: true }, measures);
  }

  function forgetMeasures(): void {
    state.measures = null;
    state.since = [];
  }

  return async (request, report, signal) => {
    switch (request.do) {
      case "reset":
        state.records = { ...noRecords, settings: request.settings };
        state.draft = null;
        forgetMeasures();
        return null;
      case "load":
        return apply(additions(request.part));
      case "apply":
        return apply(request.changes);
      case "answer": {
        const measures = measuresAsOf(request.asOfDay);
        return answerQuestion(measures.network, request.question, measures);
      }
      case "read-files": {
        const { readings, problems, saved } = await readFiles(request.files, report);
        state.readings = readings;
        state.problems = problems;
        if (saved === null) return { read: readings.map(fileInfo), problems, workspace: null };
        const { file, records: after } = saved;
        const changes = changesBetween(records(), after);
        const contacts = [...after.contacts.values()].filter(({ kind }) => kind !== "ego").length;
        state.plan = { changes, summary: { code: "restore", file, contacts } };
        const counts = { contacts, introductions: after.introductions.size, asks: after.asks.size, changes: changes.length };
        return { read: [], problems, workspace: { file, ...counts } };
      }
      case "plan-import": {
        const read = state.readings.map(fileInfo);
        const choices = request.choices ?? read.map((file) => file.choice);
        const plan = planImport(records(), state.readings, {
          importId: importId(request.importId),
          at: request.at,
          choices,
          ego: request.ego,
        });
        state.plan = plan;
        const { changes, ...told } = plan;
        return { plan: told, changes: changes.length, read, problems: state.problems, ...peopleIn(plan) };
      }
      case "take-plan": {
        const { changes, summary } = pendingPlan(state);
        const { from = 0, most = changes.length } = request;
        return { changes: changes.slice(from, from + most), summary };
      }
      case "apply-plan": {
        const { changes } = pendingPlan(state);
        forgetImport(state);
        return apply(changes);
      }
      case "drop-plan":
        forgetImport(state);
        return null;
      case "export":
        return exportText(records(), measuresAsOf(request.asOfDay).network, request.format, request.counter);
      case "refine-bridging":
        return refineBridging(request, report, signal);
    }
  };
}

function pendingPlan(state: State): PendingPlan {
  if (state.plan === null) throw new InvariantError("no import was planned");
  return state.plan;
}

const mostNames = 20_000;

function peopleIn({ changes, suggested }: ImportPlan): Pick<ImportPreview, "suggestedContacts" | "names"> {
  const incoming = changes.flatMap((change) => (change.of === "contact" && change.after !== null ? [change.after] : []));
  const named = new Set(suggested.flatMap(({ a, b }) => [a, b]));
  const names = new Set(incoming.filter(({ kind }) => kind !== "ego").map(({ name }) => name));
  return {
    suggestedContacts: incoming.filter(({ id }) => named.has(id)),
    names: [...names].sort(compareIds).slice(0, mostNames),
  };
}

function forgetImport(state: State): void {
  state.readings = [];
  state.problems = [];
  state.plan = null;
}

function fileInfo(reading: FileReading): ReadFileInfo {
  return {
    file: reading.file,
    kind: reading.kind,
    listOf: reading.listOf,
    choice: defaultChoice(reading, false),
  };
}

function additions(part: RecordsPart): readonly Change[] {
  return [
    ...part.contacts.map((after): Change => ({ of: "contact", before: null, after })),
    ...part.introductions.map((after): Change => ({ of: "introduction", before: null, after })),
    ...part.ties.map((after): Change => ({ of: "tie", before: null, after })),
    ...part.asks.map((after): Change => ({ of: "ask", before: null, after })),
    ...part.imports.map((after): Change => ({ of: "import", before: null, after })),
    ...part.decisions.map((after): Change => ({ of: "decision", before: null, after })),
  ];
}
