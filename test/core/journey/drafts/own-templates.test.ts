import { describe, expect, test } from "vitest";
import { builtInTemplate, draftKinds, purposes } from "../../../../src/core/journey/drafts/built-in-templates.ts";
import { editTemplate, resetTemplate, templateFor } from "../../../../src/core/journey/drafts/own-templates.ts";
import { templateProblems } from "../../../../src/core/journey/drafts/template-problems.ts";
import type { Records } from "../../../../src/core/model/records.ts";
import type { Edit, Refused } from "../../../../src/core/upkeep/edit.ts";
import { drafted } from "./drafted-workspace.ts";

function applied(records: Records, edit: Edit | Refused<string>): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  const [change] = edit.changes;
  return change?.of === "settings" ? { ...records, settings: change.after } : records;
}

const own = { kind: "note", purpose: "lead", subject: "", body: "Hello {{name}}." } as const;

test.each(draftKinds.flatMap((kind) => purposes.map((purpose) => [kind, purpose] as const)))(
  "what comes with the program has no faults: %s, %s",
  (kind, purpose) => {
    expect(templateProblems(builtInTemplate(kind, purpose))).toEqual([]);
  },
);

describe("the person's own wording", () => {
  test("takes the place of the one that comes with the program, for its kind and purpose only", () => {
    const { settings } = applied(drafted(), editTemplate(drafted(), own));
    expect(templateFor(settings, "note", "lead")).toEqual({ ...own, isOwn: true });
    expect(templateFor(settings, "note", "informational").isOwn).toBe(false);
  });

  test("is one of a kind and purpose, in a fixed order", () => {
    let records = drafted();
    for (const template of [own, { ...own, body: "Good day." }, { ...own, kind: "email", subject: "Hello" } as const]) {
      records = applied(records, editTemplate(records, template));
    }
    expect(records.settings.templates).toEqual([
      { ...own, kind: "email", subject: "Hello" },
      { ...own, body: "Good day." },
    ]);
  });

  test("goes when the first wording is saved again, and when it is reset", () => {
    const records = applied(drafted(), editTemplate(drafted(), own));
    const same = editTemplate(records, builtInTemplate("note", "lead"));
    expect(applied(records, same).settings).toEqual(drafted().settings);
    expect(applied(records, resetTemplate(records, own)).settings).toEqual(drafted().settings);
    expect(resetTemplate(drafted(), own).changes).toEqual([]);
  });

  test("needs a text, and has a subject only where its kind has one", () => {
    expect(editTemplate(drafted(), { ...own, body: " \n" })).toEqual({ problem: "no-text" });
    const records = applied(drafted(), editTemplate(drafted(), { ...own, subject: "Not for a note" }));
    expect(templateFor(records.settings, "note", "lead").subject).toBe("");
  });
});

test.each([
  ["Hello {{nmae}}", { code: "unknown-field", text: "nmae", line: 1, column: 7 }],
  ["Hello\n\n  {{constructor}}", { code: "unknown-field", text: "constructor", line: 3, column: 3 }],
  ["{{#name}}{{first name}}{{/name}}", { code: "unknown-field", text: "first name", line: 1, column: 10 }],
  ["a {{#name}} b", { code: "not-closed", text: "name", line: 1, column: 14 }],
  ["a {{/name}}", { code: "not-opened", text: "name", line: 1, column: 3 }],
  ["a {{name", { code: "broken-tag", text: "{{", line: 1, column: 9 }],
  ["a name}} b", { code: "broken-tag", text: "}}", line: 1, column: 7 }],
  ["{{> letter}}", { code: "not-allowed", text: "letter", line: 1, column: 1 }],
  ["x {{=<% %>=}}", { code: "not-allowed", text: "=", line: 1, column: 3 }],
  ["{{.}}", { code: "unknown-field", text: ".", line: 1, column: 1 }],
] as const)("a template with a fault is not kept, and its place is told: %s", (body, problem) => {
  expect(editTemplate(drafted(), { ...own, body })).toEqual({
    problem: "faulty-template",
    problems: [{ ...problem, in: "body" }],
  });
});

test("faults of the subject are told as such", () => {
  const edited = { kind: "email", purpose: "lead", subject: "{{x}}", body: "{{y}}" } as const;
  expect(templateProblems(edited).map((problem) => [problem.in, problem.text])).toEqual([
    ["subject", "x"],
    ["body", "y"],
  ]);
});
