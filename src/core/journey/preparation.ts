import type { Conversation, ConversationHow } from "../model/conversation.ts";
import type { ContactId, ConversationId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Permission, Purpose } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { namePermission } from "./name-permission.ts";
import { noteIntroduction } from "./note-introduction.ts";
import { tellPermissionUnderEdit } from "./tell-permission.ts";

/** What is easily forgotten, before, at the beginning and at the end. */
export type CheckCode =
  | "objective-at-hand"
  | "notes-at-hand"
  | "papers-at-hand"
  | "quiet-place"
  | "battery-and-signal"
  | "call-tried"
  | "light-and-background"
  | "way-known"
  | "arrive-early"
  | "phone-silent"
  | "say-who-you-are"
  | "time-still-suits"
  | "offer-other-time"
  | "say-how-long"
  | "no-job-request"
  | "let-them-talk"
  | "pause-after-answers"
  | "closing-questions"
  | "end-on-time"
  | "say-thanks";

export interface CheckPoint {
  readonly code: CheckCode;
  readonly when: "before" | "beginning" | "during" | "end";
}

type When = CheckPoint["when"];
/** A point that holds for some ways of meeting, or for one purpose, only. */
type Rule = readonly [code: CheckCode, when: When, how?: readonly ConversationHow[], purpose?: Purpose];

const remote = ["phone", "video"] as const;

const rules: readonly Rule[] = [
  ["objective-at-hand", "before"],
  ["notes-at-hand", "before"],
  ["papers-at-hand", "before", ["inPerson", "phone", "video"], "lead"],
  ["quiet-place", "before", remote],
  ["battery-and-signal", "before", ["phone"]],
  ["call-tried", "before", ["video"]],
  ["light-and-background", "before", ["video"]],
  ["way-known", "before", ["inPerson"]],
  ["arrive-early", "before", ["inPerson"]],
  ["phone-silent", "before", ["inPerson", "video"]],
  ["say-who-you-are", "beginning"],
  ["time-still-suits", "beginning", remote],
  ["offer-other-time", "beginning", ["phone"]],
  ["say-how-long", "beginning"],
  ["no-job-request", "during", ["inPerson", "phone", "video"], "informational"],
  ["let-them-talk", "during"],
  ["pause-after-answers", "during", ["phone"]],
  ["closing-questions", "end"],
  ["end-on-time", "end"],
  ["say-thanks", "end"],
];

/** @returns the manners that matter for this way of meeting and purpose, in the order in which they matter. Cost: O(1). */
export function checklistFor({ how, purpose }: Pick<Conversation, "how" | "purpose">): readonly CheckPoint[] {
  return rules
    .filter(([, , hows, only]) => (hows === undefined || hows.includes(how)) && (only === undefined || only === purpose))
    .map(([code, when]) => ({ code, when }));
}

/**
 * Whether the opening words may say who suggested the conversation.
 *
 * @returns who brought it about, and whether that name may be used: only `yes` allows it; null where nobody brought it about
 * Cost: O(asks + introductions).
 */
export function suggestedBy(
  records: Pick<Records, "asks" | "introductions">,
  { with: target, introducer }: Pick<Conversation, "with" | "introducer">,
): { readonly introducer: ContactId; readonly permission: Permission } | null {
  if (introducer === null) return null;
  return { introducer, permission: namePermission(records, { introducer, target }) };
}

/**
 * Keeps what the introducer said of their name, wherever it was to be found: in asks about that person and in introductions of
 * them. Where there is none, that they brought the conversation about is an introduction, and holds it.
 *
 * @param told.on the day on which it was said
 * @returns the edit, without changes where that is known; `no-introducer` where nobody brought the conversation about
 * Cost: O(asks + introductions).
 */
export function tellPermission(
  records: Records,
  told: { readonly conversation: ConversationId; readonly permission: Permission; readonly on: PartialDate },
): Edit | Refused<"unknown-conversation" | "no-introducer"> {
  const { permission, on } = told;
  const conversation = records.conversations.get(told.conversation);
  if (conversation === undefined) return { problem: "unknown-conversation" };
  const { introducer, with: target } = conversation;
  if (introducer === null) return { problem: "no-introducer" };
  const draft = new RecordsUnderEdit(records);
  if (!tellPermissionUnderEdit(draft, { introducer, target, permission, on })) {
    const parties = [target, draft.needEgo()];
    noteIntroduction(draft, { introducer, parties, status: "made", on, mayUseName: permission, context: null });
  }
  const name = records.contacts.get(introducer)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "name-permission", name } };
}
