import { composeDraft } from "../../../../core/journey/drafts/compose-draft.ts";
import type { PartialDate } from "../../../../core/model/partial-date.ts";
import type { Records } from "../../../../core/model/records.ts";
import type { Task } from "../../../../core/model/task.ts";
import type { DraftWish } from "../../../state/journey-state.ts";

const kinds = {
  thank: "thank-you",
  "tell-introducer": "close-loop",
  "keep-in-touch": "email",
  "follow-up": "follow-up",
} as const;

/** The text that does a task. */
export function wishOf(task: Task): DraftWish {
  return {
    kind: kinds[task.kind],
    to: task.contact,
    task: task.id,
    ...(task.about === null ? {} : { about: task.about }),
    ...(task.conversation === null ? {} : { conversation: task.conversation }),
    ...(task.ask === null ? {} : { ask: task.ask }),
  };
}

/** As it was edited by hand, or as the template has it. */
export function textOf(records: Records, task: Task, today: PartialDate): string {
  if (task.draft !== null) return task.draft;
  const draft = composeDraft(records, wishOf(task), { today });
  return "problem" in draft ? "" : draft.body;
}
