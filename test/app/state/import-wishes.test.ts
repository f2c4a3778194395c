import { describe, expect, test } from "vitest";
import { askedSoFar, choicesFor, withAnswer, withTable } from "../../../src/app/state/import-wishes.ts";
import type { FileChoice, PersonQuestion } from "../../../src/core/linkage/import-plan.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { ReadFileInfo } from "../../../src/worker/protocol.ts";

const mine: FileChoice = { listOf: "mine", introducedTo: "unrecorded" };
const directory: FileChoice = { listOf: "directory", introducedTo: "unrecorded" };

function info(file: string, from: number, kind: ReadFileInfo["kind"] = "contacts"): ReadFileInfo {
  return { file, kind, listOf: "either", choice: mine, from, rows: 1, table: null };
}

function question(text: string, rows = 1): PersonQuestion {
  return { text, role: "introducer", candidates: [], places: [], rows, meanwhile: "stub" };
}

describe("what was said of each reading", () => {
  test("stays with the reading, whatever comes before it now", () => {
    const before = [info("a.csv", 0), info("b.csv", 1)];
    expect(choicesFor([info("new.csv", 0), ...before], before, [mine, directory])).toEqual([mine, mine, directory]);
  });

  test("does not hold for a reading of another kind", () => {
    const before = [info("a.csv", 0)];
    expect(choicesFor([info("a.csv", 0, "introductions")], before, [directory])).toEqual([mine]);
  });
});

describe("questions so far", () => {
  test("keep their order, in their newest wording, with new ones behind", () => {
    const asked = askedSoFar(
      [question("J. Smith"), question("Bo")],
      [question("Cleo"), question("J. Smith", 3)],
      [{ text: "Bo", means: "somebody-new", always: false }],
    );
    expect(asked.map(({ text, rows }) => [text, rows])).toEqual([
      ["J. Smith", 3],
      ["Bo", 1],
      ["Cleo", 1],
    ]);
  });

  test("that nobody answered go when nobody asks them any more", () => {
    expect(askedSoFar([question("J. Smith")], [], [])).toEqual([]);
  });
});

test("an answer takes the place of the one before, and can be taken back", () => {
  const ana = contactId("c1");
  const first = withAnswer([], "Ana", { means: ana, always: false });
  const second = withAnswer(first, "Ana", { means: "somebody-new", always: true });
  expect(second).toEqual([{ text: "Ana", means: "somebody-new", always: true }]);
  expect(withAnswer(second, "Ana", null)).toEqual([]);
});

test("another sheet takes the place of the one before; other files keep what was said of them", () => {
  const one = withTable(new Map(), 0, "People", { headerLine: 2 });
  const both = withTable(one, 1, "", { delimiter: ";" });
  const other = withTable(both, 0, "Firms", { sheet: "Firms" }, ["People", "Firms"]);
  expect([...(other.get(0) ?? [])]).toEqual([["Firms", { sheet: "Firms" }]]);
  expect(other.get(1)?.get("")).toEqual({ delimiter: ";" });
  expect(withTable(other, 1, "", null).get(1)?.size).toBe(0);
  expect([...(one.get(0) ?? [])]).toEqual([["People", { headerLine: 2 }]]);
});
