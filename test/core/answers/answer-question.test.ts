import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { NetworkMeasures } from "../../../src/core/answers/network-measures.ts";
import type { Question } from "../../../src/core/answers/question.ts";
import { UnknownContactError } from "../../../src/core/model/errors.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { anySketch } from "../../support/networks/arbitraries.ts";
import { day } from "../../support/networks/records-of.ts";
import { circle, circleFacts, networkWith, today } from "./circle.ts";

const network = networkWith(circle, circleFacts);
const noGoal = { companies: [], roles: [] };

/** "a" is ego. a-b-c-d is a chain, and d has two further contacts who know each other. */
const chain = {
  ego: "a",
  contacts: ["a", "b", "c", "d", "e", "f"],
  ties: [
    { a: "a", b: "b" },
    { a: "b", b: "c" },
    { a: "c", b: "d" },
    { a: "d", b: "e" },
    { a: "d", b: "f" },
    { a: "e", b: "f" },
  ],
};

describe("reach", () => {
  test("contacts and companies are counted at the hop that first reaches them", () => {
    const answer = answerQuestion(network, { ask: "reach", from: null, maxHops: 4 });
    expect(answer?.ego).toBe("you");
    expect(answer?.hops).toEqual([
      { hop: 1, contacts: 4, companies: 0 },
      { hop: 2, contacts: 2, companies: 1 },
      { hop: 3, contacts: 0, companies: 0 },
      { hop: 4, contacts: 0, companies: 0 },
    ]);
  });

  test("a company's reach goes by all ways of two ties, and one without a way is left out", () => {
    const answer = answerQuestion(network, { ask: "reach", from: null, maxHops: 2 });
    const { asks } = answerQuestion(network, { ask: "paths", to: "acme corp", includeSimilar: false, maxHops: 2, top: 5 });
    const missed = asks.reduce((product, { probability }) => product * (1 - probability), 1);
    expect(answer?.companies).toEqual([{ company: "ACME Corp.", reach: expect.closeTo(1 - missed, 12) }]);
  });

  test("from another contact, ego is one of those reached", () => {
    expect(answerQuestion(networkWith(chain), { ask: "reach", from: contactId("c"), maxHops: 2 })?.hops).toEqual([
      { hop: 1, contacts: 2, companies: 0 },
      { hop: 2, contacts: 3, companies: 0 },
    ]);
  });

  test("without ego there is no answer, from an unknown contact an error", () => {
    const nobody = networkWith({ ...circle, ego: null });
    expect(answerQuestion(nobody, { ask: "reach", from: null, maxHops: 3 })).toBeNull();
    expect(() => answerQuestion(nobody, { ask: "reach", from: contactId("nobody"), maxHops: 3 })).toThrow(UnknownContactError);
  });

  test("no hops are a wrong call", () => {
    expect(() => answerQuestion(network, { ask: "reach", from: null, maxHops: 0 })).toThrow(RangeError);
  });
});

describe("bridging", () => {
  test("by doors, then betweenness, then id, without ego", () => {
    const { contacts, bridges } = answerQuestion(networkWith(chain), { ask: "bridging" });
    expect(contacts.map(({ id, doors, onlyThrough, cut }) => [id, doors, onlyThrough, cut])).toEqual([
      ["b", 1, 1, true],
      ["c", 0, 0, true],
      ["d", 0, 0, true],
      ["e", 0, 0, false],
      ["f", 0, 0, false],
    ]);
    expect(contacts.map(({ betweenness }) => betweenness)).toEqual(
      [0.4, 0.6, 0.6, 0, 0].map((share) => expect.closeTo(share, 12)),
    );
    expect(bridges).toEqual([
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
    ]);
  });

  test("an isolated contact has measures that are undefined, not 0", () => {
    const { contacts } = answerQuestion(network, { ask: "bridging" });
    expect(contacts.find(({ id }) => id === "tom")).toMatchObject({
      doors: 0,
      constraint: null,
      effectiveSize: null,
      participation: null,
      cut: false,
    });
  });

  test("an empty network has nobody", () => {
    expect(answerQuestion(networkWith({ contacts: [] }), { ask: "bridging" })).toEqual({
      contacts: [],
      bridges: [],
      localBridges: [],
      contactCount: 0,
      betweennessIs: { exact: true },
      cutCount: 0,
      bridgeCount: 0,
      localBridgeCount: 0,
    });
  });
});

