import { answerQuestion } from "../core/answers/answer-question.ts";
import type { Kernels } from "../core/answers/kernels.ts";
import type { BridgingAnswer } from "../core/answers/network-answers.ts";
import { NetworkMeasures } from "../core/answers/network-measures.ts";
import { type ReportFilter, reportOfImport } from "../core/linkage/import-report.ts";
import type { Change } from "../core/model/change.ts";
import type { ImportId } from "../core/model/ids.ts";
import { noRecords, type Records } from "../core/model/records.ts";
import { buildNetwork } from "../core/network/build-network.ts";
import { extendNetwork, mostChanges } from "../core/network/extend-network.ts";
import { companyPage } from "../core/upkeep/company-page.ts";
import { duplicatesToReview } from "../core/upkeep/duplicates-to-review.ts";
import { freshnessQueue } from "../core/upkeep/freshness.ts";
import { type RecordsDraft, recordsDraft } from "../core/workspace/workspace.ts";
import type { Crew } from "./crew.ts";
import { importSession } from "./import-session.ts";
import type { Progress, RecordsPart, WorkerRequest, WorkerResults } from "./protocol.ts";

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
  /** Ends the work towards exact figures, which are of the records as they were. */
  refining: AbortController | null;
}

/** A copy of the workspace with everything that takes long done beside it. Dispatch only: what is computed stands in core and io. */
export function workerSession({ kernels, crew }: Means): Session {
  const state: State = {
    records: noRecords,
    draft: null,
    measures: null,
    since: [],
    refining: null,
  };

  const importing = importSession();

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

  function reportOf(of: "plan" | ImportId, filter: ReportFilter, page: { readonly from: number; readonly most: number }) {
    return of === "plan" ? importing.report(records(), filter, page) : reportOfImport(records(), of, filter, page);
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
      case "read-files":
        return importing.readFiles(request.files, records(), report);
      case "read-again":
        return importing.readAgain(request.from, request.choices, records(), report);
      case "plan-import":
        return importing.plan(request, records(), report);
      case "import-report":
        return reportOf(request.of, request.filter, request);
      case "duplicates":
        return duplicatesToReview(records(), { most: request.most });
      case "freshness":
        return freshnessQueue(records(), { asOfDay: request.asOfDay, most: request.most });
      case "company-page":
        return companyPage(records(), request.company);
      case "adviser-summary": {
        const { adviserSummary } = await import("../core/journey/adviser-summary.ts");
        const measures = measuresAsOf(request.asOfDay);
        const reach = answerQuestion(measures.network, { ask: "reach", from: null, maxHops: 3 }, measures);
        return adviserSummary(records(), {
          asOf: request.asOf,
          reach: reach?.hops ?? null,
          parts: new Set(request.parts),
        });
      }
      case "unlock":
        return importing.unlock(request.password, records());
      case "take-plan": {
        const { changes, summary } = importing.pending();
        const { from = 0, most = changes.length } = request;
        return { changes: changes.slice(from, from + most), summary };
      }
      case "apply-plan": {
        const { changes } = importing.pending();
        importing.forget();
        return apply(changes);
      }
      case "drop-plan":
        importing.forget();
        return null;
      case "export": {
        // Loaded when something is saved: what writes files is no part of what answers wait for.
        const { exportText } = await import("./export-text.ts");
        return exportText(records(), measuresAsOf(request.asOfDay).network, request);
      }
      case "lock": {
        const { lockedWorkspace } = await import("./export-text.ts");
        return lockedWorkspace(records(), request);
      }
      case "refine-bridging":
        return refineBridging(request, report, signal);
    }
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
    ...part.conversations.map((after): Change => ({ of: "conversation", before: null, after })),
    ...part.leads.map((after): Change => ({ of: "lead", before: null, after })),
    ...part.tasks.map((after): Change => ({ of: "task", before: null, after })),
  ];
}
