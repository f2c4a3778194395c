import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { NetworkMeasures } from "../../../src/core/answers/network-measures.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { anyHistory } from "../../support/networks/any-history.ts";
import { day, type RecordsSketch } from "../../support/networks/records-of.ts";
import { circle, networkWith, today } from "./circle.ts";

function person(sketch: RecordsSketch, contact: string) {
  return answerQuestion(networkWith(sketch), { ask: "person", contact: contactId(contact) });
}

const near = (value: number): unknown => expect.closeTo(value, 12);

describe("how a person came in", () => {
  const introductions = [
    { by: "dana", parties: ["lee", "you"], when: day(today - 30) },
    { by: "lee", parties: ["pat", "you"], when: day(today - 20) },
    { by: "pat", parties: ["sam", "you"], when: day(today - 10) },
    { by: "you", parties: ["kim", "sam"], when: day(today - 5) },
  ];
  const sketch = { ego: "you", contacts: ["dana", "kim", "lee", "lone", "pat", "sam", "you"], introductions };

  test("goes from ego's first contact down, an introduction at a time", () => {
    expect(person(sketch, "sam")).toMatchObject({ chain: ["dana", "lee", "pat", "sam"], generation: 3, downstream: 0 });
    expect(person(sketch, "lee")).toMatchObject({ chain: ["dana", "lee"], generation: 1, downstream: 2 });
  });

  test("begins with ego where ego made the introduction", () => {
    expect(person(sketch, "kim")).toMatchObject({ chain: ["you", "kim"], generation: 1, downstream: 0 });
  });

  test("is just the person where nobody introduced them, ego among them", () => {
    expect(person(sketch, "dana")).toMatchObject({ chain: ["dana"], generation: 0, downstream: 3 });
    expect(person(sketch, "lone")).toMatchObject({ chain: ["lone"], generation: 0, downstream: 0 });
    expect(person(sketch, "you")).toMatchObject({ chain: ["you"], generation: 0, downstream: 1 });
  });

  test("has an end where people introduced one another in a circle", () => {
    const round = [
      { by: "lee", parties: ["dana"] },
      { by: "dana", parties: ["lee"] },
    ];
    expect(person({ contacts: ["dana", "lee"], introductions: round }, "lee").chain).toEqual(["dana", "lee"]);
    expect(person({ contacts: ["dana", "lee"], introductions: round }, "dana").chain).toEqual(["dana"]);
  });

  test("agrees with the lineage in 1,000 random networks", () => {
    fc.assert(
      fc.property(anyHistory, (any) => {
        const network = networkWith(any);
        const measures = new NetworkMeasures(network);
        for (const { contact, parent, generation, downstream } of answerQuestion(network, { ask: "lineage" }, measures).entries) {
          const card = answerQuestion(network, { ask: "person", contact }, measures);
          expect(card).toMatchObject({ contact, generation, downstream });
          expect([card.chain.at(-1), card.chain.at(-2) ?? null, card.chain.length]).toEqual([contact, parent, generation + 1]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the odds that a person helps", () => {
  test("are those of the direct ask, with the range they lie in", () => {
    const { askOdds, probability, path } = person(circle, "priya");
    expect(path).toEqual(["you", "priya"]);
    expect(askOdds?.likely).toEqual(near(probability ?? -1));
    expect(askOdds?.low).toBeLessThan(askOdds?.likely ?? 0);
    expect(askOdds?.high).toBeGreaterThan(askOdds?.likely ?? 1);
  });

  test("fall with an introduction that came to nothing", () => {
    const refused = { by: "priya", parties: ["eve", "you"], when: day(today - 40), status: "noReply" } as const;
    const before = person(circle, "ben").askOdds;
    const after = person({ ...circle, introductions: [{ ...refused, by: "ben" }] }, "ben").askOdds;
    expect(after?.likely).toEqual(near(((before?.likely ?? 0) * 4) / 5));
    expect(after?.high).toBeLessThan(before?.high ?? 0);
  });

  test("are null for ego, for whom ego does not know, and without ego", () => {
    expect(person(circle, "you").askOdds).toBeNull();
    expect(person(circle, "dan").askOdds).toBeNull();
    expect(person({ ...circle, ego: null }, "priya").askOdds).toBeNull();
  });
});
