import type { Change, Operation, OperationSummary } from "../../core/model/change.ts";
import type { Records } from "../../core/model/records.ts";
import { historyAfter, redoOperation, undoOperation } from "../../core/workspace/undo.ts";
import { operationOf, recordsDraft } from "../../core/workspace/workspace.ts";
import { StaleWorkspaceError } from "../../storage/workspace-store.ts";
import type { WorkerRequest } from "../../worker/protocol.ts";
import { loadRequests } from "../../worker/records-parts.ts";
import { askAnew, refreshAnswers } from "./answer-actions.ts";
import { now, today } from "./clock.ts";
import type { AppContext } from "./context.ts";
import { stageFor } from "./large-network.ts";
import { inRuns, pause, runLength } from "./runs.ts";

/** Changes are written one after another, in the order in which they were made. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/**
 * Makes a change, durably: the screen follows only when the store has it.
 * @returns whether it was kept; where it was not, the person has been told why.
 */
export function keep(context: AppContext, summary: OperationSummary, changes: readonly Change[]): Promise<boolean> {
  return inTurn(() => write(context, (counter) => operationOf(counter, now(), summary, changes)));
}

/** Keeps the import that the worker has planned; the worker's copy follows by its own plan. */
export function keepPlan(context: AppContext): Promise<boolean> {
  return inTurn(async () => {
    const changes: Change[] = [];
    for (;;) {
      const part = await context.worker.call({ do: "take-plan", from: changes.length, most: runLength });
      changes.push(...part.changes);
      if (part.changes.length < runLength) {
        return write(context, (counter) => operationOf(counter, now(), part.summary, changes), "plan");
      }
    }
  });
}

export function undoLast(context: AppContext): Promise<boolean> {
  return inTurn(() => write(context, (counter) => undoOperation(context.state.getState().history, counter, now())));
}

export function redoLast(context: AppContext): Promise<boolean> {
  return inTurn(() => write(context, (counter) => redoOperation(context.state.getState().history, counter, now())));
}

async function write(
  context: AppContext,
  make: (counter: number) => Operation | null,
  workerFollows: "changes" | "plan" = "changes",
): Promise<boolean> {
  const { state, store } = context;
  const before = state.getState();
  const operation = make(before.counter);
  if (operation === null) return false;
  const records = await applied(before.records, operation.changes);
  try {
    await store.append(operation);
  } catch (error) {
    if (error instanceof StaleWorkspaceError) {
      await reload(context);
      state.setState({ notice: { code: "changed-elsewhere" } });
    } else {
      state.setState({
        notice: {
          code: "not-saved",
          reason: error instanceof Error ? error.message : String(error),
        },
      });
    }
    return false;
  }
  const history = historyAfter(state.getState().history, operation);
  const { view } = state.getState();
  state.setState({
    records,
    counter: operation.number,
    history,
    view: stageFor(view, before.records, records),
  });
  const followed = follow(context, workerFollows === "plan" ? [{ do: "apply-plan" }] : applyRequests(operation.changes));
  forgetMissing(context);
  refreshAnswers(context);
  await followed;
  scheduleCompaction(context);
  return true;
}

/** Reads the workspace anew, as another tab or the last visit left it. */
export async function reload(context: AppContext): Promise<void> {
  const { state, store } = context;
  const stored = await store.open();
  const before = state.getState();
  // An address that says map or table was chosen.
  const stageChosen = before.phase === "opening" && location.hash !== "";
  state.setState({
    phase: "ready",
    records: stored.records,
    counter: stored.counter,
    history: stored.history,
    finding: stored.finding,
    today: today(),
    view: stageChosen ? before.view : stageFor(before.view, before.records, stored.records),
  });
  const followed = follow(context, [...loadRequests(stored.records, runLength)]);
  forgetMissing(context);
  refreshAnswers(context);
  await followed;
}

async function applied(records: Records, changes: readonly Change[]): Promise<Records> {
  const draft = recordsDraft(records);
  for (const run of inRuns(changes)) {
    draft.apply(run);
    if (changes.length > runLength) await pause();
  }
  return draft.records();
}

function applyRequests(changes: readonly Change[]): readonly WorkerRequest[] {
  return inRuns(changes).map((run) => ({ do: "apply", changes: run }));
}

/** All are queued at once, so that no question comes in between; each is copied to the worker when its turn comes. */
async function follow(context: AppContext, requests: readonly WorkerRequest[]): Promise<void> {
  const { state, worker } = context;
  const ended = await Promise.allSettled(requests.map((request) => worker.call(request)));
  if (ended.every(({ status }) => status === "fulfilled")) return;
  // A worker that was replaced on the way has some of it twice or not at all.
  const whole = [...loadRequests(state.getState().records, runLength)].map((request) => worker.call(request));
  askAnew(context);
  await Promise.all(whole);
}

/** What is selected or lit may have gone with an undo. */
function forgetMissing({ state }: AppContext): void {
  const { view, records, litPath } = state.getState();
  const selectedGone = view.selected !== null && !records.contacts.has(view.selected);
  const pathGone = litPath.some((id) => !records.contacts.has(id));
  if (selectedGone) state.setState({ view: { ...view, selected: null } });
  if (pathGone) state.setState({ litPath: [] });
}

let compaction: ReturnType<typeof setTimeout> | null = null;

/** The log is folded when nothing has changed for a while, so that the next visit opens fast. */
function scheduleCompaction({ store, state }: AppContext): void {
  if (compaction !== null) clearTimeout(compaction);
  compaction = setTimeout(() => {
    compaction = null;
    store.compact().catch((error: unknown) => {
      // The log stays as it was and is complete; only the next opening is slower. A full disk is worth telling all the same.
      state.setState({
        notice: {
          code: "not-saved",
          reason: error instanceof Error ? error.message : String(error),
        },
      });
    });
  }, 10_000);
}
