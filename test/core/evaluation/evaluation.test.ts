import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluation } from "../../../src/core/evaluation/evaluation.ts";
import { anyEvents, type EventSketch, historyOf } from "./any-events.ts";

const lastEvent = { cuts: [0.9], window: 0.1, seed: 1 };

/** What is known, repeated until it is nine tenths, and then one thing more. */
function thenHappens(known: readonly EventSketch[], ...people: readonly string[]): readonly EventSketch[] {
  return [...known, [100, ...people]];
}

/** Every two of each group of five, day by day; the first two groups know each other through eve and fay, and ben and gus. */
const groups: readonly EventSketch[] = ["ana ben cho dia eve", "fay gus hal ida jon", ..."klmnop"]
  .map((group) => (group.length > 1 ? group.split(" ") : [1, 2, 3, 4, 5].map((i) => `${group}${i}`)))
  .flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b): EventSketch => [0, a, b])));
const twoWays: readonly EventSketch[] = [...groups, [0, "eve", "fay"], [0, "ben", "gus"], [0, "ana", "eve"], [0, "ana", "eve"]];

describe("closure", () => {
  const known: readonly EventSketch[] = [
    [0, "ana", "ben"],
    [0, "ben", "cho"],
    [0, "ana", "eve"],
    [0, "eve", "cho"],
    [0, "ben", "dia"],
    [0, "fay", "gus"],
    [0, "fay", "gus"],
    [0, "fay", "gus"],
    [0, "fay", "gus"],
  ];

  test("asks for each of two who meet, of all people at two ties", () => {
    const { cases, rankings } = evaluation(historyOf(thenHappens(known, "ana", "cho")), lastEvent);
    expect(cases).toEqual({ A: 2, B: 0, C: 0 });
    expect(rankings.toSorted((one, other) => (one.ego < other.ego ? -1 : 1))).toEqual([
      { task: "A", ego: "ana", ranked: ["cho", "dia"], positives: ["cho"] },
      { task: "A", ego: "cho", ranked: ["ana", "dia"], positives: ["ana"] },
    ]);
  });

  test("puts the one with two shared contacts first, by every measure that looks at them", () => {
    const { tasks } = evaluation(historyOf(thenHappens(known, "ana", "cho")), lastEvent);
    const { random: _, l3: __, ...measures } = tasks.A;
    for (const quality of Object.values(measures)) expect(quality).toMatchObject({ mrr: 1, ap: 1, hit1: 1, hit10: 1 });
  });

  test("asks nothing where two meet who are further apart, or newcomers", () => {
    expect(evaluation(historyOf(thenHappens(known, "ana", "fay")), lastEvent).cases.A).toBe(0);
    expect(evaluation(historyOf(thenHappens(known, "ana", "new")), lastEvent).cases.A).toBe(0);
    expect(evaluation(historyOf(thenHappens(known, "ana", "ben")), lastEvent).cases.A).toBe(0);
  });

  test("lets no method profit from the order in which people came", () => {
    const wheel = Array.from({ length: 60 }, (_, i): EventSketch => [0, "hub", `p${i}`]);
    const meetings = Array.from({ length: 59 }, (_, i): EventSketch => [1, "p0", `p${i + 1}`]);
    const { tasks } = evaluation(historyOf([...wheel, ...meetings]), { cuts: [60 / 119], window: 59 / 119, seed: 1 });
    // p0, who came first, is the one positive of everybody else; p0 meets all the others.
    for (const { hit1 } of Object.values(tasks.A)) expect(hit1).toBeLessThan(0.1);
  });

  test("takes at most 400 people a cut", () => {
    const wheel = Array.from({ length: 900 }, (_, i): EventSketch => [0, "hub", `p${i}`]);
    const pairs = Array.from({ length: 450 }, (_, i): EventSketch => [1, `p${2 * i}`, `p${2 * i + 1}`]);
    const { cases, tasks } = evaluation(historyOf([...wheel, ...pairs]), { cuts: [2 / 3], window: 1 / 3, seed: 1 });
    expect(cases.A).toBe(400);
    // One positive among 899 who are alike: nothing can tell them apart.
    for (const { hit10 } of Object.values(tasks.A)) expect(hit10).toBeLessThan(0.05);
  });
});

describe("witnessed introductions", () => {
  const known: readonly EventSketch[] = [
    [0, "ana", "ben"],
    [0, "ben", "cho"],
    [0, "ana", "dia"],
    [0, "dia", "cho"],
    [0, "ben", "eve"],
    [0, "ana", "ben"],
    [0, "ben", "cho"],
    [0, "fay", "gus"],
    [0, "fay", "gus"],
  ];

  test("are pairs of who was there and knew both, and who was met", () => {
    const { cases, rankings } = evaluation(historyOf(thenHappens(known, "cho", "ben", "ana")), lastEvent);
    expect(cases.B).toBe(2);
    const ofAna = rankings.find(({ task, ego }) => task === "B" && ego === "ana");
    expect(ofAna?.positives).toEqual([["ben", "cho"]]);
    expect(ofAna?.ranked[0]).toEqual(["ben", "cho"]);
    expect(ofAna?.ranked.toSorted()).toEqual([
      ["ben", "cho"],
      ["ben", "eve"],
      ["dia", "cho"],
    ]);
  });

  test("are none between two alone, or among more than five", () => {
    expect(evaluation(historyOf(thenHappens(known, "ana", "cho")), lastEvent).cases.B).toBe(0);
    const five = evaluation(historyOf(thenHappens(known, "ana", "ben", "cho", "fay", "gus")), lastEvent);
    const six = evaluation(historyOf(thenHappens(known, "ana", "ben", "cho", "dia", "fay", "gus")), lastEvent);
    expect([five.cases.B, six.cases.B]).toEqual([2, 0]);
  });

  test("are none by somebody who knows only one of them", () => {
    expect(evaluation(historyOf(thenHappens(known, "eve", "dia", "ana")), lastEvent).cases.B).toBe(0);
  });
});

