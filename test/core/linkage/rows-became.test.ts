import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileReading, RowTelling } from "../../../src/core/linkage/file-reading.ts";
import { readRowsBecame, writeRowsBecame } from "../../../src/core/linkage/rows-became.ts";
import type { ImportIssue } from "../../../src/core/model/import-issue.ts";
import { counts, imported, planOf, readingOf } from "../../io/fixture-report.ts";

const rowsBecame = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })), { maxLength: 60 })
  .map((rows) => ({
    outcomes: Uint8Array.from(rows, ([outcome]) => outcome),
    lines: Uint32Array.from(rows, ([, line]) => line),
  }));

describe("what rows became", () => {
  it("is written in a few characters where all rows became the same", () => {
    const rows = 500_000;
    const text = writeRowsBecame({ outcomes: new Uint8Array(rows), lines: Uint32Array.from({ length: rows }, (_, i) => i + 2) });
    expect(text).toBe("Aaps8;2 1*aps7".replace("aps8", rows.toString(36)).replace("aps7", (rows - 1).toString(36)));
  });

  it("is written as runs of outcomes and of steps", () => {
    const outcomes = Uint8Array.of(0, 0, 0, 2, 3);
    expect(writeRowsBecame({ outcomes, lines: Uint32Array.of(2, 3, 4, 5, 9) })).toBe("A3UR;2 1*3 4");
  });

  it("reads back as it was", () => {
    fc.assert(
      fc.property(rowsBecame, (rows) => {
        expect(readRowsBecame(writeRowsBecame(rows), rows.outcomes.length)).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["", "A", "A2;2", "A;2 1", "B;2", "A;x!", "A0;", "Azzzzzz;1*zzzzzz", "A;1*"])("is null for %j, of one row", (text) => {
    expect(readRowsBecame(text, 1)).toBeNull();
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[AMUR0-9a-c]{0,8};[-0-9a-c* ]{0,12}$/)), (text) => {
        const read = readRowsBecame(text, 5);
        expect(read === null || (read.lines.length === 5 && read.outcomes.length === 5)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

const names = ["Ana Ruiz", "Ben Okoye", "J. Smith", "John Smith", "John Smith", "me", "7"];
const person = fc.constantFrom(...names).map((text) => ({ text, column: 1 }));
const kinds = fc.constantFrom("contact", "introduction", "tie", "rejected", "rejected twice");
const companies = fc.constantFrom(null, "Acme", "Nexa");

/** Readings of all sorts of rows, some of them rejected, some with a line left out between them. */
const readings: fc.Arbitrary<FileReading> = fc
  .record({
    rows: fc.array(fc.record({ kind: kinds, a: person, b: person, c: person, company: companies, skip: fc.nat(2) }), {
      maxLength: 14,
    }),
    isTold: fc.boolean(),
  })
  .map(({ rows, isTold }) => {
    const contacts: FileReading["contacts"][number][] = [];
    const introductions: FileReading["introductions"][number][] = [];
    const ties: FileReading["ties"][number][] = [];
    const issues: ImportIssue[] = [];
    const tellings: RowTelling[] = [];
    let line = 1;
    for (const { kind, a, b, c, company, skip } of rows) {
      line += 1 + skip;
      if (kind === "contact") {
        tellings.push({ line, tells: [{ list: "contacts", row: contacts.length }] });
        contacts.push({ line, facts: { name: a.text, company }, introducedBy: [b], introducedOn: null });
      } else if (kind === "introduction") {
        tellings.push({ line, tells: [{ list: "introductions", row: introductions.length }] });
        introductions.push({ line, introducer: a, introduced: b, introducedTo: c, when: null, context: null });
      } else if (kind === "tie") {
        const tells = [{ list: "ties", row: ties.length } as const, ...(tellings.at(-1)?.tells ?? [])];
        tellings.push({ line, tells: company === null ? [] : tells });
        ties.push({ line, a, b, kind: "knows", when: null });
      } else {
        const issue = { file: "a.csv", line, column: null, code: "no-name", severity: "rejected", detail: null } as const;
        issues.push(issue);
        if (kind === "rejected twice") issues.push({ ...issue, code: "no-introducer" });
      }
    }
    const about = {
      file: "a.csv",
      kind: "contacts",
      format: "contacts",
      encoding: "utf-8",
      delimiter: ",",
      listOf: "mine",
    } as const;
    return { ...about, rows: rows.length, contacts, introductions, ties, issues, ...(isTold ? { tellings } : {}) };
  });

describe("every row of a file ends as just one thing", () => {
  it("whatever the rows are, in the counts, in the plan and in what is kept", () => {
    fc.assert(
      fc.property(fc.array(readings, { maxLength: 3 }), (files) => {
        const { plan } = imported(files);
        plan.files.forEach((file, index) => {
          const rows = plan.rows[index];
          const [all = 0, ...by] = counts(file);
          expect(all).toBe(files[index]?.rows);
          expect(by.reduce((sum, count) => sum + count, 0)).toBe(all);
          expect([rows?.lines.length, rows?.outcomes.length, rows?.contacts.length]).toEqual([all, all, all]);
          for (const [outcome, count] of by.entries()) expect(rows?.outcomes.filter((it) => it === outcome)).toHaveLength(count);
          expect(readRowsBecame(file.rowsBecame ?? "", all)).toEqual({ lines: rows?.lines, outcomes: rows?.outcomes });
          const rejected = new Set(file.issues.flatMap(({ line, severity }) => (severity === "rejected" ? [line] : [])));
          rows?.outcomes.forEach((outcome, row) => {
            if (outcome === 3) expect(rejected).toContain(rows.lines[row]);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it("and the same files again change nothing", () => {
    fc.assert(
      fc.property(fc.array(readings, { maxLength: 2 }), (files) => {
        const named = files.map((file, index) => ({ ...file, file: `${index}.csv` }));
        const { after } = imported(named);
        expect(planOf(named, { into: after, id: "second" }).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("with whom it became", () => {
    const { plan, after } = imported([
      readingOf("contacts.csv", "Id,Name\n1,Ana Ruiz\n,\n2,Ben Okoye\n"),
      readingOf("introductions.csv", "Introducer,Introduced\n1,2\nAna Ruiz,Ana Ruiz\n"),
    ]);
    expect(plan.rows.map(({ lines, outcomes, contacts }) => [[...lines], [...outcomes], contacts])).toEqual([
      [
        [2, 3, 4],
        [0, 3, 0],
        ["1", null, "2"],
      ],
      [
        [2, 3],
        [0, 3],
        ["2", null],
      ],
    ]);
    expect(after.contacts.size).toBe(2);
  });

  it("where a tie comes out of many rows: new on its own line, more of it on the others", () => {
    const row = (name: string) => ({ text: name, column: 1 });
    const tie = { line: 4, a: row("Ana Ruiz"), b: row("Ben Okoye"), kind: "message", when: null } as const;
    const at = (line: number): RowTelling => ({ line, tells: line === 3 ? [] : [{ list: "ties", row: 0 }] });
    const about = { file: "m.csv", kind: "ties", format: "messages", encoding: "utf-8", delimiter: ",", listOf: "mine" } as const;
    const reading = {
      ...about,
      rows: 4,
      contacts: [],
      introductions: [],
      ties: [tie],
      issues: [],
      tellings: [2, 3, 4, 5].map(at),
    };
    expect([...(planOf([reading]).rows[0]?.outcomes ?? [])]).toEqual([1, 2, 0, 1]);
  });
});

describe("rows set aside", () => {
  const setAside = {
    header: ["Introducer", "Introduced"],
    mapping: { kind: "introductions", fields: [null], dateOrder: null },
  } as const;
  const reading = readingOf("introductions.csv", "Introducer,Introduced\nAna Ruiz,Ana Ruiz\nAna Ruiz,Ben Okoye\n");

  it("hold those that were rejected once their people were known", () => {
    const cells = new Map([
      [2, ["Ana Ruiz", "Ana Ruiz"]],
      [3, ["Ana Ruiz", "Ben Okoye"]],
    ]);
    const [file] = planOf([{ ...reading, cells, setAside: { ...setAside, rows: [{ line: 9, cells: ["Ana Ruiz", ""] }] } }]).files;
    expect(file?.setAside).toEqual({
      ...setAside,
      rows: [
        { line: 2, cells: ["Ana Ruiz", "Ana Ruiz"] },
        { line: 9, cells: ["Ana Ruiz", ""] },
      ],
    });
  });

  it("are left out where there are none", () => {
    expect(planOf([{ ...reading, cells: new Map(), setAside: { ...setAside, rows: [] } }]).files[0]).not.toHaveProperty(
      "setAside",
    );
  });
});
