import type { Change, Operation, OperationSummary } from "../../core/model/change.ts";
import type { Records } from "../../core/model/records.ts";
import { historyAfter, redoable, redoOperation, undoable, undoOperation } from "../../core/workspace/undo.ts";
import { invertChanges, operationOf, recordsDraft } from "../../core/workspace/workspace.ts";
import { sharedStrings } from "../../storage/shared-strings.ts";
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

/** How keeping a large change goes on. */
export interface KeepOptions {
  /** Aborted before the change is saved, nothing of it is kept and nobody is told: whoever gave it up knows. */
  readonly signal?: AbortSignal;
  /** Told how much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Fetching, applying and writing take about as long as each other, whatever the number of changes. */
const thirds = { fetched: 1 / 3, applied: 2 / 3 };

/**
 * Keeps the import that the worker has planned; the worker's copy follows by its own plan.
 * @param total how many changes the plan has, as its preview says
 * @returns whether it was kept; false where it was given up, and where the store refused, which the person has been told.
 */
export function keepPlan(context: AppContext, total = 0, options: KeepOptions = {}): Promise<boolean> {
  const { signal, onProgress } = options;
  return inTurn(async () => {
    const changes: Change[] = [];
    const share = sharedStrings();
    for (;;) {
      if (signal?.aborted === true) return false;
      const part = await context.worker.call({ do: "take-plan", from: changes.length, most: runLength });
      share(part.changes);
      changes.push(...part.changes);
      if (total > 0) onProgress?.(thirds.fetched * Math.min(1, changes.length / total));
      if (part.changes.length < runLength) {
        const make = (counter: number) => operationOf(counter, now(), part.summary, changes);
        return write(context, make, { ...options, workerFollows: "plan" });
      }
    }
  });
}

export function undoLast(context: AppContext): Promise<boolean> {
  return takeBack(context, undoable, undoOperation);
}

export function redoLast(context: AppContext): Promise<boolean> {
  return takeBack(context, redoable, redoOperation);
}

/** Turning a large change around is done in slices: the operation is made of the last one without its changes, and they follow. */
function takeBack(context: AppContext, last: typeof undoable, make: typeof undoOperation): Promise<boolean> {
  return inTurn(async () => {
    const { history } = context.state.getState();
    const target = last(history);
    if (target === null) return false;
    const changes: Change[] = [];
    for (const run of inRuns(target.changes).toReversed()) {
      changes.push(...invertChanges(run));
      if (target.changes.length > runLength) await pause();
    }
    const light = history.map((operation) => (operation === target ? { ...target, changes: [] } : operation));
    return write(context, (counter) => {
      const operation = make(light, counter, now());
      return operation === null ? null : { ...operation, changes };
    });
  });
}

interface WriteOptions extends KeepOptions {
  readonly workerFollows?: "changes" | "plan";
}

async function write(
  context: AppContext,
  make: (counter: number) => Operation | null,
  { signal, onProgress, workerFollows = "changes" }: WriteOptions = {},
): Promise<boolean> {
  const { state, store } = context;
  const before = state.getState();
  const givenUp = () => signal?.aborted === true;
  const operation = make(before.counter);
  if (operation === null) return false;
  const records = await applied(before.records, operation.changes, (share) =>
    onProgress?.(thirds.fetched + share * (thirds.applied - thirds.fetched)),
  );
  if (givenUp()) return false;
  try {
    await store.append(operation, {
      ...(signal === undefined ? {} : { signal }),
      onProgress: (share) => onProgress?.(thirds.applied + share * (1 - thirds.applied)),
    });
  } catch (error) {
    if (givenUp()) return false;
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

async function applied(records: Records, changes: readonly Change[], onProgress: (share: number) => void): Promise<Records> {
  const draft = recordsDraft(records);
  for (const [at, run] of inRuns(changes).entries()) {
    draft.apply(run);
    if (changes.length > runLength) await pause();
    onProgress(Math.min(1, ((at + 1) * runLength) / changes.length));
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
