import { compareIds } from "../model/ids.ts";
import { compareNames } from "./compare-names.ts";
import { type FieldCounts, type FieldWeights, fieldCounts, type LevelShares, usualShares } from "./field-weights.ts";
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
  /** Names, without "Jr" or "Sr", that people of several generations have. */
  readonly generations: ReadonlySet<string>;
  /** How often those who agree in one field agree in another, by the ids of the two with a line break between. */
  readonly dependences: ReadonlyMap<string, number>;
  /** Log odds to base 2 of two people having different addresses. */
  readonly otherEmail: number;
  /** Of two who share an address, log odds to base 2 that they are one person rather than two of a family, before their names. */
  readonly familyBits: number;
  /** Whether there are hardly any families: who has another given name at an address may be a slip of the one who lives there. */
  readonly areFamiliesFew: boolean;
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
  /** Pairs of one person, and of two who share an address and have different given names. */
  readonly pairs: number;
  readonly familyPairs: number;
  /** Pairs at one address, of one person and of two given names, and those of them who have it written quite alike. */
  readonly homes: {
    readonly ofOne: number;
    readonly ofOneAlike: number;
    readonly ofFamily: number;
    readonly ofFamilyAlike: number;
  };
}

export const usualOtherEmail = 0.45;
const usualFamilyBits = 4;
const fewestPeople = 100;
/** How many others stand for the same person, on average, before anything is seen. */
export const usualRepeats = 0.5;
/** What must be seen of addresses before it is said that families are few. */
const fewestHomes = 10;
const fewestCopies = 4;
const mostWrittenAlike = 0.45;
const marginOfHomes = 0.02;
const mostOnAMailbox = 12;
const mostDependencePairs = 2000;

/**
 * What people show of how telling each likeness is, apart from what their pairs teach.
 *
 * @param people those among whom pairs are compared, in an order that does not depend on chance
 * @param fields that anybody has a value in
 * @returns the context for what was learnt of pairs, or for what is usual where nothing has been learnt
 * Cost: O(people), and O(fields) for each context.
 */
export function contextsOf(
  people: readonly MatchPerson[],
  fields: readonly MatchField[],
): (learnt: LearntShares | null) => MatchContext {
  const rarity = nameRarity(people.map(({ name }) => name.words));
  const { mailboxes, shared } = mailboxesOf(people, rarity);
  const users = new Map<string, number>();
  for (const person of people) {
    if (person.mailboxes.length === 0) continue;
    for (const user of new Set(person.mailboxes.map((mailbox) => mailbox.user))) {
      if (user !== "") users.set(user, (users.get(user) ?? 0) + 1);
    }
  }
  const counts: FieldCounts[] = [];
  for (const field of fields) {
    const values: string[] = [];
    for (const person of people) {
      const value = person.values.get(field.id);
      if (value !== undefined) values.push(value);
    }
    const found = fieldCounts(field, values);
    if (found !== null) counts.push(found);
  }
  const generations = ofSeveralGenerations(people);
  const dependent = dependences(people, fields);
  return (learnt) => ({
    rarity,
    fields: new Map(
      counts.map(({ field, weighed }) => [field.id, weighed(learnt?.fields.get(field.id) ?? usualShares[field.kind])]),
    ),
    mailboxes,
    shared,
    users,
    generations,
    dependences: dependent,
    otherEmail: Math.min(Math.max(Math.log2((learnt?.otherEmail ?? usualOtherEmail) / 0.99), -4), 0),
    familyBits: learnt === null ? usualFamilyBits : familyBitsOf(learnt),
    areFamiliesFew: learnt !== null && areFamiliesFew(learnt),
    prior: -Math.log2(Math.max(people.length, fewestPeople) / (learnt?.repeats ?? usualRepeats)),
  });
}

/** Families hardly give two of theirs the same name; a hundred pairs or so must be seen before it counts that there are none. */
function familyBitsOf({ pairs, familyPairs }: LearntShares): number {
  const odds = Math.log2((pairs + 40) / (familyPairs + 10));
  return Math.min(Math.max(odds + 2, 2), 7.5);
}

