import { describe, expect, test } from "vitest";
import { planConversation } from "../../../src/core/journey/conversations.ts";
import { namePermission } from "../../../src/core/journey/name-permission.ts";
import { checklistFor, suggestedBy, tellPermission } from "../../../src/core/journey/preparation.ts";
import { askId, type ConversationId, contactId } from "../../../src/core/model/ids.ts";
import type { Permission } from "../../../src/core/model/purpose.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
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

describe("what the introducer said of their name", () => {
  const ask = { broker: "ann", target: "bob", askedOn: day(1), outcome: { stage: "introduced", on: day(2) } } as const;
  const contacts = ["me", "ann", "bob"];

  function planned(records: Records) {
    const edit = planConversation(records, {
      with: contactId("bob"),
      purpose: "informational",
      on: null,
      at: null,
      minutes: 25,
      how: "phone",
      introducer: contactId("ann"),
      today: day(3),
    });
    if ("problem" in edit) throw new Error(edit.problem);
    return { records: applyChanges(records, edit.changes), conversation: edit.conversation };
  }

  function told(records: Records, conversation: ConversationId, permission: Permission): Records {
    const edit = tellPermission(records, { conversation, permission, on: day(4) });
    if ("problem" in edit) throw new Error(edit.problem);
    return applyChanges(records, edit.changes);
  }

  test.each<[string, Parameters<typeof recordsOf>[0]]>([
    ["an ask", { ego: "me", contacts, asks: [ask] }],
    ["an introduction", { ego: "me", contacts, introductions: [{ by: "ann", parties: ["bob", "me"], when: day(1) }] }],
    ["both", { ego: "me", contacts, asks: [ask], introductions: [{ by: "ann", parties: ["bob"], when: day(1) }] }],
    ["neither: then an introduction", { ego: "me", contacts }],
  ])("is kept by %s, and can be taken back", (_, sketch) => {
    const { records, conversation } = planned(recordsOf(sketch));
    const pair = { introducer: contactId("ann"), target: contactId("bob") };
    for (const permission of ["yes", "no", "unasked", "yes"] as const) {
      expect(namePermission(told(records, conversation, permission), pair)).toBe(permission);
    }
  });

  test("adds an introduction to ego where nothing else could hold it", () => {
    const { records, conversation } = planned(recordsOf({ ego: "me", contacts }));
    const after = told(records, conversation, "yes");
    expect([...after.introductions.values()]).toMatchObject([{ introducer: "ann", parties: ["bob", "me"], status: "made" }]);
  });

  test("is not asked for where nobody brought the conversation about", () => {
    const { records, conversation } = planned(recordsOf({ ego: "me", contacts }));
    const one = records.conversations.get(conversation);
    if (one === undefined) throw new Error("no conversation");
    const without = { ...records, conversations: new Map([[conversation, { ...one, introducer: null }]]) };
    expect(tellPermission(without, { conversation, permission: "yes", on: day(4) })).toEqual({ problem: "no-introducer" });
    const nowhere = { ...records, conversations: new Map() };
    expect(tellPermission(nowhere, { conversation, permission: "yes", on: day(4) })).toEqual({
      problem: "unknown-conversation",
    });
  });
});
