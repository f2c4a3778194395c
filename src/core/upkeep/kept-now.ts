import type { Decision } from "../model/decision.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Records } from "../model/records.ts";

export type Joined = Extract<Decision, { readonly kind: "joined" }>;

/**
 * The contact that somebody joined into others stands under now. `kept` of a decision is who was kept at the time; that contact
 * may itself have been joined into another since.
 *
 * @returns null where the contact is no more
 * Cost: O(decisions) for each further join.
 */
export function keptNow({ contacts, decisions }: Pick<Records, "contacts" | "decisions">, joined: Joined): ContactId | null {
  return contactNow({ contacts, decisions }, joined.kept);
}

/** @returns the contact itself, or the one it was joined into; null where there is neither. Cost: as `keptNow`. */
export function contactNow({ contacts, decisions }: Pick<Records, "contacts" | "decisions">, id: ContactId): ContactId | null {
  let now = id;
  const seen = new Set<ContactId>();
  while (!contacts.has(now)) {
    if (seen.has(now)) return null;
    seen.add(now);
    const joined = lastJoinOf(decisions, now);
    if (joined === null) return null;
    now = joined.kept;
  }
  return now;
}

/**
 * Everybody who was joined into a contact, directly or with somebody who was: what can be taken apart again.
 *
 * @returns latest first, then by id
 * Cost: O(decisions * depth).
 */
export function joinsInto(records: Pick<Records, "contacts" | "decisions">, contact: ContactId): readonly Joined[] {
  const joins = [...records.decisions.values()].filter((decision): decision is Joined => decision.kind === "joined");
  return joins.filter((joined) => keptNow(records, joined) === contact).sort((a, b) => b.at - a.at || compareIds(a.id, b.id));
}

function lastJoinOf(decisions: Records["decisions"], left: ContactId): Joined | null {
  let last: Joined | null = null;
  for (const decision of decisions.values()) {
    if (decision.kind !== "joined" || decision.left.id !== left) continue;
    if (last === null || decision.at > last.at || (decision.at === last.at && compareIds(decision.id, last.id) > 0))
      last = decision;
  }
  return last;
}
