import { compareNames } from "./compare-names.ts";
import { type FieldWeights, fieldWeights, type LevelShares, usualShares } from "./field-weights.ts";
import type { MatchField } from "./match-fields.ts";
import type { MatchPerson } from "./match-person.ts";
import { type NameRarity, nameRarity } from "./name-rarity.ts";

/** What the people at hand show of how telling each likeness is. */
export interface MatchContext {
  readonly rarity: NameRarity;
  readonly fields: ReadonlyMap<string, FieldWeights>;
  /** How many have the mailbox. */
  readonly mailboxes: ReadonlyMap<string, number>;
  /** Mailboxes on which people of different names stand. */
  readonly shared: ReadonlySet<string>;
  readonly users: ReadonlyMap<string, number>;
  /** Log odds to base 2 of two people having different addresses. */
  readonly otherEmail: number;
  /** Log odds to base 2 that any two of them are one person. */
  readonly prior: number;
}

/** What pairs of one person show, by field; learnt from the people at hand or as usual. */
export interface LearntShares {
  readonly fields: ReadonlyMap<string, LevelShares>;
  /** The share of pairs of one person whose addresses have nothing in common. */
  readonly otherEmail: number;
  /** How many others stand for the same person, on average. */
  readonly repeats: number;
}

export const usualOtherEmail = 0.45;
const fewestPeople = 300;
/** How many others stand for the same person, on average, before anything is seen. */
export const usualRepeats = 0.5;
const mostOnAMailbox = 12;

/**
 * @param people those among whom pairs are compared, in an order that does not depend on chance
 * @param fields that anybody has a value in
 * @param learnt where something has been learnt
 * Cost: O(people).
 */
export function contextOf(
  people: readonly MatchPerson[],
  fields: Iterable<MatchField>,
  learnt: LearntShares | null,
): MatchContext {
  const rarity = nameRarity(people.map(({ name }) => name.words));
  const { mailboxes, shared } = mailboxesOf(people, rarity);
  const users = new Map<string, number>();
  for (const person of people) {
    for (const user of new Set(person.mailboxes.map((mailbox) => mailbox.user))) {
      if (user !== "") users.set(user, (users.get(user) ?? 0) + 1);
    }
  }
  const weights = new Map<string, FieldWeights>();
  for (const field of fields) {
    const values: string[] = [];
    for (const person of people) {
      const value = person.values.get(field.id);
      if (value !== undefined) values.push(value);
    }
    const found = fieldWeights(field, values, learnt?.fields.get(field.id) ?? usualShares[field.kind]);
    if (found !== null) weights.set(field.id, found);
  }
  return {
    rarity,
    fields: weights,
    mailboxes,
    shared,
    users,
    otherEmail: Math.min(Math.max(Math.log2((learnt?.otherEmail ?? usualOtherEmail) / 0.99), -4), 0),
    prior: -Math.log2(Math.max(people.length, fewestPeople) / (learnt?.repeats ?? usualRepeats)),
  };
}

function mailboxesOf(
  people: readonly MatchPerson[],
  rarity: NameRarity,
): { readonly mailboxes: Map<string, number>; readonly shared: Set<string> } {
  const holders = new Map<string, MatchPerson[]>();
  for (const person of people) {
    for (const key of new Set(person.mailboxes.map((mailbox) => mailbox.key))) {
      if (key === null) continue;
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [person]);
      else held.push(person);
    }
  }
  const mailboxes = new Map<string, number>();
  const shared = new Set<string>();
  for (const [key, held] of holders) {
    mailboxes.set(key, held.length);
    if (held.length > 1 && isShared(held, rarity)) shared.add(key);
  }
  return { mailboxes, shared };
}

/** Half of the different names on it, or more, are no one person's: a slip in one of many spellings makes no family. */
function isShared(holders: readonly MatchPerson[], rarity: NameRarity): boolean {
  const names = [...new Map(holders.map(({ name }) => [name.folded, name])).values()].sort((x, y) =>
    x.folded < y.folded ? -1 : 1,
  );
  const some = names.slice(0, mostOnAMailbox);
  let pairs = 0;
  let conflicts = 0;
  some.forEach((a, i) => {
    for (const b of some.slice(i + 1)) {
      pairs += 1;
      if (compareNames(a, b, rarity).isConflict) conflicts += 1;
    }
  });
  return conflicts > 0 && conflicts * 2 >= pairs;
}
