import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { noGoal } from "../../../src/core/journey/defaults.ts";
import type { GoalProfile } from "../../../src/core/model/goal.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { anySketch } from "../../support/networks/arbitraries.ts";
import { day, type RecordsSketch } from "../../support/networks/records-of.ts";
import { circle, circleFacts, networkWith, today } from "./circle.ts";

function reachOf(network: Network, goal: Partial<GoalProfile>) {
  return answerQuestion(network, { ask: "goal", goal: { ...noGoal, ...goal } });
}

/** You know Ann (last week) and Bo (years ago). Ann knows Cy; Cy knows Di; Di knows Eli. Fay stands alone. Fictional. */
const line: RecordsSketch = {
  ego: "you",
  contacts: ["you", "ann", "bo", "cy", "di", "eli", "fay"],
  ties: [
    { a: "you", b: "ann", kind: "met", when: day(today - 7) },
    { a: "you", b: "bo", kind: "met", when: day(today - 2_000) },
    { a: "ann", b: "cy", kind: "worked", when: day(today - 30) },
    { a: "cy", b: "di", kind: "worked", when: day(today - 30) },
    { a: "di", b: "eli", kind: "worked", when: day(today - 30) },
  ],
};
const facts = {
  you: { school: "Leeds" },
  ann: { company: "Acme Ltd", position: "Editor", industry: "Publishing" },
  bo: { company: "Birch", industry: "Publishing", school: "leeds" },
  cy: { company: "Cobalt", position: "Lab Technician", industry: "Biotech", volunteersToHelp: true },
  di: { company: "Delta", position: "Senior lab technician", industry: "Biotech" },
  eli: { company: "Elm", industry: "Farming" },
  fay: { company: "Acme", position: "Editor", industry: "Farming", volunteersToHelp: true },
};
const network = networkWith(line, facts);

describe("target companies", () => {
  const { targets } = reachOf(network, { targets: ["Elm", "Nowhere", "Delta", "birch", "ACME"] });

  test("stand by the odds of the best way there, those that nobody reaches last", () => {
    expect(targets.map(({ target, contacts, hops }) => [target, contacts, hops])).toEqual([
      ["ACME", 2, 1],
      ["birch", 1, 1],
      ["Delta", 1, 3],
      ["Elm", 1, null],
      ["Nowhere", 0, null],
    ]);
  });

  test("name who could introduce, and how good the way is", () => {
    expect(targets.map(({ introducers, band }) => [introducers, band])).toEqual([
      [["ann"], "good"],
      [["bo"], "fair"],
      [["ann"], "fair"],
      [[], null],
      [[], null],
    ]);
  });

  test("are ranked as the question about each would find them", () => {
    const acme = reachOf(networkWith(circle, circleFacts), { targets: ["Acme"] }).targets[0];
    const paths = answerQuestion(networkWith(circle, circleFacts), {
      ask: "paths",
      to: "Acme",
      includeSimilar: false,
      maxHops: 3,
      top: 3,
    });
    expect(acme?.probability).toBe(paths.asks[0]?.probability);
    expect(acme?.introducers).toEqual(paths.asks.map(({ broker }) => broker));
  });
});

describe("industries and occupations", () => {
  test("tell how many you know, how many are within three introductions, and where they work", () => {
    const { industries } = reachOf(network, { industries: ["biotech", "Publishing", "Farming"] });
    expect(industries).toEqual([
      {
        field: "biotech",
        contacts: 2,
        known: 0,
        reached: 2,
        nearest: [
          { contact: "cy", hops: 2 },
          { contact: "di", hops: 3 },
        ],
        companies: [
          { company: "Cobalt", contacts: 1 },
          { company: "Delta", contacts: 1 },
        ],
      },
      expect.objectContaining({ field: "Publishing", contacts: 2, known: 2, reached: 2 }),
      expect.objectContaining({ field: "Farming", contacts: 2, known: 0, reached: 0, nearest: [] }),
    ]);
  });

  test("an occupation is any position that holds its words", () => {
    const { occupations } = reachOf(network, { occupations: ["lab technician"] });
    expect(occupations).toMatchObject([{ contacts: 2, nearest: [{ contact: "cy" }, { contact: "di" }] }]);
  });
});

