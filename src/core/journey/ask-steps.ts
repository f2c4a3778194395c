import type { Ask, AskOutcome, AskStage, AskStep } from "../model/ask.ts";
import { InvariantError } from "../model/errors.ts";
import type { AskId } from "../model/ids.ts";
import { dateOfEpochDay, epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { dayChangedInNetwork, leaveNetwork } from "./ask-in-network.ts";
import { rhythmOf } from "./defaults.ts";

/** @returns whether a date lies before another for certain: a day does not lie before its own month. Cost: O(1). */
export function isBefore(one: PartialDate, other: PartialDate): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/**
 * @returns every stage an ask came to, in order; of asks that were recorded before steps were, what can be told from how they
 * stand. Cost: O(1).
 */
export function stepsOf(ask: Ask): readonly AskStep[] {
  if (ask.steps !== undefined) return ask.steps;
  const { askedOn, outcome } = ask;
  const asked: readonly AskStep[] = askedOn === null ? [] : [{ stage: "asked", on: askedOn, note: null }];
  return outcome.stage === "asked" ? asked : [...asked, { stage: outcome.stage, on: outcome.on, note: null }];
}

/**
 * @param steps at least one
 * @param nudgeAfterDays days from the last word to the reminder
 * @returns how an ask stands after these steps: since the first of the last that are alike, with the reminder counted from the last
 * Cost: O(steps).
 */
export function outcomeAfter(steps: readonly AskStep[], nudgeAfterDays: number): AskOutcome {
  const last = steps.at(-1);
  if (last === undefined) throw new InvariantError("an ask without a step");
  const since = steps.slice(steps.findLastIndex((step) => step.stage !== last.stage) + 1)[0] ?? last;
  const nudgeOn = dateOfEpochDay(epochDay(last.on) + nudgeAfterDays);
  switch (last.stage) {
    case "asked":
      return { stage: last.stage, nudgeOn };
    case "agreed":
      return { stage: last.stage, on: since.on, nudgeOn };
    default:
      return { stage: last.stage, on: since.on };
  }
}

/**
 * A reminder was sent: noted among the steps, and the next one is due after the usual time.
 *
 * @param sent.on not before the last step
 * @returns the edit; `not-open` where nothing is expected any more. Cost: O(1).
 */
export function nudgeSent(
  records: Records,
  { ask: id, on, note }: { readonly ask: AskId; readonly on: PartialDate; readonly note?: string },
): Edit | Refused<"unknown-ask" | "not-open" | "too-early"> {
  const before = records.asks.get(id);
  if (before === undefined) return { problem: "unknown-ask" };
  const { stage } = before.outcome;
  if (stage !== "asked" && stage !== "agreed") return { problem: "not-open" };
  const known = stepsOf(before);
  const last = known.at(-1);
  if (last !== undefined && isBefore(on, last.on)) return { problem: "too-early" };
  const steps = [...known, { stage, on, note: note?.trim() || null }];
  return edited(records, { ...before, outcome: outcomeAfter(steps, rhythmOf(records.settings).nudgeAfterDays), steps });
}

/**
 * Takes back the last step, noted by mistake: the ask stands as the step before left it. What the step put into the network goes
 * too, where nothing else says it; what was written with it stays, with the step before.
 *
 * @returns the edit; `first-step` where there is none before
 * Cost: O(introductions + conversations) for a step that entered the network, else O(steps).
 */
export function takeBackStep(
  records: Records,
  { ask: id }: { readonly ask: AskId },
): Edit | Refused<"unknown-ask" | "first-step"> {
  const before = records.asks.get(id);
  if (before === undefined) return { problem: "unknown-ask" };
  const known = stepsOf(before);
  const [last, earlier] = [known.at(-1), known.at(-2)];
  if (last === undefined || earlier === undefined) return { problem: "first-step" };
  const note = [earlier.note, last.note].filter((text) => text !== null).join("\n") || null;
  const steps = [...known.slice(0, -2), { ...earlier, note }];
  const draft = new RecordsUnderEdit(records);
  const after: Ask = {
    ...before,
    askedOn: earlier.stage === "idea" ? null : before.askedOn,
    outcome: outcomeAfter(steps, rhythmOf(records.settings).nudgeAfterDays),
    steps,
  };
  draft.asks.put(after);
  if (hasEntered(last.stage)) leaveNetwork(draft, after, last.on);
  const name = records.contacts.get(before.broker)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "move-ask", name, stage: earlier.stage } };
}

/** Another day or note for a step. `step` counts from 0; an empty note takes the note away. */
export interface StepEdit {
  readonly ask: AskId;
  readonly step: number;
  readonly on?: PartialDate;
  readonly note?: string;
}

/**
 * Says another day, or more, of a step. A reminder that goes by the day of the step moves along, and so does what the step put
 * into the network on that day.
 *
 * @returns the edit; `too-early` and `too-late` where the step would not lie between its neighbours any more
 * Cost: O(steps); O(introductions) for a step that entered the network.
 */
export function editStep(
  records: Records,
  { ask: id, step: at, on, note }: StepEdit,
): Edit | Refused<"unknown-ask" | "unknown-step" | "too-early" | "too-late"> {
  const before = records.asks.get(id);
  if (before === undefined) return { problem: "unknown-ask" };
  const known = stepsOf(before);
  const step = known[at];
  if (step === undefined) return { problem: "unknown-step" };
  const day = on ?? step.on;
  const [earlier, later] = [known[at - 1], known[at + 1]];
  if (earlier !== undefined && isBefore(day, earlier.on)) return { problem: "too-early" };
  if (later !== undefined && isBefore(later.on, day)) return { problem: "too-late" };
  const text = note === undefined ? step.note : note.trim() || null;
  const steps = known.with(at, { ...step, on: day, note: text });
  if (day === step.on) return edited(records, { ...before, steps });
  const { nudgeAfterDays } = rhythmOf(records.settings);
  const isAsked = known.findIndex(({ stage }) => stage !== "idea") === at;
  const outcome = keepingNudge(outcomeAfter(steps, nudgeAfterDays), before.outcome, outcomeAfter(known, nudgeAfterDays));
  const draft = new RecordsUnderEdit(records);
  draft.asks.put({ ...before, askedOn: isAsked ? day : before.askedOn, outcome, steps });
  if (hasEntered(step.stage)) dayChangedInNetwork(draft, before, step.on, day);
  const name = records.contacts.get(before.broker)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "edit-ask", name } };
}

/** A day for the reminder that somebody chose stays. */
function keepingNudge(now: AskOutcome, before: AskOutcome, byRule: AskOutcome): AskOutcome {
  if (!("nudgeOn" in now) || !("nudgeOn" in before) || !("nudgeOn" in byRule)) return now;
  return before.nudgeOn === byRule.nudgeOn ? now : { ...now, nudgeOn: before.nudgeOn };
}

function hasEntered(stage: AskStage): boolean {
  return stage === "introduced" || stage === "met";
}

function edited(records: Records, after: Ask): Edit {
  const draft = new RecordsUnderEdit(records);
  draft.asks.put(after);
  const name = records.contacts.get(after.broker)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "edit-ask", name } };
}
