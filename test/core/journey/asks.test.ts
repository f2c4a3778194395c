import { describe, expect, test } from "vitest";
import { markAsked, nudgeDate, resolveAsk } from "../../../src/core/journey/asks.ts";
import { askId, contactId } from "../../../src/core/model/ids.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const today = day(20_000);
const broker = contactId("ann");
const target = contactId("bob");
const records = recordsOf({ contacts: ["ann", "bob", "cy"] });

function asked(held: Records = records): { records: Records; ask: ReturnType<typeof askId> } {
  const result = markAsked(held, { broker, target, askedOn: today });
  if (result.code !== "asked") throw new Error(result.code);
  return { records: applyChanges(held, result.changes), ask: result.ask.id };
}

describe("marking somebody as asked", () => {
  test("adds one open ask with a reminder in a week", () => {
    const result = markAsked(records, { broker, target, askedOn: today });
    expect(result).toMatchObject({
      code: "asked",
      changes: [
        {
          of: "ask",
          before: null,
          after: { broker: "ann", target: "bob", askedOn: today, outcome: { stage: "asked", nudgeOn: day(20_007) } },
        },
      ],
    });
  });

  test("a second open ask of the same broker for the same person is refused", () => {
    const first = asked();
    expect(markAsked(first.records, { broker, target, askedOn: day(20_003) })).toMatchObject({
      code: "already-asked",
      ask: { id: first.ask },
    });
  });

  test("the same broker may be asked for somebody else, and another broker for the same person", () => {
    const first = asked();
    expect(markAsked(first.records, { broker, target: contactId("cy"), askedOn: today }).code).toBe("asked");
    expect(markAsked(first.records, { broker: contactId("cy"), target, askedOn: today }).code).toBe("asked");
  });

  test("once the first ask is answered there can be another, even on the same day, under another id", () => {
    const first = asked();
    const resolved = resolveAsk(first.records, { ask: first.ask, stage: "declined", on: today });
    if (resolved.code !== "resolved") throw new Error(resolved.code);
    const again = asked(applyChanges(first.records, resolved.changes));
    expect(again.ask).not.toBe(first.ask);
    expect(again.records.asks.size).toBe(2);
  });
});

describe("how an ask ended", () => {
  test("is kept with its day", () => {
    const first = asked();
    expect(resolveAsk(first.records, { ask: first.ask, stage: "introduced", on: day(20_004) })).toMatchObject({
      code: "resolved",
      changes: [{ before: { outcome: { stage: "asked" } }, after: { outcome: { stage: "introduced", on: day(20_004) } } }],
    });
  });

  test("an ask that is not there, or ended already, changes nothing", () => {
    expect(resolveAsk(records, { ask: askId("none"), stage: "noReply", on: today })).toEqual({ code: "unknown-ask" });
    const first = asked();
    const once = resolveAsk(first.records, { ask: first.ask, stage: "noReply", on: today });
    if (once.code !== "resolved") throw new Error(once.code);
    const after = applyChanges(first.records, once.changes);
    expect(resolveAsk(after, { ask: first.ask, stage: "declined", on: today }).code).toBe("already-resolved");
  });
});

test("the reminder is a week later, over the end of a month and from a month's middle", () => {
  const date = (text: string) => parsePartialDate(text) ?? today;
  expect(nudgeDate(date("2024-02-26"))).toBe("2024-03-04");
  expect(nudgeDate(date("2024-02"))).toBe("2024-02-22");
});
