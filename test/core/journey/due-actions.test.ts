import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveAsk } from "../../../src/core/journey/ask-stages.ts";
import { doneDue, dropDue, laterDay, laterDue } from "../../../src/core/journey/due-actions.ts";
import { missingPermissions } from "../../../src/core/journey/due-permission.ts";
import { tellNamePermission } from "../../../src/core/journey/tell-permission.ts";
import { thisWeek } from "../../../src/core/journey/this-week.ts";
import { askId, contactId, leadId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Edit, Refused } from "../../../src/core/upkeep/edit.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { keyed, randomSearch, searchDay } from "../../support/random-search.ts";
import { askOf, conversationOf, leadOf, taskOf } from "../../support/search-things.ts";

const asOf = day(searchDay);
const base = recordsOf({ ego: "me", contacts: ["me", "ana", "ben", "cleo"] });

function kept(records: Records, edit: Edit | Refused<string>): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  return applyChanges(records, edit.changes);
}

function only(records: Records) {
  const [item, ...others] = thisWeek(records, { asOf, days: 7 });
  if (item === undefined || others.length > 0) throw new Error(`${others.length + 1} things`);
  return item;
}

describe("done", () => {
  test("closes a task on that day", () => {
    const records = { ...base, tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf })]) };
    const edit = doneDue(records, only(records), asOf);
    expect(edit).toMatchObject({ changes: [{ after: { state: "done", closedOn: asOf } }], summary: { did: "complete-task" } });
    expect(thisWeek(kept(records, edit), { asOf, days: 7 })).toEqual([]);
    expect(doneDue(kept(records, edit), only(records), asOf)).toEqual({ problem: "not-open" });
  });

  test("a sign of life is followed by the next one, by the usual rhythm", () => {
    const records = { ...base, tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf, kind: "keep-in-touch" })]) };
    const tasks = [...kept(records, doneDue(records, only(records), asOf)).tasks.values()];
    expect(tasks.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ["done", asOf],
      ["open", day(searchDay + 90)],
    ]);
  });

  test("a nudge that was sent comes again after the usual time", () => {
    const records: Records = {
      ...base,
      settings: {
        ...base.settings,
        rhythm: { thankWithinDays: 1, nudgeAfterDays: 5, keepInTouchDays: 90, conversationMinutes: 25 },
      },
      asks: keyed([askOf("a", "ana", "ben", { stage: "asked", nudgeOn: day(searchDay - 3) }, day(searchDay - 9))]),
    };
    const asked = kept(records, doneDue(records, only(records), asOf)).asks.get(askId("a"));
    expect(asked?.outcome).toEqual({ stage: "asked", nudgeOn: day(searchDay + 5) });
    expect(asked?.steps?.at(-1)).toEqual({ stage: "asked", on: asOf, note: null });
  });

  test("an idea becomes an ask", () => {
    const records = { ...base, asks: keyed([askOf("a", "ana", "ben", { stage: "idea", on: asOf })]) };
    expect(kept(records, doneDue(records, only(records), asOf)).asks.get(askId("a"))).toMatchObject({
      askedOn: asOf,
      outcome: { stage: "asked" },
    });
  });

  test("the step of a lead is taken, and stands in its notes", () => {
    const lead = leadOf("l", { heardOn: asOf, nextStep: " send CV ", nextOn: asOf, notes: "via Ana" });
    const records = { ...base, leads: keyed([lead]) };
    const edit = doneDue(records, only(records), asOf);
    expect(kept(records, edit).leads.get(leadId("l"))).toEqual({
      ...lead,
      nextStep: "",
      nextOn: null,
      notes: `via Ana\n${asOf}: send CV`,
    });
    expect(doneDue(kept(records, edit), only(records), asOf)).toEqual({ problem: "nothing-left" });
  });

  test("a conversation has a screen of its own", () => {
    const records = { ...base, conversations: keyed([conversationOf("c", "ana", { on: null })]) };
    expect(doneDue(records, only(records), asOf)).toEqual({ problem: "needs-more" });
    expect(laterDue(records, only(records), asOf)).toEqual({ problem: "needs-more" });
    expect(dropDue(records, only(records), asOf)).toEqual({ problem: "needs-more" });
  });
});

