import type { ContactFacts } from "../model/contact.ts";
import { compareIds } from "../model/ids.ts";
import { compareEmails } from "./compare-emails.ts";
import { compareNames, type NameComparison } from "./compare-names.ts";
import type { MatchEvidence } from "./import-plan.ts";
import type { MatchContext } from "./match-context.ts";
import type { FieldKind, FieldLevel } from "./match-fields.ts";
import { type MatchPerson, matchPerson } from "./match-person.ts";

/** `join`: certain enough to take for one person unasked. `suggest`: a person should look at the two. `apart`: neither. */
export type MatchBand = "join" | "suggest" | "apart";

export interface PeopleComparison {
  /** Chance that they are one person, 0 to 1. */
  readonly score: number;
  readonly band: MatchBand;
  /** Strongest first, whichever way it speaks. */
  readonly evidence: readonly MatchEvidence[];
}

/** A comparison as groups of alike people are made of it. */
export interface FullComparison extends PeopleComparison {
  /** Log odds to base 2 that they are one person, what any two start from included. */
  readonly bits: number;
  /** Nothing that agrees can make these two one person. */
  readonly isConflict: boolean;
  /** What speaks for a common address and telephone. */
  readonly ofFamily: number;
  readonly name: NameComparison;
  readonly fields: readonly { readonly id: string; readonly level: FieldLevel; readonly weight: number }[];
  readonly email: { readonly isOther: boolean; readonly weight: number } | null;
}

export const joinBits = 7;
/** A name so rare that hardly two people have it, and addresses that tell it, where nothing else is known of the two. */
const rareNameBits = 7.5;
const rareNameBitsOfOne = 9;
export const suggestBits = -1.5;
/** Nothing but a name: nine in ten at the most. */
const mostOfName = Math.log2(9);
/** What else must agree, beside the name, before two are joined. */
const solidBits = 4;
/** Beside a name that hardly two people have: what is no place and no employer. */
const solidBitsOfRareName = 1.7;
const solidBitsOfOtherName = 5;
/** So much of an address in common that another given name there may be a mistake. */
const sharedHomeBits = 5;
const sameProfileWeight = 20;
export const otherProfileWeight = -3;
export const mostOfPlaces = 10;
export const mostOfOnePlace = 3;
const leastOfPlaces = -6;
export const elsewhereWeight = 2;
export const mostOfWork = 5;
const leastOfWork = -3;
const shownWeight = 0.05;

/**
 * How sure it is that two sets of facts speak of one person.
 *
 * Agreement counts by how rare it is among the people of the context, disagreement by how constant the fact is; what is not
 * known of one of them says nothing. Whatever the score, these are never joined: people with the same name and nothing else,
 * or with no more than a common employer; people with different profile addresses; Jr and Sr; people whose given names differ.
 * An office's or a family's mailbox joins nobody.
 *
 * @param context of the people among whom the two stand, as `matchContext` makes it
 * @returns the same whichever comes first
 * Cost: O(facts squared), few as they are. Source: Fellegi and Sunter 1969, with frequencies as in Winkler 2000.
 */
export function comparePeople(a: Partial<ContactFacts>, b: Partial<ContactFacts>, context: MatchContext): PeopleComparison {
  const { score, band, evidence } = compareFully(matchPerson(a), matchPerson(b), context);
  return { score, band, evidence };
}

