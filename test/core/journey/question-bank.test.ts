import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addQuestion,
  allQuestions,
  closingQuestions,
  editQuestion,
  forgetQuestion,
  questionsFor,
} from "../../../src/core/journey/question-bank.ts";
import { questionBank, themes } from "../../../src/core/journey/questions.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import type { Edit, Refused } from "../../../src/core/upkeep/edit.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";

function applied(records: Records, edit: Edit | Refused<string>): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  return applyChanges(records, edit.changes);
}

const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

describe("the questions that come with the program", () => {
  test("are sixty at the least, for either purpose, over every theme", () => {
    for (const purpose of ["lead", "informational"] as const) {
      const offered = questionsFor({}, purpose);
      expect(offered.length).toBeGreaterThanOrEqual(60);
      for (const theme of themes) {
        const count = offered.filter((one) => one.theme === theme).length;
        expect([theme, count >= 5]).toEqual([theme, theme !== "closing"]);
      }
    }
  });

  test("have an id of theme and place, and words of their own", () => {
    expect(new Set(ids(questionBank)).size).toBe(questionBank.length);
    expect(questionBank.every(({ id, theme }) => new RegExp(`^${theme}-[1-9]\\d*$`).test(id))).toBe(true);
    const words = questionBank.map(({ id, text }) => ({ id, of: new Set(text.toLowerCase().match(/\p{L}{4,}/gu)) }));
    const alike = words.flatMap((one, at) =>
      words.slice(at + 1).flatMap((other) => {
        const shared = [...one.of].filter((word) => other.of.has(word)).length;
        return shared > 0.6 * Math.min(one.of.size, other.of.size) ? [`${one.id} ${other.id}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  test("ask for more than a yes or a no, the second closing one apart", () => {
    const closed = /^(?:do|does|did|is|are|was|were|can|could|would|will|have|has|had|should|may|might)\b/i;
    expect(questionBank.filter(({ text }) => closed.test(text)).map(({ id }) => id)).toEqual(["closing-2"]);
    expect(questionBank.filter(({ text }) => !/[?.]$/.test(text))).toEqual([]);
  });

  test("to learn from somebody holds no word of being hired", () => {
    const hiring = /\b(?:hir(?:e|ing)|vacanc|advertisement|your team to want|papers|opens up|position)/i;
    expect(questionsFor({}, "informational").filter(({ text }) => hiring.test(text))).toEqual([]);
    expect(questionsFor({}, "lead").filter(({ text }) => hiring.test(text)).length).toBeGreaterThan(3);
  });

  test("some are for one purpose only", () => {
    const [lead, informational] = [ids(questionsFor({}, "lead")), ids(questionsFor({}, "informational"))];
    expect(lead.filter((id) => !informational.includes(id)).length).toBeGreaterThanOrEqual(5);
    expect(informational.filter((id) => !lead.includes(id)).length).toBeGreaterThanOrEqual(3);
  });

  test("end with whom else, and whose name", () => {
    expect(closingQuestions({}).map(({ text }) => text)).toEqual([
      "Whom else should I speak to, so as to hear another side of this?",
      "May I use your name when I get in touch with them?",
    ]);
  });
});

describe("the person's own bank", () => {
  test("offers favourites first within their theme", () => {
    const records = applied(noRecords, editQuestion(noRecords, { question: "day-4", favourite: true }));
    const ofDay = questionsFor(records.settings, "lead").filter(({ theme }) => theme === "day");
    expect(ids(ofDay).slice(0, 3)).toEqual(["day-4", "day-1", "day-2"]);
  });

  test("hides a question from being offered, and still shows it to be brought back", () => {
    const records = applied(noRecords, editQuestion(noRecords, { question: "day-1", hidden: true }));
    expect(ids(questionsFor(records.settings, "lead"))).not.toContain("day-1");
    expect(allQuestions(records.settings).find(({ id }) => id === "day-1")).toMatchObject({ hidden: true });
    const back = applied(records, editQuestion(records, { question: "day-1", hidden: false }));
    expect(back.settings).toEqual(noRecords.settings);
  });

  test("rewords a question and gives it its first words back", () => {
    const records = applied(noRecords, editQuestion(noRecords, { question: "day-1", text: " How was yesterday? " }));
    expect(allQuestions(records.settings).find(({ id }) => id === "day-1")).toMatchObject({
      text: "How was yesterday?",
      reworded: true,
    });
    const back = applied(records, forgetQuestion(records, { question: "day-1" }));
    expect(back.settings).toEqual(noRecords.settings);
    expect(forgetQuestion(back, { question: "day-1" })).toMatchObject({ changes: [] });
  });

  test("holds questions of one's own for both purposes until they are taken out", () => {
    const added = addQuestion(noRecords, { theme: "pay", text: "Who pays for training?" });
    if ("problem" in added) throw new Error(added.problem);
    const records = applyChanges(noRecords, added.changes);
    for (const purpose of ["lead", "informational"] as const) {
      expect(questionsFor(records.settings, purpose).find(({ id }) => id === added.question)).toMatchObject({
        theme: "pay",
        own: true,
      });
    }
    expect(applied(records, forgetQuestion(records, { question: added.question })).settings).toEqual(noRecords.settings);
  });

  test("takes no empty question, none twice, and no third closing one", () => {
    expect(addQuestion(noRecords, { theme: "day", text: "  " })).toEqual({ problem: "no-text" });
    const text = "WHAT do you laugh about, together?";
    expect(addQuestion(noRecords, { theme: "day", text })).toEqual({ problem: "is-there" });
    expect(addQuestion(noRecords, { theme: "closing", text: "Anything else?" })).toEqual({ problem: "closing-stays" });
    expect(editQuestion(noRecords, { question: "day-1", text: "" })).toEqual({ problem: "no-text" });
    expect(editQuestion(noRecords, { question: "day-1", text })).toEqual({ problem: "is-there" });
    expect(editQuestion(noRecords, { question: "none", hidden: true })).toEqual({ problem: "unknown-question" });
    expect(forgetQuestion(noRecords, { question: "none" })).toEqual({ problem: "unknown-question" });
  });

  test("never hides a closing question, whatever the settings say, and lets it be reworded", () => {
    expect(editQuestion(noRecords, { question: "closing-1", hidden: true })).toEqual({ problem: "closing-stays" });
    const forged = { id: "closing-1", theme: "closing", text: "Who else?", favourite: false, hidden: true } as const;
    expect(closingQuestions({ questions: [forged] }).map(({ text }) => text)).toEqual([
      "Who else?",
      "May I use your name when I get in touch with them?",
    ]);
  });

  test("keeps changes in order of id, each once, through any sequence", () => {
    const step = fc.record({
      question: fc.constantFrom(...questionBank.map(({ id }) => id)),
      does: fc.constantFrom("favour", "hide", "reword", "forget", "add"),
      yes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let records = noRecords;
        for (const { question, does, yes } of steps) {
          const edit = {
            favour: () => editQuestion(records, { question, favourite: yes }),
            hide: () => editQuestion(records, { question, hidden: yes }),
            reword: () => editQuestion(records, { question, text: `About ${question} ${yes}` }),
            forget: () => forgetQuestion(records, { question }),
            add: () => addQuestion(records, { theme: "day", text: `Mine about ${question}` }),
          }[does as "favour"]();
          if (!("problem" in edit)) records = applyChanges(records, edit.changes);
        }
        const kept = ids(records.settings.questions ?? []);
        expect(kept).toEqual([...new Set(kept)].sort());
        expect(closingQuestions(records.settings)).toHaveLength(2);
        expect(new Set(ids(allQuestions(records.settings))).size).toBe(allQuestions(records.settings).length);
      }),
      { numRuns: 1_000 },
    );
  });
});
