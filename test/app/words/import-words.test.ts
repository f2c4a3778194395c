import { describe, expect, test } from "vitest";
import { fileProblemInWords } from "../../../src/app/words/file-problems.ts";
import { issueInWords } from "../../../src/app/words/import-issues.ts";
import {
  beyondEditingInWords,
  duplicateReasonInWords,
  fileKindInWords,
  progressInWords,
  progressPercent,
} from "../../../src/app/words/import-words.ts";
import type { FileProblemCode, ImportIssueCode } from "../../../src/core/model/import-issue.ts";

const issueCodes: readonly ImportIssueCode[] = [
  "hidden-profile",
  "no-name",
  "no-introducer",
  "no-introduced",
  "self-introduction",
  "ambiguous-introducer",
  "ambiguous-introduced",
  "unclosed-quote",
  "too-many-columns",
  "cell-too-long",
  "shifted-row",
  "damaged-value",
  "unread-date",
  "control-characters",
  "repeated-id",
];

const problemCodes: readonly FileProblemCode[] = [
  "empty-file",
  "header-only",
  "not-a-table",
  "binary-file",
  "unknown-columns",
  "too-large",
  "too-many-rows",
  "unsupported-format",
];

describe("import issues in words", () => {
  test.each(issueCodes)("%s is a whole sentence, with or without a detail", (code) => {
    expect(issueInWords(code, null)).toMatch(/^[A-Z].*\.$/);
    expect(issueInWords(code, "31 Foo 2023")).toMatch(/^[A-Z].*\.$/);
  });

  test("no two codes share their words", () => {
    expect(new Set(issueCodes.map((code) => issueInWords(code, null))).size).toBe(issueCodes.length);
  });

  test("the text that caused it is quoted, and the people it could mean are named", () => {
    expect(issueInWords("unread-date", "31 Foo 2023")).toContain("“31 Foo 2023”");
    expect(issueInWords("ambiguous-introducer", "J. Smith, John Smith")).toContain("J. Smith, John Smith");
  });
});

describe("refused files in words", () => {
  test.each(problemCodes)("%s says what is wrong and what to do", (code) => {
    const { what, whatToDo } = fileProblemInWords(code, null);
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(whatToDo).toMatch(/^[A-Z].*\.$/);
  });

  test("the columns that were found are named", () => {
    expect(fileProblemInWords("unknown-columns", "colour, weather").what).toContain("colour, weather");
  });
});

describe("the rest of an import in words", () => {
  test("kinds of files and likenesses of names have plain words", () => {
    expect((["contacts", "introductions", "ties", "workspace"] as const).map(fileKindInWords)).toEqual([
      "Contacts",
      "Introductions",
      "Who knows whom",
      "Saved network",
    ]);
    expect((["same-name", "swapped-name", "initials", "similar-name"] as const).map(duplicateReasonInWords)).toEqual([
      "same name",
      "first and last name swapped",
      "initials fit",
      "names look alike",
    ]);
  });

  test("more people than a page works well with are told of, with the way around it", () => {
    expect(beyondEditingInWords(250_000)).toBeNull();
    expect(beyondEditingInWords(250_001)).toMatch(/250,001 people.*up to 250,000.*intrograph import FILE --out workspace\.json/);
  });

  test("keeping is told in hundredths, and matching without a measure until there is one", () => {
    expect(progressInWords({ phase: "storing", share: 0.427 })).toBe("Keeping your network: 42 %");
    expect(progressPercent({ phase: "storing", share: 0.427 })).toBe(43);
    expect(progressInWords({ phase: "matching", doneRows: 0, totalRows: 1_000 })).toBe("Matching people: 1,000 rows");
    expect(progressPercent({ phase: "matching", doneRows: 0, totalRows: 1_000 })).toBeNull();
  });

  test("progress is told in sizes while reading and in rows while matching", () => {
    const reading = { phase: "reading", file: "a.csv", doneBytes: 1_500_000, totalBytes: 3_000_000 } as const;
    const matching = { phase: "matching", doneRows: 10, totalRows: 1_000 } as const;
    expect(progressInWords(reading)).toBe("Reading a.csv: 1.5 MB of 3 MB");
    expect(progressPercent(reading)).toBe(50);
    expect(progressInWords(matching)).toBe("Matching people: 10 of 1,000 rows");
    expect(progressPercent(matching)).toBe(1);
  });

  test("a whole of unknown size has no percentage", () => {
    expect(progressPercent({ phase: "matching", doneRows: 0, totalRows: 0 })).toBeNull();
  });
});
