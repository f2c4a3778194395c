import { expect, test } from "vitest";
import { checklistFor, suggestedBy } from "../../../src/core/journey/preparation.ts";
import { askId, contactId } from "../../../src/core/model/ids.ts";
import type { Permission } from "../../../src/core/model/purpose.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const codes = (...[how, purpose]: [Parameters<typeof checklistFor>[0]["how"], "lead" | "informational"]) =>
  checklistFor({ how, purpose }).map(({ code }) => code);

test("on the telephone one has a quiet place, says who one is, asks whether the time suits, and offers another", () => {
  const phone = codes("phone", "informational");
  for (const code of ["quiet-place", "notes-at-hand", "objective-at-hand", "say-who-you-are"] as const) {
    expect(phone).toContain(code);
  }
  expect(phone).toContain("time-still-suits");
  expect(phone).toContain("offer-other-time");
  expect(phone.slice(-3)).toEqual(["closing-questions", "end-on-time", "say-thanks"]);
});

test("face to face one knows the way and comes early instead", () => {
  expect(codes("inPerson", "lead")).toContain("arrive-early");
  expect(codes("inPerson", "lead")).not.toContain("offer-other-time");
  expect(codes("video", "lead")).toContain("call-tried");
});

test("whoever wants to learn asks for no job, whoever wants a lead has papers at hand", () => {
  expect(codes("phone", "informational")).toContain("no-job-request");
  expect(codes("phone", "informational")).not.toContain("papers-at-hand");
  expect(codes("phone", "lead")).toContain("papers-at-hand");
});

test("points come in the order in which they matter, each once", () => {
  const order = ["before", "beginning", "during", "end"];
  for (const how of ["inPerson", "phone", "video"] as const) {
    const points = checklistFor({ how, purpose: "informational" });
    const places = points.map(({ when }) => order.indexOf(when));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(points.map(({ code }) => code)).size).toBe(points.length);
  }
});

test.each<[Permission | undefined, Permission]>([
  ["yes", "yes"],
  ["no", "no"],
  ["unasked", "unasked"],
  [undefined, "unasked"],
])("where the permission recorded is %s, the name may be used: %s", (mayUseName, permission) => {
  const records = recordsOf({
    contacts: ["ann", "bob"],
    asks: [{ broker: "ann", target: "bob", askedOn: day(1), outcome: { stage: "introduced", on: day(2) } }],
  });
  const ask = records.asks.get(askId("a0"));
  if (ask === undefined) throw new Error("no ask");
  const asks = new Map([[ask.id, mayUseName === undefined ? ask : { ...ask, mayUseName }]]);
  const conversation = { with: contactId("bob"), introducer: contactId("ann") };
  expect(suggestedBy({ ...records, asks }, conversation)).toEqual({ introducer: "ann", permission });
  expect(suggestedBy({ ...records, asks }, { ...conversation, introducer: null })).toBeNull();
});
