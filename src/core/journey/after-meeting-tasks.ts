import type { Conversation } from "../model/conversation.ts";
import type { ContactId } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import type { Task } from "../model/task.ts";
import type { RecordsUnderEdit } from "../upkeep/edit.ts";
import type { AgreedFollowUp, Meeting } from "./after-meeting.ts";
import { rhythmOf } from "./defaults.ts";
import { chainAbove, earliestIntroducer } from "./introducer-chain.ts";
import { daysAfter, isOpenTouch } from "./loops.ts";
import { addTaskUnderEdit } from "./tasks.ts";

/** Days within which whoever led to somebody hears how it went. */
export const tellWithinDays = 3;

/**
 * Puts what is to be done after a conversation under an edit: thanks, reports to those who led there, a sign of life, and what was
 * agreed on. What was put before, done and dropped things included, is not put again.
 */
export function loopTasks(
  draft: RecordsUnderEdit,
  records: Records,
  conversation: Conversation,
  meeting: Meeting,
  ledHere: readonly ContactId[],
): void {
  const { id, with: person, ask } = conversation;
  const { heldOn, on, keepInTouch } = meeting;
  const ofThis = draft.tasks.naming(person).filter((task) => task.conversation === id);
  const notBefore = (date: PartialDate) => (epochDay(date) < epochDay(on) ? on : date);

  const thank = ofThis.find(({ kind }) => kind === "thank");
  if (thank === undefined && meeting.thankOn !== null) {
    const usual = notBefore(daysAfter(heldOn, rhythmOf(records.settings).thankWithinDays));
    addTaskUnderEdit(draft, { kind: "thank", contact: person, conversation: id, ask, dueOn: meeting.thankOn ?? usual });
  } else if (thank?.state === "open" && meeting.thankOn !== undefined && meeting.thankOn !== null) {
    draft.tasks.put({ ...thank, dueOn: meeting.thankOn });
  }

  if (meeting.tellIntroducers) {
    for (const contact of ledHere) {
      const isTold = ofThis.some((task) => task.kind === "tell-introducer" && task.contact === contact);
      if (isTold) continue;
      const dueOn = daysAfter(on, tellWithinDays);
      addTaskUnderEdit(draft, { kind: "tell-introducer", contact, about: person, conversation: id, dueOn });
    }
  }

  if (keepInTouch !== null) {
    const dueOn = notBefore(daysAfter(heldOn, keepInTouch));
    keepInTouchWith(draft, conversation, heldOn, dueOn);
  }
  for (const followUp of meeting.followUps) agree(draft, conversation, followUp);
}

/**
 * Whom to tell how it went, nearest first: whoever brought it about, and those who led to them; where nobody did, those who led to
 * the person met. Never ego, never the person met, nobody twice.
 */
export function whoLedTo(draft: RecordsUnderEdit, { with: person, introducer, ask }: Conversation): readonly ContactId[] {
  const { ego } = draft;
  const broker = ask === null ? null : (draft.asks.get(ask)?.broker ?? null);
  const nearest = [introducer, broker].find((one) => one !== null && one !== person && one !== ego) ?? null;
  const above = (one: ContactId) =>
    one === person && nearest !== null ? nearest : earliestIntroducer(draft.introductions.naming(one), one);
  return chainAbove(above, ego, person);
}

/** One sign of life at a time: one that stands already moves to the later day. */
function keepInTouchWith(draft: RecordsUnderEdit, conversation: Conversation, heldOn: PartialDate, dueOn: PartialDate): void {
  const { id, with: person } = conversation;
  const tasks = draft.tasks.naming(person);
  const touches = tasks.filter((task) => task.kind === "keep-in-touch" && task.contact === person);
  if (touches.some((task) => task.conversation === id || isSince(task, heldOn))) return;
  const open = touches.find((task) => isOpenTouch(task, person));
  if (open === undefined) addTaskUnderEdit(draft, { kind: "keep-in-touch", contact: person, conversation: id, dueOn });
  else if (epochDay(open.dueOn) < epochDay(dueOn)) draft.tasks.put({ ...open, dueOn });
}

function isSince({ closedOn }: Task, heldOn: PartialDate): boolean {
  return closedOn !== null && epochDay(closedOn) > epochDay(heldOn);
}

function agree(draft: RecordsUnderEdit, { id, with: person }: Conversation, agreed: AgreedFollowUp): void {
  const { kind: followUp, dueOn } = agreed;
  const note = agreed.note.trim();
  const ofThis = draft.tasks.naming(person).filter((task) => task.conversation === id && task.kind === "follow-up");
  const known = agreed.task === undefined ? undefined : ofThis.find((task) => task.id === agreed.task);
  if (known !== undefined) {
    if (known.state === "open") draft.tasks.put({ ...known, followUp, dueOn, note });
    return;
  }
  const alike = ofThis.some((task) => task.followUp === followUp && task.note === note && task.dueOn === dueOn);
  if (alike || agreed.task !== undefined) return;
  addTaskUnderEdit(draft, { kind: "follow-up", contact: person, conversation: id, followUp, dueOn, note });
}
