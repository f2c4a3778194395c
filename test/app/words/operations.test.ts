import { describe, expect, test } from "vitest";
import { lostInWords, noticeInWords } from "../../../src/app/words/notices.ts";
import { operationInWords, operationName } from "../../../src/app/words/operations.ts";
import type { OperationSummary } from "../../../src/core/model/change.ts";

const marked: OperationSummary = { code: "mark-asked", broker: "Priya", target: "Dan" };

const everyOperation: readonly (readonly [OperationSummary, string, string])[] = [
  [
    { code: "import", files: ["Connections.csv"], contacts: 312, introductions: 0 },
    "import of Connections.csv",
    "Imported Connections.csv: 312 people, no introductions.",
  ],
  [
    { code: "import", files: ["a.csv", "b.csv", "c.csv"], contacts: 1, introductions: 1 },
    "import of a.csv and 2 more",
    "Imported a.csv, b.csv and c.csv: 1 person, 1 introduction.",
  ],
  [
    { code: "sample", name: "sample network" },
    "loading the sample network",
    "The sample network is loaded. Everyone in it is made up.",
  ],
  [{ code: "edit-contact", name: "Ana" }, "edit of Ana", "Changed Ana."],
  [marked, "ask to Priya about Dan", "Noted: you asked Priya to introduce you to Dan."],
  [{ code: "mark-asked", broker: "Dan", target: "Dan" }, "note to Dan", "Noted: you wrote to Dan."],
  [{ code: "resolve-ask", broker: "Priya", stage: "introduced" }, "outcome of the ask to Priya", "Noted: Priya introduced you."],
  [{ code: "resolve-ask", broker: "Priya", stage: "declined" }, "outcome of the ask to Priya", "Noted: Priya would rather not."],
  [{ code: "resolve-ask", broker: "Priya", stage: "noReply" }, "outcome of the ask to Priya", "Noted: no reply from Priya."],
  [{ code: "choose-ego", name: "Ana" }, "choice of Ana as you", "This is now Ana’s network."],
  [{ code: "clear" }, "starting over", "Started over: the network is empty now."],
  [{ code: "undo", of: marked }, "undo of ask to Priya about Dan", "Taken back: ask to Priya about Dan."],
  [{ code: "redo", of: marked }, "redo of ask to Priya about Dan", "Done again: ask to Priya about Dan."],
];

describe("operations in words", () => {
  test.each(everyOperation)("%o has a name and a sentence", (summary, name, told) => {
    expect(operationName(summary)).toBe(name);
    expect(operationInWords(summary)).toBe(told);
  });
});

describe("notices in words", () => {
  test("what was done is told as the operation tells it, calmly", () => {
    expect(noticeInWords({ code: "done", summary: { code: "clear" }, undo: true })).toEqual({
      text: "Started over: the network is empty now.",
      tone: "calm",
    });
  });

  test("a file that tells nothing new is answered with zeros", () => {
    expect(noticeInWords({ code: "nothing-new", files: ["Connections.csv"] }).text).toContain("0 new, 0 changed");
  });

  test("what needs the person's attention is an alert, the rest is not", () => {
    const tones = [
      noticeInWords({ code: "not-saved", reason: "The disk is full." }),
      noticeInWords({ code: "changed-elsewhere" }),
      noticeInWords({ code: "lost", acknowledged: 3, found: 1 }),
      noticeInWords({ code: "copied" }),
      noticeInWords({ code: "already-asked" }),
    ].map(({ tone }) => tone);
    expect(tones).toEqual(["alert", "alert", "alert", "calm", "calm"]);
  });

  test("why a change was not kept is passed on", () => {
    expect(noticeInWords({ code: "not-saved", reason: "The disk is full." }).text).toContain("The disk is full.");
  });

  test("a partial loss names how much is missing; a whole one says so", () => {
    expect(lostInWords(12, 10)).toMatch(/^2 changes of 12 /);
    expect(lostInWords(12, 0)).toContain("12 changes are missing");
    expect(lostInWords(1, 0)).toContain("1 change is missing");
  });
});
