import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { UnknownContactError } from "../../../src/core/model/errors.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { PartialDate } from "../../../src/core/model/partial-date.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { day } from "../../support/networks/records-of.ts";
import { circle, circleFacts, networkWith, today } from "./circle.ts";

const network = networkWith(circle, circleFacts);
const meeting = (contact: string, of = network) => answerQuestion(of, { ask: "meeting", contact: contactId(contact) });

describe("meeting somebody", () => {
  test("whom and which companies it brings within two ties", () => {
    const far = networkWith(
      {
        ego: "you",
        contacts: ["you", "ada", "bo", "cy", "dee"],
        ties: [
          { a: "you", b: "ada" },
          { a: "cy", b: "dee" },
          { a: "cy", b: "bo" },
        ],
      },
      { dee: { company: "Umbrella" }, bo: { company: "Initech" }, cy: { company: "Acme" }, ada: { company: "ACME" } },
    );
    expect(meeting("cy", far)).toMatchObject({
      contact: "cy",
      opens: ["bo", "cy", "dee"],
      opensCompanies: ["Initech", "Umbrella"],
    });
  });

  test("is the same as having recorded a meeting of today", () => {
    const recorded = networkWith(
      { ...circle, ties: [...(circle.ties ?? []), { a: "dan", b: "you", kind: "met", when: day(today) }] },
      circleFacts,
    );
    const { warmReach } = meeting("dan");
    const reachOf = (of: typeof network) => answerQuestion(of, { ask: "reach", from: null, maxHops: 2 })?.warmReach;
    expect(warmReach).toEqual({ before: reachOf(network), after: expect.closeTo(reachOf(recorded) ?? 0, 12) });
    expect(warmReach.after).toBeGreaterThan(warmReach.before);
  });

  test("opens nothing with those whom ego knows already, and ego", () => {
    for (const contact of ["you", "priya"]) {
      const { warmReach, ...rest } = meeting(contact);
      expect(rest).toEqual({ contact, opens: [], opensCompanies: [] });
      expect(warmReach.after).toBe(warmReach.before);
    }
  });

  test("opens nothing where nobody is ego", () => {
    expect(meeting("dan", networkWith({ ...circle, ego: null }))).toEqual({
      contact: "dan",
      opens: [],
      opensCompanies: [],
      warmReach: { before: 0, after: 0 },
    });
  });

  test("an unknown contact is a wrong call", () => {
    expect(() => meeting("nobody")).toThrow(UnknownContactError);
  });

  test("in any network, agrees with recording the meeting, whose evidence is of today", () => {
    fc.assert(
      fc.property(anySketch, (drawn) => {
        // Undated events are as old as the median record, which one more record would move.
        const when = (date: PartialDate | null | undefined) => date ?? day(sketchesEnd - 300);
        const sketch = {
          ...drawn,
          ties: (drawn.ties ?? []).map((tie) => ({ ...tie, when: when(tie.when) })),
          introductions: (drawn.introductions ?? []).map((event) => ({ ...event, when: when(event.when) })),
        };
        const before = networkWith(sketch);
        const answer = meeting("dana", before);
        const ego = sketch.ego;
        const known = answer.warmReach.after === answer.warmReach.before;
        if (ego === null || ego === undefined || known) return;
        const after = networkWith({
          ...sketch,
          ties: [...sketch.ties, { a: "dana", b: ego, kind: "met", when: day(sketchesEnd) }],
        });
        const reachOf = (of: typeof network) => answerQuestion(of, { ask: "reach", from: null, maxHops: 2 });
        expect(answer.warmReach.after).toBeCloseTo(reachOf(after)?.warmReach ?? 0, 10);
        const within = (of: typeof network) => (reachOf(of)?.hops ?? []).reduce((sum, { contacts }) => sum + contacts, 0);
        expect(answer.opens).toHaveLength(within(after) - within(before));
      }),
      { numRuns: 1000 },
    );
  });
});
