import type { Ask, AskChannel, AskStage } from "../model/ask.ts";
import { type AskId, type ContactId, compareIds } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Permission, Purpose } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { enterNetwork } from "./ask-in-network.ts";
import { isBefore, outcomeAfter, stepsOf } from "./ask-steps.ts";
import { rhythmOf } from "./defaults.ts";
import { isOpen, type StageProblem, stageProblem } from "./stage-rules.ts";
import { tellPermissionUnderEdit } from "./tell-permission.ts";

/** What can be said of an ask besides its stage. */
export interface AskDetails {
  readonly purpose?: Purpose;
  readonly channel?: AskChannel;
  readonly mayUseName?: Permission;
  readonly targetAgreed?: Permission;
  /** Empty takes the note away. */
  readonly note?: string;
}

export interface PlannedAsk extends AskDetails {
  readonly broker: ContactId;
  readonly target: ContactId;
  readonly on: PartialDate;
}

/**
 * Notes that somebody is to be asked: an idea.
 *
 * @returns the edit and the ask; `already-asked` where the same broker has an open ask for the same target, `already-planned`
 * where there is such an idea, `is-ego` where one of the two is the person themselves
 * Cost: O(asks).
 */
export function planAsk(records: Records, planned: PlannedAsk): (Edit & { readonly ask: AskId }) | Refused<PlanProblem> {
  const draft = new RecordsUnderEdit(records);
  const made = planAskUnderEdit(draft, records, planned);
  if ("problem" in made) return made;
  const name = records.contacts.get(planned.broker)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "plan-ask", name }, ask: made.ask };
}

export type PlanProblem = "unknown-contact" | "is-ego" | "already-asked" | "already-planned";

/** As `planAsk`, as a part of a larger edit. */
export function planAskUnderEdit(
  draft: RecordsUnderEdit,
  { settings }: Pick<Records, "settings">,
  { broker, target, on, ...details }: PlannedAsk,
): { readonly ask: AskId } | Refused<PlanProblem> {
  if (draft.contacts.get(broker) === undefined || draft.contacts.get(target) === undefined) return { problem: "unknown-contact" };
  if (broker === settings.ego || target === settings.ego) return { problem: "is-ego" };
  const others = draft.asks.naming(broker).filter((ask) => ask.broker === broker && ask.target === target);
  if (others.some(isOpen)) return { problem: "already-asked" };
  if (others.some(({ outcome }) => outcome.stage === "idea")) return { problem: "already-planned" };
  const id = draft.asks.freeId(`ask-${stableHash(`${broker} ${target} ${on}`)}`);
  const outcome = { stage: "idea", on } as const;
  const ask: Ask = { id, broker, target, askedOn: null, outcome, steps: [{ ...outcome, note: null }] };
  draft.asks.put(withDetails(ask, details));
  if (details.mayUseName !== undefined)
    tellPermissionUnderEdit(draft, { introducer: broker, target, permission: details.mayUseName, on });
  return { ask: id };
}

export interface AskMove {
  readonly ask: AskId;
  readonly to: AskStage;
  readonly on: PartialDate;
  readonly note?: string;
  readonly channel?: AskChannel;
  readonly mayUseName?: Permission;
  readonly targetAgreed?: Permission;
}

export type MoveProblem = StageProblem | "unknown-ask" | "too-early";

/**
 * Takes an ask to another stage. Being introduced, and meeting, enter the network at once: as an introduction by the broker of
 * the target to ego, or as a tie where ego wrote to the target directly.
 *
 * @param move.on not before the last step
 * @returns the edit, or why there is none; every step before stays on record
 * Cost: O(introductions of the broker), the first time O(introductions).
 */
export function moveAsk(records: Records, move: AskMove): Edit | Refused<MoveProblem> {
  const draft = new RecordsUnderEdit(records);
  const problem = moveAskUnderEdit(draft, records, move);
  if (problem !== null) return { problem };
  const broker = records.asks.get(move.ask)?.broker;
  const name = broker === undefined ? "" : (records.contacts.get(broker)?.name ?? "");
  return { changes: draft.changes(), summary: { code: "journey", did: "move-ask", name, stage: move.to } };
}