describe("suggestions", () => {
  test("ask Priya for Dan, with reasons", () => {
    const [first] = answerQuestion(network, { ask: "suggest", top: 5, goal: { companies: ["Acme Corp"], roles: [] } });
    expect(first).toMatchObject({ ask: "priya", meet: "dan", path: ["you", "priya", "dan"], value: 1, opens: 0, band: "fair" });
    expect(first?.reasons).toEqual([
      { code: "matches-goal", goal: "Acme Corp" },
      { code: "opens-company", company: "ACME Corp." },
      { code: "shared-contacts", count: 1 },
      { code: "last-contact", contact: "priya", on: day(today - 200) },
      { code: "introduced-you", times: 2 },
      { code: "no-open-asks" },
      { code: "knows-target", broker: "priya", target: "dan", times: 1 },
    ]);
  });

  test("a role is matched by its words, wherever they stand in the position", () => {
    const roles = (role: string) =>
      answerQuestion(network, { ask: "suggest", top: 5, goal: { companies: [], roles: [role] } }).map(({ meet, value }) => [
        meet,
        value,
      ]);
    expect(roles("lead product")).toContainEqual(["dan", 0.8]);
    expect(roles("lead pro")).toContainEqual(["dan", 0.3]);
  });

  test("without a goal everybody is worth the same", () => {
    const values = answerQuestion(network, { ask: "suggest", top: 5, goal: noGoal }).map(({ value }) => value);
    expect(values).toEqual([0.5, 0.5]);
  });

  test("without ego there are none", () => {
    expect(answerQuestion(networkWith({ ...circle, ego: null }), { ask: "suggest", top: 5, goal: noGoal })).toEqual([]);
  });
});

describe("a person", () => {
  test("path, reasons, what they open, and whom they know", () => {
    const answer = answerQuestion(network, { ask: "person", contact: contactId("dan") });
    expect(answer).toMatchObject({
      contact: "dan",
      introducedBy: [],
      introduced: [],
      path: ["you", "priya", "dan"],
      band: "fair",
      ties: 2,
      sharedContacts: 1,
      hops: [2, 4, 0],
    });
  });

  test("introductions are listed a person at a time with the earliest date, undated last", () => {
    const introductions = [
      { by: "p", parties: ["x"], when: day(today - 5) },
      { by: "p", parties: ["x"], when: day(today - 50) },
      { by: "q", parties: ["x"] },
      { by: "r", parties: ["x"], when: day(today - 60) },
      { by: "x", parties: ["q"], when: day(today - 1) },
      { by: "q", parties: ["p"], status: "declined" as const },
    ];
    const answer = answerQuestion(networkWith({ contacts: ["p", "q", "r", "x"], introductions }), {
      ask: "person",
      contact: contactId("x"),
    });
    expect(answer.introducedBy).toEqual([
      { introducer: "r", when: day(today - 60) },
      { introducer: "p", when: day(today - 50) },
      { introducer: "q", when: null },
    ]);
    expect(answer.introduced).toEqual([{ contact: "q", when: day(today - 1) }]);
  });

  test("ego, and somebody nobody reaches, have no path", () => {
    for (const id of ["you", "tom"]) {
      expect(answerQuestion(network, { ask: "person", contact: contactId(id) })).toMatchObject({
        path: [],
        probability: null,
        band: null,
        reasons: [],
        sharedContacts: 0,
      });
    }
  });

  test("an unknown contact is a wrong call", () => {
    expect(() => answerQuestion(network, { ask: "person", contact: contactId("nobody") })).toThrow(UnknownContactError);
  });
});

test("the map holds everybody", () => {
  expect(answerQuestion(network, { ask: "map" }).ids).toEqual(network.ids);
});

test("shared measures give the same answers and belong to one network", () => {
  const measures = new NetworkMeasures(network);
  expect(answerQuestion(network, { ask: "bridging" }, measures)).toEqual(answerQuestion(network, { ask: "bridging" }));
  expect(() => answerQuestion(networkWith(chain), { ask: "bridging" }, measures)).toThrow(RangeError);
});

test("no answer about any network holds a number that is none, and every answer is the same again", () => {
  const questions: readonly Question[] = [
    { ask: "reach", from: null, maxHops: 3 },
    { ask: "reach-of-all", maxHops: 2 },
    { ask: "reach-over-time", months: 12 },
    { ask: "bridging", places: true },
    { ask: "paths", to: "ana", includeSimilar: true, maxHops: 3, top: 5 },
    { ask: "suggest", top: 20, goal: noGoal },
    { ask: "plan", asks: 3, goal: noGoal },
    { ask: "person", contact: contactId("dana") },
    { ask: "without", contact: contactId("dana") },
    { ask: "meeting", contact: contactId("dana") },
    { ask: "communities" },
    { ask: "lineage" },
    { ask: "map" },
    { ask: "map", layout: "circles" },
  ];
  fc.assert(
    fc.property(anySketch, fc.constantFrom(...questions), (sketch, question) => {
      const answer = answerQuestion(networkWith(sketch), question);
      expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
      expect(answerQuestion(networkWith(sketch), question)).toEqual(answer);
    }),
    { numRuns: 1000 },
  );
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (value instanceof Float32Array || value instanceof Int32Array) return [...value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
