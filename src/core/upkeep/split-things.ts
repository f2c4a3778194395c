import type { ContactSource } from "../model/contact.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Source } from "../model/source.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { Tie } from "../model/tie.ts";
import type { RecordsUnderEdit, Shelf } from "./edit.ts";
import { type Moving, movingIntroductions, movingTies, sourceKey } from "./things-of-contact.ts";

/**
 * What goes along when rows of a contact become a contact of their own.
 *
 * @param leaving the rows of the new contact, `staying` those of the old
 * Cost: O(what names the contact), the first time O(records).
 */
export function moveSplitThings(
  draft: RecordsUnderEdit,
  from: ContactId,
  to: ContactId,
  leaving: readonly ContactSource[],
  staying: readonly ContactSource[],
): void {
  // Entries by hand have a day and no line: which of that day's belong to whom, nobody can tell.
  const rows = new Set(leaving.filter(({ source }) => source.kind === "file").map(({ source }) => sourceKey(source)));
  moveThoseOf(draft.introductions, movingIntroductions, from, to, rows);
  const { ego } = draft;
  const known = ego === null ? undefined : tieBetween(draft, ego, from);
  moveThoseOf(draft.ties, movingTies, from, to, rows);
  if (ego === null || ego === from || known === undefined) return;
  const sourcesOf = (sources: readonly ContactSource[]) => sources.slice(0, 1).map(({ source }) => source);
  for (const [contact, own] of [
    [from, staying],
    [to, leaving],
  ] as const) {
    if (tieBetween(draft, ego, contact) !== undefined) continue;
    draft.ties.put(copied(draft, known, ego, contact, sourcesOf(own)));
  }
}

function moveThoseOf<Thing extends { readonly id: string }>(
  shelf: Shelf<Thing>,
  moving: Moving<Thing>,
  from: ContactId,
  to: ContactId,
  rows: ReadonlySet<string>,
): void {
  for (const thing of shelf.naming(from)) {
    const sources = moving.sources(thing);
    if (sources.length === 0 || !sources.every((source) => rows.has(sourceKey(source)))) continue;
    const moved = moving.moved(thing, from, to);
    if (moved !== null) shelf.put(moved);
  }
}

function tieBetween(draft: RecordsUnderEdit, ego: ContactId, contact: ContactId): Tie | undefined {
  return draft.ties.naming(contact).find(({ a, b, kind }) => kind === "knows" && (a === ego || b === ego));
}

function copied(draft: RecordsUnderEdit, tie: Tie, ego: ContactId, contact: ContactId, sources: readonly Source[]): Tie {
  const [a, b] = compareIds(ego, contact) < 0 ? [ego, contact] : [contact, ego];
  const when = draft.contacts.get(contact)?.connectedOn ?? null;
  return { ...tie, id: draft.ties.freeId(`t${stableHash(`${a}\n${b}\nknows`)}`), a, b, when, sources };
}
