import { oddsBand } from "../paths/band.ts";
import type { WarmPath } from "../paths/path-search.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Reason, WarmAsk } from "./question.ts";
import { reasonsOfBroker, reasonsOfTies } from "./reasons.ts";

/**
 * A warm path as an ask, with its band and its reasons.
 *
 * @param path with at least one tie, ego first
 * @param showsCompany whether the target is asked for because of the company they work at
 * @returns the ask; reasons about the broker first, then what is known of the ties ahead, then of the target
 *
 * Cost: O(ties and introductions of the contacts on the path).
 */
export function warmAsk(measures: NetworkMeasures, path: WarmPath, showsCompany: boolean): WarmAsk {
  const [ego = 0, broker = 0] = path.contacts;
  const target = path.contacts.at(-1) ?? broker;
  const facts = measures.network.contacts[target];
  const about: Reason[] = [];
  const company = measures.companyName(target);
  if (showsCompany && company !== null) about.push({ code: "works-there", company, position: facts?.position ?? null });
  if (facts?.volunteersToHelp === true) about.push({ code: "volunteers-to-help" });
  return {
    broker: measures.idOf(broker),
    target: measures.idOf(target),
    path: path.contacts.map((contact) => measures.idOf(contact)),
    probability: path.probability,
    band: oddsBand(path.probability),
    reasons: [
      ...(broker === target ? [{ code: "you-know-each-other" } as const] : []),
      ...reasonsOfBroker(measures, ego, broker),
      ...reasonsOfTies(measures, path.contacts),
      ...about,
    ],
  };
}
