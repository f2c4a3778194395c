import { contactFromSources, fingerprintOf } from "../linkage/contact-from-sources.ts";
import type { Contact } from "../model/contact.ts";
import type { ContactId, DecisionId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused, type Shelf } from "./edit.ts";
import { joinUnderEdit, keepApartUnderEdit, unjoinUnderEdit } from "./join-under-edit.ts";
import { withName } from "./joined-contact.ts";
import type { Joined } from "./kept-now.ts";
import { dropLostReferences } from "./lost-references.ts";
import { moveSplitThings } from "./split-things.ts";
import { type Moving, movingAsks, movingIntroductions, movingTies, sourceKey } from "./things-of-contact.ts";
import { identityText } from "./typed-facts.ts";

/**
 * Two contacts that were joined are different people after all, at any later time.
 *
 * Who left comes back with the sources, ties, introductions and asks they had, and with rows that have come since and state just
 * what one of theirs did. Everything else that was added since stays with who was kept. Joins made since that touch the same
 * people stand afterwards as before.
 *
 * @param apart.decision the join, of whatever depth: see `joinsInto`
 * @param apart.at milliseconds since 1970-01-01 UTC
 * @returns the edit and the id of who came back
 * Cost: O(records), then O(what the decision, and each join made since that touches the same, holds).
 */
export function takeApart(
  records: Records,
  { decision, at }: { readonly decision: DecisionId; readonly at: number },
): (Edit & { readonly contact: ContactId }) | Refused<"unknown-decision"> {
  const joined = records.decisions.get(decision);
  if (joined?.kind !== "joined") return { problem: "unknown-decision" };
  const draft = new RecordsUnderEdit(records);
  const later = entangledSince(draft.joins(), joined);
  const names = new Map<ContactId, ContactId>();
  const named = (id: ContactId) => names.get(id) ?? id;
  const undo = (one: Joined) => {
    const back = unjoinUnderEdit(draft, { ...one, kept: named(one.kept) });
    if (back !== one.left.id) names.set(one.left.id, back);
    return back;
  };
  for (const one of later.toReversed()) {
    if (draft.contacts.get(named(one.kept)) === undefined) return { problem: "unknown-decision" };
    undo(one);
  }
  if (draft.contacts.get(named(joined.kept)) === undefined) return { problem: "unknown-decision" };
  const back = undo(joined);
  keepApartUnderEdit(draft, named(joined.kept), back, at);
  for (const one of later) joinUnderEdit(draft, named(one.kept), named(one.left.id), one.at, true);
  dropLostReferences(draft);
  return { changes: draft.changes(), summary: { code: "take-apart", name: joined.left.name }, contact: back };
}

/** The joins made after one that touch what it touched, or what one of them did; in their order. */
function entangledSince(joins: readonly Joined[], first: Joined): readonly Joined[] {
  const touched = new Set<string>(touchedBy(first));
  return joins.slice(joins.findIndex(({ id }) => id === first.id) + 1).filter((joined) => {
    const things = touchedBy(joined);
    if (!things.some((id) => touched.has(id))) return false;
    for (const id of things) touched.add(id);
    return true;
  });
}

function touchedBy(joined: Joined): readonly string[] {
  const { kept, left, introductions, ties, asks, decisions = [], conversations = [], leads = [], tasks = [] } = joined;
  const things = [introductions, ties, asks, decisions, conversations, leads, tasks].flatMap((list) =>
    list.map(({ id }): string => `thing\n${id}`),
  );
  return [`contact\n${kept}`, `contact\n${left.id}`, ...things];
}

/**
 * Rows that an import put on the wrong person become a contact of their own.
 *
 * Ties and introductions that come from these rows alone go along. Where ego is tied to the contact as one of ego's own list,
 * ego is tied to both afterwards: the list held either.
 *
 * @param split.sources places in the contact's `sources`; some, not all
 * @param split.at milliseconds since 1970-01-01 UTC
 * @returns the edit and the new contact; a decision keeps the two apart
 * Cost: O(records).
 */
export function splitOff(
  records: Records,
  split: { readonly contact: ContactId; readonly sources: readonly number[]; readonly at: number },
): (Edit & { readonly split: ContactId }) | Refused<"unknown-contact" | "no-sources" | "all-sources"> {
  const before = records.contacts.get(split.contact);
  if (before === undefined) return { problem: "unknown-contact" };
  const chosen = new Set(split.sources);
  const leaving = before.sources.filter((_, place) => chosen.has(place));
  const staying = before.sources.filter((_, place) => !chosen.has(place));
  if (leaving.length === 0) return { problem: "no-sources" };
  if (staying.length === 0) return { problem: "all-sources" };
  const draft = new RecordsUnderEdit(records);
  const kind: Contact["kind"] = before.kind === "ego" ? "recorded" : before.kind;
  const facts = contactFromSources(before.id, kind, leaving);
  const id = draft.contacts.freeId(`c${stableHash(identityText(facts, fingerprintOf(facts)))}`);
  draft.contacts.put(withName({ ...facts, id }, before.name));
  draft.contacts.put(withName(contactFromSources(before.id, before.kind, staying), before.name));
  moveSplitThings(draft, before.id, id, leaving, staying);
  forgetRowsOfJoins(draft, before.id, id, new Set(leaving.map(({ source }) => sourceKey(source))));
  keepApartUnderEdit(draft, before.id, id, split.at);
  dropLostReferences(draft);
  return { changes: draft.changes(), summary: { code: "take-apart", name: before.name }, split: id };
}

/** Who was joined comes back without these rows; who had no others is apart already, as the new contact. */
function forgetRowsOfJoins(draft: RecordsUnderEdit, contact: ContactId, split: ContactId, rows: ReadonlySet<string>): void {
  const within = new Set<ContactId>([contact]);
  const joins = draft.joins();
  // Latest first: who was joined into somebody that was joined into the contact comes after that one.
  for (const joined of joins.toReversed()) {
    if (!within.has(joined.kept)) continue;
    const { left } = joined;
    within.add(left.id);
    const sources = left.sources.filter(({ source }) => !rows.has(sourceKey(source)));
    if (sources.length === left.sources.length) continue;
    if (sources.length > 0 || joins.some(({ kept }) => kept === left.id)) {
      draft.decisions.put({ ...joined, left: withName(contactFromSources(left.id, left.kind, sources), left.name) });
    } else {
      draft.decisions.remove(joined.id);
      const moved = { from: left.id, to: joined.kept, back: split, now: contact };
      bringBackDropped(draft.ties, movingTies, joined.ties, moved);
      bringBackDropped(draft.introductions, movingIntroductions, joined.introductions, moved);
      bringBackDropped(draft.asks, movingAsks, joined.asks, moved);
    }
  }
}

/** What was between the two themselves, and therefore went when they were joined. */
function bringBackDropped<Thing extends { readonly id: string }>(
  shelf: Shelf<Thing>,
  moving: Moving<Thing>,
  stood: readonly Thing[],
  moved: { readonly from: ContactId; readonly to: ContactId; readonly back: ContactId; readonly now: ContactId },
): void {
  for (const thing of stood) {
    if (!moving.people(thing).includes(moved.from) || moving.moved(thing, moved.from, moved.to) !== null) continue;
    const ofSplit = moving.moved(thing, moved.from, moved.back);
    const between = ofSplit === null ? null : moving.moved(ofSplit, moved.to, moved.now);
    if (between !== null) shelf.put(moving.withId(between, shelf.freeId(thing.id)));
  }
}