/**
 * A family's address is mostly written alike for all of them, copies of one row with slips in them are not. Where people of other
 * given names have it written no more alike than copies of one person do, they are such copies too.
 */
function areFamiliesFew({ pairs, familyPairs, homes }: LearntShares): boolean {
  if (homes.ofFamily < fewestHomes || homes.ofOne < fewestHomes || familyPairs * fewestCopies > pairs) return false;
  const ofOne = homes.ofOneAlike / homes.ofOne;
  // Few pairs may show a share that is off by half a standard error.
  const margin = marginOfHomes + Math.sqrt((ofOne * (1 - ofOne)) / homes.ofFamily) / 2;
  return ofOne < mostWrittenAlike && homes.ofFamilyAlike / homes.ofFamily <= ofOne + margin;
}

function mailboxesOf(
  people: readonly MatchPerson[],
  rarity: NameRarity,
): { readonly mailboxes: Map<string, number>; readonly shared: Set<string> } {
  const holders = new Map<string, MatchPerson[]>();
  for (const person of people) {
    if (person.mailboxes.length === 0) continue;
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

/**
 * Half of the different names on it, or more, are no one person's: a slip in one of many spellings makes no family. Jr and Sr on
 * it are two people for certain.
 */
function isShared(holders: readonly MatchPerson[], rarity: NameRarity): boolean {
  const names = [...new Map(holders.map(({ name }) => [name.folded, name])).values()].sort((x, y) =>
    compareIds(x.folded, y.folded),
  );
  if (new Set(names.map(({ generation }) => generation).filter((each) => each !== null)).size > 1) return true;
  const some = names.slice(0, mostOnAMailbox);
  let pairs = 0;
  let conflicts = 0;
  some.forEach((a, i) => {
    for (const b of some.slice(i + 1)) {
      pairs += 1;
      const { isConflict, level } = compareNames(a, b, rarity);
      // One who marries has two surnames, not three.
      if (isConflict || (level === "other" && some.length > 2)) conflicts += 1;
    }
  });
  return conflicts > 0 && conflicts * 2 >= pairs;
}

/** Names without the "Jr" of which the people at hand have several generations. */
function ofSeveralGenerations(people: readonly MatchPerson[]): Set<string> {
  const generations = new Map<string, string>();
  const several = new Set<string>();
  for (const { name } of people) {
    if (name.generation === null) continue;
    const base = name.words.join(" ");
    const known = generations.get(base);
    if (known === undefined) generations.set(base, name.generation);
    else if (known !== name.generation) several.add(base);
  }
  return several;
}

/**
 * How often people of unlike names who agree in one field agree in another: who shares a postcode shares the town.
 *
 * @returns by the two ids, the known one first; only for fields that many have
 * Cost: O(fields squared * people), at most 2,000 pairs a field.
 */
function dependences(people: readonly MatchPerson[], fields: readonly MatchField[]): Map<string, number> {
  const found = new Map<string, number>();
  const these = fields.filter(({ kind }) => kind === "place" || kind === "other");
  for (const { id } of these) {
    const lastWith = new Map<string, MatchPerson>();
    const counts = new Map<string, [same: number, known: number]>();
    let pairs = 0;
    for (const person of people) {
      const value = person.values.get(id);
      if (value === undefined) continue;
      const before = lastWith.get(value);
      lastWith.set(value, person);
      if (before === undefined || before.name.words.some((word) => person.name.words.includes(word))) continue;
      for (const other of these) {
        const [one, two] = [before.values.get(other.id), person.values.get(other.id)];
        if (other.id === id || one === undefined || two === undefined) continue;
        const held = counts.get(other.id) ?? [0, 0];
        counts.set(other.id, [held[0] + (one === two ? 1 : 0), held[1] + 1]);
      }
      pairs += 1;
      if (pairs === mostDependencePairs) break;
    }
    for (const [other, [same, known]] of counts) found.set(`${id}\n${other}`, same / (known + 5));
  }
  return found;
}
