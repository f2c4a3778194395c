import { foldText } from "../linkage/fold-text.ts";
import { undated } from "../network/network.ts";
import { contactDay } from "./contact-day.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { NextStep } from "./question.ts";

/** A tie silent for longer than this is dormant. */
const dormantAfterDays = 365;

/** Steps besides the one that always helps. */
const mostSteps = 5;

/**
 * What can be done when nobody reaches the target.
 *
 * Contacts who may know somebody there come first: ties silent for a year, then people of ego's school and volunteers, both
 * only from the industry of the people at the target where that is known; then contacts of whom nobody recorded whom they
 * know; then targets that stand in the records without a way to them.
 *
 * @param targets numbers of the contacts nobody reaches; may be empty
 * @returns at most five steps, each kind having its turn, strongest ties first, then id; asking at the next meeting is last
 *
 * Cost: O(contacts log contacts).
 */
export function nextSteps(measures: NetworkMeasures, targets: readonly number[]): readonly NextStep[] {
  const kinds = [dormant(measures, targets), alumni(measures, targets), unrecorded(measures), unreached(measures, targets)];
  const taken = kinds.map(() => 0);
  let left = mostSteps;
  while (left > 0 && kinds.some((steps, kind) => steps.length > (taken[kind] ?? 0))) {
    kinds.forEach((steps, kind) => {
      const count = taken[kind] ?? 0;
      if (left === 0 || steps.length <= count) return;
      taken[kind] = count + 1;
      left -= 1;
    });
  }
  return [...kinds.flatMap((steps, kind) => steps.slice(0, taken[kind])), { code: "mention-at-next-meeting" }];
}

interface EgoTie {
  readonly contact: number;
  readonly strength: number;
  readonly lastContactDay: number;
}

/** Ego's ties, strongest first, then by number. */
function egoTies({ network }: NetworkMeasures): readonly EgoTie[] {
  const { ego, ties } = network;
  if (ego === null) return [];
  const found: EgoTie[] = [];
  for (let at = ties.offsets[ego] ?? 0; at < (ties.offsets[ego + 1] ?? 0); at += 1) {
    found.push({
      contact: ties.neighbours[at] ?? 0,
      strength: ties.strength[at] ?? 0,
      lastContactDay: ties.lastContactDay[at] ?? undated,
    });
  }
  return found.sort((a, b) => b.strength - a.strength || a.contact - b.contact);
}

/** Whether a contact is in an industry of the targets; everybody is, where no industry is known. */
function industryOf({ network }: NetworkMeasures, targets: readonly number[]): (contact: number) => boolean {
  const folded = (contact: number) => {
    const industry = network.contacts[contact]?.industry ?? null;
    return industry === null ? null : foldText(industry).trim();
  };
  const wanted = new Set(targets.map(folded).filter((industry) => industry !== null && industry !== ""));
  return (contact) => wanted.size === 0 || wanted.has(folded(contact));
}

function dormant(measures: NetworkMeasures, targets: readonly number[]): readonly NextStep[] {
  const { asOfDay, contacts } = measures.network;
  const inIndustry = industryOf(measures, targets);
  return egoTies(measures)
    .filter(({ contact, lastContactDay }) => {
      return lastContactDay !== undated && asOfDay - lastContactDay > dormantAfterDays && inIndustry(contact);
    })
    .map(({ contact, lastContactDay }) => ({
      code: "ask-dormant",
      contact: measures.idOf(contact),
      lastContact: contactDay(lastContactDay, contacts[contact] ?? null),
    }));
}

function alumni(measures: NetworkMeasures, targets: readonly number[]): readonly NextStep[] {
  const { contacts, ego } = measures.network;
  const inIndustry = industryOf(measures, targets);
  const ownSchool = ego === null ? null : foldText(contacts[ego]?.school ?? "").trim();
  return contacts.flatMap(({ id, school, volunteersToHelp }, v): NextStep[] => {
    const fellow = ownSchool !== null && ownSchool !== "" && school !== null && foldText(school).trim() === ownSchool;
    return v !== ego && inIndustry(v) && (volunteersToHelp === true || fellow) ? [{ code: "ask-alumni", contact: id }] : [];
  });
}

function unrecorded(measures: NetworkMeasures): readonly NextStep[] {
  const { offsets } = measures.network.ties;
  return egoTies(measures)
    .filter(({ contact }) => (offsets[contact + 1] ?? 0) - (offsets[contact] ?? 0) === 1)
    .map(({ contact }) => ({ code: "record-contacts-of", contact: measures.idOf(contact) }));
}

function unreached(measures: NetworkMeasures, targets: readonly number[]): readonly NextStep[] {
  return targets.map((contact) => ({ code: "target-known-but-unreached", contact: measures.idOf(contact) }));
}
