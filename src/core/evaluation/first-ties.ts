import { betweenness } from "../bridging/betweenness.ts";
import { communities } from "../bridging/communities.ts";
import { constraint } from "../bridging/constraint.ts";
import type { TieGraph } from "../network/network.ts";
import { firstAsks } from "../suggest/first-ask.ts";
import { areTied, type Moment, tieAt } from "./moment.ts";
import { casesOfSome, noOpinion, type RankingCase, type RankingTask } from "./ranking-task.ts";
import { mostPeopleTogether } from "./witnessed-introductions.ts";

const methods = ["random", "strongestTie", "betweenness", "constraint", "firstAsk"] as const;

type FirstTieMethod = (typeof methods)[number];

/** Three times what chance would put inside is held against a community, which makes for groups of the size of a department. */
const resolution = 3;

/**
 * Whom does ego ask first for a way into a community?
 *
 * Communities are those of the cut, at resolution 3. An ego has ties but none into a community, and its first contact there in the
 * window is in an event of at most five people, one of whom knows both ego and somebody of the community in the event. Candidates
 * are ego's contacts who have a tie into the community; positive are those who are such a one.
 */
export const firstTies: RankingTask<FirstTieMethod> = {
  methods,
  shown: "firstAsk",
  casesOf: (moment, random) => {
    const seed = Math.floor(random() * 2 ** 32);
    if (![...moment.meets.values()].some((list) => list.some(({ together }) => isSmall(together)))) return [];
    return casesOfSome(moment.meets.keys(), random, firstTieCases(moment, seed));
  },
};

/** Two people alone have nobody with them who could have brought them together. */
function isSmall(together: Uint32Array): boolean {
  return together.length > 2 && together.length <= mostPeopleTogether;
}

function firstTieCases({ ties, asOfDay, meets }: Moment, seed: number): (ego: number) => readonly RankingCase<FirstTieMethod>[] {
  const { communityOf, count } = communities(ties, { seed, resolution });
  const members: number[][] = Array.from({ length: count }, () => []);
  communityOf.forEach((community, v) => {
    members[community]?.push(v);
  });
  const between = betweenness(ties) ?? new Float64Array(ties.size);
  const constraints = constraint(ties);
  return (ego) => {
    const entered = new Set(contactsOf(ties, ego).map((v) => communityOf[v] ?? -1));
    entered.add(communityOf[ego] ?? -1);
    const cases: RankingCase<FirstTieMethod>[] = [];
    for (const { other, together } of meets.get(ego) ?? []) {
      const community = communityOf[other] ?? -1;
      if (entered.has(community)) continue;
      entered.add(community);
      if (!isSmall(together)) continue;
      const asks = firstAsks(ties, ego, members[community] ?? [], { asOfDay });
      const candidates = asks.map(({ broker }) => broker);
      const newcomers = together.filter((w) => communityOf[w] === community);
      const brought = (v: number) => together.includes(v) && newcomers.some((w) => areTied(ties, v, w));
      const positives = new Set(candidates.flatMap((v, place) => (brought(v) ? [place] : [])));
      if (positives.size === 0) continue;
      cases.push({
        ego,
        candidates,
        positives,
        scores: {
          random: noOpinion(candidates),
          strongestTie: candidates.map((v) => ties.strength[tieAt(ties, ego, v)] ?? 0),
          betweenness: candidates.map((v) => between[v] ?? 0),
          // A contact whose own contacts know one another is constrained: the less, the more it bridges.
          constraint: candidates.map((v) => -(constraints[v] ?? Number.POSITIVE_INFINITY)),
          firstAsk: asks.map(({ score }) => score),
        },
      });
    }
    return cases;
  };
}

function contactsOf({ offsets, neighbours }: TieGraph, v: number): number[] {
  return [...neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)];
}
