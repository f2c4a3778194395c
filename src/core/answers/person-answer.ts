import { epochDay, type PartialDate } from "../model/partial-date.ts";
import { askOddsInterval } from "../network/ask-odds.ts";
import { introductionChain } from "../network/introduction-forest.ts";
import { warmPaths } from "../paths/warm-paths.ts";
import { reach } from "../reach/reach.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { PersonAnswer, Question } from "./question.ts";
import { warmAsk } from "./warm-ask.ts";

/** How far the card looks around a person, in ties. */
const hopsShown = 3;

/**
 * What is known of one contact's place in the network.
 *
 * @param question.contact id of the contact; ego's own card has no path
 * @returns introducers and introduced, each person once with the earliest date, undated last, then by id; the best warm path of
 * at most three ties; the chain from the root of the contact's tree in the introduction forest to the contact, as many
 * introductions as its generation
 * @throws UnknownContactError when the contact is not in the network
 *
 * Cost: O(contacts + ties + introductions), for the first of several cards O(introductions log introductions).
 */
export function personAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "person" }>): PersonAnswer {
  const { network } = measures;
  const { ties, referrals, ego } = network;
  const person = measures.numberOf(question.contact);
  const rowIn = [referrals.inOffsets[person] ?? 0, referrals.inOffsets[person + 1] ?? 0] as const;
  const rowOut = [referrals.outOffsets[person] ?? 0, referrals.outOffsets[person + 1] ?? 0] as const;
  const introducers = onceEach(measures, referrals.inSources.slice(...rowIn), referrals.inIntroduction.slice(...rowIn));
  const introduced = onceEach(measures, referrals.outTargets.slice(...rowOut), referrals.outIntroduction.slice(...rowOut));

  const [path] =
    ego === null || ego === person ? [] : warmPaths(ties, measures.odds, ego, { targets: [person], maxHops: hopsShown, top: 1 });
  const ask = path === undefined ? null : warmAsk(measures, path, false);
  const { contactsAtHop } = reach(ties, person, { maxHops: hopsShown });
  return {
    contact: question.contact,
    introducedBy: introducers.map(({ contact, when }) => ({ introducer: measures.idOf(contact), when })),
    introduced: introduced.map(({ contact, when }) => ({ contact: measures.idOf(contact), when })),
    path: ask?.path ?? [],
    probability: ask?.probability ?? null,
    band: ask?.band ?? null,
    reasons: ask?.reasons ?? [],
    ties: (ties.offsets[person + 1] ?? 0) - (ties.offsets[person] ?? 0),
    sharedContacts: ego === null || ego === person ? 0 : sharedBy(measures, ego, person),
    doors: measures.doors.doors[person] ?? 0,
    onlyThrough: measures.doors.onlyThrough[person] ?? 0,
    hops: Array.from({ length: hopsShown }, (_, i) => contactsAtHop[i] ?? 0),
    askOdds: askOddsInterval(network, person),
    chain: introductionChain(measures.forest, person).map((v) => measures.idOf(v)),
    generation: measures.forest.generation[person] ?? 0,
    downstream: measures.forest.downstream[person] ?? 0,
  };
}

function onceEach(
  { network }: NetworkMeasures,
  contacts: Uint32Array,
  introductions: Uint32Array,
): readonly { readonly contact: number; readonly when: PartialDate | null }[] {
  const earliest = new Map<number, PartialDate | null>();
  contacts.forEach((contact, i) => {
    const when = network.referrals.introductions[introductions[i] ?? 0]?.when ?? null;
    const known = earliest.get(contact);
    if (known === undefined || (when !== null && (known === null || epochDay(when) < epochDay(known)))) {
      earliest.set(contact, when);
    }
  });
  const dayOf = (when: PartialDate | null) => (when === null ? Number.MAX_SAFE_INTEGER : epochDay(when));
  return [...earliest]
    .map(([contact, when]) => ({ contact, when }))
    .sort((a, b) => dayOf(a.when) - dayOf(b.when) || a.contact - b.contact);
}

function sharedBy({ network }: NetworkMeasures, a: number, b: number): number {
  const { offsets, neighbours } = network.ties;
  const known = new Set(neighbours.subarray(offsets[a] ?? 0, offsets[a + 1] ?? 0));
  let count = 0;
  for (let at = offsets[b] ?? 0; at < (offsets[b + 1] ?? 0); at += 1) if (known.has(neighbours[at] ?? 0)) count += 1;
  return count;
}
