import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../src/core/model/change.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { historyAfter, redoable, redoOperation, undoable, undoLimit, undoOperation } from "../../../src/core/workspace/undo.ts";
import { applyOperation, operationOf } from "../../../src/core/workspace/workspace.ts";
import { changesFor } from "./sample-changes.ts";

type Step = { readonly do: number } | "undo" | "redo";

interface Workspace {
  readonly records: Records;
  readonly log: readonly Operation[];
}

const start: Workspace = { records: noRecords, log: [] };

function take({ records, log }: Workspace, step: Step): Workspace {
  const counter = log.length;
  const operation =
    step === "undo"
      ? undoOperation(log, counter, 1)
      : step === "redo"
        ? redoOperation(log, counter, 1)
        : operationOf(counter, 1, { code: "edit-contact", name: `step ${step.do}` }, changesFor(records, step.do));
  return operation === null ? { records, log } : { records: applyOperation(records, operation), log: [...log, operation] };
}

/** The reference: whole states on two stacks, no log at all. */
function model(steps: readonly Step[]): { readonly now: Records; readonly past: number; readonly future: number } {
  const past: Records[] = [];
  let future: Records[] = [];
  let now = noRecords;
  for (const step of steps) {
    if (step === "undo") {
      const before = past.pop();
      if (before === undefined) continue;
      future.push(now);
      now = before;
    } else if (step === "redo") {
      const after = future.pop();
      if (after === undefined) continue;
      past.push(now);
      now = after;
    } else {
      past.push(now);
      future = [];
      const operation = operationOf(0, 1, { code: "clear" }, changesFor(now, step.do));
      now = applyOperation(now, operation);
    }
  }
  return { now, past: past.length, future: future.length };
}

const steps = fc.array(
  fc.oneof(
    fc.nat(1000).map((seed): Step => ({ do: seed })),
    fc.constant<Step>("undo"),
    fc.constant<Step>("redo"),
  ),
  { maxLength: 60 },
);

function undoAll(workspace: Workspace): { readonly workspace: Workspace; readonly times: number } {
  let current = workspace;
  let times = 0;
  while (undoable(current.log) !== null) {
    current = take(current, "undo");
    times += 1;
  }
  return { workspace: current, times };
}

describe("undo and redo", () => {
  test("there is nothing to undo or redo in an empty log", () => {
    expect(undoable([])).toBeNull();
    expect(redoable([])).toBeNull();
    expect(undoOperation([], 0, 1)).toBeNull();
    expect(redoOperation([], 0, 1)).toBeNull();
  });

  test("undo names what it takes back, redo names the undo it takes back", () => {
    const { log } = (["undo", "redo", "undo"] as const).reduce<Workspace>(take, take(start, { do: 1 }));
    expect(log.map(({ number, reverts }) => [number, reverts])).toEqual([
      [1, null],
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
  });

  test("the summary speaks of the first deed however often it was undone and redone", () => {
    const { log } = (["undo", "redo", "undo"] as const).reduce<Workspace>(take, take(start, { do: 1 }));
    expect(log.map(({ summary }) => summary)).toEqual([
      { code: "edit-contact", name: "step 1" },
      { code: "undo", of: { code: "edit-contact", name: "step 1" } },
      { code: "redo", of: { code: "edit-contact", name: "step 1" } },
      { code: "undo", of: { code: "edit-contact", name: "step 1" } },
    ]);
  });

  test("after something new there is no redo, and undo goes on before what was undone", () => {
    const steps: readonly Step[] = [{ do: 1 }, { do: 2 }, "undo", { do: 4 }];
    const { log } = steps.reduce(take, start);
    expect(redoable(log)).toBeNull();
    expect(undoable(log)?.number).toBe(4);
    expect(undoable(take({ records: steps.reduce(take, start).records, log }, "undo").log)?.number).toBe(1);
  });

  test("any run of doing, undoing and redoing ends where two stacks of whole states end", () => {
    fc.assert(
      fc.property(steps, (run) => {
        const { records, log } = run.reduce(take, start);
        const expected = model(run);
        expect(records).toEqual(expected.now);
        expect(undoable(log) === null).toBe(expected.past === 0);
        expect(redoable(log) === null).toBe(expected.future === 0);
      }),
    );
  });

  test("undoing everything gives the records before, in as many steps as stand", () => {
    fc.assert(
      fc.property(steps, (run) => {
        const undone = undoAll(run.reduce(take, start));
        expect(undone.workspace.records).toEqual(noRecords);
        expect(undone.times).toBe(model(run).past);
      }),
    );
  });

  test("what the kept history leaves out changes neither undo nor redo", () => {
    fc.assert(
      fc.property(steps, (run) => {
        const { log } = run.reduce(take, start);
        const kept = log.reduce<readonly Operation[]>(historyAfter, []);
        expect(undoable(kept)).toBe(undoable(log));
        expect(redoable(kept)).toBe(redoable(log));
        expect(kept.length).toBe(model(run).past + model(run).future);
      }),
    );
  });
});

describe("historyAfter", () => {
  function kept(count: number): { records: Records; history: readonly Operation[]; counter: number } {
    let records = noRecords;
    let history: readonly Operation[] = [];
    for (let counter = 0; counter < count; counter += 1) {
      const operation = operationOf(counter, 1, { code: "clear" }, changesFor(records, counter * 13 + 1));
      records = applyOperation(records, operation);
      history = historyAfter(history, operation);
    }
    return { records, history, counter: count };
  }

  function stepsBack(count: number): number {
    let { history, counter } = kept(count);
    for (let times = 0; ; times += 1) {
      const operation = undoOperation(history, counter, 1);
      if (operation === null) return times;
      history = historyAfter(history, operation);
      counter += 1;
    }
  }

  test.each([
    [undoLimit - 1, undoLimit - 1],
    [undoLimit, undoLimit],
    [undoLimit + 1, undoLimit],
    [undoLimit * 10, undoLimit],
  ])("after %i operations %i can be undone", (count, expected) => {
    expect(stepsBack(count)).toBe(expected);
  });

  test("all that can be undone can be redone", () => {
    let { records, history, counter } = kept(undoLimit + 20);
    const before = records;
    for (const make of [undoOperation, redoOperation]) {
      for (let operation = make(history, counter, 1); operation !== null; operation = make(history, counter, 1)) {
        records = applyOperation(records, operation);
        history = historyAfter(history, operation);
        counter += 1;
      }
    }
    expect(records).toEqual(before);
    expect(counter).toBe(undoLimit * 3 + 20);
    expect(history.length).toBe(undoLimit);
  });
});
