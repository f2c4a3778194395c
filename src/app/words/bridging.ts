import type { BrokerageRoles } from "../../core/answers/network-answers.ts";
import { counted, wholeNumber } from "./counts.ts";

/** The heading of contacts whose order among themselves is not sure. */
export function placesInWords(first: number, contacts: number): string {
  if (contacts === 1) return `Place ${wholeNumber(first)}`;
  return `Places ${wholeNumber(first)} to ${wholeNumber(first + contacts - 1)}, in no sure order`;
}

/** How far a place moves when a fifth of the ties had not been recorded. */
export function placeRangeInWords([first, last]: readonly [number, number]): string {
  if (first === last) return `${wholeNumber(first)}, whatever ties are missing`;
  return `between ${wholeNumber(first)} and ${wholeNumber(last)}, if a fifth of the ties were missing`;
}

/** "7 pairs within a circle, 3 from one circle to another": pairs of people who do not know each other. */
export function rolesInWords({ coordinator, consultant, gatekeeper, liaison }: BrokerageRoles): string {
  const parts = [
    [coordinator, "within their own circle"],
    [consultant, "within a circle they are not of"],
    [gatekeeper, "into or out of their own circle"],
    [liaison, "from circle to circle, neither theirs"],
  ] as const;
  const told = parts.filter(([pairs]) => pairs > 0).map(([pairs, where]) => `${counted(pairs, "pair", "pairs")} ${where}`);
  return told.length === 0 ? "nobody" : told.join("; ");
}

/** "within 0.4 %": how far a sampled share may be off. */
export function errorInWords(error: number): string {
  const percent = error * 100;
  return `${percent >= 1 ? percent.toFixed(1) : percent.toPrecision(1)} %`;
}
