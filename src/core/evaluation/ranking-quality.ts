/** How well rankings put what happened first; each 0 to 1, averaged over the cases, null where there is none. */
export interface RankingQuality {
  /** Mean reciprocal rank: 1 / rank of the first positive. */
  readonly mrr: number | null;
  /** Average precision: the mean, over the positives, of the share of positives down to each. */
  readonly ap: number | null;
  /** Share of the cases with a positive in the first place; among the first 3, 5, 10. */
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly hit5: number | null;
  readonly hit10: number | null;
}

/** The quality of one ranking. */
export interface CaseQuality {
  readonly reciprocalRank: number;
  readonly averagePrecision: number;
  /** Rank of the first positive, from 1. */
  readonly firstRank: number;
}

/**
 * @param scores one a candidate, the higher the better
 * @param draw every candidate once, in a drawn order that equal scores keep
 * @returns the candidates from the highest score down
 *
 * Cost: O(n log n).
 */
export function rankedByScore(scores: ArrayLike<number>, draw: Uint32Array): Uint32Array {
  return draw.slice().sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

/**
 * @param ranked candidates, best first
 * @param isPositive by candidate
 * @returns the quality; null where no candidate is positive
 *
 * Cost: O(n). Source: Manning, Raghavan and Schütze 2008, chapter 8.
 */
export function qualityOf(ranked: Uint32Array, isPositive: (candidate: number) => boolean): CaseQuality | null {
  let found = 0;
  let precisions = 0;
  let firstRank = 0;
  ranked.forEach((candidate, i) => {
    if (!isPositive(candidate)) return;
    found += 1;
    precisions += found / (i + 1);
    if (found === 1) firstRank = i + 1;
  });
  return found === 0 ? null : { reciprocalRank: 1 / firstRank, averagePrecision: precisions / found, firstRank };
}

/** @returns the mean over the cases, to 12 decimals. Cost: O(cases). */
export function meanQuality(cases: readonly CaseQuality[]): RankingQuality {
  const mean = (value: (one: CaseQuality) => number): number | null =>
    cases.length === 0 ? null : rounded(cases.reduce((sum, one) => sum + value(one), 0) / cases.length);
  const hit = (within: number) => mean(({ firstRank }) => (firstRank <= within ? 1 : 0));
  return {
    mrr: mean(({ reciprocalRank }) => reciprocalRank),
    ap: mean(({ averagePrecision }) => averagePrecision),
    hit1: hit(1),
    hit3: hit(3),
    hit5: hit(5),
    hit10: hit(10),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
