import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { anySketch } from "../../support/networks/arbitraries.ts";
import { circle, circleFacts, networkWith } from "./circle.ts";

const network = networkWith(circle, circleFacts);
const reachOf = (from: string | null, maxHops: number, of = network) =>
  answerQuestion(of, { ask: "reach", from: from === null ? null : contactId(from), maxHops });

describe("warm reach within three ties", () => {
  test("is not told where fewer than three ties are followed", () => {
    expect(reachOf(null, 2)?.warmReachWithinThree).toBeNull();
    expect(reachOf(null, 3)?.warmReachWithinThree).not.toBeNull();
  });

  test("is the product of the odds at the end of a chain, on top of the nearer ones", () => {
    const chain = networkWith({
      ego: "a",
      contacts: ["a", "b", "c", "d", "e"],
      ties: [
        { a: "a", b: "b", declared: 5 },
        { a: "b", b: "c", declared: 5 },
        { a: "c", b: "d", declared: 5 },
        { a: "d", b: "e", declared: 5 },
      ],
    });
    const odds = 0.15 + 0.6 * (1 - Math.exp(-4));
    const exact = odds + odds ** 2 + odds ** 3;
    const answer = reachOf(null, 3, chain);
    expect(answer?.warmReach).toBeCloseTo(odds + odds ** 2, 12);
    // The count of one world lies between 0 and 3: a standard deviation of at most 1.5.
    expect(Math.abs((answer?.warmReachWithinThree?.people ?? 0) - exact)).toBeLessThan((4 * 1.5) / Math.sqrt(4_000));
    expect(reachOf(null, 5, chain)?.warmReachWithinThree).toEqual(answer?.warmReachWithinThree);
  });

  test("goes from any contact, and is 0 from an isolated one", () => {
    expect(reachOf("eve", 3)?.warmReachWithinThree?.people).toBeGreaterThan(0);
    expect(reachOf("tom", 3)?.warmReachWithinThree?.people).toBe(0);
  });

  test("in any network lies at or above the reach within two ties, within sampling error, and comes out the same again", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const of = networkWith(sketch);
        const answer = reachOf("dana", 3, of);
        const three = answer?.warmReachWithinThree?.people ?? Number.NaN;
        // Seven others: a standard deviation of at most 3.5 a world.
        expect(three).toBeGreaterThan((answer?.warmReach ?? 0) - (5 * 3.5) / Math.sqrt(4_000));
        expect(three).toBeLessThanOrEqual(of.size - 1);
        expect(reachOf("dana", 3, of)).toEqual(answer);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
