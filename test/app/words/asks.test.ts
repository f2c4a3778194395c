import { describe, expect, test } from "vitest";
import { dueInWords, moveInWords, restInWords, sinceInWords, stageProblemInWords } from "../../../src/app/words/asks.ts";
import { operationInWords } from "../../../src/app/words/operations.ts";
import { askStages, stageProblem } from "../../../src/core/journey/stage-rules.ts";
import type { Ask } from "../../../src/core/model/ask.ts";
import { askId, contactId } from "../../../src/core/model/ids.ts";
import { day } from "../../support/networks/records-of.ts";

const today = day(20_000);
const names: Readonly<Record<string, string>> = { ben: "Ben", dan: "Dan" };
const nameOf = (id: string) => names[id] ?? "?";
const outcome = { stage: "asked", nudgeOn: day(19_995) } as const;
const ask: Ask = { id: askId("a"), broker: contactId("ben"), target: contactId("dan"), askedOn: day(19_988), outcome };

test("a rest is told with its day", () => {
  expect(restInWords({ askedOn: day(19_988), until: day(20_018) }, "Ben", today)).toBe(
    "Ben: asked 12 days ago – rest until 22 October",
  );
});

describe("what is due", () => {
  test.each([
    [{ what: "nudge", on: day(19_995) }, "A friendly nudge for Ben was due on 29 September"],
    [{ what: "nudge", on: today }, "Nudge today"],
    [{ what: "nudge", on: day(20_001) }, "Nudge tomorrow"],
    [{ what: "write", on: day(19_990) }, "Write to Dan and agree a time"],
    [{ what: "conversation", on: day(20_004) }, "Conversation on 8 October"],
    [{ what: "tell-met", on: today }, "Note that you have met"],
  ] as const)("%o", (due, words) => {
    expect(dueInWords(due, ask, nameOf, today)).toBe(words);
  });
});

test("since when it stands there", () => {
  expect(sinceInWords(ask, today)).toBe("Asked 12 days ago");
  expect(sinceInWords({ ...ask, askedOn: null, outcome: { stage: "idea", on: today } }, today)).toBe("Kept today");
});

test("every refusal has a reason in words, with the name in it where somebody did something", () => {
  for (const from of askStages) {
    for (const to of askStages) {
      const stand =
        from === "asked" ? outcome : from === "agreed" ? { stage: from, on: today, nudgeOn: today } : { stage: from, on: today };
      const problem = stageProblem({ ...ask, outcome: stand }, to);
      if (problem !== null) expect(stageProblemInWords(problem, "Ben")).toMatch(/^[A-Z].{10,}\.$/);
    }
  }
  expect(stageProblemInWords("not-introduced", "Ben")).toBe("First note that Ben introduced you.");
});

test("what came of a note to somebody directly is told of them, not of an introduction", () => {
  expect(moveInWords("agreed", ask)).toBe("Will introduce me");
  expect(moveInWords("agreed", { ...ask, broker: ask.target })).toBe("Will talk with me");
});

test("a move is told by where it went, also in logs that do not say it", () => {
  expect(operationInWords({ code: "journey", did: "move-ask", name: "Ben", stage: "agreed" })).toBe("Noted: Ben has agreed.");
  expect(operationInWords({ code: "journey", did: "move-ask", name: "Ben" })).toBe("Noted where the ask to Ben stands.");
});
