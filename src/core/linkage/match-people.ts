import type { ContactFacts } from "../model/contact.ts";
import { compareNames } from "./compare-names.ts";
import { compareFully, type FullComparison, haveOtherProfiles, joinBits, siteOf, suggestBits } from "./compare-people.ts";
import { type LevelShares, learntShares } from "./field-weights.ts";
import { type BlockOptions, type CandidatePairs, candidatePairs } from "./match-blocks.ts";
import { contextsOf, type LearntShares, type MatchContext, usualOtherEmail, usualRepeats } from "./match-context.ts";
import { fieldOfLabel, fixedFields, type MatchField } from "./match-fields.ts";
import { conflictFreeGroups } from "./match-groups.ts";
import { type MatchPerson, matchPerson } from "./match-person.ts";
import { MostAlike } from "./most-alike.ts";

const rounds = 2;
const mostPairsLearntFrom = 20_000;
const usualEmailPairs = 25;
const usualPeople = 100;
const fewestRepeats = 0.25;
const mostRepeats = 4;
/** Two of whom this much speaks for a common address share one. */
const sharedAddressBits = 7;
const sharedSurnameBits = 3;

/**
 * What a set of people shows of how telling each likeness among them is: how rare names and values are, which mailboxes several
 * people share, and, from pairs that are alike in everything else, how constant each fact is for one person.
 *
 * @param facts of everybody among whom pairs will be compared; the order does not matter
 * Cost: near-linear. Method: expectation and maximisation over candidate pairs, twice, held back by what is usual; a field is
 * judged by the pairs that all others speak for.
 */
export function matchContext(facts: readonly Partial<ContactFacts>[]): MatchContext {
  return contextOfPeople(
    facts.map((each) => matchPerson(each)),
    fieldsOf(facts),
  );
}

/** The fields in which anybody has something, those of fixed meaning first. */
export function fieldsOf(facts: readonly Partial<ContactFacts>[]): MatchField[] {
  const fields = new Map(fixedFields.map((field) => [field.id, field]));
  const labels = new Set<string>();
  for (const { details } of facts) for (const { label } of details ?? []) labels.add(label);
  for (const label of [...labels].sort()) {
    const field = fieldOfLabel(label);
    if (field !== null) fields.set(field.id, field);
  }
  return [...fields.values()];
}

export function contextOfPeople(people: readonly MatchPerson[], fields: readonly MatchField[]): MatchContext {
  return learning(people, fields).context;
}

/** The context of people together with the pairs it was learnt from. */
export function learning(
  people: readonly MatchPerson[],
  fields: readonly MatchField[],
): { readonly context: MatchContext; readonly pairs: CandidatePairs } {
  const pairs = candidatesAmong(people, fields);
  return { context: contextLearnt(people, fields, pairs), pairs };
}

/** @param wants whose pairs, by number, and which */
export function candidatesAmong(
  people: readonly MatchPerson[],
  fields: readonly MatchField[],
  wants?: Pick<BlockOptions, "wants" | "isSought">,
): CandidatePairs {
  const kinds = new Map(fields.map(({ id, kind }) => [id, kind]));
  return candidatePairs(people, {
    kindOf: (field) => kinds.get(field) ?? null,
    ...wants,
  });
}

export function contextLearnt(
  people: readonly MatchPerson[],
  fields: readonly MatchField[],
  pairs: CandidatePairs,
): MatchContext {
  const contextFor = contextsOf(people, fields);
  let context = contextFor(null);
  for (let round = 0; round < rounds; round += 1) context = contextFor(learntFrom(people, fields, pairs, context));
  return context;
}

/**
 * Which pairs can join the two, or teach anything: of people with two profiles nothing counts but what families share.
 *
 * @param fields those in which anybody has something
 */
export function pairsThatCount(
  people: readonly MatchPerson[],
  fields: readonly MatchField[],
): {
  readonly counts: (a: MatchPerson, b: MatchPerson) => boolean;
  /** Whether any pair of this person's may count, whoever the other is. */
  readonly isOpen: (person: MatchPerson) => boolean;
} {
  const ofFamily = fieldsOfFamily(fields);
  const profiles = new Set<string>();
  const repeated = new Set<string>();
  for (const { profile } of people) {
    if (profile === null) continue;
    if (profiles.has(profile)) repeated.add(profile);
    profiles.add(profile);
  }
  return {
    counts: (a, b) => !haveOtherProfiles(a, b) || ofFamily.some((id) => a.values.has(id) && b.values.has(id)),
    isOpen: ({ profile, values }) =>
      profile === null || siteOf(profile) !== "in" || repeated.has(profile) || ofFamily.some((id) => values.has(id)),
  };
}

/** Ids of the fields that those who live together share. */
function fieldsOfFamily(fields: readonly MatchField[]): readonly string[] {
  return fields.filter(({ about, kind }) => kind === "place" || about === "phone").map(({ id }) => id);
}

