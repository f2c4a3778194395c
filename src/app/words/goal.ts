import type { BlindSpot, GoalField, GoalHelper, GoalPart, GoalStep, GoalTarget } from "../../core/answers/question.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { counted, listed, people, wholeNumber } from "./counts.ts";
import { type NextStepWording, nextStepInWords } from "./next-steps.ts";

type NameOf = (contact: ContactId) => string;

/** "You know somebody there", "one person in between". */
export function wayThere({ hops, introducers, contacts }: GoalTarget, checkedHops: number, nameOf: NameOf): string {
  const there = contacts === 0 ? "Nobody is recorded there" : `${people(contacts)} recorded there`;
  if (hops === null) {
    return contacts === 0 ? `${there}.` : `${there}, and nobody reaches them (checked ${checkedHops} introductions).`;
  }
  const between = hops === 1 ? "you know somebody there" : `${hops === 2 ? "one person" : people(hops - 1)} in between`;
  return `${there}; ${between}. Ask ${listed(introducers.map(nameOf), 4)}.`;
}

/** "You know 2 of 14 people; 9 are within three introductions." */
export function fieldInWords({ contacts, known, reached }: GoalField): string {
  if (contacts === 0) return "Nobody is recorded in it.";
  const yours = known === 0 ? "You know nobody in it" : `You know ${wholeNumber(known)} of them`;
  return `${people(contacts)} recorded. ${yours}; ${wholeNumber(reached)} within three introductions.`;
}

/** "Cobalt (2), Delta (1)." */
export function companiesInWords({ companies }: GoalField): string {
  return companies.map(({ company, contacts }) => `${company} (${contacts})`).join(", ");
}

/** Why somebody is worth writing to first: "offers to help; works at Acme; you know them". */
export function helperInWords({ volunteers, sameSchool, fits, hops }: GoalHelper): string {
  const why = [volunteers ? "offers to help" : null, sameSchool ? "went to your school" : null, fitInWords(fits.kind, fits.goal)];
  const far =
    hops === null
      ? "no way recorded"
      : hops === 1
        ? "you know them"
        : `${hops === 2 ? "one person" : people(hops - 1)} in between`;
  return [...why.filter((part) => part !== null), far].join("; ");
}

function fitInWords(kind: GoalPart, goal: string): string {
  switch (kind) {
    case "target":
      return `works at ${goal}`;
    case "occupation":
      return `works as ${goal}`;
    case "industry":
      return `works in ${goal}`;
  }
}

/** What is missing: "Nobody reaches Acme." */
export function blindSpotInWords({ kind, goal, contacts }: BlindSpot): string {
  switch (kind) {
    case "target":
      return contacts === 0
        ? `Nobody at ${goal} is recorded.`
        : `${counted(contacts, "person is", "people are")} recorded at ${goal}, and nobody reaches them.`;
    case "occupation":
      return `You know nobody who works as ${goal}.`;
    case "industry":
      return `You know nobody in ${goal}.`;
  }
}

export function goalStepInWords(step: GoalStep, wording: NextStepWording): string {
  if (step.code !== "ask-for") return nextStepInWords(step, wording);
  const { nameOf } = wording;
  return step.broker === step.target
    ? `Talk to ${nameOf(step.target)}.`
    : `Ask ${nameOf(step.broker)} to introduce you to ${nameOf(step.target)}.`;
}

export function rhythmProblemInWords(problem: string, [least, most]: readonly [number, number]): string {
  switch (problem) {
    case "not-whole":
    case "out-of-range":
      return `Write a whole number from ${least} to ${most}.`;
    default:
      return "It could not be kept. Try again.";
  }
}
