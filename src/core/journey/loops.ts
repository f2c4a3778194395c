import type { ContactId, TaskId } from "../model/ids.ts";
import { dateOfEpochDay, epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import type { Task } from "../model/task.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { rhythmOf } from "./defaults.ts";
import { addTaskUnderEdit } from "./tasks.ts";

/** Days between two signs of life that are offered, besides the person's own rhythm. */
export const keepInTouchChoices: readonly number[] = [30, 90, 180, 365];

/**
 * Ends a task as done. Keeping in touch never ends by itself: once heard from, the next sign of life is put on the list.
 *
 * @param task any open one; of other kinds it is ended, and nothing follows
 * @param on the day on which it was done
 * @param afterDays from then to the next sign of life; as last agreed on with this person unless given
 * @returns the edit; there is never more than one open task to keep in touch with somebody
 * Cost: O(tasks).
 */
export function keepInTouchAgain(
  records: Records,
  { task: id, on, afterDays }: { readonly task: TaskId; readonly on: PartialDate; readonly afterDays?: number },
): Edit | Refused<"unknown-task" | "not-open"> {
  const before = records.tasks.get(id);
  if (before === undefined) return { problem: "unknown-task" };
  if (before.state !== "open") return { problem: "not-open" };
  const draft = new RecordsUnderEdit(records);
  draft.tasks.put({ ...before, state: "done", closedOn: on });
  if (before.kind === "keep-in-touch") {
    const others = draft.tasks.naming(before.contact).filter((task) => task.id !== id);
    if (!others.some((task) => isOpenTouch(task, before.contact))) {
      const { contact, conversation } = before;
      const days = afterDays ?? daysBetween(records, before);
      addTaskUnderEdit(draft, { kind: "keep-in-touch", contact, conversation, dueOn: daysAfter(on, days) });
    }
  }
  const name = records.contacts.get(before.contact)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "complete-task", name } };
}

/** @returns whether this is a sign of life still to be given to the contact. Cost: O(1). */
export function isOpenTouch(task: Task, contact: ContactId): boolean {
  return task.kind === "keep-in-touch" && task.contact === contact && task.state === "open";
}

/** @returns the day that lies so many days after. Cost: O(1). */
export function daysAfter(date: PartialDate, days: number): PartialDate {
  return dateOfEpochDay(epochDay(date) + days);
}

/**
 * The rhythm agreed on with a person, read off the days themselves: from the last sign of life before the task, or the conversation
 * that it comes from, to the day on which it was due; of the usual rhythms the nearest, since a task may have been put off.
 */
function daysBetween({ tasks, conversations, settings }: Records, task: Task): number {
  const { keepInTouchDays } = rhythmOf(settings);
  const due = epochDay(task.dueOn);
  const from: number[] = [];
  for (const { kind, contact, closedOn, state } of tasks.values()) {
    if (kind === "keep-in-touch" && contact === task.contact && state === "done" && closedOn !== null)
      from.push(epochDay(closedOn));
  }
  const heldOn = task.conversation === null ? null : (conversations.get(task.conversation)?.on ?? null);
  if (heldOn !== null) from.push(epochDay(heldOn));
  const last = Math.max(...from.filter((day) => day < due));
  if (!Number.isFinite(last)) return keepInTouchDays;
  const apart = (days: number) => Math.abs(due - last - days);
  return keepInTouchChoices.reduce((best, days) => (apart(days) < apart(best) ? days : best), keepInTouchDays);
}
