import type { BridgingContact } from "../../../core/answers/network-answers.ts";

export interface Tier {
  readonly tier: number | null;
  /** Place of the first of them in the list, from 1. */
  readonly first: number;
  /** How many there are of the tier. */
  readonly count: number;
  /** Those of them who are shown. */
  readonly contacts: readonly BridgingContact[];
}

/** Contacts next to each other in the list that are of one tier, for the first `shown` of the list. Cost: O(contacts). */
export function tiersOf(contacts: readonly BridgingContact[], shown: number): readonly Tier[] {
  const tiers: { tier: number | null; first: number; contacts: BridgingContact[] }[] = [];
  contacts.forEach((contact, i) => {
    const last = tiers[tiers.length - 1];
    if (last !== undefined && last.tier === contact.tier) last.contacts.push(contact);
    else tiers.push({ tier: contact.tier, first: i + 1, contacts: [contact] });
  });
  return tiers
    .filter(({ first }) => first <= shown)
    .map((tier) => ({ ...tier, count: tier.contacts.length, contacts: tier.contacts.slice(0, shown - tier.first + 1) }));
}
