import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { day, type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";

const asOfDay = 20_000;
const noGoal = { companies: [], roles: [] };

function planOf(sketch: RecordsSketch, asks = 3) {
  return answerQuestion(buildNetwork(recordsOf(sketch), { asOfDay }), { ask: "plan", asks, goal: noGoal });
}

const sketch: RecordsSketch = {
  ego: "me",
  contacts: ["me", "ana", "bo", "cy", "dan", "eve"],
  ties: [
    { a: "me", b: "ana", declared: 5 },
    { a: "me", b: "bo", declared: 3 },
    { a: "me", b: "cy", declared: 2 },
    { a: "ana", b: "dan", declared: 5 },
    { a: "ana", b: "eve", declared: 4 },
    { a: "bo", b: "dan", declared: 3 },
    { a: "cy", b: "eve", declared: 3 },
  ],
};

describe("the plan for the week", () => {
  test("asks nobody twice, the best ask first, each with what it adds", () => {
    const { asks, resting } = planOf(sketch);
    expect(asks.map(({ ask }) => ask)).toHaveLength(3);
    expect(new Set(asks.map(({ ask }) => ask)).size).toBe(3);
    expect([asks[0]?.ask, asks[0]?.meet]).toEqual(["ana", "dan"]);
    const gains = asks.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(asks[0]?.gain).toBeCloseTo((asks[0]?.likely ?? 0) * (asks[0]?.value ?? 0), 12);
    expect(resting).toEqual([]);
  });

  test("leaves in peace whom ego asked lately, and tells until when", () => {
    const asked = {
      broker: "ana",
      target: "dan",
      askedOn: day(asOfDay - 12),
      outcome: { stage: "declined", on: day(asOfDay - 5) },
    } as const;
    const { asks, resting } = planOf({ ...sketch, asks: [asked] });
    expect(asks.map(({ ask }) => ask)).not.toContain("ana");
    expect(resting).toEqual([{ contact: "ana", asked: day(asOfDay - 12), until: day(asOfDay + 18) }]);
  });

  test("is empty where nobody is ego, or nobody could be met", () => {
    expect(planOf({ ...sketch, ego: null })).toEqual({ asks: [], resting: [] });
    expect(planOf({ ego: "me", contacts: ["me", "ana"], ties: [{ a: "me", b: "ana" }] })).toEqual({ asks: [], resting: [] });
    expect(planOf({ contacts: [] })).toEqual({ asks: [], resting: [] });
  });

  test("names the companies that each brings near: the person's own, and those of people they know", () => {
    const records = recordsOf({
      ego: "me",
      contacts: ["me", "ana", "dan", "eve", "fay"],
      ties: [
        { a: "ana", b: "me" },
        { a: "ana", b: "dan" },
        { a: "dan", b: "eve" },
        { a: "dan", b: "fay" },
      ],
    });
    const employers: Readonly<Record<string, string>> = { ana: "Orb", dan: "Halvmarsh", eve: "Vane", fay: "Orb" };
    const contacts = new Map([...records.contacts].map(([id, one]) => [id, { ...one, company: employers[id] ?? null }]));
    const network = buildNetwork({ ...records, contacts }, { asOfDay });
    const { asks } = answerQuestion(network, { ask: "plan", asks: 3, goal: noGoal });
    expect(asks.map(({ meet, opensCompanies }) => [meet, opensCompanies])).toEqual([["dan", ["Halvmarsh", "Vane"]]]);
  });

  test("holds no more asks than wanted", () => {
    expect(planOf(sketch, 1).asks).toHaveLength(1);
    expect(planOf(sketch, 0).asks).toHaveLength(0);
  });
});
