import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { knowsOfOpenings } from "../../../src/core/answers/purpose-fit.ts";
import type { Goal } from "../../../src/core/answers/question.ts";
import type { Purpose } from "../../../src/core/model/purpose.ts";
import { worthForPurpose, worthOf } from "../../../src/core/suggest/worth.ts";
import { anySketch } from "../../support/networks/arbitraries.ts";
import { day, type RecordsSketch } from "../../support/networks/records-of.ts";
import { networkWith, today } from "./circle.ts";

const names = ["chief", "clerk", "fellow", "helper"];

/** You know Ann, Bo, Cy and Di alike; each knows one person. All else is equal, so that only the purpose decides. Fictional. */
const fan: RecordsSketch = {
  ego: "you",
  contacts: ["you", "ann", "bo", "cy", "di", ...names],
  ties: ["ann", "bo", "cy", "di"].flatMap((broker, i) => [
    { a: "you", b: broker, kind: "met" as const, when: day(today - 10) },
    { a: broker, b: names[i] ?? "", kind: "met" as const, when: day(today - 10) },
  ]),
};
const facts = {
  you: { school: "Leeds" },
  chief: { company: "Acme", position: "Director of Research" },
  clerk: { company: "Acme", position: "Research Assistant" },
  fellow: { company: "Birch", school: "Leeds", position: "Managing Director" },
  helper: { company: "Birch", volunteersToHelp: true, position: "Head of Sales" },
};
const network = networkWith(fan, facts);
const acme: Goal = { companies: ["Acme"], roles: [] };

function meet(goal: Goal, purpose?: Purpose) {
  return answerQuestion(network, { ask: "suggest", top: 10, goal, ...(purpose === undefined ? {} : { purpose }) });
}

const worthOfMeeting = (name: string, goal: Goal, purpose?: Purpose) =>
  meet(goal, purpose).find((suggestion) => suggestion.meet === name)?.value;

describe("for a lead", () => {
  test("a director at a target company comes before somebody else there, and both before everybody else", () => {
    expect(
      meet(acme, "lead")
        .map((suggestion) => suggestion.meet)
        .slice(0, 2),
    ).toEqual(["chief", "clerk"]);
    expect(worthOfMeeting("chief", acme, "lead")).toBe(1);
    expect(worthOfMeeting("clerk", acme, "lead")).toBeCloseTo(0.6, 12);
  });

  test("the reason says so", () => {
    expect(meet(acme, "lead")[0]?.reasons).toContainEqual({ code: "hears-of-openings", position: "Director of Research" });
  });
});

describe("to learn", () => {
  test("whoever does the work at a target company comes before their director", () => {
    const order = meet(acme, "informational").map((suggestion): string => suggestion.meet);
    expect(order.indexOf("clerk")).toBeLessThan(order.indexOf("chief"));
    expect(worthOfMeeting("clerk", acme, "informational")).toBeCloseTo(0.8, 12);
    expect(worthOfMeeting("chief", acme, "informational")).toBeCloseTo(0.48, 12);
  });

  test("whoever offers to help or went to your school counts in full, whatever they do", () => {
    for (const name of ["fellow", "helper"]) expect(worthOfMeeting(name, acme, "informational")).toBeCloseTo(0.3, 12);
    expect(meet(acme, "informational").find((suggestion) => suggestion.meet === "fellow")?.reasons).toContainEqual({
      code: "same-school",
      school: "Leeds",
    });
  });

  test("the occupation counts for more than the company", () => {
    const goal: Goal = { companies: ["Acme"], roles: ["research"] };
    const [chief] = meet(goal, "informational").filter((suggestion) => suggestion.meet === "chief");
    expect(chief?.value).toBe(1);
    expect(chief?.reasons).toContainEqual({ code: "does-the-work", occupation: "research" });
    expect(chief?.reasons).toContainEqual({ code: "matches-goal", goal: "research" });
  });
});

test("the plan for the week follows the purpose too", () => {
  const plan = (purpose: Purpose) => answerQuestion(network, { ask: "plan", asks: 1, goal: acme, purpose }).asks[0]?.meet;
  expect(plan("lead")).toBe("chief");
  expect(plan("informational")).toBe("clerk");
});

