import type { TaskId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { Task } from "../model/task.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";

/** What a task is made of; everything else starts empty. */
export type NewTask = Pick<Task, "kind" | "contact" | "dueOn"> &
  Partial<Pick<Task, "about" | "conversation" | "ask" | "lead" | "followUp" | "draft" | "note">>;

/**
 * Puts a task under an edit.
 *
 * @returns its id, made from what it is about: the same task made twice of the same things gets a number at its end
 * Cost: O(1).
 */
export function addTaskUnderEdit(draft: RecordsUnderEdit, task: NewTask): TaskId {
  const { kind, contact, dueOn, about = null, conversation = null, ask = null, lead = null } = task;
  const { followUp = null, draft: text = null, note = "" } = task;
  const named = [kind, contact, about, conversation, ask, lead, followUp, dueOn].join("\n");
  const id = draft.tasks.freeId(`task-${stableHash(named)}`);
  const state = { state: "open", closedOn: null } as const;
  draft.tasks.put({ id, kind, contact, about, conversation, ask, lead, followUp, dueOn, ...state, draft: text, note });
  return id;
}

/** A task by hand. @returns the edit and the task. Cost: O(1). */
export function addTask(records: Records, task: NewTask): (Edit & { readonly task: TaskId }) | Refused<"unknown-contact"> {
  const person = records.contacts.get(task.contact);
  const about = task.about ?? null;
  if (person === undefined || (about !== null && !records.contacts.has(about))) return { problem: "unknown-contact" };
  const draft = new RecordsUnderEdit(records);
  const id = addTaskUnderEdit(draft, task);
  return { changes: draft.changes(), summary: { code: "journey", did: "add-task", name: person.name }, task: id };
}

/**
 * Ends a task: done, or decided against.
 *
 * @returns the edit; `not-open` where it has ended already. Cost: O(1).
 */
export function closeTask(
  records: Records,
  { task: id, state, on }: { readonly task: TaskId; readonly state: "done" | "dropped"; readonly on: PartialDate },
): Edit | Refused<"unknown-task" | "not-open"> {
  const before = records.tasks.get(id);
  if (before === undefined) return { problem: "unknown-task" };
  if (before.state !== "open") return { problem: "not-open" };
  return edited(records, { ...before, state, closedOn: on }, state === "done" ? "complete-task" : "drop-task");
}

/** @returns the edit that makes an ended task open again; `is-open` where it is. Cost: O(1). */
export function reopenTask(
  records: Records,
  { task: id }: { readonly task: TaskId },
): Edit | Refused<"unknown-task" | "is-open"> {
  const before = records.tasks.get(id);
  if (before === undefined) return { problem: "unknown-task" };
  if (before.state === "open") return { problem: "is-open" };
  return edited(records, { ...before, state: "open", closedOn: null }, "reopen-task");
}

/** @returns the edit that gives an open task another day. Cost: O(1). */
export function postponeTask(
  records: Records,
  { task: id, dueOn }: { readonly task: TaskId; readonly dueOn: PartialDate },
): Edit | Refused<"unknown-task" | "not-open"> {
  const before = records.tasks.get(id);
  if (before === undefined) return { problem: "unknown-task" };
  if (before.state !== "open") return { problem: "not-open" };
  return edited(records, { ...before, dueOn }, "postpone-task");
}

/** @returns the edit that keeps another text or note; what is left out stays. Cost: O(1). */
export function editTask(
  records: Records,
  { task: id, ...said }: { readonly task: TaskId; readonly draft?: string | null; readonly note?: string },
): Edit | Refused<"unknown-task"> {
  const before = records.tasks.get(id);
  if (before === undefined) return { problem: "unknown-task" };
  return edited(records, { ...before, ...said }, "edit-task");
}

function edited(
  records: Records,
  after: Task,
  did: "complete-task" | "drop-task" | "reopen-task" | "postpone-task" | "edit-task",
): Edit {
  const draft = new RecordsUnderEdit(records);
  draft.tasks.put(after);
  return { changes: draft.changes(), summary: { code: "journey", did, name: records.contacts.get(after.contact)?.name ?? "" } };
}
