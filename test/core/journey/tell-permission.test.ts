import { expect, test } from "vitest";
import { namePermission } from "../../../src/core/journey/name-permission.ts";
import { tellNamePermission } from "../../../src/core/journey/tell-permission.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../../../src/core/upkeep/edit.ts";
import { day } from "../upkeep/any-workspace.ts";
import { ana, askOfAna, ben, drafted, introduction, lee, me, today, withAsks } from "./drafts/drafted-workspace.ts";

function applied(records: Records, edit: Edit | Refused<string>): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  const asks = new Map(records.asks);
  const introductions = new Map(records.introductions);
  for (const { of, after: thing } of edit.changes) {
    if (of === "ask" && thing !== null) asks.set(thing.id, thing);
    if (of === "introduction" && thing !== null) introductions.set(thing.id, thing);
  }
  return { ...records, asks, introductions };
}

const pair = { introducer: ana, target: ben };

test("a yes is noted on the introduction of this person, with who said so", () => {
  const records = applied(drafted(), tellNamePermission(drafted(), { ...pair, permission: "yes", on: today }));
  expect(namePermission(records, pair)).toBe("yes");
  expect(records.introductions.get(introduction.id)).toMatchObject({ mayUseName: "yes", sources: [{ kind: "hand", on: today }] });
});

test("it is noted on the ask where there is one", () => {
  const before = withAsks(drafted(), askOfAna);
  const records = applied(before, tellNamePermission(before, { ...pair, permission: "yes", on: today }));
  expect(records.asks.get(askOfAna.id)?.mayUseName).toBe("yes");
  expect(records.introductions.get(introduction.id)?.mayUseName).toBe("unasked");
});

test("the last answer counts, either way", () => {
  let records = withAsks(drafted({ introductions: [{ ...introduction, mayUseName: "no" }] }), { ...askOfAna, mayUseName: "no" });
  for (const answer of ["yes", "no", "yes"] as const) {
    records = applied(records, tellNamePermission(records, { ...pair, permission: answer, on: today }));
    expect(namePermission(records, pair)).toBe(answer);
  }
  expect(tellNamePermission(records, { ...pair, permission: "yes", on: today })).toMatchObject({ changes: [] });
});

test("a yes towards one of several says nothing of the others, and their no stands", () => {
  const before = drafted({ introductions: [{ ...introduction, parties: [ben, lee, me], mayUseName: "no" }] });
  const records = applied(before, tellNamePermission(before, { ...pair, permission: "yes", on: today }));
  expect(namePermission(records, pair)).toBe("yes");
  expect(namePermission(records, { introducer: ana, target: lee })).toBe("no");
});

test("where nothing is on record, it is noted that the introducer vouched for the person", () => {
  const before = drafted({ introductions: [] });
  const edit = tellNamePermission(before, { introducer: lee, target: ben, permission: "no", on: day("2026-06-01") });
  const records = applied(before, edit);
  expect(namePermission(records, { introducer: lee, target: ben })).toBe("no");
  expect([...records.introductions.values()].map(({ parties }) => parties)).toEqual([[ben]]);
});

test("nobody speaks for strangers or for themselves", () => {
  expect(tellNamePermission(drafted(), { introducer: ana, target: ana, permission: "yes", on: today })).toEqual({
    problem: "same-contact",
  });
  const target = contactId("stranger");
  expect(tellNamePermission(drafted(), { introducer: ana, target, permission: "yes", on: today })).toEqual({
    problem: "unknown-contact",
  });
});

test("records under edit stay as they were", () => {
  const before = drafted();
  const draft = new RecordsUnderEdit(before);
  tellNamePermission(before, { ...pair, permission: "yes", on: today });
  expect(draft.changes()).toEqual([]);
  expect(before.introductions.get(introduction.id)?.mayUseName).toBe("unasked");
});
