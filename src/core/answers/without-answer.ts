import { foldText } from "../linkage/fold-text.ts";
import { compareIds } from "../model/ids.ts";
import { reach } from "../reach/reach.ts";
import { withinTies, without } from "../reach/without.ts";
import type { WithoutAnswer } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Question } from "./question.ts";

/**
 * What ego would lose if a contact were not there.
 *
 * @returns nothing lost, and a warm reach of 0, where nobody is ego or ego itself is asked about. The contact's own company is lost
 *   when nobody else there is within three ties, and so is their industry, however its name is written. Companies and industries
 *   in order of name
 * @throws UnknownContactError when the contact is not in the network
 *
 * Cost: O(contacts + ties), and for the second route the two-tie surroundings of the lost, at most about 20 million tie ends.
 */
export function withoutAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "without" }>): WithoutAnswer {
  const gone = measures.numberOf(question.contact);
  const { ties, ego } = measures.network;
  const { companyOf, names } = measures.companies;
  // Nobody is ego: as if the contact were, of whom nothing is lost with themselves.
  const found = without(ties, measures.odds, ego ?? gone, gone, { companyOf, companyCount: names.length });
  return {
    contact: question.contact,
    lost: found.lost.map((v) => measures.idOf(v)),
    cutOff: found.cutOff,
    lostCompanies: found.lostCompanies.map((company) => names[company] ?? "").sort(compareIds),
    lostIndustries: ego === null ? [] : lostIndustries(measures, ego, gone, found.lost),
    warmReach: found.warmReach,
    secondRoute:
      found.secondRoute === null
        ? null
        : { contact: measures.idOf(found.secondRoute.contact), regains: found.secondRoute.regains },
  };
}

/** Industries where everybody whom ego reaches is lost or is the contact; each under the spelling of the first of them. */
function lostIndustries(
  { network: { ties, contacts } }: NetworkMeasures,
  ego: number,
  gone: number,
  lost: readonly number[],
): readonly string[] {
  if (ego === gone) return [];
  const { hopOf } = reach(ties, ego, { maxHops: withinTies });
  const isLost = new Set([...lost, gone]);
  const spelling = new Map<string, string>();
  const kept = new Set<string>();
  contacts.forEach(({ industry }, v) => {
    if (industry === null || (hopOf[v] ?? -1) < 1) return;
    const folded = foldText(industry).trim();
    if (folded === "") return;
    if (!isLost.has(v)) kept.add(folded);
    else if (!spelling.has(folded)) spelling.set(folded, industry.trim());
  });
  return [...spelling].flatMap(([folded, industry]) => (kept.has(folded) ? [] : [industry])).sort(compareIds);
}
