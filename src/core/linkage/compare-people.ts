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
  readonly name: NameComparison;
  readonly fields: readonly { readonly id: string; readonly level: FieldLevel; readonly weight: number }[];
  readonly email: { readonly isOther: boolean; readonly weight: number } | null;
}

const joinBits = 7;
const rareNameBits = 8;
const suggestBits = -1.5;
/** What else must agree, beside the name, before two are joined. */
const solidBits = 4;
const sameProfileWeight = 20;
const otherProfileWeight = -5;
const mostOfPlaces = 10;
/** Of two who share an address and a surname, what speaks for one person rather than two of a family before their names do. */
const familyBits = 4;
const mostOfOnePlace = 3;
const leastOfPlaces = -6;
const mostOfWork = 5;
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
  if (emails.userName !== null) tell(emails.userName, 1);

  const isSameProfile = a.profile !== null && a.profile === b.profile;
  const isOtherProfile = a.profile !== null && b.profile !== null && !isSameProfile && areOfOneSite(a.profile, b.profile);
  if (isSameProfile) tell({ about: "profile", level: "same", weight: sameProfileWeight }, 1);
  if (isOtherProfile) tell({ about: "profile", level: "other", weight: otherProfileWeight }, 0);

  const fields = compareFields(a, b, context);
  let ofFamily = 0;
  const kinds: readonly FieldKind[] = ["person", "place", "work", "other"];
  for (const kind of kinds) {
    const known = fields.filter((field) => field.kind === kind);
    const [least, most] = limitsOf(kind, known, context.prior);
    const factor = limitFactor(known, least, most);
    for (const { about, level, weight } of known) {
      const held = weight * (weight > 0 ? factor.agreeing : factor.differing);
      tell({ about, level: levelNames[level], weight: held }, kind === "work" ? 0 : 1);
      if (kind === "place" || about === "phone") ofFamily += held;
    }
  }
  // What a family shares tells one of them from strangers, and none of them from another.
  if (ofFamily > 0) {
    const inFamily = familyBits + name.besideBest + (bits - context.prior - ofFamily - name.weight);
    bits = Math.min(bits, inFamily);
  }

  const generations = a.name.generation !== null && b.name.generation !== null && a.name.generation !== b.name.generation;
  const isConflict = generations || isOtherProfile || (name.isConflict && !isSameProfile);
  const isSure = isSameProfile || (emails.isSameMailbox && name.weight >= 0);
  const isRareAndTold = name.level === "rare" && emails.userName !== null && bits >= rareNameBits;
  const joins = !isConflict && (isSure || (bits >= joinBits && solid >= solidBits) || isRareAndTold);
  const band: MatchBand = joins ? "join" : bits >= suggestBits && !generations ? "suggest" : "apart";
  return {
    bits,
    score: scoreOf(isSure && joins ? Math.max(bits, joinBits) : bits),
    band,
    evidence: evidence
      .filter(({ weight }) => Math.abs(weight) > shownWeight)
      .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || compareIds(x.about + x.level, y.about + y.level)),
    isConflict,
    name,
    fields,
    email:
      emails.evidence === null && emails.userName === null
        ? null
        : { isOther: emails.evidence?.level === "other", weight: (emails.evidence ?? emails.userName)?.weight ?? 0 },
  };
}

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
    const { level, weight } = weights.weightOf(value, other);
    found.push({ id, about: weights.field.about, kind: weights.field.kind, level, weight });
  }
  return found.sort((x, y) => compareIds(x.id, y.id));
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

/** Two slugs of one site are two people; one on each of two sites may be one. */
function areOfOneSite(a: string, b: string): boolean {
  const site = (slug: string) => {
    const first = slug.slice(0, slug.indexOf("/"));
    return first === "pub" ? "in" : first;
  };
  return site(a) === site(b);
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
