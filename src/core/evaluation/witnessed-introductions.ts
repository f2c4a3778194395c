import { askWhom } from "../suggest/ask-whom.ts";
import { areTied, type Moment } from "./moment.ts";
import { type Candidate, casesOfSome, noOpinion, type RankingCase, type RankingTask } from "./ranking-task.ts";

const methods = ["random", "strength", "tau"] as const;

type WitnessedMethod = (typeof methods)[number];

/** In a larger event nobody in particular brings two people together. */
export const mostPeopleTogether = 5;

/**
 * Whom does ego ask, for whom?
 *
 * An introduction is witnessed where two people who are not tied at the cut have their first contact in an event of at most five
 * people, one of whom knows both of them at the cut. An ego is either of the two. Candidates are all pairs of a contact v of ego's
 * and a person w whom v knows and ego does not; positive are all pairs by whose v an introduction to their w was witnessed.
 */
export const witnessedIntroductions: RankingTask<WitnessedMethod> = {
  methods,
  shown: "tau",
  casesOf: (moment, random) => {
    const caseOf = witnessedCases(moment);
    return casesOfSome(moment.meets.keys(), random, caseOf);
  },
};

function witnessedCases({ ties, asOfDay, meets }: Moment): (ego: number) => readonly RankingCase<WitnessedMethod>[] {
  const { size, offsets, neighbours, strength } = ties;
  return (ego) => {
    const pairs = new Set<number>();
    for (const { other, together } of meets.get(ego) ?? []) {
      if (together.length > mostPeopleTogether) continue;
      for (const v of together) if (areTied(ties, ego, v) && areTied(ties, v, other)) pairs.add(v * size + other);
    }
    if (pairs.size === 0) return [];
    const isContact = new Set([ego, ...neighbours.subarray(offsets[ego] ?? 0, offsets[ego + 1] ?? 0)]);
    const logTau = new Map(askWhom(ties, ego, { asOfDay }).map((pair) => [pair.broker * size + pair.target, pair.logTau]));
    const candidates: Candidate[] = [];
    const positives = new Set<number>();
    const byStrength: number[] = [];
    const byTau: number[] = [];
    for (let at = offsets[ego] ?? 0; at < (offsets[ego + 1] ?? 0); at += 1) {
      const v = neighbours[at] ?? 0;
      for (let next = offsets[v] ?? 0; next < (offsets[v + 1] ?? 0); next += 1) {
        const w = neighbours[next] ?? 0;
        if (isContact.has(w)) continue;
        const pair = v * size + w;
        if (pairs.has(pair)) positives.add(candidates.length);
        candidates.push([v, w]);
        byStrength.push((strength[at] ?? 0) * (strength[next] ?? 0));
        byTau.push(logTau.get(pair) ?? Number.NEGATIVE_INFINITY);
      }
    }
    return [{ ego, candidates, positives, scores: { random: noOpinion(candidates), strength: byStrength, tau: byTau } }];
  };
}
