import { compareIds } from "../model/ids.ts";
import { type Introduction, tookPlace } from "../model/introduction.ts";
import type { Tie } from "../model/tie.ts";
import type { EvidenceRecord } from "./network.ts";

/** What `d` a record gives that states no event: "they know each other", with nothing said of when or how well. */
const bareKnowledge = 0.25;

/**
 * What `d` a stated strength of 1 (barely) to 5 (close) gives. 1 says no more than "they know each other"; every step doubles,
 * so that s runs .22, .39, .63, .86, .98: 3 is one meeting today, 5 is out of reach of a single meeting.
 */
const declaredStrength = { 1: 0.25, 2: 0.5, 3: 1, 4: 2, 5: 4 } as const;

/** A vouching tells that the introducer knows the person, not the reverse. */
const oneWay = 0.5;

/**
 * @returns share of `d` before ageing that a recorded tie gives: what its stated strength says, whatever its date; .25 for a bare
 * "knows" without a date; half for an endorsement, which is one-way and cheap; the evidence of all messages for messages; else 1,
 * being an event. Cost: O(1).
 */
export function tieShare(tie: Tie): number {
  if (tie.declared !== null) return declaredStrength[tie.declared];
  if (isBare(tie)) return bareKnowledge;
  if (tie.kind === "endorsed") return oneWay;
  return tie.messages?.evidence ?? 1;
}

/** @returns whether a recorded tie is a statement about now, which does not age. Cost: O(1). */
export function isStanding(tie: Tie): boolean {
  return tie.declared !== null || isBare(tie);
}

/** @returns people named by an introduction, the introducer among them. Cost: O(1). */
export function peopleCount({ introducer, parties }: Introduction): number {
  return parties.length + (introducer === null ? 0 : 1);
}

/** @returns whether an introduction is evidence of ties: it took place, and of two or more people. Cost: O(1). */
export function impliesTies(introduction: Introduction): boolean {
  return tookPlace(introduction) && peopleCount(introduction) > 1;
}

/**
 * @param introduction that implies ties
 * @returns share of `d` before ageing for each pair of its people: 1/(k-1) for k people in all; a vouching (introducer and one
 * party) counts half, being one-way. Cost: O(1).
 */
export function introductionShare(introduction: Introduction): number {
  return introduction.parties.length === 1 ? oneWay : 1 / (peopleCount(introduction) - 1);
}

/** @returns whether evidence is an introduction and not a recorded tie. Cost: O(1). */
export function isIntroduction(record: EvidenceRecord): record is Introduction {
  return "parties" in record;
}

/** Order of the records of one tie: introductions first, then by id. */
export function evidenceOrder(one: EvidenceRecord, other: EvidenceRecord): number {
  return Number(isIntroduction(other)) - Number(isIntroduction(one)) || compareIds(one.id, other.id);
}

function isBare(tie: Tie): boolean {
  return tie.when === null && tie.kind === "knows";
}
