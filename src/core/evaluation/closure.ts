import { type AskHistory, type TieGraph, undated } from "../network/network.ts";
import { peopleInCommon } from "../suggest/people-in-common.ts";
import { peopleToMeet } from "../suggest/people-to-meet.ts";
import { suggestions } from "../suggest/suggestions.ts";
import type { Moment } from "./moment.ts";
import { personalPageRank } from "./personal-page-rank.ts";
import { casesOfSome, noOpinion, type RankingCase, type RankingTask } from "./ranking-task.ts";
import { threeSteps } from "./three-steps.ts";

const methods = [
  "random",
  "commonNeighbours",
  "jaccard",
  "adamicAdar",
  "resourceAllocation",
  "l3",
  "pageRank",
  "z4",
  "suggestions",
] as const;

type ClosureMethod = (typeof methods)[number];

/**
 * Which of the people at two ties does ego meet next?
 *
 * An ego is anybody who meets such a person in the window. Candidates are all people at two ties at the cut; positive are those
 * with whom ego has a first contact in the window. Indices from the literature take every tie as the same.
 */
export const closure: RankingTask<ClosureMethod> = {
  methods,
  shown: "suggestions",
  casesOf: (moment, random) => {
    const caseOf = closureCases(moment);
    return casesOfSome(moment.meets.keys(), random, caseOf);
  },
};

function closureCases({ ties, asOfDay, meets }: Moment): (ego: number) => readonly RankingCase<ClosureMethod>[] {
  const alike: TieGraph = { ...ties, strength: new Float64Array(ties.strength.length).fill(1) };
  const asks = noAsks(ties.size);
  const odds = new Float64Array(ties.neighbours.length);
  const companyOf = new Int32Array(ties.size).fill(-1);
  return (ego) => {
    const { people, shared, allocation, adamicAdar, jaccard } = peopleInCommon(alike, ego);
    const met = new Set((meets.get(ego) ?? []).map(({ other }) => other));
    const positives = new Set(people.flatMap((contact, place) => (met.has(contact) ? [place] : [])));
    if (positives.size === 0) return [];
    const z4 = new Map(peopleToMeet(ties, ego).map(({ contact, score }) => [contact, score]));
    // The order does not depend on the odds, which it is shown with.
    const shown = suggestions({ ego, ties, asks, asOfDay }, odds, {
      top: people.length,
      goalOf: () => null,
      goalStated: false,
      companyOf,
    });
    const rankOf = new Map(shown.map(({ meet }, rank) => [meet, rank]));
    const each = (score: (contact: number) => number): Float64Array => Float64Array.from(people, score);
    const l3 = threeSteps(ties, ego);
    const pageRank = personalPageRank(ties, ego);
    return [
      {
        ego,
        candidates: people,
        positives,
        scores: {
          random: noOpinion(people),
          commonNeighbours: each((w) => shared[w] ?? 0),
          jaccard: each(jaccard),
          adamicAdar: each((w) => adamicAdar[w] ?? 0),
          resourceAllocation: each((w) => allocation[w] ?? 0),
          l3: each((w) => l3[w] ?? 0),
          pageRank: each((w) => pageRank[w] ?? 0),
          z4: each((w) => z4.get(w) ?? Number.NEGATIVE_INFINITY),
          suggestions: each((w) => -(rankOf.get(w) ?? people.length)),
        },
      },
    ];
  };
}

/** Histories tell of events and of no asks. */
function noAsks(size: number): AskHistory {
  const none = new Uint32Array(size);
  return { granted: none, resolved: none, open: none, lastAskDay: new Int32Array(size).fill(undated) };
}
