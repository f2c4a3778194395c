import { mostOfNames } from "./compare-names.ts";
import {
  elsewhereWeight,
  haveOtherProfiles,
  mostOfOnePlace,
  mostOfPlaces,
  mostOfWork,
  otherProfileWeight,
} from "./compare-people.ts";
import type { MatchContext } from "./match-context.ts";
import type { MatchPerson } from "./match-person.ts";

/** Sums in another order come out a little different. */
const margin = 1e-6;

/**
 * No less than the bits that comparing two people in full gives them: nearly all pairs of a long list fall short of what is asked
 * of a likeness by this already.
 *
 * @returns log odds to base 2; infinite where the two have to be compared in full: with one profile, with an address each, or
 * where one has no name of two words
 * Cost: O(facts), a small part of comparing.
 */
export function mostBits(a: MatchPerson, b: MatchPerson, context: MatchContext): number {
  if (a.profile !== null && a.profile === b.profile) return Infinity;
  if (a.mailboxes.length > 0 && b.mailboxes.length > 0) return Infinity;
  const areNamed = a.name.words.length > 1 && b.name.words.length > 1;
  if (!areNamed && a.mailboxes.length + b.mailboxes.length > 0) return Infinity;
  let work = 0;
  let places = 0;
  let agreeingPlaces = 0;
  let rest = 0;
  for (const [id, value] of a.values) {
    const other = b.values.get(id);
    const weights = other === undefined ? undefined : context.fields.get(id);
    if (other === undefined || weights === undefined) continue;
    const { kind } = weights.field;
    const most = Math.max(weights.mostOf(value, other), 0);
    if (kind === "work") work += most;
    else if (kind === "place") {
      places += Math.max(most, elsewhereWeight);
      agreeingPlaces += 1;
    } else rest += most;
  }
  const mostOfAllPlaces = agreeingPlaces < 2 ? mostOfOnePlace : Math.max(mostOfPlaces, 2 - context.prior);
  const fields = Math.min(work, mostOfWork) + Math.min(places, mostOfAllPlaces) + rest;
  const profile = haveOtherProfiles(a, b) ? otherProfileWeight : 0;
  return context.prior + mostOfNames(a.name, b.name, context.rarity) + profile + fields + margin;
}
