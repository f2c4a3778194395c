import type { AskId, ContactId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { type AskDetails, type MoveProblem, moveAskUnderEdit, type PlanProblem, planAskUnderEdit } from "./ask-stages.ts";

/** Who was asked for whom, and on which day. */
export interface MadeAsk extends AskDetails {
  readonly broker: ContactId;
  readonly target: ContactId;
  readonly on: PartialDate;
}

/**
 * Notes that a broker was asked: the idea of it, where there is one of the same broker and target, is that ask now.
 *
 * @returns the edit, with the reminder after the usual time, and the ask; or why there is none: `already-asked` where an ask of
 * the same broker for the same target is open, else as `planAsk` and `moveAsk`
 * Cost: O(asks).
 */
export function markAsked(
  records: Records,
  { broker, target, on, ...details }: MadeAsk,
): (Edit & { readonly ask: AskId }) | Refused<PlanProblem | MoveProblem> {
  const draft = new RecordsUnderEdit(records);
  const made = planAskUnderEdit(draft, records, { broker, target, on });
  if ("problem" in made && made.problem !== "already-planned") return made;
  const idea = "problem" in made ? ideaOf(records, broker, target) : made.ask;
  if (idea === undefined) return { problem: "unknown-ask" };
  const { note, ...said } = details;
  const problem = moveAskUnderEdit(draft, records, {
    ask: idea,
    to: "asked",
    on,
    ...said,
    ...(note === undefined ? {} : { note }),
  });
  if (problem !== null) return { problem };
  const nameOf = (id: ContactId) => records.contacts.get(id)?.name ?? "";
  const summary = { code: "mark-asked", broker: nameOf(broker), target: nameOf(target) } as const;
  return { changes: draft.changes(), summary, ask: idea };
}

function ideaOf({ asks }: Pick<Records, "asks">, broker: ContactId, target: ContactId): AskId | undefined {
  for (const ask of asks.values()) {
    if (ask.broker === broker && ask.target === target && ask.outcome.stage === "idea") return ask.id;
  }
  return undefined;
}
