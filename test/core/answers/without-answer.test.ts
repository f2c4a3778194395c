import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { UnknownContactError } from "../../../src/core/model/errors.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { anySketch } from "../../support/networks/arbitraries.ts";
import { circle, circleFacts, networkWith } from "./circle.ts";

const network = networkWith(circle, circleFacts);
const without = (contact: string, of = network) => answerQuestion(of, { ask: "without", contact: contactId(contact) });

/** You know Ada; only she knows Bo of Initech and Cy; Bo knows Dee, Dee knows Eli. */
const fragile = networkWith(
  {
    ego: "you",
    contacts: ["you", "ada", "bo", "cy", "dee", "eli", "far"],
    ties: [
      { a: "you", b: "ada", declared: 3 },
      { a: "ada", b: "bo", declared: 3 },
      { a: "ada", b: "cy", declared: 3 },
      { a: "bo", b: "dee", declared: 3 },
      { a: "dee", b: "eli", declared: 3 },
    ],
  },
  { bo: { company: "Initech" }, dee: { company: "Initech" }, ada: { company: "Acme" }, eli: { company: "Globex" } },
);

describe("without somebody", () => {
  test("the lost, nearest first, those cut off at any distance, companies by name, and whom to know instead", () => {
    const answer = without("ada", fragile);
    expect(answer).toMatchObject({
      contact: "ada",
      lost: ["bo", "cy", "dee"],
      cutOff: 4,
      lostCompanies: ["Acme", "Initech"],
      secondRoute: { contact: "bo", regains: 2 },
    });
  });

  test("an industry is lost where nobody else in it is within three ties, however it is written", () => {
    const ties = [
      { a: "you", b: "ada" },
      { a: "ada", b: "bo" },
      { a: "you", b: "cy" },
      { a: "bo", b: "dee" },
      { a: "dee", b: "eli" },
    ];
    const facts = {
      ada: { industry: "Consulting" },
      bo: { industry: "Biotech" },
      cy: { industry: "Farming" },
      dee: { industry: " farming" },
      eli: { industry: "biotech" },
    };
    const of = networkWith({ ego: "you", contacts: ["you", "ada", "bo", "cy", "dee", "eli"], ties }, facts);
    expect(without("ada", of).lostIndustries).toEqual(["Biotech", "Consulting"]);
    expect(without("cy", of).lostIndustries).toEqual([]);
    expect(without("dee", of).lostIndustries).toEqual([]);
  });

  test("the warm reach leaves the contact out before and after", () => {
    const odds = 0.15 + 0.6 * (1 - 1 / Math.E);
    const { warmReach } = without("ada", fragile);
    expect(warmReach).toEqual({ before: expect.closeTo(2 * odds * odds, 12), after: 0 });
  });

  test("somebody else with a way to the same people takes nobody away", () => {
    expect(without("ben")).toMatchObject({ lost: [], cutOff: 0, lostCompanies: [], lostIndustries: [], secondRoute: null });
    expect(without("priya").lost).toEqual([]);
  });

  test("nothing hangs on an isolated contact", () => {
    const { warmReach, ...answer } = without("far", fragile);
    expect(answer).toEqual({ contact: "far", lost: [], cutOff: 0, lostCompanies: [], lostIndustries: [], secondRoute: null });
    expect(warmReach.after).toBe(warmReach.before);
  });

  test("nothing is lost with ego, or where nobody is ego", () => {
    const nothing = {
      lost: [],
      cutOff: 0,
      lostCompanies: [],
      lostIndustries: [],
      warmReach: { before: 0, after: 0 },
      secondRoute: null,
    };
    expect(without("you")).toEqual({ contact: "you", ...nothing });
    expect(without("dan", networkWith({ ...circle, ego: null }))).toEqual({ contact: "dan", ...nothing });
  });

  test("an unknown contact is a wrong call", () => {
    expect(() => without("nobody")).toThrow(UnknownContactError);
  });

  test("in any network, the lost are within three ties and not after the contact's records are gone", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const before = networkWith(sketch);
        const answer = without("dana", before);
        expect(Number.isFinite(answer.warmReach.after)).toBe(true);
        expect(answer.warmReach.after).toBeLessThanOrEqual(answer.warmReach.before + 1e-12);
        expect(answer.lost).not.toContain("dana");
        expect(answer.secondRoute === null).toBe(answer.lost.length === 0);
        expect(answer.cutOff).toBeLessThanOrEqual(before.size - 1);
        expect(without("dana", before)).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });
});
