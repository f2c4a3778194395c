import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { contactId, tieId } from "../../../src/core/model/ids.ts";
import { dateOfEpochDay, epochDay } from "../../../src/core/model/partial-date.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { anySketch } from "../../support/networks/arbitraries.ts";
import { day, type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";
import { networkWith, today } from "./circle.ts";

const overTime = (sketch: RecordsSketch, months = 4) => answerQuestion(networkWith(sketch), { ask: "reach-over-time", months });

// As of 4 October 2024.
const growing: RecordsSketch = {
  ego: "you",
  contacts: ["you", "ana", "ben", "cho", "dia", "eve"],
  ties: [
    { a: "you", b: "ana", kind: "met", when: day(today - 80) },
    { a: "ana", b: "ben", kind: "knows" },
    { a: "ben", b: "cho", kind: "met", when: day(today - 10) },
    { a: "you", b: "dia", kind: "met", when: day(today - 40) },
    { a: "you", b: "dia", kind: "met", when: day(today - 2) },
  ],
  introductions: [{ by: "ana", parties: ["you", "eve"], when: day(today + 30) }],
};

describe("reach over time", () => {
  test("is told for the ends of months and for the day itself", () => {
    expect(overTime(growing)?.points.map(({ on }) => on)).toEqual(["2024-07-31", "2024-08-31", "2024-09-30", "2024-10-04"]);
    expect(overTime(growing, 1)?.points.map(({ on }) => on)).toEqual(["2024-10-04"]);
  });

  test("counts a tie from its first dated record on, and one that no record dates from the beginning", () => {
    expect(overTime(growing)?.points.map(({ within }) => within)).toEqual([
      [1, 2, 2],
      [2, 3, 3],
      [2, 3, 4],
      // The last point counts what is dated later as well.
      [3, 4, 5],
    ]);
    expect(overTime(growing)).toMatchObject({ undatedTies: 1, datedTies: 5 });
  });

  test("of messages begins with the first", () => {
    const records = recordsOf({ ego: "you", contacts: ["you", "ana"] });
    const messages = { sent: 2, received: 1, first: day(today - 100), evidence: 1 };
    const a = contactId("ana");
    const b = contactId("you");
    const tie = { id: tieId("t"), a, b, kind: "message", when: day(today), declared: null, sources: [], messages } as const;
    const network = buildNetwork({ ...records, ties: new Map([[tie.id, tie]]) }, { asOfDay: today });
    expect(answerQuestion(network, { ask: "reach-over-time", months: 2 })?.points.map(({ within }) => within[0])).toEqual([1, 1]);
  });

  test("is null where nobody is ego, and refused for more than a year", () => {
    expect(overTime({ ...growing, ego: null })).toBeNull();
    expect(() => overTime(growing, 13)).toThrow(RangeError);
    expect(() => overTime(growing, 0)).toThrow(RangeError);
  });

  test("of anybody alone is nobody", () => {
    expect(overTime({ ego: "you", contacts: ["you"] }, 2)?.points.map(({ within }) => within)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test("in any network ends with the reach of today, and before is what a search over the ties of that day finds", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const network = networkWith(sketch);
        const answer = answerQuestion(network, { ask: "reach-over-time", months: 12 });
        const reach = answerQuestion(network, { ask: "reach", from: null, maxHops: 3 });
        if (answer === null || reach === null) {
          expect([answer, reach]).toEqual([null, null]);
          return;
        }
        const sums = reach.hops.map((_, i) => reach.hops.slice(0, i + 1).reduce((sum, { contacts }) => sum + contacts, 0));
        expect(answer.points.at(-1)?.within).toEqual(sums);
        expect(answer.datedTies + answer.undatedTies).toBe(network.ties.neighbours.length / 2);
        for (const { on, within } of answer.points.slice(0, -1)) expect(within).toEqual(slowReach(sketch, epochDay(on)));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

/** The same by building the pairs of that day and walking them. A pair with any dated record is there from the first of those. */
function slowReach({ ego, introductions = [], ties = [] }: RecordsSketch, until: number): readonly number[] {
  const days = new Map<string, (string | null)[]>();
  const note = (a: string, b: string, when: string | null) => {
    if (a !== b) days.set([a, b].sort().join(" "), [...(days.get([a, b].sort().join(" ")) ?? []), when]);
  };
  for (const { a, b, when = null } of ties) note(a, b, when);
  for (const { by, parties, when = null, status = "made" } of introductions) {
    if (status !== "made" && status !== "met") continue;
    const people = [...parties, ...(by === null ? [] : [by])];
    people.forEach((a, i) => {
      for (const b of people.slice(i + 1)) note(a, b, when);
    });
  }
  const last = dateOfEpochDay(until);
  const there = [...days].filter(([, dates]) => {
    const dated = dates.filter((each) => each !== null);
    return dated.length === 0 || dated.some((each) => each <= last);
  });
  let reached = new Set([ego ?? ""]);
  return [1, 2, 3].map(() => {
    const next = new Set(reached);
    for (const [pair] of there) {
      const [a = "", b = ""] = pair.split(" ");
      if (reached.has(a)) next.add(b);
      if (reached.has(b)) next.add(a);
    }
    reached = next;
    return reached.size - 1;
  });
}
