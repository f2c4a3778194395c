import type { Ask, AskChannel } from "../../model/ask.ts";
import type { DraftKind } from "../../model/goal.ts";
import { type AskId, compareIds, type TaskId } from "../../model/ids.ts";
import { dateOfEpochDay, epochDay, type PartialDate } from "../../model/partial-date.ts";
import type { Purpose } from "../../model/purpose.ts";
import type { Records } from "../../model/records.ts";
import type { TaskKind } from "../../model/task.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../../upkeep/edit.ts";
import { asksWith, type MoveProblem, moveAskUnderEdit, planAsk } from "../ask-stages.ts";
import { nudgeSent } from "../ask-steps.ts";
import { rhythmOf } from "../defaults.ts";
import { keepInTouchAgain } from "../loops.ts";
import { isOpen } from "../stage-rules.ts";
import type { WantedDraft } from "./draft-occasion.ts";

/**
 * What it means that a text was sent:
 *
 * - `complete-task`: this task is done; after a sign of life the next one is put on the list.
 * - `move-ask`: this ask, an idea so far, is made.
 * - `new-ask`: somebody is asked of whom no ask is open.
 * - `nudge-later`: the reminder of this ask was sent and stands among its steps, the next one waits.
 * - `nothing`: there is nothing to note.
 */
export type SentMeans =
  | { readonly does: "complete-task"; readonly task: TaskId }
  | { readonly does: "move-ask"; readonly ask: AskId }
  | { readonly does: "new-ask" }
  | { readonly does: "nudge-later"; readonly ask: AskId; readonly nudgeOn: PartialDate }
  | { readonly does: "nothing" };

const asking: ReadonlySet<DraftKind> = new Set<DraftKind>(["email", "letter", "note", "phone", "forwardable"]);

const channelOf: Readonly<Partial<Record<DraftKind, AskChannel>>> = {
  email: "email",
  letter: "letter",
  note: "message",
  phone: "phone",
  forwardable: "email",
};

/** A follow-up does no task but one that is named: a reminder of an ask is no answer to what was agreed on in a conversation. */
const taskOf: Readonly<Partial<Record<DraftKind, readonly TaskKind[]>>> = {
  "thank-you": ["thank"],
  "close-loop": ["tell-introducer"],
};

/**
 * @param on the day on which it is sent
 * @returns what is noted when a text of this kind was sent: of the task and the ask that are named, else of those that are open
 * for the same people. Cost: O(asks log asks + tasks).
 */
export function whatSendingDoes(records: Records, wanted: WantedDraft, on: PartialDate): SentMeans {
  const { kind, to } = wanted;
  const about = wanted.about ?? to;
  const task = openTask(records, wanted);
  if (task !== null) return { does: "complete-task", task };
  const named = wanted.ask === undefined ? undefined : records.asks.get(wanted.ask);
  const ofThese = asksWith(records, to).filter((ask) => ask.broker === to && ask.target === about);
  const ask = named ?? ofThese[0];
  if (kind === "follow-up") {
    if (ask === undefined || !isOpen(ask)) return { does: "nothing" };
    return {
      does: "nudge-later",
      ask: ask.id,
      nudgeOn: dateOfEpochDay(epochDay(on) + rhythmOf(records.settings).nudgeAfterDays),
    };
  }
  if (!asking.has(kind)) return { does: "nothing" };
  // Somebody else's ask: writing to the person it is about is an ask of its own.
  const mine: Ask | undefined = ask?.broker === to ? ask : ofThese[0];
  if (mine?.outcome.stage === "idea") return { does: "move-ask", ask: mine.id };
  if (mine !== undefined && (isOpen(mine) || mine.outcome.stage === "introduced")) return { does: "nothing" };
  return { does: "new-ask" };
}

/**
 * Notes that a text was sent.
 *
 * @param purpose what it was for
 * @returns the edit; `nothing-to-note` where sending it changes nothing. Cost: as `whatSendingDoes`.
 */
export function markSent(
  records: Records,
  { wanted, purpose, on }: { readonly wanted: WantedDraft; readonly purpose: Purpose; readonly on: PartialDate },
): Edit | Refused<string> {
  const means = whatSendingDoes(records, wanted, on);
  switch (means.does) {
    case "complete-task":
      return keepInTouchAgain(records, { task: means.task, on });
    case "nudge-later":
      return nudgeSent(records, { ask: means.ask, on });
    case "move-ask":
      return asked(records, new RecordsUnderEdit(records), means.ask, { wanted, purpose, on });
    case "new-ask": {
      const { to: broker, about: target = broker } = wanted;
      const planned = planAsk(records, { broker, target, on, purpose });
      if ("problem" in planned) return planned;
      const draft = new RecordsUnderEdit(records);
      for (const change of planned.changes) if (change.of === "ask" && change.after !== null) draft.asks.put(change.after);
      return asked(records, draft, planned.ask, { wanted, purpose, on });
    }
    case "nothing":
      return { problem: "nothing-to-note" };
  }
}

function asked(
  records: Records,
  draft: RecordsUnderEdit,
  ask: AskId,
  { wanted, purpose, on }: { readonly wanted: WantedDraft; readonly purpose: Purpose; readonly on: PartialDate },
): Edit | Refused<MoveProblem> {
  const channel = channelOf[wanted.kind];
  const before = draft.asks.get(ask);
  if (before !== undefined) draft.asks.put({ ...before, purpose });
  const problem = moveAskUnderEdit(draft, records, { ask, to: "asked", on, ...(channel === undefined ? {} : { channel }) });
  if (problem !== null) return { problem };
  const name = records.contacts.get(wanted.to)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "move-ask", name } };
}

function openTask({ tasks }: Records, { kind, to, about, task: named }: WantedDraft): TaskId | null {
  const ofName = named === undefined ? undefined : tasks.get(named);
  // Another kind of text may do it as well, but not one to somebody else.
  if (ofName?.state === "open" && ofName.contact === to) return ofName.id;
  const kinds = taskOf[kind];
  if (kinds === undefined) return null;
  const open = [...tasks.values()].filter(
    (task) =>
      task.state === "open" &&
      task.contact === to &&
      kinds.includes(task.kind) &&
      (about === undefined || task.about === null || task.about === about),
  );
  open.sort((a, b) => compareIds(a.dueOn, b.dueOn) || compareIds(a.id, b.id));
  return open[0]?.id ?? null;
}
