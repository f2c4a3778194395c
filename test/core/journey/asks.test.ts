import { describe, expect, test } from "vitest";
import { moveAsk, planAsk } from "../../../src/core/journey/ask-stages.ts";
import { markAsked } from "../../../src/core/journey/asks.ts";
import { type AskId, contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { kept } from "./journey-steps.ts";

const today = day(20_000);
const broker = contactId("ann");
const target = contactId("bob");
const records = recordsOf({ ego: "me", contacts: ["ann", "bob", "cy", "me"] });

function asked(held: Records = records): { records: Records; ask: AskId } {
  const made = kept(markAsked(held, { broker, target, on: today }));
  return { records: applyChanges(held, made.changes), ask: made.ask };
}

describe("marking somebody as asked", () => {
  test("is one operation that adds one open ask, with a reminder in a week and both steps", () => {
    const { changes, summary } = kept(markAsked(records, { broker, target, on: today }));
    expect(summary).toEqual({ code: "mark-asked", broker: "ann", target: "bob" });
    expect(changes).toMatchObject([
      {
        of: "ask",
        before: null,
        after: {
          broker,
          target,
          askedOn: today,
          outcome: { stage: "asked", nudgeOn: day(20_007) },
          steps: [{ stage: "idea" }, { stage: "asked" }],
        },
      },
    ]);
  });

  test("the reminder goes by the person's own rhythm", () => {
    const rhythm = { thankWithinDays: 1, nudgeAfterDays: 4, keepInTouchDays: 90, conversationMinutes: 25 };
    const own: Records = { ...records, settings: { ...records.settings, rhythm } };
    const { ask, changes } = kept(markAsked(own, { broker, target, on: today }));
    expect(applyChanges(own, changes).asks.get(ask)?.outcome).toEqual({ stage: "asked", nudgeOn: day(20_004) });
  });

  test("an idea of the same pair becomes the ask, with what was noted of it", () => {
    const planned = kept(planAsk(records, { broker, target, on: day(19_990), note: "after the fair", purpose: "lead" }));
    const held = applyChanges(records, planned.changes);
    const made = kept(markAsked(held, { broker, target, on: today, channel: "email" }));
    const after = applyChanges(held, made.changes);
    expect(made.ask).toBe(planned.ask);
    expect(after.asks.size).toBe(1);
    expect(after.asks.get(made.ask)).toMatchObject({ note: "after the fair", purpose: "lead", channel: "email", askedOn: today });
  });

  test("a second open ask of the same broker for the same person is refused, also while a promise stands", () => {
    const first = asked();
    expect(markAsked(first.records, { broker, target, on: day(20_003) })).toEqual({ problem: "already-asked" });
    const agreed = kept(moveAsk(first.records, { ask: first.ask, to: "agreed", on: today }));
    const promised = applyChanges(first.records, agreed.changes);
    expect(markAsked(promised, { broker, target, on: day(20_003) })).toEqual({ problem: "already-asked" });
  });

  test("the same broker may be asked for somebody else, and another broker for the same person", () => {
    const first = asked();
    expect(markAsked(first.records, { broker, target: contactId("cy"), on: today })).not.toHaveProperty("problem");
    expect(markAsked(first.records, { broker: contactId("cy"), target, on: today })).not.toHaveProperty("problem");
  });

  test("once the first ask is answered there can be another, even on the same day, under another id", () => {
    const first = asked();
    const declined = kept(moveAsk(first.records, { ask: first.ask, to: "declined", on: today }));
    const again = asked(applyChanges(first.records, declined.changes));
    expect(again.ask).not.toBe(first.ask);
    expect(again.records.asks.size).toBe(2);
  });

  test("nobody asks themselves, nor for somebody who is not there", () => {
    expect(markAsked(records, { broker: contactId("me"), target, on: today })).toEqual({ problem: "is-ego" });
    expect(markAsked(records, { broker, target: contactId("nobody"), on: today })).toEqual({ problem: "unknown-contact" });
  });
});
