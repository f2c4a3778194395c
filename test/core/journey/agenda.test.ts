import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agendaOf, blockAt } from "../../../src/core/journey/agenda.ts";
import { closingQuestions } from "../../../src/core/journey/question-bank.ts";
import { questionBank, themes } from "../../../src/core/journey/questions.ts";
import type { ChosenQuestion } from "../../../src/core/model/conversation.ts";

const closing = closingQuestions({});
const open = questionBank.filter(({ theme }) => theme !== "closing");

function chosen(...ids: readonly string[]): readonly ChosenQuestion[] {
  return ids.flatMap((id) => open.filter((one) => one.id === id));
}

describe("an agenda of 25 minutes with five questions", () => {
  const agenda = agendaOf({ minutes: 25, questions: chosen("path-1", "path-2", "day-1", "likes-1", "likes-2"), closing });

  test("opens, goes through the themes, asks the closing questions, and thanks", () => {
    expect(agenda.blocks.map(({ kind, themes: about, from, minutes }) => [kind, ...about, from, minutes])).toEqual([
      ["opening", 0, 2],
      ["questions", "path", 2, 7],
      ["questions", "day", 9, 4],
      ["questions", "likes", 13, 7],
      ["closing", "closing", 20, 4],
      ["thanks", 24, 1],
    ]);
    expect(agenda.warnings).toEqual([]);
  });

  test.each([
    [-3, 0],
    [0, 0],
    [2, 1],
    [19.99, 3],
    [20, 4],
    [24.5, 5],
    [90, 5],
  ])("at minute %d block %d is on", (minute, block) => {
    expect(blockAt(agenda, minute)).toBe(block);
  });
});

test("without questions there is time for what comes up, and it says so", () => {
  const agenda = agendaOf({ minutes: 20, questions: [], closing });
  expect(agenda.blocks.map(({ kind, minutes }) => [kind, minutes])).toEqual([
    ["opening", 2],
    ["open", 14],
    ["closing", 3],
    ["thanks", 1],
  ]);
  expect(agenda.warnings).toEqual([{ code: "no-questions" }]);
});

test("warns of more questions than there is time for, and says how many there are time for", () => {
  const most = agendaOf({ minutes: 25, questions: open.slice(0, 7), closing });
  expect(most.warnings).toEqual([]);
  expect(agendaOf({ minutes: 25, questions: open.slice(0, 8), closing }).warnings).toEqual([
    { code: "too-many-questions", most: 7, chosen: 8 },
  ]);
});

test("closing questions chosen among the others are asked once, at the end", () => {
  const agenda = agendaOf({ minutes: 25, questions: [...closing, ...chosen("day-1"), ...closing], closing });
  expect(agenda.blocks.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(["day-1", "closing-1", "closing-2"]);
});

describe("of any length and any questions", () => {
  const any = fc.record({
    minutes: fc.integer({ min: 5, max: 480 }),
    questions: fc.array(fc.constantFrom(...open, ...closing), { maxLength: 40 }),
  });

  test("minutes add up to the length agreed on, each block follows the one before and has a minute at least", () => {
    fc.assert(
      fc.property(any, ({ minutes, questions }) => {
        const { blocks } = agendaOf({ minutes, questions, closing });
        let from = 0;
        for (const block of blocks) {
          expect(block.from).toBe(from);
          expect(Number.isInteger(block.minutes) && block.minutes >= 1).toBe(true);
          from += block.minutes;
        }
        expect(from).toBe(minutes);
      }),
      { numRuns: 1_000 },
    );
  });

  test("questions keep their order, closing ones come last with time kept, and only thanks follow", () => {
    fc.assert(
      fc.property(any, ({ minutes, questions }) => {
        const { blocks } = agendaOf({ minutes, questions, closing });
        expect(blocks.at(-1)?.kind).toBe("thanks");
        expect(blocks.at(-2)).toMatchObject({ kind: "closing", questions: closing });
        expect(blocks.filter(({ kind }) => kind === "closing")).toHaveLength(1);
        const asked = blocks.flatMap((block) => (block.kind === "questions" ? block.questions : []));
        expect(asked).toEqual(questions.filter(({ theme }) => theme !== "closing"));
        for (const block of blocks) {
          if (block.kind !== "questions") continue;
          expect(block.themes).toEqual([...new Set(block.questions.map(({ theme }) => theme))]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("it warns just where there are more questions than it has time for", () => {
    fc.assert(
      fc.property(any, ({ minutes, questions }) => {
        const { most, warnings } = agendaOf({ minutes, questions, closing });
        const count = questions.filter(({ theme }) => theme !== "closing").length;
        expect(warnings.some(({ code }) => code === "too-many-questions")).toBe(count > most);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("themes end with the closing one", () => {
  expect(themes.at(-1)).toBe("closing");
});
