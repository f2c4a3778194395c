import type { Network } from "../network/network.ts";
import { askWhom } from "./ask-whom.ts";
import { meanOfZScores, peopleToMeet } from "./people-to-meet.ts";
import { restOf } from "./rest.ts";
import { oddsOf } from "./tie-odds.ts";
import { viewFrom } from "./view-from.ts";
import { worthOf } from "./worth.ts";

/** How many asks a broker's good name is worth before their own answers outweigh it. */
const priorAsks = 4;

/** What one open ask with the broker takes from the utility, which lies between 0 and 1. */
const costOfOpenAsk = 0.05;

/** A new company counts as much as this many new contacts. */
const contactsACompany = 4;

export interface SuggestOptions {
  /** How many suggestions at most. */
  readonly top: number;
  /** What of the goal a contact matches, or null where nothing is. `goalStated`: whether there is a goal at all. */
  readonly goalOf: (contact: number) => { readonly kind: "company" | "role"; readonly goal: string } | null;
  readonly goalStated: boolean;
  /** What meeting a contact is worth, 0 to 1, where that has a purpose; V as the goal says unless told. */
  readonly meetingWorth?: (contact: number) => number;
  /** Number of each contact's company, -1 for none. */
  readonly companyOf: Int32Array;
}

/** Ask `ask` for an introduction to `meet`, with what speaks for it. */
export interface SuggestedAsk {
  readonly ask: number;
  readonly meet: number;
  /** Odds that the ask leads to a meeting, 0 to 1: the product along both ties. */
  readonly likely: number;
  /** Worth towards the goal, 0 to 1. */
  readonly value: number;
  /** Contacts more than two ties away now whom this person knows. */
  readonly opens: number;
  /** Whether nobody ego knows works at this person's company. */
  readonly opensCompany: boolean;
  readonly sharedContacts: number;
  readonly goal: string | null;
  /** What the order goes by within a round, -1 to 1. */
  readonly utility: number;
  /** The broker was asked less than 30 days ago. */
  readonly rests: boolean;
}

/**
 * Whom to meet next, and whom to ask for it.
 *
 * For every person at two ties the broker is the one with the highest tau, brokers at rest only where there is no other. The
 * utility is U = P V N - cost. P is the standing in the list, the logistic of the mean z-score of nearness (z4) and liveliness
 * (ln tau), times (4 + granted) / (4 + answered) for the asks the broker answered: strength is in tau already, so the odds
 * would only count it twice. V is the value towards the goal: 1 target company, .8 wanted role, .3 neither, .5 where no
 * goal is stated. N = 1 - 2^(-x/8) / 4 lets newness tip the balance between people alike, where x counts the contacts opened, a
 * new company as four; it saturates, so that hubs get no bonus. The cost is .05 for every ask the broker has open.
 *
 * No broker comes twice before every broker with a positive utility came once: a broker's best suggestion stands in the first
 * round, the second best in the next. Brokers at rest come after all rounds.
 *
 * @param network of which only ego, ties, asks and the day are looked at; nobody is suggested where nobody is ego
 * @param odds running along `network.ties.neighbours`, 0 to 1
 * @returns at most `top`, one a person to meet: not resting first, then positive utility, then round, utility, and numbers
 *
 * Cost: O(ties of the people within two ties of ego), and a sort.
 */
export function suggestions(
  network: Pick<Network, "ego" | "ties" | "asks" | "asOfDay">,
  odds: Float64Array,
  options: SuggestOptions,
): readonly SuggestedAsk[] {
  const { ego, ties, asks, asOfDay } = network;
  if (ego === null) return [];
  const rests = (broker: number) => restOf(asks, broker, asOfDay) !== null;
  const bestBroker = new Map<number, { readonly broker: number; readonly logTau: number; readonly rests: boolean }>();
  for (const { broker, target, logTau } of askWhom(ties, ego, { asOfDay })) {
    const known = bestBroker.get(target);
    const resting = rests(broker);
    if (known === undefined || (known.rests && !resting)) bestBroker.set(target, { broker, logTau, rests: resting });
  }

  const people = peopleToMeet(ties, ego);
  const brokers = people.map(({ contact }) => bestBroker.get(contact) ?? { broker: ego, logTau: 0, rests: true });
  const likely = people.map(({ contact }, i) => {
    const broker = brokers[i]?.broker ?? ego;
    return oddsOf(ties, odds, ego, broker) * oddsOf(ties, odds, broker, contact);
  });
  const standing = meanOfZScores([people.map(({ score }) => score), brokers.map(({ logTau }) => logTau)]);
  const view = viewFrom(ties, ego, options.companyOf);

  const all = people.map(({ contact, sharedContacts }, i): SuggestedAsk => {
    const { broker, rests: resting } = brokers[i] ?? { broker: ego, rests: true };
    const match = options.goalOf(contact);
    const value = options.meetingWorth?.(contact) ?? worthOf(match?.kind ?? null, options.goalStated);
    const opens = view.opens(contact);
    const opensCompany = view.opensCompany(contact);
    const newness = 1 - 0.25 * 2 ** (-(opens + (opensCompany ? contactsACompany : 0)) / 8);
    const record = (priorAsks + (asks.granted[broker] ?? 0)) / (priorAsks + (asks.resolved[broker] ?? 0));
    const chance = record / (1 + Math.exp(-(standing[i] ?? 0)));
    return {
      ask: broker,
      meet: contact,
      likely: likely[i] ?? 0,
      value,
      opens,
      opensCompany,
      sharedContacts,
      goal: match?.goal ?? null,
      utility: chance * value * newness - costOfOpenAsk * (asks.open[broker] ?? 0),
      rests: resting,
    };
  });
  return inRounds(all).slice(0, Math.max(0, options.top));
}

function inRounds(all: readonly SuggestedAsk[]): readonly SuggestedAsk[] {
  const byUtility = [...all].sort((a, b) => b.utility - a.utility || a.meet - b.meet || a.ask - b.ask);
  const cameUp = new Map<number, number>();
  const placed = byUtility.map((suggestion) => {
    const round = cameUp.get(suggestion.ask) ?? 0;
    cameUp.set(suggestion.ask, round + 1);
    return { suggestion, round, tier: suggestion.rests ? 2 : suggestion.utility > 0 ? 0 : 1 };
  });
  // The sort is stable: within a round the order by utility stays.
  return placed.sort((a, b) => a.tier - b.tier || a.round - b.round).map(({ suggestion }) => suggestion);
}
