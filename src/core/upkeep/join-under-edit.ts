import { InvariantError } from "../model/errors.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { RecordsUnderEdit } from "./edit.ts";
import { joinedContact, separatedContacts } from "./joined-contact.ts";
import { movingConversations, movingLeads, movingTasks } from "./journey-of-contact.ts";
import type { Joined } from "./kept-now.ts";
import { moveThings, moveThingsBack } from "./move-things.ts";
import { movingAsks, movingDecisions, movingIntroductions, movingTies } from "./things-of-contact.ts";

/**
 * Joins two contacts that are there, whatever speaks against it.
 *
 * @param at the moment of the decision; taken a little later where joins are that late already, so that their order is kept
 * @param again whether the join stood before, and keeps its place among the others
 * @returns the decision
 * Cost: O(what names either + decisions).
 */
export function joinUnderEdit(draft: RecordsUnderEdit, kept: ContactId, left: ContactId, at: number, again = false): Joined {
  const before = draft.contacts.get(kept);
  const leaving = draft.contacts.get(left);
  if (before === undefined || leaving === undefined || kept === left) {
    throw new InvariantError(`${left} cannot be joined into ${kept}`);
  }
  const last = draft.joins().at(-1);
  const moment = last === undefined || again ? at : Math.max(at, last.at + 1);
  const wasEgo = draft.ego === left;
  const conversations = moveThings(draft.conversations, movingConversations, left, kept);
  const leads = moveThings(draft.leads, movingLeads, left, kept);
  const tasks = moveThings(draft.tasks, movingTasks, left, kept);
  const joined: Joined = {
    id: draft.decisions.freeId(`joined-${stableHash(`${kept}\n${left}\n${moment}`)}`),
    kind: "joined",
    kept,
    left: leaving,
    introductions: moveThings(draft.introductions, movingIntroductions, left, kept),
    ties: moveThings(draft.ties, movingTies, left, kept),
    asks: moveThings(draft.asks, movingAsks, left, kept),
    at: moment,
    before,
    decisions: moveThings(draft.onContacts, movingDecisions, left, kept),
    ...(wasEgo ? { wasEgo } : {}),
    ...(conversations.length === 0 ? {} : { conversations }),
    ...(leads.length === 0 ? {} : { leads }),
    ...(tasks.length === 0 ? {} : { tasks }),
  };
  draft.contacts.remove(left);
  draft.contacts.put(joinedContact(before, leaving, draft.imports));
  if (wasEgo) draft.ego = kept;
  draft.decisions.put(joined);
  return joined;
}

/**
 * Takes a join back, where none stands that was made later and touches the same things.
 *
 * @returns the id of the contact that is there again: the one it had, unless somebody else has it now
 * Cost: O(what the decision holds + sources).
 */
export function unjoinUnderEdit(draft: RecordsUnderEdit, joined: Joined): ContactId {
  const now = draft.contacts.get(joined.kept);
  if (now === undefined) throw new InvariantError(`${joined.kept} is not there to be taken apart`);
  const { left } = joined;
  const back = draft.contacts.freeId(left.id);
  // Decisions of before `before` was kept: the contact stands for who was kept.
  const was = { before: joined.before ?? now, left, at: joined.at, id: back };
  const separated = separatedContacts(now, was, draft.imports);
  draft.contacts.put(separated.kept);
  draft.contacts.put(separated.left);
  draft.decisions.remove(joined.id);
  const moved = { from: left.id, to: joined.kept, back };
  const isThere = (contact: ContactId) => draft.contacts.get(contact) !== undefined;
  moveThingsBack(draft.introductions, movingIntroductions, joined.introductions, moved, isThere);
  moveThingsBack(draft.ties, movingTies, joined.ties, moved, isThere);
  moveThingsBack(draft.asks, movingAsks, joined.asks, moved, isThere);
  moveThingsBack(draft.onContacts, movingDecisions, joined.decisions ?? [], moved, isThere);
  moveThingsBack(draft.conversations, movingConversations, joined.conversations ?? [], moved, isThere);
  moveThingsBack(draft.leads, movingLeads, joined.leads ?? [], moved, isThere);
  moveThingsBack(draft.tasks, movingTasks, joined.tasks ?? [], moved, isThere);
  if (joined.wasEgo === true && draft.ego === joined.kept) draft.ego = back;
  return back;
}

/** Notes that two contacts are different people. Cost: O(decisions). */
export function keepApartUnderEdit(draft: RecordsUnderEdit, one: ContactId, other: ContactId, at: number): void {
  const [a, b] = compareIds(one, other) < 0 ? [one, other] : [other, one];
  const known = draft.onContacts.naming(a).find((decision) => decision.kind === "apart" && decision.a === a && decision.b === b);
  const id = known?.id ?? draft.onContacts.freeId(`apart-${stableHash(`${a}\n${b}`)}`);
  draft.decisions.put({ id, kind: "apart", a, b, at });
}
