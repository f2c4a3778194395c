import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanQuality, qualityOf, rankedByScore } from "../../../src/core/evaluation/ranking-quality.ts";

const inOrder = (size: number) => Uint32Array.from({ length: size }, (_, i) => i);

describe("the quality of one ranking", () => {
  test("counts how high each positive stands", () => {
    const quality = qualityOf(Uint32Array.of(4, 0, 2, 3, 1), (candidate) => candidate === 0 || candidate === 3);
    expect(quality).toEqual({ reciprocalRank: 1 / 2, averagePrecision: (1 / 2 + 2 / 4) / 2, firstRank: 2 });
  });

  test("is whole where all positives stand first", () => {
    expect(qualityOf(inOrder(9), (candidate) => candidate < 3)).toEqual({
      reciprocalRank: 1,
      averagePrecision: 1,
      firstRank: 1,
    });
  });

  test("is none where nothing is positive", () => {
    expect(qualityOf(inOrder(3), () => false)).toBeNull();
    expect(qualityOf(inOrder(0), () => true)).toBeNull();
  });

  test("is what the definition gives for any ranking", () => {
    const ranking = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }).filter((positive) => positive.includes(true));
    fc.assert(
      fc.property(ranking, (positive) => {
        const quality = qualityOf(inOrder(positive.length), (candidate) => positive[candidate] === true);
        const ranks = positive.flatMap((is, i) => (is ? [i + 1] : []));
        const precisionAt = (rank: number) => positive.slice(0, rank).filter(Boolean).length / rank;
        expect(quality?.firstRank).toBe(ranks[0]);
        expect(quality?.averagePrecision).toBeCloseTo(ranks.reduce((sum, rank) => sum + precisionAt(rank), 0) / ranks.length, 12);
      }),
      { numRuns: 1000 },
    );
  });

  test("does not fall when a positive changes places with a negative just above it", () => {
    const ranking = fc.array(fc.boolean(), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(ranking, (positive) => {
        const at = positive.findIndex((is, i) => is && i > 0 && positive[i - 1] === false);
        fc.pre(at > 0);
        const order = inOrder(positive.length);
        const before = qualityOf(order, (candidate) => positive[candidate] === true);
        order.set([at, at - 1], at - 1);
        const after = qualityOf(order, (candidate) => positive[candidate] === true);
        expect(after?.averagePrecision).toBeGreaterThan(before?.averagePrecision ?? 1);
        expect(after?.reciprocalRank).toBeGreaterThanOrEqual(before?.reciprocalRank ?? 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("ranking", () => {
  test("puts the highest score first and leaves equal ones as they were drawn", () => {
    const ranked = rankedByScore([1, 3, 1, 2, 1], Uint32Array.of(4, 2, 3, 0, 1));
    expect([...ranked]).toEqual([1, 3, 4, 2, 0]);
  });

  test("takes scores that are infinite", () => {
    const scores = [Number.NEGATIVE_INFINITY, 0, Number.NEGATIVE_INFINITY];
    expect([...rankedByScore(scores, Uint32Array.of(2, 0, 1))]).toEqual([1, 2, 0]);
  });
});

describe("the mean over cases", () => {
  test("counts in how many a positive stands among the first", () => {
    const of = (firstRank: number) => ({ firstRank, reciprocalRank: 1 / firstRank, averagePrecision: 1 / firstRank });
    expect(meanQuality([of(1), of(3), of(8), of(40)])).toEqual({
      mrr: expect.closeTo((1 + 1 / 3 + 1 / 8 + 1 / 40) / 4, 11),
      ap: expect.closeTo((1 + 1 / 3 + 1 / 8 + 1 / 40) / 4, 11),
      hit1: 0.25,
      hit3: 0.5,
      hit5: 0.5,
      hit10: 0.75,
    });
  });

  test("of none is none", () => {
    expect(meanQuality([])).toEqual({ mrr: null, ap: null, hit1: null, hit3: null, hit5: null, hit10: null });
  });
});
