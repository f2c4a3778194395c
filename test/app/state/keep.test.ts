import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { AppState } from "../../../src/app/state/app-state.ts";
import type { AppContext } from "../../../src/app/state/context.ts";
import { firstState } from "../../../src/app/state/first-state.ts";
import { keepPlan, redoLast, undoLast } from "../../../src/app/state/keep.ts";
import type { Change } from "../../../src/core/model/change.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import { redoOperation, undoOperation } from "../../../src/core/workspace/undo.ts";
import { memoryBacking, memoryStore } from "../../../src/storage/memory-store.ts";
import { type WorkerLike, workerClient } from "../../../src/worker/client.ts";
import type { FromWorker, ToWorker } from "../../../src/worker/protocol.ts";
import { added, contact } from "../../core/workspace/sample-changes.ts";

const summary = { code: "import", files: ["people.csv"], contacts: 1_300, introductions: 0 } as const;
const changes: readonly Change[] = added(Array.from({ length: 1_300 }, (_, at) => contact(`c${at}`)));

/** A worker that has planned the changes, and answers nothing else. */
function planned(): WorkerLike {
  let say: (message: FromWorker) => void = () => undefined;
  return {
    post({ call, request }: ToWorker) {
      const from = request.do === "take-plan" ? (request.from ?? 0) : 0;
      const result =
        request.do === "take-plan"
          ? { summary, changes: structuredClone(changes.slice(from, from + (request.most ?? 0))) }
          : null;
      queueMicrotask(() => say({ call, type: "done", result }));
    },
    listen(hear) {
      say = hear;
    },
    terminate: () => undefined,
  };
}

async function opened(): Promise<AppContext & { readonly backing: ReturnType<typeof memoryBacking> }> {
  const backing = memoryBacking();
  const store = memoryStore(backing);
  await store.open();
  return { state: createStore<AppState>(firstState), store, worker: workerClient(planned, () => []), backing };
}

describe("keeping a plan", () => {
  beforeEach(() => {
    // The log is folded in a quiet moment, long after these tests.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("takes all of it, in parts, and tells how far it is", async () => {
    const context = await opened();
    const shares: number[] = [];
    expect(await keepPlan(context, changes.length, { onProgress: (share) => shares.push(share) })).toBe(true);
    expect(context.backing.history[0]).toMatchObject({ number: 1, summary, changes });
    expect([...context.state.getState().records.contacts.values()]).toEqual(changes.map(({ after }) => after));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test.each([0.1, 0.3, 0.5])("given up at %d of the way, it changes nothing and says nothing", async (at) => {
    const context = await opened();
    const ending = new AbortController();
    const onProgress = (share: number) => {
      if (share >= at) ending.abort();
    };
    expect(await keepPlan(context, changes.length, { signal: ending.signal, onProgress })).toBe(false);
    expect(context.backing.counter).toBe(0);
    expect(context.state.getState()).toMatchObject({ records: noRecords, counter: 0, notice: null });
    expect(await keepPlan(context, changes.length)).toBe(true);
  });

  test("taking it back and doing it again are the operations that undo and redo make of the history", async () => {
    const context = await opened();
    await keepPlan(context, changes.length);
    const undone = undoOperation(context.state.getState().history, 1, 0);
    expect(await undoLast(context)).toBe(true);
    expect(context.state.getState().records.contacts.size).toBe(0);
    expect({ ...context.state.getState().history.at(-1), at: 0 }).toEqual(undone);
    const redone = redoOperation(context.state.getState().history, 2, 0);
    expect(await redoLast(context)).toBe(true);
    expect(context.state.getState().records.contacts.size).toBe(1_300);
    expect({ ...context.state.getState().history.at(-1), at: 0 }).toEqual(redone);
    expect(await redoLast(context)).toBe(false);
  });
});
