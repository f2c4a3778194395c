import { compareIds } from "../model/ids.ts";
import { askOdds } from "../network/ask-odds.ts";
import type { Network } from "../network/network.ts";
import { freshTieStrength, meeting } from "../reach/meeting.ts";
import type { MeetingAnswer } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Question } from "./question.ts";

/**
 * What ego would gain by meeting a contact today, just the two of them: a tie of strength 1 - 1/e = .63, over which a request passes
 * with .15 + .60 * .63 = .53, or more or less where the contact's own record of asks says so.
 *
 * @returns nothing opened, and the warm reach as it is, for ego's own contacts and ego; a warm reach of 0 where nobody is ego.
 *   Companies in order of name
 * @throws UnknownContactError when the contact is not in the network
 *
 * Cost: O(contacts + companies + two-hop ties). Exact.
 */
export function meetingAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "meeting" }>): MeetingAnswer {
  const met = measures.numberOf(question.contact);
  const { ties, ego } = measures.network;
  if (ego === null) return { contact: question.contact, opens: [], opensCompanies: [], warmReach: { before: 0, after: 0 } };
  const { companyOf, names } = measures.companies;
  const found = meeting(ties, measures.odds, ego, met, {
    freshOdds: oddsOfFreshTie(measures.network, ego, met),
    employers: { companyOf, companyCount: names.length },
  });
  return {
    contact: question.contact,
    opens: found.opens.map((v) => measures.idOf(v)),
    opensCompanies: found.opensCompanies.map((company) => names[company] ?? "").sort(compareIds),
    warmReach: found.warmReach,
  };
}

/** What a contact's odds would be if the fresh tie were the one ego has. */
function oddsOfFreshTie(network: Network, ego: number, met: number): number {
  const offsets = new Uint32Array(network.size + 1).fill(1, ego + 1);
  const ties = { ...network.ties, offsets, neighbours: Uint32Array.of(met), strength: Float64Array.of(freshTieStrength) };
  return askOdds({ ...network, ties })[met] ?? 0;
}
