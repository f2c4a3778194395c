import type { MatchEvidence, SuggestedDuplicate } from "../../../core/linkage/import-plan.ts";
import type { Contact } from "../../../core/model/contact.ts";
import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import { pairKey, pairsApart } from "../../../core/upkeep/keep-apart.ts";
import { contactNow } from "../../../core/upkeep/kept-now.ts";

/** A suggested pair as the records stand now: either side may have been joined into somebody else since it was suggested. */
export interface ReviewPair {
  readonly key: string;
  readonly pair: SuggestedDuplicate;
  readonly a: Contact | null;
  readonly b: Contact | null;
  readonly state: "open" | "joined" | "apart" | "gone";
}

/** @returns the pairs in their order. Cost: O(pairs + decisions), more where somebody was joined. */
export function reviewPairs(records: Records, pairs: readonly SuggestedDuplicate[]): readonly ReviewPair[] {
  const apart = pairsApart(records);
  return pairs.map((pair) => {
    const a = contactNow(records, pair.a);
    const b = contactNow(records, pair.b);
    const state = a === null || b === null ? "gone" : a === b ? "joined" : apart.has(pairKey(a, b)) ? "apart" : ("open" as const);
    return {
      key: pairKey(pair.a, pair.b),
      pair,
      a: a === null ? null : (records.contacts.get(a) ?? null),
      b: b === null ? null : (records.contacts.get(b) ?? null),
      state,
    };
  });
}

/**
 * Where the review goes from a pair that was settled or put off: to the next open one, from the end to the start.
 * @returns -1 where none is left
 */
export function nextOpen(pairs: readonly ReviewPair[], from: number, putOff: ReadonlySet<string>): number {
  for (let step = 1; step <= pairs.length; step += 1) {
    const place = (from + step) % pairs.length;
    const pair = pairs[place];
    if (pair?.state === "open" && !putOff.has(pair.key)) return place;
  }
  return -1;
}

/** Whose facts lead where two are joined: you, then whoever has more recorded, then by id. */
export function richer(a: Contact, b: Contact, ego: ContactId | null): Contact {
  if (a.id === ego || b.id === ego) return a.id === ego ? a : b;
  const difference = factsHeld(a) - factsHeld(b);
  return difference > 0 || (difference === 0 && compareIds(a.id, b.id) < 0) ? a : b;
}

function factsHeld(contact: Contact): number {
  const { id: _, kind, sources, details, ...facts } = contact;
  const held = Object.values(facts).filter((value) => value !== null && !(Array.isArray(value) && value.length === 0));
  return (kind === "recorded" || kind === "ego" ? 1_000 : 0) + held.length + (details?.length ?? 0) + sources.length / 100;
}

/** What speaks for, and what against; the strongest first. */
export function forAndAgainst(evidence: readonly MatchEvidence[]): {
  readonly speaksFor: readonly MatchEvidence[];
  readonly against: readonly MatchEvidence[];
} {
  const strongest = (one: MatchEvidence, other: MatchEvidence) => Math.abs(other.weight) - Math.abs(one.weight);
  return {
    speaksFor: evidence.filter(({ weight }) => weight > 0).sort(strongest),
    against: evidence.filter(({ weight }) => weight < 0).sort(strongest),
  };
}
