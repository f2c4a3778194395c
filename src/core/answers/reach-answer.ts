import { compareIds } from "../model/ids.ts";
import { affordableWorlds } from "../reach/affordable-worlds.ts";
import { contactKeys } from "../reach/contact-keys.ts";
import { reach } from "../reach/reach.ts";
import { companyReach, warmReach } from "../reach/warm-reach.ts";
import { warmReachWithin } from "../reach/warm-worlds.ts";
import type { DrawnCount, ReachAnswer } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Question } from "./question.ts";

/** So many ties a sampled request follows. */
const sampledHops = 3;

/**
 * How far a network reaches, from ego or from any contact.
 *
 * @param question.from null for ego
 * @param question.maxHops how many ties to follow, at least 1; hops that reach nobody stand with 0
 * @returns null where `from` is null and nobody is ego; companies are counted at the hop that first reaches anybody there, and
 * listed by their two-hop reach, largest first, then by name, those without a way left out. The warm reach within three ties is
 * the mean of 4,000 worlds drawn from the seed of the measures and the ids of contacts; of down to 320 where more than 64,000
 * tie ends lie within two ties
 * @throws UnknownContactError when `from` is not in the network
 * @throws RangeError when `maxHops` is not a whole number of at least 1
 *
 * Cost: O(contacts + ties), and about half a second at most for the worlds. Sources: Borgatti 2006; two-terminal reliability.
 */
export function reachAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "reach" }>): ReachAnswer | null {
  const { maxHops } = question;
  if (!Number.isInteger(maxHops) || maxHops < 1) throw new RangeError(`maxHops must be a whole number from 1, not ${maxHops}`);
  const { ties, size } = measures.network;
  const from = question.from === null ? measures.network.ego : measures.numberOf(question.from);
  if (from === null) return null;
  const { companyOf, names } = measures.companies;
  const { hopOf, contactsAtHop } = reach(ties, from, { maxHops });

  const firstHop = new Int32Array(names.length);
  for (let v = 0; v < size; v += 1) {
    const hop = hopOf[v] ?? -1;
    const company = companyOf[v] ?? -1;
    if (hop < 1 || company === -1) continue;
    const known = firstHop[company] ?? 0;
    if (known === 0 || hop < known) firstHop[company] = hop;
  }
  const companiesAtHop = new Map<number, number>();
  for (const hop of firstHop) companiesAtHop.set(hop, (companiesAtHop.get(hop) ?? 0) + 1);

  const reachOf = companyReach(ties, measures.odds, from, companyOf, names.length);
  const companies = names
    .map((company, i) => ({ company, reach: reachOf[i] ?? 0 }))
    .filter(({ reach: chance }) => chance > 0)
    .sort((a, b) => b.reach - a.reach || compareIds(a.company, b.company));
  return {
    ego: measures.idOf(from),
    hops: Array.from({ length: maxHops }, (_, i) => ({
      hop: i + 1,
      contacts: contactsAtHop[i] ?? 0,
      companies: companiesAtHop.get(i + 1) ?? 0,
    })),
    warmReach: warmReach(ties, measures.odds, from),
    warmReachWithinThree: maxHops < sampledHops ? null : warmReachWithinThree(measures, from),
    companies,
  };
}

function warmReachWithinThree(measures: NetworkMeasures, from: number): DrawnCount {
  const { ties, ids } = measures.network;
  const { expected, standardError, worlds } = warmReachWithin(ties, measures.odds, from, {
    maxHops: sampledHops,
    worlds: affordableWorlds(ties, from, sampledHops),
    seed: measures.seed,
    keys: contactKeys(ids),
  });
  return { people: expected, standardError, worlds };
}