function learntFrom(
  people: readonly MatchPerson[],
  fields: readonly MatchField[],
  { first, second }: CandidatePairs,
  context: MatchContext,
): LearntShares {
  const counts = new Map<string, number[]>(fields.map(({ id }) => [id, [0, 0, 0, 0]]));
  let emails = usualEmailPairs;
  let others = usualEmailPairs * usualOtherEmail;
  let alike = 0;
  let familyPairs = 0;
  const homes = { ofOne: 0, ofOneAlike: 0, ofFamily: 0, ofFamilyAlike: 0 };
  const ofFamily = fieldsOfFamily(fields);
  const { counts: teaches } = pairsThatCount(people, fields);
  const step = Math.max(1, Math.ceil(first.length / mostPairsLearntFrom));
  for (let k = 0; k < first.length; k += step) {
    const a = people[first[k] ?? -1];
    const b = people[second[k] ?? -1];
    if (a === undefined || b === undefined) continue;
    if (!teaches(a, b)) continue;
    const found = compareFully(a, b, context);
    const isAtHome = found.ofFamily >= sharedAddressBits;
    const isWrittenAlike = isAtHome && found.fields.every(({ id, level }) => level === 0 || !ofFamily.includes(id));
    if (found.isConflict) {
      if (isAtHome && found.name.weight - found.name.besideSurname > sharedSurnameBits) {
        familyPairs += 1;
        homes.ofFamily += 1;
        if (isWrittenAlike) homes.ofFamilyAlike += 1;
      }
      continue;
    }
    const isOne = 1 / (1 + 2 ** -found.bits);
    alike += isOne;
    if (isAtHome) homes.ofOne += isOne;
    if (isWrittenAlike) homes.ofOneAlike += isOne;
    const without = (weight: number) => 1 / (1 + 2 ** -(found.bits - weight));
    for (const { id, level, weight } of found.fields) {
      const held = counts.get(id);
      if (held !== undefined) held[level] = (held[level] ?? 0) + without(weight);
    }
    if (found.email === null) continue;
    const chance = without(found.email.weight);
    emails += chance;
    if (found.email.isOther) others += chance;
  }
  const shares = new Map<string, LevelShares>();
  for (const { id, kind } of fields) shares.set(id, learntShares(kind, counts.get(id) ?? []));
  const repeats = (2 * alike * step + usualPeople * usualRepeats) / (people.length + usualPeople);
  return {
    fields: shares,
    otherEmail: others / emails,
    repeats: Math.min(Math.max(repeats, fewestRepeats), mostRepeats),
    pairs: alike * step,
    familyPairs: familyPairs * step,
    homes,
  };
}

/** Two people of a list, by number, `a` before `b`, and how they compare. */
export interface AlikePair {
  readonly a: number;
  readonly b: number;
  readonly comparison: FullComparison;
}

/**
 * The pairs of people that are one person, or may be.
 *
 * @param options.onlyJoins whether to leave out those who only may be
 * @returns pairs of the bands `join` and `suggest`, surest first, then by number
 * Cost: near-linear in people, by blocks.
 */
export function alikePairs(
  people: readonly MatchPerson[],
  context: MatchContext,
  { first, second }: CandidatePairs,
  { onlyJoins = false }: { readonly onlyJoins?: boolean } = {},
): AlikePair[] {
  const found: AlikePair[] = [];
  const bounds = new MostAlike(people, context);
  const least = onlyJoins ? joinBits : suggestBits;
  for (let k = 0; k < first.length; k += 1) {
    const [a, b] = [first[k] ?? -1, second[k] ?? -1];
    if (bounds.bits(a, b) < least) continue;
    const [one, other] = [people[a], people[b]];
    if (one === undefined || other === undefined) continue;
    if (onlyJoins && haveOtherProfiles(one, other)) continue;
    // What else is known of the two is dearer to compare than their names.
    if (bounds.bits(a, b, compareNames(one.name, other.name, context.rarity).weight) < least) continue;
    const comparison = compareFully(one, other, context);
    if (comparison.band === "join" || (comparison.band === "suggest" && !onlyJoins)) found.push({ a, b, comparison });
  }
  return found.sort((x, y) => y.comparison.bits - x.comparison.bits || x.a - y.a || x.b - y.b);
}

export interface MatchedPeople {
  /** For each person the number of the first one of their group. */
  readonly groupOf: Int32Array;
  /** Pairs of the bands `join` and `suggest`, surest first, within groups and between them. */
  readonly pairs: readonly AlikePair[];
}

/**
 * Who among a set of people is one person for certain, and who may be.
 *
 * @param facts in any order, of any length
 * Cost: near-linear: a hundred thousand take seconds.
 */
export function matchPeople(facts: readonly Partial<ContactFacts>[]): MatchedPeople {
  const people = facts.map((each) => matchPerson(each));
  const { context, pairs: candidates } = learning(people, fieldsOf(facts));
  const pairs = alikePairs(people, context, candidates);
  return { groupOf: conflictFreeGroups(people, context, pairs), pairs };
}
