import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/core/model/change.ts";
import { InvariantError } from "../../../src/core/model/errors.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import {
  applyChanges,
  applyOperation,
  countRecords,
  invertChanges,
  operationOf,
  recordsDraft,
} from "../../../src/core/workspace/workspace.ts";
import { added, ask, contact, importOf, introduction, tie } from "./sample-changes.ts";

const ana = contact("ana");
const ben = contact("ben");
const everything: readonly Change[] = [
  ...added([ana, ben]),
  { of: "introduction", before: null, after: introduction("x", null, "ana", "ben") },
  { of: "tie", before: null, after: tie("t", "ana", "ben") },
  { of: "ask", before: null, after: ask("q", "ana", "ben") },
  { of: "import", before: null, after: importOf("i1") },
  { of: "settings", before: { ego: null }, after: { ego: contactId("ana") } },
];

describe("applyChanges", () => {
  test("adds one of every kind", () => {
    const records = applyChanges(noRecords, everything);
    expect([...records.contacts.keys()]).toEqual(["ana", "ben"]);
    expect([...records.introductions.keys()]).toEqual(["x"]);
    expect([...records.ties.keys()]).toEqual(["t"]);
    expect([...records.asks.keys()]).toEqual(["q"]);
    expect([...records.imports.keys()]).toEqual(["i1"]);
    expect(records.settings).toEqual({ ego: "ana" });
    expect(countRecords(records)).toBe(6);
  });

  test("leaves the records it was given as they were", () => {
    const before = applyChanges(noRecords, everything);
    applyChanges(before, [{ of: "contact", before: ben, after: null }]);
    expect(before).toEqual(applyChanges(noRecords, everything));
  });

  test("keeps the map of a kind that no change speaks of", () => {
    const before = applyChanges(noRecords, everything);
    const after = applyChanges(before, [{ of: "contact", before: ben, after: null }]);
    expect(after.contacts).not.toBe(before.contacts);
    expect(after.ties).toBe(before.ties);
    expect(after.introductions).toBe(before.introductions);
    expect(after.asks).toBe(before.asks);
    expect(after.imports).toBe(before.imports);
  });

  test("gives back the same records when there is nothing to do", () => {
    expect(applyChanges(noRecords, [])).toBe(noRecords);
  });

  test("a later change sees what an earlier one of the same list did", () => {
    const edited = contact("ana", { company: "Acme" });
    const changes: readonly Change[] = [...added([ana]), { of: "contact", before: ana, after: edited }];
    expect(applyChanges(noRecords, changes).contacts.get(ana.id)).toBe(edited);
  });

  test("refuses to add what is there", () => {
    const records = applyChanges(noRecords, added([ana]));
    expect(() => applyChanges(records, added([ana]))).toThrow(InvariantError);
  });

  test("refuses to remove what is not there", () => {
    expect(() => applyChanges(noRecords, [{ of: "contact", before: ana, after: null }])).toThrow(InvariantError);
  });

  test("refuses to edit what is not there", () => {
    expect(() => applyChanges(noRecords, [{ of: "tie", before: tie("t", "a", "b"), after: tie("t", "a", "b") }])).toThrow(
      InvariantError,
    );
  });

  test("refuses to turn one contact into another", () => {
    const records = applyChanges(noRecords, added([ana]));
    expect(() => applyChanges(records, [{ of: "contact", before: ana, after: ben }])).toThrow(InvariantError);
  });

  test("refuses a change of nothing into nothing", () => {
    expect(() => applyChanges(noRecords, [{ of: "ask", before: null, after: null }])).toThrow(InvariantError);
  });

  test("refuses settings that were something else", () => {
    const ego = contactId("ana");
    expect(() => applyChanges(noRecords, [{ of: "settings", before: { ego }, after: { ego: null } }])).toThrow(InvariantError);
  });
});

describe("invertChanges", () => {
  test("takes back one of every kind", () => {
    expect(applyChanges(applyChanges(noRecords, everything), invertChanges(everything))).toEqual(noRecords);
  });

  test("goes backwards, so that a thing changed twice comes out as it was", () => {
    const once = contact("ana", { company: "Acme" });
    const twice = contact("ana", { company: "Bold" });
    const before = applyChanges(noRecords, added([ana]));
    const changes: readonly Change[] = [
      { of: "contact", before: ana, after: once },
      { of: "contact", before: once, after: twice },
    ];
    expect(applyChanges(applyChanges(before, changes), invertChanges(changes))).toEqual(before);
  });

  test("twice is once not at all", () => {
    expect(invertChanges(invertChanges(everything))).toEqual(everything);
  });
});

describe("operationOf", () => {
  test("takes the number after the counter and reverts nothing", () => {
    expect(operationOf(4, 99, { code: "clear" }, [])).toEqual({
      number: 5,
      at: 99,
      summary: { code: "clear" },
      changes: [],
      reverts: null,
    });
  });

  test("its changes are what applying it applies", () => {
    const operation = operationOf(0, 99, { code: "sample", name: "small" }, everything);
    expect(applyOperation(noRecords, operation)).toEqual(applyChanges(noRecords, everything));
  });
});

describe("recordsDraft", () => {
  test("runs of changes make what all of them at once make", () => {
    const draft = recordsDraft(noRecords);
    for (const change of everything) draft.apply([change]);
    expect(draft.records()).toEqual(applyChanges(noRecords, everything));
  });

  test("leaves the records it was given as they were, and the maps nobody touched", () => {
    const before = applyChanges(noRecords, everything);
    const draft = recordsDraft(before);
    draft.apply([{ of: "contact", before: ben, after: null }]);
    const after = draft.records();
    expect(before).toEqual(applyChanges(noRecords, everything));
    expect([...after.contacts.keys()]).toEqual(["ana"]);
    expect(after.ties).toBe(before.ties);
  });

  test("takes nothing more once its records were given out", () => {
    const draft = recordsDraft(noRecords);
    draft.records();
    expect(() => draft.apply(added([ana]))).toThrow(InvariantError);
  });
});