describe("first asks", () => {
  const options = { cuts: [1 - 1 / (twoWays.length + 1)], window: 1 / (twoWays.length + 1), seed: 1 };

  test("rank the contacts with a tie into the new community; positive is who was there and knew somebody of it", () => {
    const { cases, rankings, tasks } = evaluation(historyOf(thenHappens(twoWays, "ana", "eve", "fay")), options);
    expect(cases.C).toBe(1);
    expect(rankings.filter(({ task }) => task === "C")).toEqual([
      { task: "C", ego: "ana", ranked: ["eve", "ben"], positives: ["eve"] },
    ]);
    expect(tasks.C).toMatchObject({ strongestTie: { mrr: 1 }, firstAsk: { mrr: 1 } });
  });

  test("ask nothing where the contact there does not know whom ego meets", () => {
    expect(evaluation(historyOf(thenHappens(twoWays, "ana", "eve", "gus")), options).cases.C).toBe(0);
  });

  test("ask nothing of somebody who has a tie into the community", () => {
    expect(evaluation(historyOf(thenHappens(twoWays, "eve", "gus", "fay")), options).cases.C).toBe(0);
  });

  test("count the first contact only", () => {
    const twice: readonly EventSketch[] = [...twoWays, [100, "ana", "fay"], [200, "ana", "eve", "fay", "hal"]];
    const events = twoWays.length + 2;
    const after = { cuts: [twoWays.length / events], window: 2 / events, seed: 1 };
    expect(evaluation(historyOf(twice), after).rankings.filter(({ task, ego }) => task === "C" && ego === "ana")).toEqual([]);
  });
});

describe("any history", () => {
  const options = { cuts: [0.4, 0.6], window: 0.3, seed: 7 };

  test("gives the same figures under other names", () => {
    fc.assert(
      fc.property(anyEvents(30), (events) => {
        const renamed = events.map(([seconds, ...names]): EventSketch => [seconds, ...names.map((name) => `x-${name}`)]);
        const { tasks, cases } = evaluation(historyOf(events), options);
        expect(evaluation(historyOf(renamed), options)).toMatchObject({ tasks, cases });
      }),
      { numRuns: 200 },
    );
  });

  test("gives figures from 0 to 1, in order, that the rankings bear out", () => {
    fc.assert(
      fc.property(anyEvents(30), (events) => {
        const { tasks, cases, rankings } = evaluation(historyOf(events), options);
        for (const [task, shown] of [
          ["A", "suggestions"],
          ["B", "tau"],
          ["C", "firstAsk"],
        ] as const) {
          const lists = rankings.filter((ranking) => ranking.task === task);
          expect(lists).toHaveLength(cases[task]);
          for (const { mrr, ap, hit1, hit3, hit5, hit10 } of Object.values(tasks[task])) {
            if (cases[task] === 0) {
              expect([mrr, ap, hit1, hit3, hit5, hit10]).toEqual([null, null, null, null, null, null]);
              continue;
            }
            const rising = [0, hit1, hit3, hit5, hit10, 1].map(Number);
            expect(rising).toEqual(rising.toSorted((a, b) => a - b));
            expect(mrr).toBeGreaterThan(0);
            expect(ap).toBeLessThanOrEqual(1);
          }
          if (lists.length === 0 || lists.some(({ ranked }) => ranked.length === 50)) continue;
          const hits = lists.filter(({ ranked, positives }) => positives.map(String).includes(String(ranked[0])));
          expect(tasks[task][shown]?.hit1).toBeCloseTo(hits.length / lists.length, 9);
          for (const { ranked, positives } of lists) {
            expect(ranked.map(String)).toEqual(expect.arrayContaining(positives.map(String)));
            expect(new Set(ranked.map(String)).size).toBe(ranked.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("without events, or without a window after the cut, asks nothing", () => {
    expect(evaluation(historyOf([]), lastEvent)).toMatchObject({ cases: { A: 0, B: 0, C: 0 }, rankings: [] });
    const one = evaluation(historyOf([[0, "ana", "ben"]]), lastEvent);
    expect(one.tasks.A.random).toEqual({ mrr: null, ap: null, hit1: null, hit3: null, hit5: null, hit10: null });
  });

  test.each([
    { cuts: [0], window: 0.1, seed: 1 },
    { cuts: [1], window: 0.1, seed: 1 },
    { cuts: [Number.NaN], window: 0.1, seed: 1 },
    { cuts: [0.5], window: 0, seed: 1 },
  ])("is not cut at $cuts with a window of $window", (wrong) => {
    expect(() => evaluation(historyOf([[0, "ana", "ben"]]), wrong)).toThrow(RangeError);
  });
});
