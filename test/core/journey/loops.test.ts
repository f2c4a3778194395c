import { describe, expect, test } from "vitest";
import { keepInTouchAgain } from "../../../src/core/journey/loops.ts";
import { contactId, conversationId, taskId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Task } from "../../../src/core/model/task.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const ana = contactId("ana");
const touch: Task = {
  id: taskId("touch"),
  kind: "keep-in-touch",
  contact: ana,
  about: null,
  conversation: conversationId("talk"),
  ask: null,
  lead: null,
  followUp: null,
  dueOn: day(1_030),
  state: "open",
  closedOn: null,
  draft: null,
  note: "",
};

function withTasks(...tasks: readonly Task[]): Records {
  const records = recordsOf({ ego: "me", contacts: ["me", "ana"] });
  return { ...records, tasks: new Map(tasks.map((task) => [task.id, task])) };
}

function next(records: Records, on: number, afterDays?: number): readonly (readonly [string, string])[] {
  const more = afterDays === undefined ? {} : { afterDays };
  const made = keepInTouchAgain(records, { task: touch.id, on: day(on), ...more });
  if ("problem" in made) throw new Error(made.problem);
  const { tasks } = applyChanges(records, made.changes);
  return [...tasks.values()].filter(({ state }) => state === "open").map(({ kind, dueOn }) => [kind, dueOn]);
}

describe("a sign of life that was given", () => {
  test("is followed by the next, as the rhythm has it", () => {
    expect(next(withTasks(touch), 1_030)).toEqual([["keep-in-touch", day(1_120)]]);
  });

  test("or as is said", () => {
    expect(next(withTasks(touch), 1_030, 14)).toEqual([["keep-in-touch", day(1_044)]]);
  });

  test("keeps to the time between the last two, even where it was put off by some days", () => {
    const before: Task = { ...touch, id: taskId("before"), state: "done", closedOn: day(995), dueOn: day(990) };
    expect(next(withTasks(touch, before), 1_031)).toEqual([["keep-in-touch", day(1_061)]]);
  });

  test("is not followed by a second where another is open", () => {
    const other: Task = { ...touch, id: taskId("other"), dueOn: day(1_200) };
    expect(next(withTasks(touch, other), 1_030)).toEqual([["keep-in-touch", day(1_200)]]);
  });

  test("of another kind it ends, and nothing follows", () => {
    expect(next(withTasks({ ...touch, kind: "thank" }), 1_030)).toEqual([]);
  });

  test("cannot be given twice, or without a task", () => {
    const ended = withTasks({ ...touch, state: "dropped", closedOn: day(1_000) });
    expect(keepInTouchAgain(ended, { task: touch.id, on: day(1_030) })).toEqual({ problem: "not-open" });
    expect(keepInTouchAgain(withTasks(), { task: touch.id, on: day(1_030) })).toEqual({ problem: "unknown-task" });
  });
});
