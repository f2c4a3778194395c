import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { progressOf } from "../../../src/core/journey/progress.ts";
import type { Ask, AskOutcome } from "../../../src/core/model/ask.ts";
import { askId, contactId, leadId, taskId } from "../../../src/core/model/ids.ts";
import type { Lead } from "../../../src/core/model/lead.ts";
import { epochDay } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Task } from "../../../src/core/model/task.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { conversation, date } from "./conversations.ts";

const empty = recordsOf({ ego: "you", contacts: ["you", "ana", "ben"] });

function ask(id: string, askedOn: string | null, outcome: AskOutcome, more: Partial<Ask> = {}): Ask {
  const on = askedOn === null ? null : date(askedOn);
  return { id: askId(id), broker: contactId("ana"), target: contactId("ben"), askedOn: on, outcome, ...more };
}

function thank(id: string, dueOn: string, state: Task["state"], closedOn: string | null): Task {
  return {
    id: taskId(id),
    kind: "thank",
    contact: contactId("ana"),
    about: null,
    conversation: null,
    ask: null,
    lead: null,
    followUp: null,
    dueOn: date(dueOn),
    state,
    closedOn: closedOn === null ? null : date(closedOn),
    draft: null,
    note: "",
  };
}

function lead(id: string, heardOn: string): Lead {
  const rest = { heardFrom: null, conversation: null, nextStep: "", nextOn: null, notes: "" } as const;
  return { id: leadId(id), company: "Acme", role: "", heardOn: date(heardOn), posted: "unknown", stage: "open", ...rest };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<T["id"], T> {
  return new Map(things.map((each) => [each.id, each] as const));
}

// 2026-06-29 is a Monday.
const asOf = date("2026-07-01");
const search: Records = {
  ...recordsOf({
    ego: "you",
    contacts: ["you", "ana", "ben", "cleo"],
    introductions: [
      { by: "ana", parties: ["you", "ben"], when: date("2026-06-30") },
      { by: "you", parties: ["ana", "ben"], when: date("2026-06-30") },
      { by: "ana", parties: ["ben", "cleo"], when: date("2026-06-30") },
      { by: "ana", parties: ["you", "cleo"], when: date("2026-06"), status: "met" },
      { by: "ben", parties: ["you", "cleo"], when: date("2026-06-30"), status: "declined" },
    ],
  }),
  asks: byId([
    ask("a1", "2026-06-22", { stage: "asked", nudgeOn: date("2026-06-29") }),
    ask("a2", "2026-06-28", { stage: "declined", on: date("2026-06-29") }),
    ask(
      "a3",
      "2026-06-15",
      { stage: "met", on: date("2026-07-01") },
      {
        steps: [
          { stage: "asked", on: date("2026-06-15"), note: null },
          { stage: "introduced", on: date("2026-06-23"), note: null },
          { stage: "met", on: date("2026-07-01"), note: null },
        ],
      },
    ),
    ask("a4", "2026-05", { stage: "noReply", on: date("2026-06-29") }),
    ask("a5", null, { stage: "idea", on: date("2026-06-29") }),
    ask("a6", "2020-01-01", { stage: "agreed", on: date("2020-01-02"), nudgeOn: date("2020-01-09") }),
  ]),
  conversations: byId([
    conversation({ id: "c1", with: "ben", on: "2026-06-30", named: ["cleo", "ana"] }),
    conversation({ id: "c2", with: "ana", on: null }),
    conversation({ id: "c3", with: "ana", on: "2026-06-24", stage: "cancelled" }),
  ]),
  tasks: byId([
    thank("t1", "2026-06-25", "done", "2026-06-25"),
    thank("t2", "2026-06-25", "done", "2026-06-29"),
    thank("t3", "2026-06-30", "open", null),
    thank("t4", "2026-07-01", "open", null),
    thank("t5", "2026-06-01", "dropped", "2026-06-02"),
  ]),
  leads: byId([lead("l1", "2026-06-29"), lead("l2", "2026")]),
};

describe("progress of a search", () => {
  const progress = progressOf(search, { asOf, weeks: 3 });

  test("goes from Monday to Sunday, the last week holding the day", () => {
    expect(progress.weeks.map(({ monday }) => monday)).toEqual(["2026-06-15", "2026-06-22", "2026-06-29"]);
    expect(progressOf(search, { asOf: date("2026-07-05"), weeks: 1 }).weeks[0]?.monday).toBe("2026-06-29");
    expect(progressOf(search, { asOf: date("2026-07-06"), weeks: 1 }).weeks[0]?.monday).toBe("2026-07-06");
    expect(progressOf(empty, { asOf }).weeks).toHaveLength(26);
  });

  test("counts each thing in the week in which it happened", () => {
    expect(progress.weeks.map(({ asked, granted, declined, noReply }) => [asked, granted, declined, noReply])).toEqual([
      [1, 0, 0, 0],
      [2, 1, 0, 0],
      [0, 0, 1, 1],
    ]);
    expect(progress.weeks.map(({ introductions, conversations, named }) => [introductions, conversations, named])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [1, 1, 2],
    ]);
    expect(progress.weeks.map(({ thanksSent, leads }) => [thanksSent, leads])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  test("counts all there is in the totals, and says of what the day is not known", () => {
    expect(progress.totals).toEqual({
      asked: 5,
      granted: 1,
      declined: 1,
      noReply: 1,
      agreed: 1,
      waiting: 1,
      ideas: 1,
      introductions: 2,
      conversations: 2,
      named: 2,
      thanks: { inTime: 1, late: 1, open: 2, overdue: 1 },
      leads: 2,
    });
    // The ask of May, the introduction of June, the undated conversation, the lead of 2026.
    expect(progress.withoutDay).toBe(4);
  });

  test("tells names gained a conversation, undated ones last", () => {
    expect(progress.meetings.map(({ conversation: id, named }) => [id, named])).toEqual([
      ["c1", 2],
      ["c2", 0],
    ]);
  });

  test("says how many outcomes there are of the thirty that odds need", () => {
    expect(progress.outcomes).toEqual({ ended: 3, enough: 30 });
  });

  test("of nothing is nothing, without a gap", () => {
    const none = progressOf(empty, { asOf, weeks: 2 });
    expect(none.totals).toMatchObject({ asked: 0, conversations: 0, named: 0 });
    expect(none.weeks[0]).toMatchObject({ monday: "2026-06-22", asked: 0 });
  });

  test.each([0, 1.5, -1, Number.NaN])("over %s weeks is refused", (weeks) => {
    expect(() => progressOf(empty, { asOf, weeks })).toThrow(RangeError);
  });
});

test("of any asks, how they stand adds up, and the weeks hold those of which the day is in them", () => {
  const when = fc.integer({ min: 20_000, max: 20_400 }).map(day);
  const outcome = fc.oneof(
    fc.record({ stage: fc.constantFrom("idea" as const, "introduced" as const, "met" as const), on: when }),
    fc.record({ stage: fc.constantFrom("declined" as const, "noReply" as const), on: when }),
    fc.record({ stage: fc.constant("asked" as const), nudgeOn: when }),
    fc.record({ stage: fc.constant("agreed" as const), on: when, nudgeOn: when }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(when, outcome)), when, fc.integer({ min: 1, max: 60 }), (list, last, weeks) => {
      const asks = list.map(([on, how], i) => ask(`a${i}`, how.stage === "idea" ? null : on, how));
      const { totals, weeks: told } = progressOf({ ...empty, asks: byId(asks) }, { asOf: last, weeks });
      expect(totals.granted + totals.declined + totals.noReply + totals.agreed + totals.waiting).toBe(totals.asked);
      expect(totals.asked + totals.ideas).toBe(list.length);
      expect(told).toHaveLength(weeks);
      const [first] = told;
      const from = epochDay(first?.monday ?? last);
      expect(from % 7).toBe(4);
      expect(epochDay(last) - from).toBeLessThan(7 * weeks);
      const within = asks.filter(
        ({ askedOn }) => askedOn !== null && epochDay(askedOn) >= from && epochDay(askedOn) < from + 7 * weeks,
      );
      expect(told.reduce((sum, { asked }) => sum + asked, 0)).toBe(within.length);
    }),
    { numRuns: 1_000, seed: 5 },
  );
});
