import { type ContactId, compareIds } from "../model/ids.ts";
import { type Introduction, tookPlace } from "../model/introduction.ts";
import { epochDay } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";

/**
 * Who led to a contact: whoever introduced them first, whoever introduced that person first, and so on, as the lineage has it.
 *
 * Of several introducers the earliest counts, undated introductions last, then the smaller id. Nobody introduced ego, so that a
 * line ends where it comes from you; it also ends where it would come back to somebody who stands in it.
 *
 * @returns the introducers, nearest first, without ego and without the contact; [] where nobody recorded led to them
 * Cost: O(introductions * length of the line).
 */
export function introducerChain(
  { introductions, settings }: Pick<Records, "introductions" | "settings">,
  contact: ContactId,
): readonly ContactId[] {
  return chainAbove((person) => earliestIntroducer(introductions.values(), person), settings.ego, contact);
}

/** As `introducerChain`, the introducer of each found by `above`. */
export function chainAbove(
  above: (contact: ContactId) => ContactId | null,
  ego: ContactId | null,
  contact: ContactId,
): readonly ContactId[] {
  const chain: ContactId[] = [];
  const seen = new Set<ContactId>([contact]);
  if (ego !== null) seen.add(ego);
  let person: ContactId | null = contact === ego ? null : above(contact);
  while (person !== null && !seen.has(person)) {
    seen.add(person);
    chain.push(person);
    person = above(person);
  }
  return chain;
}

/** @returns who introduced the contact first; null where nobody did. Cost: O(introductions). */
export function earliestIntroducer(introductions: Iterable<Introduction>, contact: ContactId): ContactId | null {
  let first: { readonly introducer: ContactId; readonly day: number } | null = null;
  for (const introduction of introductions) {
    const { introducer, parties, when } = introduction;
    if (introducer === null || introducer === contact || !tookPlace(introduction) || !parties.includes(contact)) continue;
    const day = when === null ? Number.POSITIVE_INFINITY : epochDay(when);
    const earlier = first === null || day < first.day || (day === first.day && compareIds(introducer, first.introducer) < 0);
    if (earlier) first = { introducer, day };
  }
  return first?.introducer ?? null;
}
