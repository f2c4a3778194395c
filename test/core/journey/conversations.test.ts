import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cancelConversation,
  compareConversations,
  conversationsWith,
  editConversation,
  type PlannedConversation,
  planAgain,
  planConversation,
  prepareConversation,
  removeConversation,
} from "../../../src/core/journey/conversations.ts";
import { addTask } from "../../../src/core/journey/tasks.ts";
import type { Conversation } from "../../../src/core/model/conversation.ts";
import { askId, contactId, conversationId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Edit, Refused } from "../../../src/core/upkeep/edit.ts";
import { applyChanges, invertChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const today = day(20_000);
const [me, ann, bob, cy] = ["me", "ann", "bob", "cy"].map(contactId) as [
  ReturnType<typeof contactId>,
  ReturnType<typeof contactId>,
  ReturnType<typeof contactId>,
  ReturnType<typeof contactId>,
];
const empty = recordsOf({ ego: "me", contacts: ["me", "ann", "bob", "cy"] });
const withBob: PlannedConversation = {
  with: bob,
  purpose: "informational",
  on: day(20_005),
  at: "14:30",
  minutes: 25,
  how: "phone",
  today,
};

function made<Made extends Edit>(edit: Made | Refused<string>): Made {
  if ("problem" in edit) throw new Error(edit.problem);
  return edit;
}

function applied(records: Records, edit: Edit | Refused<string>): Records {
  return applyChanges(records, made(edit).changes);
}

function planned(records: Records = empty, more: Partial<PlannedConversation> = {}) {
  const edit = made(planConversation(records, { ...withBob, ...more }));
  const held = applyChanges(records, edit.changes);
  return { records: held, id: edit.conversation, one: needed(held, edit.conversation) };
}

function needed(records: Records, id: Conversation["id"]): Conversation {
  const one = records.conversations.get(id);
  if (one === undefined) throw new Error(`no conversation ${id}`);
  return one;
}

function asHeld(records: Records, id: Conversation["id"]): Records {
  const one = needed(records, id);
  return applyChanges(records, [{ of: "conversation", before: one, after: { ...one, stage: "held" } }]);
}

describe("planning a conversation", () => {
  test("keeps what was agreed, trimmed, and has nothing prepared yet", () => {
    const { one } = planned(empty, { place: " Café Lune ", occupation: " chemist ", at: "" });
    expect(one).toMatchObject({
      with: "bob",
      stage: "planned",
      on: day(20_005),
      at: null,
      minutes: 25,
      place: "Café Lune",
      occupation: "chemist",
      ask: null,
      introducer: null,
      preparation: { questions: [], objective: "" },
      notes: "",
    });
  });

  test("begins its preparation with what it is wanted for", () => {
    const questions = [{ id: "skills-1", theme: "skills", text: "What must one know?" }] as const;
    expect(planned(empty, { questions }).one.preparation).toMatchObject({ questions, objective: "" });
  });

  test("is told by its summary, and the same plan made twice is two conversations", () => {
    const edit = made(planConversation(empty, withBob));
    expect(edit.summary).toEqual({ code: "journey", did: "plan-conversation", name: "bob" });
    const second = made(planConversation(applyChanges(empty, edit.changes), withBob));
    expect(second.conversation).toBe(`${edit.conversation}-2`);
  });

  test.each<[string, Partial<PlannedConversation>, string]>([
    ["with nobody recorded", { with: contactId("zoe") }, "unknown-contact"],
    ["with ego", { with: me }, "is-ego"],
    ["of four minutes", { minutes: 4 }, "bad-minutes"],
    ["of half a minute more", { minutes: 20.5 }, "bad-minutes"],
    ["of nine hours", { minutes: 481 }, "bad-minutes"],
    ["at 24:00", { at: "24:00" }, "bad-time"],
    ["at half past two in words", { at: "half past two" }, "bad-time"],
    ["brought about by the person themselves", { introducer: bob }, "self-introduction"],
    ["brought about by ego", { introducer: me }, "self-introduction"],
    ["brought about by nobody recorded", { introducer: contactId("zoe") }, "unknown-contact"],
    ["from an ask that is not there", { ask: askId("none") }, "unknown-ask"],
  ])("%s is refused", (_, more, problem) => {
    expect(planConversation(empty, { ...withBob, ...more })).toEqual({ problem });
  });

  test("an ask about somebody else does not lead to it", () => {
    const records = recordsOf({
      contacts: ["ann", "bob", "cy"],
      asks: [{ broker: "ann", target: "cy", askedOn: today, outcome: { stage: "introduced", on: today } }],
    });
    expect(planConversation(records, { ...withBob, ask: askId("a0") })).toEqual({ problem: "unknown-ask" });
    expect(planned(records).one.ask).toBeNull();
  });
});

describe("where a conversation comes from", () => {
  const records = recordsOf({
    ego: "me",
    contacts: ["me", "ann", "bob", "cy"],
    asks: [
      { broker: "cy", target: "bob", askedOn: day(19_990), outcome: { stage: "asked", nudgeOn: day(19_997) } },
      { broker: "ann", target: "bob", askedOn: day(19_980), outcome: { stage: "introduced", on: day(19_985) } },
      { broker: "cy", target: "bob", askedOn: day(19_970), outcome: { stage: "declined", on: day(19_971) } },
    ],
  });

  test("is the ask about that person that got furthest, and its broker brought it about", () => {
    expect(planned(records).one).toMatchObject({ ask: "a1", introducer: "ann" });
  });

  test("an ask that led to a conversation leads to no second one, unless that was called off", () => {
    const first = planned(records);
    expect(planned(first.records).one).toMatchObject({ ask: "a0", introducer: "cy" });
    const off = applied(first.records, cancelConversation(first.records, { conversation: first.id }));
    expect(planned(off).one.ask).toBe("a1");
  });

  test("can be said: that ask, or none, or somebody else who brought it about", () => {
    expect(planned(records, { ask: askId("a2") }).one).toMatchObject({ ask: "a2", introducer: "cy" });
    expect(planned(records, { ask: null }).one).toMatchObject({ ask: null, introducer: null });
    expect(planned(records, { introducer: cy }).one).toMatchObject({ ask: "a1", introducer: "cy" });
    expect(planned(records, { introducer: null }).one.introducer).toBeNull();
  });

  test("without an ask it is the earliest introduction to ego that took place", () => {
    const introduced = recordsOf({
      ego: "me",
      contacts: ["me", "ann", "bob", "cy", "dee", "eve"],
      introductions: [
        { by: "dee", parties: ["bob", "cy"], when: day(100) },
        { by: "eve", parties: ["bob", "me"], when: day(150), status: "hint" },
        { by: "cy", parties: ["bob"], when: day(120) },
        { by: "eve", parties: ["bob", "me"], when: null },
        { by: "ann", parties: ["bob", "me"], when: day(200) },
        { by: "me", parties: ["bob"], when: day(90) },
      ],
    });
    expect(planned(introduced).one.introducer).toBe("ann");
  });

  test("an ask sent to the person directly names nobody who brought it about", () => {
    const direct = recordsOf({
      ego: "me",
      contacts: ["me", "bob"],
      asks: [{ broker: "bob", target: "bob", askedOn: today, outcome: { stage: "agreed", on: today, nudgeOn: today } }],
    });
    expect(planned(direct).one).toMatchObject({ ask: "a0", introducer: null });
  });
});

describe("a conversation that is planned", () => {
  test("can be moved, and everything else about it stays", () => {
    const { records, id, one } = planned();
    const moved = applied(records, editConversation(records, { conversation: id, on: day(20_009), at: "09:00" }));
    expect(needed(moved, id)).toEqual({ ...one, on: day(20_009), at: "09:00" });
  });

  test("saying what is known is no change", () => {
    const { records, id } = planned();
    expect(made(editConversation(records, { conversation: id, minutes: 25, place: " " })).changes).toEqual([]);
  });

  test("is prepared: each question once, in the order chosen, without closing ones", () => {
    const { records, id } = planned();
    const [day1, path1] = [
      { id: "day-1", theme: "day", text: "a" },
      { id: "path-1", theme: "path", text: "b" },
    ] as const;
    const questions = [day1, { id: "closing-1", theme: "closing", text: "c" }, path1, { ...day1, text: "again" }] as const;
    const prepared = applied(
      records,
      prepareConversation(records, { conversation: id, preparation: { questions, checked: ["b", "a", "b"] } }),
    );
    const { preparation } = needed(prepared, id);
    expect(preparation.questions.map((one) => one.id)).toEqual(["day-1", "path-1"]);
    expect(preparation.checked).toEqual(["a", "b"]);
    const more = applied(prepared, prepareConversation(prepared, { conversation: id, preparation: { objective: "see" } }));
    expect(needed(more, id).preparation).toMatchObject({ objective: "see", questions: [{ id: "day-1" }, { id: "path-1" }] });
  });

  test("is called off with its notes, and planned again with them", () => {
    const { records, id } = planned(empty, { notes: "bring the map" });
    const off = applied(records, cancelConversation(records, { conversation: id }));
    expect(needed(off, id)).toMatchObject({ stage: "cancelled", notes: "bring the map" });
    expect(cancelConversation(off, { conversation: id })).toEqual({ problem: "is-cancelled" });
    const again = applied(off, planAgain(off, { conversation: id, on: day(20_030), at: null }));
    expect(needed(again, id)).toMatchObject({ stage: "planned", on: day(20_030), at: null, notes: "bring the map" });
    expect(planAgain(again, { conversation: id, on: null, at: null })).toEqual({ problem: "is-planned" });
    expect(planAgain(off, { conversation: id, on: null, at: "25:00" })).toEqual({ problem: "bad-time" });
  });

  test("is taken out, and tasks that came from it stay without it", () => {
    const { records, id } = planned();
    const held = applied(records, addTask(records, { kind: "thank", contact: bob, dueOn: today, conversation: id }));
    const without = applied(held, removeConversation(held, { conversation: id }));
    expect(without.conversations.size).toBe(0);
    expect([...without.tasks.values()]).toMatchObject([{ kind: "thank", conversation: null }]);
  });
});

describe("a conversation that was held", () => {
  const { records, id } = planned();
  const held = asHeld(records, id);

  test("is neither moved nor called off nor planned again", () => {
    expect(editConversation(held, { conversation: id, on: day(20_010) })).toEqual({ problem: "was-held" });
    expect(cancelConversation(held, { conversation: id })).toEqual({ problem: "was-held" });
    expect(planAgain(held, { conversation: id, on: null, at: null })).toEqual({ problem: "was-held" });
  });

  test("can still be noted more of", () => {
    const noted = applied(held, editConversation(held, { conversation: id, notes: "She laughed a lot.", company: "Acme" }));
    expect(needed(noted, id)).toMatchObject({ notes: "She laughed a lot.", company: "Acme", stage: "held" });
  });
});

test("nothing is done to a conversation that is not there", () => {
  const conversation = conversationId("none");
  const problem = "unknown-conversation";
  expect(editConversation(empty, { conversation })).toEqual({ problem });
  expect(prepareConversation(empty, { conversation, preparation: {} })).toEqual({ problem });
  expect(cancelConversation(empty, { conversation })).toEqual({ problem });
  expect(planAgain(empty, { conversation, on: null, at: null })).toEqual({ problem });
  expect(removeConversation(empty, { conversation })).toEqual({ problem });
});

test("lists begin with what comes next: planned, then held, then called off, those without a day after those with one", () => {
  const one = planned().one;
  const like = (id: string, stage: Conversation["stage"], on: number | null, at: string | null = null): Conversation => ({
    ...one,
    id: conversationId(id),
    stage,
    on: on === null ? null : day(on),
    at,
  });
  const inOrder = [
    like("p1", "planned", 20_001, "09:00"),
    like("p2", "planned", 20_001, "15:00"),
    like("p3", "planned", 20_001),
    like("p4", "planned", 20_002),
    like("p5", "planned", null),
    like("h1", "held", 19_000),
    like("h2", "held", 18_000),
    like("h3", "held", null),
    like("c1", "cancelled", 19_500),
    like("c2", "cancelled", 19_500),
  ];
  expect(inOrder.toReversed().sort(compareConversations)).toEqual(inOrder);
  const conversations = new Map(inOrder.toReversed().map((each) => [each.id, each]));
  expect(conversationsWith({ conversations }, bob)).toEqual(inOrder);
  expect(conversationsWith({ conversations }, ann)).toEqual([]);
});

test("no sequence of plans, moves and cancellations loses a note or what was prepared, and each can be taken back", () => {
  const step = fc.record({
    does: fc.constantFrom("move", "cancel", "again", "prepare", "edit", "hold"),
    on: fc.integer({ min: 19_900, max: 20_100 }),
    minutes: fc.integer({ min: 0, max: 60 }),
    at: fc.constantFrom(null, "10:00", "24:00"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const start = planned(empty, { notes: "kept" });
      const first = { conversation: start.id, preparation: { objective: "learn", aboutPerson: "old friend" } };
      let records = applied(start.records, prepareConversation(start.records, first));
      for (const { does, on, minutes, at } of steps) {
        const conversation = start.id;
        if (does === "hold") {
          records = asHeld(records, conversation);
          continue;
        }
        const edit = {
          move: () => editConversation(records, { conversation, on: day(on), at }),
          edit: () => editConversation(records, { conversation, minutes }),
          cancel: () => cancelConversation(records, { conversation }),
          again: () => planAgain(records, { conversation, on: day(on), at }),
          prepare: () => prepareConversation(records, { conversation, preparation: { checked: [String(on)] } }),
        }[does as "move"]();
        if ("problem" in edit) continue;
        const next = applyChanges(records, edit.changes);
        expect(applyChanges(next, invertChanges(edit.changes))).toEqual(records);
        records = next;
      }
      expect(needed(records, start.id)).toMatchObject({
        notes: "kept",
        preparation: { objective: "learn", aboutPerson: "old friend" },
      });
    }),
    { numRuns: 1_000 },
  );
});