/** As `comparePeople`, with what groups and learning need. */
export function compareFully(a: MatchPerson, b: MatchPerson, context: MatchContext): FullComparison {
  const name = compareNames(a.name, b.name, context.rarity);
  const evidence: MatchEvidence[] = [];
  let bits = context.prior;
  let solid = 0;
  const tell = (found: MatchEvidence, solidShare: number) => {
    evidence.push(found);
    bits += found.weight;
    if (found.weight > 0) solid += found.weight * solidShare;
  };
  if (a.name.words.length > 0 && b.name.words.length > 0) tell({ about: "name", level: name.level, weight: name.weight }, 0);

  const emails = compareEmails(a, b, name, context);
  if (emails.evidence !== null) tell(emails.evidence, emails.evidence.level === "part" ? 0 : 1);
  if (emails.userName !== null) tell(emails.userName, emails.isOwnUserName ? 1 : 0);

  const isSameProfile = a.profile !== null && a.profile === b.profile;
  const isOtherProfile = haveOtherProfiles(a, b);
  if (isSameProfile) tell({ about: "profile", level: "same", weight: sameProfileWeight }, 1);
  if (isOtherProfile) tell({ about: "profile", level: "other", weight: otherProfileWeight }, 0);

  const fields = compareFields(a, b, context);
  let ofFamily = 0;
  let solidPlaces = 0;
  for (const kind of kinds) {
    const known = fields.filter((field) => field.kind === kind);
    const [least, most] = limitsOf(kind, known, context.prior);
    const factor = limitFactor(known, least, most);
    for (const { about, level, weight } of known) {
      const held = weight * (weight > 0 ? factor.agreeing : factor.differing);
      tell({ about, level: levelNames[level], weight: held }, kind === "work" ? 0 : 1);
      if (kind === "place") solidPlaces += Math.max(held, 0);
      if (kind === "place" || about === "phone") ofFamily += held;
    }
  }
  // What a family shares tells one of them from strangers, and none of them from another.
  if (ofFamily > 0) {
    const inFamily = context.familyBits + name.besideSurname + (bits - context.prior - ofFamily - name.weight);
    bits = Math.min(bits, inFamily);
  }

  const generations = a.name.generation !== null && b.name.generation !== null && a.name.generation !== b.name.generation;
  // "Ann Lee" may be either of "Ann Lee Jr" and "Ann Lee Sr".
  const isOpen =
    a.name.generation !== b.name.generation &&
    (context.generations.has(a.name.words.join(" ")) || context.generations.has(b.name.words.join(" ")));
  const isConflict = generations || isOtherProfile || (name.isConflict && !isSameProfile);
  // An address may be given to somebody else, of whom all the rest is different.
  const isSure =
    isSameProfile || (emails.isSameMailbox && (name.weight >= 0 || emails.isByHandle) && !name.isDoubtful && bits >= suggestBits);
  // "Freya" and "Priya" at one address, with one mailbox, are more likely two than a slip.
  const ofMailbox = emails.isSameMailbox ? (emails.evidence?.weight ?? 0) : 0;
  const isDoubtfulAtHome = name.isDoubtful && ofFamily >= sharedHomeBits && solid - ofFamily - ofMailbox < solidBitsOfOtherName;
  const told = emails.userName?.weight ?? 0;
  const isRareAndTold =
    name.level === "rare" && fields.length === 0 && told > 0 && bits >= (told >= 1 ? rareNameBits : rareNameBitsOfOne);
  const isSolid = solid >= solidBits || (name.level === "rare" && solid - solidPlaces >= solidBitsOfRareName);
  const joins = !isConflict && !isOpen && !isDoubtfulAtHome && (isSure || (bits >= joinBits && isSolid) || isRareAndTold);
  // Two namesakes look like one person where little else is known of them.
  if (!joins && solid < solidBitsOfRareName) bits = Math.min(bits, mostOfName);
  // What agrees is shown, and may be a mistake in a file; but it is no better than even.
  if (isConflict) bits = Math.min(bits, 0);
  // Two of one family share address and telephone; a person is asked only where more agrees, or where there are few families.
  const isFamily =
    name.isConflict && solid - ofFamily < solidBitsOfOtherName && !(context.areFamiliesFew && ofFamily >= sharedHomeBits);
  const band: MatchBand = joins ? "join" : bits >= suggestBits && !generations && !isFamily ? "suggest" : "apart";
  return {
    bits,
    score: scoreOf(isSure && joins ? Math.max(bits, joinBits) : bits),
    band,
    evidence: evidence
      .filter(({ weight }) => Math.abs(weight) > shownWeight)
      .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || compareIds(x.about + x.level, y.about + y.level)),
    isConflict,
    ofFamily,
    name,
    fields,
    email:
      emails.evidence === null && emails.userName === null
        ? null
        : { isOther: emails.evidence?.level === "other", weight: (emails.evidence ?? emails.userName)?.weight ?? 0 },
  };
}

const kinds: readonly FieldKind[] = ["person", "place", "work", "other"];
const levelNames = ["same", "alike", "part", "other"] as const satisfies readonly MatchEvidence["level"][];

interface ComparedField {
  readonly id: string;
  readonly about: MatchEvidence["about"];
  readonly kind: FieldKind;
  readonly level: FieldLevel;
  readonly weight: number;
}