test("people who offer to help or went to your school count where they fit, nearest first", () => {
  const { helpers, helperCount } = reachOf(network, {
    targets: ["Acme"],
    occupations: ["Editor", "technician"],
    industries: ["Publishing"],
  });
  expect(helpers).toEqual([
    { contact: "bo", volunteers: false, sameSchool: true, fits: { kind: "industry", goal: "Publishing" }, hops: 1 },
    { contact: "cy", volunteers: true, sameSchool: false, fits: { kind: "occupation", goal: "technician" }, hops: 2 },
    { contact: "fay", volunteers: true, sameSchool: false, fits: { kind: "target", goal: "Acme" }, hops: null },
  ]);
  expect(helperCount).toBe(3);
});

describe("blind spots", () => {
  const { blindSpots } = reachOf(network, {
    targets: ["Acme", "Elm", "Nowhere"],
    occupations: ["Editor", "Technician", "Pilot"],
    industries: ["Publishing", "Biotech"],
  });

  test("are targets beyond three introductions, and fields where you know nobody", () => {
    expect(blindSpots.map(({ kind, goal, contacts }) => [kind, goal, contacts])).toEqual([
      ["target", "Elm", 1],
      ["target", "Nowhere", 0],
      ["occupation", "Technician", 2],
      ["occupation", "Pilot", 0],
      ["industry", "Biotech", 2],
    ]);
  });

  test("say whom to ask where there is a way, and always to ask at the next meeting", () => {
    expect(blindSpots.at(-1)?.steps).toEqual([
      { code: "ask-for", broker: "ann", target: "cy" },
      { code: "mention-at-next-meeting" },
    ]);
    for (const { steps } of blindSpots) expect(steps.at(-1)).toEqual({ code: "mention-at-next-meeting" });
    for (const { steps } of blindSpots) expect(steps.length).toBeLessThanOrEqual(3);
  });
});

test("without ego, and without a goal, there is nothing to tell", () => {
  const empty = { targets: [], industries: [], occupations: [], helpers: [], helperCount: 0, blindSpots: [], checkedHops: 3 };
  expect(reachOf(networkWith({ ...line, ego: null }, facts), { targets: ["Acme"], industries: ["Biotech"] })).toEqual(empty);
  expect(reachOf(network, {})).toEqual(empty);
});

test("in any network: a target is blind exactly where nobody there is within three ties, and counts fit together", () => {
  fc.assert(
    fc.property(anySketch, (sketch) => {
      const companies = ["Acme", "Birch", "Cobalt"];
      const facts = Object.fromEntries(
        sketch.contacts.map((id, i) => [id, { company: companies[i % 4] ?? null, industry: i % 2 === 0 ? "Farming" : null }]),
      );
      const any = networkWith(sketch, facts);
      const { targets, industries, blindSpots } = reachOf(any, { targets: companies, industries: ["Farming"] });
      if (any.ego === null) return;
      const { hopOf } = reach(any.ties, any.ego, { maxHops: 3 });
      for (const { target, contacts, hops, probability } of targets) {
        const there = any.contacts.flatMap(({ company }, v) => (company === target && v !== any.ego ? [hopOf[v] ?? -1] : []));
        expect(contacts).toBe(there.length);
        expect(hops === null).toBe(there.every((hop) => hop === -1));
        expect(blindSpots.some(({ goal }) => goal === target)).toBe(hops === null);
        if (hops !== null) expect(probability).toBeGreaterThan(0);
      }
      const odds = targets.map(({ probability }) => probability ?? 0);
      expect(odds).toEqual(odds.toSorted((a, b) => b - a));
      for (const { known, reached, contacts } of industries) {
        expect(known).toBeLessThanOrEqual(reached);
        expect(reached).toBeLessThanOrEqual(contacts);
      }
    }),
    { numRuns: 300 },
  );
});
