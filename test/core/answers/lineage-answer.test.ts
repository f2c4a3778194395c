import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { anyHistory } from "../../support/networks/any-history.ts";
import { day, type RecordsSketch } from "../../support/networks/records-of.ts";
import { circle, networkWith } from "./circle.ts";

const lineage = (sketch: RecordsSketch) => answerQuestion(networkWith(sketch), { ask: "lineage" });

/** Dana introduced you to Lee and Kim, Lee you to Pat; later you introduced Pat and Kim to Sam. Fictional. */
const history: RecordsSketch = {
  ego: "you",
  contacts: ["dana", "kim", "lee", "pat", "sam", "tom", "uma", "you"],
  introductions: [
    { by: "dana", parties: ["lee", "you"], when: day(100) },
    { by: "dana", parties: ["kim", "you"], when: day(200) },
    { by: "lee", parties: ["pat", "you"], when: day(300) },
    { by: "you", parties: ["kim", "pat", "sam"] },
    { by: null, parties: ["tom", "you"] },
    { by: "uma", parties: ["tom", "you"], status: "asked" },
  ],
};

describe("the lineage", () => {
  test("tells of everybody in an introduction who introduced them, how far in, and who came in through them", () => {
    expect(lineage(history)).toEqual({
      entries: [
        { contact: "dana", parent: null, generation: 0, downstream: 3, namesPerIntroduction: 1, credit: [] },
        {
          contact: "kim",
          parent: "dana",
          generation: 1,
          downstream: 0,
          namesPerIntroduction: null,
          credit: [
            { introducer: "dana", share: 0.5 },
            { introducer: "you", share: 0.5 },
          ],
        },
        {
          contact: "lee",
          parent: "dana",
          generation: 1,
          downstream: 1,
          namesPerIntroduction: 1,
          credit: [{ introducer: "dana", share: 1 }],
        },
        {
          contact: "pat",
          parent: "lee",
          generation: 2,
          downstream: 0,
          namesPerIntroduction: null,
          credit: [
            { introducer: "lee", share: 0.5 },
            { introducer: "you", share: 0.5 },
          ],
        },
        {
          contact: "sam",
          parent: "you",
          generation: 1,
          downstream: 0,
          namesPerIntroduction: null,
          credit: [{ introducer: "you", share: 1 }],
        },
        { contact: "you", parent: null, generation: 0, downstream: 1, namesPerIntroduction: 3, credit: [] },
      ],
      roots: ["dana", "you"],
      warnings: [],
    });
  });

  test("warns of people who introduced one another in a circle, and leaves the first of them a root", () => {
    const introductions = [
      { by: "a", parties: ["b"], when: day(10) },
      { by: "b", parties: ["c"], when: day(20) },
      { by: "c", parties: ["a"] },
    ];
    const { entries, roots, warnings } = lineage({ contacts: ["a", "b", "c"], introductions });
    expect(warnings).toEqual([{ code: "introduced-in-a-circle", contacts: ["a", "b", "c"] }]);
    expect(roots).toEqual(["a"]);
    expect(entries[0]).toEqual({
      contact: "a",
      parent: null,
      generation: 0,
      downstream: 2,
      namesPerIntroduction: 1,
      credit: [{ introducer: "c", share: 1 }],
    });
  });

  test("does not warn where dates tell who came first", () => {
    const introductions = [
      { by: "a", parties: ["b"], when: day(10) },
      { by: "b", parties: ["a"], when: day(20) },
    ];
    expect(lineage({ contacts: ["a", "b"], introductions })).toMatchObject({ roots: ["a"], warnings: [] });
  });

  test("is empty where nobody introduced anybody", () => {
    const nothing = { entries: [], roots: [], warnings: [] };
    expect(lineage({ contacts: [] })).toEqual(nothing);
    expect(lineage({ ego: "a", contacts: ["a", "b"], ties: [{ a: "a", b: "b" }] })).toEqual(nothing);
  });

  test("of a network whose ties are no introductions holds only those who were introduced", () => {
    expect(lineage(circle).entries.map(({ contact }) => contact)).toEqual(["priya", "una", "vic"]);
  });

  test("in 1,000 random networks its trees hold every entry once, its shares add up, and parents are listed", () => {
    fc.assert(
      fc.property(anyHistory, (sketch) => {
        const { entries, roots } = lineage(sketch);
        const byId = new Map(entries.map((entry) => [entry.contact, entry]));
        expect([...byId.keys()]).toEqual([...byId.keys()].toSorted());
        expect(roots.reduce((sum, root) => sum + (byId.get(root)?.downstream ?? 0) + 1, 0)).toBe(entries.length);
        for (const { parent, generation, credit, contact } of entries) {
          if (parent === null) expect([generation, roots.includes(contact)]).toEqual([0, true]);
          else {
            expect(byId.get(parent)?.generation).toBe(generation - 1);
            expect(credit.map(({ introducer }) => introducer)).toContain(parent);
          }
          const shares = credit.reduce((sum, { share }) => sum + share, 0);
          expect(shares).toBeCloseTo(credit.length === 0 ? 0 : 1, 12);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