describe("ways to a company", () => {
  const asked = (purpose?: Purpose, to = "Acme") =>
    answerQuestion(network, {
      ask: "paths",
      to,
      includeSimilar: false,
      maxHops: 3,
      top: 5,
      ...(purpose === undefined ? {} : { purpose }),
    });

  test("those to whom the purpose singles out come first, with the reason; the odds stay", () => {
    expect(asked("lead").asks.map(({ target }): string => target)).toEqual(["chief", "clerk"]);
    expect(asked("informational").asks.map(({ target }): string => target)).toEqual(["clerk", "chief"]);
    expect(asked("lead").asks[0]?.reasons.at(-1)).toEqual({ code: "hears-of-openings", position: "Director of Research" });
    const odds = (purpose?: Purpose) =>
      asked(purpose)
        .asks.map(({ probability }) => probability)
        .toSorted();
    expect(odds("lead")).toEqual(odds());
  });

  test("one person asked about is met whatever for", () => {
    expect(asked("informational", "chief")).toEqual(asked(undefined, "chief"));
  });

  test("of several ways through one broker the one that serves the purpose is the ask", () => {
    const two = networkWith(
      {
        ego: "you",
        contacts: ["you", "ann", "aide", "boss"],
        ties: [
          { a: "you", b: "ann", kind: "met", when: day(today - 10) },
          { a: "ann", b: "aide", kind: "met", when: day(today - 10) },
          { a: "ann", b: "boss", kind: "met", when: day(today - 20) },
        ],
      },
      { aide: { company: "Acme", position: "Assistant" }, boss: { company: "Acme", position: "Director" } },
    );
    const question = { ask: "paths", to: "Acme", includeSimilar: false, maxHops: 3, top: 5 } as const;
    expect(answerQuestion(two, question).asks).toMatchObject([{ target: "aide" }]);
    const lead = answerQuestion(two, { ...question, purpose: "lead" });
    expect(lead.asks).toMatchObject([{ target: "boss" }]);
    expect(lead.alternatives).toMatchObject([{ target: "aide" }]);
  });
});

test("without a purpose nobody is singled out", () => {
  expect(worthOfMeeting("chief", acme)).toBe(1);
  expect(worthOfMeeting("clerk", acme)).toBe(1);
  const codes = meet(acme).flatMap(({ reasons }) => reasons.map(({ code }) => code));
  expect(codes).not.toContain("hears-of-openings");
  expect(codes).not.toContain("does-the-work");
});

test("in any network a purpose changes order and value, never whom one could meet, through whom, or how likely it is", () => {
  fc.assert(
    fc.property(anySketch, fc.constantFrom<Purpose>("lead", "informational"), (sketch, purpose) => {
      const any = networkWith(sketch);
      const goal: Goal = { companies: [], roles: [] };
      const told = (asked?: Purpose) =>
        answerQuestion(any, { ask: "suggest", top: 1_000, goal, ...(asked === undefined ? {} : { purpose: asked }) })
          .map(({ ask, meet: person, likely }) => `${person} ${ask} ${likely}`)
          .toSorted();
      expect(told(purpose)).toEqual(told());
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["Managing Director", true],
  ["Talent Acquisition Partner", true],
  ["HR Business Partner", true],
  ["Geschäftsführerin", true],
  ["Direktionsassistenz", false],
  ["Software Engineer", false],
  ["Headlight designer", false],
  [null, false],
])("%s is in a position to know of openings: %s", (position, known) => {
  expect(knowsOfOpenings(position)).toBe(known);
});

test("worth stays between 0 and 1, and fitting a purpose never takes from it", () => {
  for (const purpose of ["lead", "informational"] as const) {
    for (const match of ["company", "role", null] as const) {
      for (const goalStated of [true, false]) {
        const [fitting, other] = [true, false].map((fits) => worthForPurpose(purpose, match, { goalStated, fits }));
        expect(fitting).toBeGreaterThan(other ?? 1);
        expect(fitting).toBeLessThanOrEqual(1);
        expect(other).toBeGreaterThan(0);
        if (purpose === "lead") expect(fitting).toBe(worthOf(match, goalStated));
      }
    }
  }
});