describe("later", () => {
  test("counts from the day it is due, or from today where that has passed", () => {
    expect(laterDay({ dueOn: day(searchDay + 2) }, asOf, 3)).toBe(day(searchDay + 5));
    expect(laterDay({ dueOn: day(searchDay - 20) }, asOf, 3)).toBe(day(searchDay + 3));
    expect(laterDay({ dueOn: null }, asOf, 1)).toBe(day(searchDay + 1));
  });

  test("an idea that was put off can be sent before that day all the same", () => {
    const records = { ...base, asks: keyed([askOf("a", "ana", "ben", { stage: "idea", on: day(searchDay - 5) })]) };
    const waiting = kept(records, laterDue(records, only(records), day(searchDay + 4)));
    expect(only(waiting)).toMatchObject({ kind: "send", dueOn: day(searchDay + 4) });
    expect(moveAsk(waiting, { ask: askId("a"), to: "asked", on: asOf })).not.toHaveProperty("problem");
  });

  test("moves tasks, nudges and steps of leads to the day", () => {
    const to = day(searchDay + 3);
    const things: readonly Partial<Records>[] = [
      { tasks: keyed([taskOf("t", { contact: "ana", dueOn: day(searchDay - 2) })]) },
      { asks: keyed([askOf("a", "ana", "ben", { stage: "agreed", on: asOf, nudgeOn: asOf }, asOf)]) },
      { leads: keyed([leadOf("l", { heardOn: asOf, nextStep: "ask who hires" })]) },
    ];
    for (const thing of things) {
      const records = { ...base, ...thing };
      const before = only(records);
      const item = only(kept(records, laterDue(records, before, to)));
      expect([item.id, item.dueOn, item.daysLate]).toEqual([before.id, to, 0]);
    }
  });
});

describe("dropped", () => {
  test("a task is decided against, an idea goes, an ask without an answer rests", () => {
    const task = { ...base, tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf })]) };
    expect([...kept(task, dropDue(task, only(task), asOf)).tasks.values()][0]?.state).toBe("dropped");
    const idea = { ...base, asks: keyed([askOf("a", "ana", "ben", { stage: "idea", on: asOf })]) };
    expect(kept(idea, dropDue(idea, only(idea), asOf)).asks.size).toBe(0);
    const asked = { ...base, asks: keyed([askOf("a", "ana", "ben", { stage: "asked", nudgeOn: asOf }, asOf)]) };
    expect(kept(asked, dropDue(asked, only(asked), asOf)).asks.get(askId("a"))?.outcome).toEqual({ stage: "noReply", on: asOf });
  });
});

describe("a name permitted or not", () => {
  const named = recordsOf({
    ego: "me",
    contacts: ["me", "ana", "ben"],
    introductions: [{ id: "i", by: "ana", parties: ["ben", "me"] }],
  });
  const [introducer, target] = [contactId("ana"), contactId("ben")];

  test("is written to every introduction and ask that had no answer, and asked for no more", () => {
    const asks = keyed([askOf("a", "ben", "ben", { stage: "idea", on: asOf })]);
    for (const permission of ["yes", "no"] as const) {
      const told = tellNamePermission({ ...named, asks }, { introducer, target, permission, on: asOf });
      const records = kept({ ...named, asks }, told);
      expect([...records.introductions.values()].map((one) => one.mayUseName)).toEqual([permission]);
      expect(missingPermissions(records)).toEqual([]);
    }
  });

  test("needs both of them", () => {
    const told = { introducer, target: contactId("nobody"), permission: "yes", on: asOf } as const;
    expect(tellNamePermission(base, told)).toEqual({ problem: "unknown-contact" });
  });
});

test("of any workspace, what is done or dropped is gone from the list, and what is put off is due on that day", () => {
  fc.assert(
    fc.property(randomSearch, (records) => {
      for (const item of thisWeek(records, { asOf, days: 7 })) {
        const done = doneDue(records, item, asOf);
        if (!("problem" in done)) {
          const left = thisWeek(kept(records, done), { asOf, days: 7 });
          expect(left.map(({ id }) => id)).not.toContain(item.id);
        }
        const dropped = dropDue(records, item, asOf);
        if (!("problem" in dropped)) {
          expect(thisWeek(kept(records, dropped), { asOf, days: 7 }).map(({ id }) => id)).not.toContain(item.id);
        }
        const to = laterDay(item, asOf, 3);
        const later = laterDue(records, item, to);
        if ("problem" in later) continue;
        const moved = thisWeek(kept(records, later), { asOf, days: 99 }).find(({ id }) => id === item.id);
        expect(moved?.dueOn).toBe(to);
      }
    }),
    { numRuns: 300 },
  );
});