function compareFields(a: MatchPerson, b: MatchPerson, context: MatchContext): ComparedField[] {
  const found: ComparedField[] = [];
  for (const [id, value] of a.values) {
    const other = b.values.get(id);
    const weights = other === undefined ? undefined : context.fields.get(id);
    if (other === undefined || weights === undefined) continue;
    const { about, kind } = weights.field;
    const { level, weight } = weights.weightOf(value, other);
    if (level > 1 && kind === "place" && standsElsewhere(value, other, id, a, b)) {
      found.push({ id, about, kind, level: 1, weight: Math.max(weight, elsewhereWeight) });
    } else found.push({ id, about, kind, level, weight });
  }
  return withoutRepetition(found, context.dependences);
}

/** Two parts of an address in each other's columns. */
function standsElsewhere(value: string, other: string, id: string, a: MatchPerson, b: MatchPerson): boolean {
  const isAt = (wanted: string, { values }: MatchPerson) => {
    if (wanted.length < 4) return false;
    for (const [at, held] of values) if (at !== id && held === wanted) return true;
    return false;
  };
  return isAt(value, b) || isAt(other, a);
}

/** Of fields that agree together anyway (postcode and town), the second says only what the first left open. */
function withoutRepetition(fields: ComparedField[], dependences: ReadonlyMap<string, number>): ComparedField[] {
  fields.sort((x, y) => y.weight - x.weight || compareIds(x.id, y.id));
  return fields.map((field, at) => {
    if (field.weight <= 0) return field;
    let weight = field.weight;
    for (const before of fields.slice(0, at)) {
      const chance = before.weight > 0 ? dependences.get(`${before.id}\n${field.id}`) : undefined;
      if (chance !== undefined && chance > 0) weight = Math.min(weight, Math.max(-Math.log2(chance) - 0.3, 0));
    }
    return weight === field.weight ? field : { ...field, weight };
  });
}

/** Facts of one kind go together (street, suburb and postcode; employer and position), so that their sum is held back. */
function limitsOf(kind: FieldKind, known: readonly ComparedField[], prior: number): readonly [number, number] {
  if (kind === "work") return [leastOfWork, mostOfWork];
  if (kind !== "place") return [-Infinity, Infinity];
  const agreeing = known.filter(({ weight }) => weight > 0).length;
  if (agreeing < 2) return [leastOfPlaces, mostOfOnePlace];
  return [leastOfPlaces, Math.max(mostOfPlaces, 2 - prior)];
}

function limitFactor(known: readonly ComparedField[], least: number, most: number) {
  let agreeing = 0;
  let differing = 0;
  for (const { weight } of known) {
    if (weight > 0) agreeing += weight;
    else differing += weight;
  }
  return {
    agreeing: agreeing > most ? most / agreeing : 1,
    differing: differing < least ? least / differing : 1,
  };
}

/** Two profiles that show two people: two slugs of one site; one on each of two sites may be one person's. */
export function haveOtherProfiles(a: MatchPerson, b: MatchPerson): boolean {
  return a.profile !== null && b.profile !== null && a.profile !== b.profile && areOfOneSite(a.profile, b.profile);
}

function areOfOneSite(a: string, b: string): boolean {
  return (a.startsWith("in/") && b.startsWith("in/")) || siteOf(a) === siteOf(b);
}

/** @returns the site that a profile is on; both forms of the first network's addresses are one site */
export function siteOf(profile: string): string {
  const first = profile.slice(0, profile.indexOf("/"));
  return first === "pub" ? "in" : first;
}

function scoreOf(bits: number): number {
  return Math.round(1000 / (1 + 2 ** -bits)) / 1000;
}

/**
 * In what way two people are alike, as a text: pairs with the same are alike in just this way.
 *
 * @param evidence of a comparison, in any order
 * @returns `about:level` of everything that speaks for them, each once, in code-unit order
 */
export function reasonsOf(evidence: readonly MatchEvidence[]): string[] {
  const agreeing = evidence.filter(({ weight }) => weight > 0).map(({ about, level }) => `${about}:${level}`);
  return [...new Set(agreeing)].sort(compareIds);
}

/** @returns `reasonsOf` as one key. */
export function reasonsKey(evidence: readonly MatchEvidence[]): string {
  return reasonsOf(evidence).join("\n");
}
