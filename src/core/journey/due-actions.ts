import type { Ask } from "../model/ask.ts";
import type { JourneyDeed } from "../model/change.ts";
import type { AskId, LeadId } from "../model/ids.ts";
import { dateOfEpochDay, epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { type MoveProblem, moveAsk, nudgeLater, removeAsk } from "./ask-stages.ts";
import { nudgeSent } from "./ask-steps.ts";
import type { DueItem } from "./due.ts";
import { keepInTouchAgain } from "./loops.ts";
import { closeTask, postponeTask } from "./tasks.ts";

/** `needs-more`: a word does not do it, it has a screen of its own. `nothing-left`: it is not there any more. */
export type DueProblem = "needs-more" | "nothing-left" | "unknown-task" | "not-open" | MoveProblem;

/**
 * Notes that a thing was done today: a task is closed, and the next sign of life follows the one that was given; a reminder was sent,
 * stands among the steps of its ask and comes again after a while, an idea was asked, the step of a lead was taken and stands in its
 * notes.
 *
 * @returns the edit; `needs-more` where a screen is to be filled in, `nothing-left` where it is not there any more
 * Cost: O(tasks).
 */
export function doneDue(
  records: Records,
  { kind, of }: Pick<DueItem, "kind" | "of">,
  on: PartialDate,
): Edit | Refused<DueProblem> {
  switch (of.thing) {
    case "task":
      return keepInTouchAgain(records, { task: of.task.id, on });
    case "ask":
      if (kind === "permission" || kind === "write-to") return { problem: "needs-more" };
      if (kind === "send") return moveAsk(records, { ask: of.ask.id, to: "asked", on });
      return nudgeSent(records, { ask: of.ask.id, on });
    case "lead":
      return stepTaken(records, of.lead.id, on);
    case "conversation":
      return { problem: "needs-more" };
  }
}

/**
 * @returns the day that a thing is put off to: `days` after the day it is due, or after today where that has passed. Cost: O(1).
 */
export function laterDay({ dueOn }: Pick<DueItem, "dueOn">, asOf: PartialDate, days: number): PartialDate {
  const from = dueOn === null ? epochDay(asOf) : Math.max(epochDay(asOf), epochDay(dueOn));
  return dateOfEpochDay(from + days);
}

/** @returns the edit that puts a thing off; `needs-more` for a conversation, whose day others have agreed to. Cost: O(1). */
export function laterDue(
  records: Records,
  { kind, of }: Pick<DueItem, "kind" | "of">,
  dueOn: PartialDate,
): Edit | Refused<DueProblem> {
  switch (of.thing) {
    case "task":
      return postponeTask(records, { task: of.task.id, dueOn });
    case "ask":
      if (kind === "permission" || kind === "write-to") return { problem: "needs-more" };
      return kind === "send" ? ideaLater(records, of.ask.id, dueOn) : nudgeLater(records, { ask: of.ask.id, nudgeOn: dueOn });
    case "lead": {
      const lead = records.leads.get(of.lead.id);
      if (lead === undefined || lead.stage === "closed") return { problem: "nothing-left" };
      const draft = new RecordsUnderEdit(records);
      draft.leads.put({ ...lead, nextOn: dueOn });
      return edited(draft, "edit-lead", lead.company);
    }
    case "conversation":
      return { problem: "needs-more" };
  }
}

/**
 * Decides against a thing: a task is dropped, an idea taken out, an ask that nobody answered is let rest as `noReply`.
 *
 * @returns the edit; `needs-more` for conversations, leads, permissions and somebody to write to
 * Cost: that of `moveAsk` and `removeAsk`.
 */
export function dropDue(
  records: Records,
  { kind, of }: Pick<DueItem, "kind" | "of">,
  on: PartialDate,
): Edit | Refused<DueProblem> {
  if (of.thing === "task") return closeTask(records, { task: of.task.id, state: "dropped", on });
  if (of.thing !== "ask" || kind === "permission" || kind === "write-to") return { problem: "needs-more" };
  return kind === "send" ? removeAsk(records, { ask: of.ask.id }) : moveAsk(records, { ask: of.ask.id, to: "noReply", on });
}

function ideaLater(records: Records, id: AskId, on: PartialDate): Edit | Refused<DueProblem> {
  const before = records.asks.get(id);
  if (before?.outcome.stage !== "idea") return { problem: "nothing-left" };
  // The day on which it was thought of stays in its steps: nothing that follows may lie before that, and it may lie before `on`.
  const steps = before.steps ?? [{ stage: "idea", on: before.outcome.on, note: null }];
  const after: Ask = { ...before, outcome: { stage: "idea", on }, steps };
  const draft = new RecordsUnderEdit(records);
  draft.asks.put(after);
  return edited(draft, "edit-ask", records.contacts.get(before.broker)?.name ?? "");
}

function stepTaken(records: Records, id: LeadId, on: PartialDate): Edit | Refused<DueProblem> {
  const lead = records.leads.get(id);
  const step = lead?.nextStep.trim() ?? "";
  if (lead === undefined || (step === "" && lead.nextOn === null)) return { problem: "nothing-left" };
  const notes = [lead.notes, ...(step === "" ? [] : [`${on}: ${step}`])].filter((note) => note !== "").join("\n");
  const draft = new RecordsUnderEdit(records);
  draft.leads.put({ ...lead, nextStep: "", nextOn: null, notes });
  return edited(draft, "edit-lead", lead.company);
}

function edited(draft: RecordsUnderEdit, did: JourneyDeed, name: string): Edit {
  return { changes: draft.changes(), summary: { code: "journey", did, name } };
}