/** As `moveAsk`, as a part of a larger edit. @returns why it was not moved; null where it was. */
export function moveAskUnderEdit(
  draft: RecordsUnderEdit,
  { settings }: Pick<Records, "settings">,
  move: AskMove,
): MoveProblem | null {
  const { ask: id, to, on, note, ...details } = move;
  const before = draft.asks.get(id);
  if (before === undefined) return "unknown-ask";
  const problem = stageProblem(before, to);
  if (problem !== null) return problem;
  const known = stepsOf(before);
  const last = known.at(-1);
  if (last !== undefined && isBefore(on, last.on)) return "too-early";
  const steps = [...known, { stage: to, on, note: note?.trim() || null }];
  const outcome = outcomeAfter(steps, rhythmOf(settings).nudgeAfterDays);
  const after: Ask = { ...withDetails(before, details), askedOn: before.askedOn ?? on, outcome, steps };
  draft.asks.put(after);
  const { broker: introducer, target, mayUseName: permission } = after;
  if (details.mayUseName !== undefined && permission !== undefined) {
    tellPermissionUnderEdit(draft, { introducer, target, permission, on });
  }
  if (to === "introduced" || to === "met") enterNetwork(draft, after, to, on);
  return null;
}

/**
 * Says more of an ask, or something else. Whether the broker's name may be used is one answer for everything that is recorded of
 * the broker and this target: see `tellNamePermission`.
 *
 * @param edited.on the day on which it is said; where the name is spoken of, introductions that follow it tell that day
 * @returns the edit; without changes where it says what is known
 * Cost: O(1); O(asks + introductions) where the name is spoken of.
 */
export function editAsk(
  records: Records,
  { ask: id, on, ...details }: AskDetails & { readonly ask: AskId; readonly on?: PartialDate },
): Edit | Refused<"unknown-ask"> {
  const before = records.asks.get(id);
  if (before === undefined) return { problem: "unknown-ask" };
  const draft = new RecordsUnderEdit(records);
  draft.asks.put(withDetails(before, details));
  if (details.mayUseName !== undefined) {
    const { broker: introducer, target } = before;
    tellPermissionUnderEdit(draft, { introducer, target, permission: details.mayUseName, on: on ?? null });
  }
  const name = records.contacts.get(before.broker)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "edit-ask", name } };
}

/**
 * Moves the day of the reminder, because it was sent or is to wait.
 *
 * @returns the edit; `not-open` where nothing is expected any more. Cost: O(1).
 */
export function nudgeLater(
  records: Records,
  { ask: id, nudgeOn }: { readonly ask: AskId; readonly nudgeOn: PartialDate },
): Edit | Refused<"unknown-ask" | "not-open"> {
  const before = records.asks.get(id);
  if (before === undefined) return { problem: "unknown-ask" };
  const { outcome } = before;
  if (outcome.stage !== "asked" && outcome.stage !== "agreed") return { problem: "not-open" };
  const draft = new RecordsUnderEdit(records);
  draft.asks.put({ ...before, outcome: { ...outcome, nudgeOn } });
  const name = records.contacts.get(before.broker)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "edit-ask", name } };
}

/** Takes an ask out, with everything noted of it; what it brought into the network stays. Cost: O(tasks + conversations). */
export function removeAsk(records: Records, { ask: id }: { readonly ask: AskId }): Edit | Refused<"unknown-ask"> {
  const before = records.asks.get(id);
  if (before === undefined) return { problem: "unknown-ask" };
  const draft = new RecordsUnderEdit(records);
  draft.asks.remove(id);
  for (const task of records.tasks.values()) if (task.ask === id) draft.tasks.put({ ...task, ask: null });
  for (const conversation of records.conversations.values()) {
    if (conversation.ask === id) draft.conversations.put({ ...conversation, ask: null });
  }
  const name = records.contacts.get(before.broker)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "remove-ask", name } };
}

/** @returns asks to this person or about them, open ones first, then ideas, then the rest; newest first, then id. Cost: O(asks log asks). */
export function asksWith({ asks }: Pick<Records, "asks">, contact: ContactId): readonly Ask[] {
  const rank = (ask: Ask) => (isOpen(ask) ? 0 : ask.outcome.stage === "idea" ? 1 : 2);
  return [...asks.values()]
    .filter(({ broker, target }) => broker === contact || target === contact)
    .sort((a, b) => rank(a) - rank(b) || compareIds(b.askedOn ?? "", a.askedOn ?? "") || compareIds(a.id, b.id));
}

function withDetails(ask: Ask, { purpose, channel, mayUseName, targetAgreed, note }: AskDetails): Ask {
  const { note: before, ...rest } = ask;
  const kept = note === undefined ? before : note.trim();
  return {
    ...rest,
    ...(purpose === undefined ? {} : { purpose }),
    ...(channel === undefined ? {} : { channel }),
    ...(mayUseName === undefined ? {} : { mayUseName }),
    ...(targetAgreed === undefined ? {} : { targetAgreed }),
    ...(kept === undefined || kept === "" ? {} : { note: kept }),
  };
}
