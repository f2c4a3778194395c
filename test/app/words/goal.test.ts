import { describe, expect, test } from "vitest";
import { blindSpotInWords, fieldInWords, goalStepInWords, wayThere } from "../../../src/app/words/goal.ts";
import { goalInShort } from "../../../src/app/words/goal-in-short.ts";
import { contactId } from "../../../src/core/model/ids.ts";

const nameOf = (id: string) => id;
const ann = contactId("Ann");

describe("the way to a target", () => {
  const reached = { target: "Acme", contacts: 2, probability: 0.4, band: "good", introducers: [ann] } as const;

  test.each([
    [1, "2 people recorded there; you know somebody there. Ask Ann."],
    [2, "2 people recorded there; one person in between. Ask Ann."],
    [3, "2 people recorded there; 2 people in between. Ask Ann."],
  ])("of %i ties", (hops, words) => {
    expect(wayThere({ ...reached, hops }, 3, nameOf)).toBe(words);
  });

  test("that nobody reaches, or where nobody is", () => {
    const none = { target: "Acme", hops: null, probability: null, band: null, introducers: [] };
    expect(wayThere({ ...none, contacts: 1 }, 3, nameOf)).toBe(
      "1 person recorded there, and nobody reaches them (checked 3 introductions).",
    );
    expect(wayThere({ ...none, contacts: 0 }, 3, nameOf)).toBe("Nobody is recorded there.");
  });
});

test("an industry tells whom you know in it", () => {
  const field = { field: "Biotech", contacts: 5, known: 0, reached: 3, nearest: [], companies: [] };
  expect(fieldInWords(field)).toBe("5 people recorded. You know nobody in it; 3 within three introductions.");
  expect(fieldInWords({ ...field, known: 2 })).toBe("5 people recorded. You know 2 of them; 3 within three introductions.");
  expect(fieldInWords({ ...field, contacts: 0, reached: 0 })).toBe("Nobody is recorded in it.");
});

test("a blind spot says what is missing, and a step what to do", () => {
  expect(blindSpotInWords({ kind: "target", goal: "Acme", contacts: 1, steps: [] })).toBe(
    "1 person is recorded at Acme, and nobody reaches them.",
  );
  expect(blindSpotInWords({ kind: "industry", goal: "Biotech", contacts: 4, steps: [] })).toBe("You know nobody in Biotech.");
  const wording = { nameOf, today: "2026-11-22", target: "Biotech" };
  expect(goalStepInWords({ code: "ask-for", broker: ann, target: contactId("Cy") }, wording)).toBe(
    "Ask Ann to introduce you to Cy.",
  );
});

test("the goal in short, for suggestions", () => {
  expect(goalInShort(0, 0)).toBeNull();
  expect(goalInShort(1, 2)).toBe("your target company and the 2 occupations you look for");
});
