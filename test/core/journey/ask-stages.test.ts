import { describe, expect, test } from "vitest";
import { asksWith, editAsk, moveAsk, nudgeLater, planAsk, removeAsk } from "../../../src/core/journey/ask-stages.ts";
import { askStages, nextStages, type StageProblem, stageProblem } from "../../../src/core/journey/stage-rules.ts";
import { addTask } from "../../../src/core/journey/tasks.ts";
import type { Ask, AskOutcome, AskStage } from "../../../src/core/model/ask.ts";
import { askId, contactId } from "../../../src/core/model/ids.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { bytes, kept, recordsAfter } from "./journey-steps.ts";

const me = contactId("me");
const ann = contactId("ann");
const bob = contactId("bob");
const contacts = ["ann", "bob", "cy", "me"];
const start = recordsOf({ ego: "me", contacts });
const first = day(20_000);
const id = askId("a0");

function outcome(stage: AskStage): AskOutcome {
  if (stage === "asked") return { stage, nudgeOn: day(20_007) };
  return stage === "agreed" ? { stage, on: first, nudgeOn: day(20_007) } : { stage, on: first };
}

function at(stage: AskStage, broker = ann): Records {
  const ask: Ask = { id, broker, target: bob, askedOn: stage === "idea" ? null : first, outcome: outcome(stage) };
  return { ...start, asks: new Map([[id, ask]]) };
}

const sentence: Readonly<Record<string, StageProblem | "allowed">> = {
  "+": "allowed",
  "=": "already-there",
  n: "not-asked-yet",
  w: "was-asked",
  a: "ask-anew",
  r: "was-answered",
  i: "not-introduced",
  t: "was-introduced",
  d: "is-direct",
  o: "is-over",
};

/* Columns:       idea asked agreed introduced met declined noReply */
const throughBroker = {
  idea: "=+nnnnn",
  asked: "w=++i++",
  agreed: "ww=+i++",
  introduced: "wwt=+tt",
  met: "oooo=oo",
  declined: "wa++i=r",
  noReply: "wa++i+=",
} as const satisfies Record<AskStage, string>;

const direct = {
  idea: "=+ndnnn",
  asked: "w=+d+++",
  agreed: "ww=d+++",
  // Where broker and target turned out to be one person.
  introduced: "wwt=+tt",
  met: "oooo=oo",
  declined: "wa+d+=r",
  noReply: "wa+d++=",
} as const satisfies Record<AskStage, string>;

const table = [["through a broker", throughBroker, ann] as const, ["direct", direct, bob] as const].flatMap(
  ([way, rows, broker]) =>
    askStages.flatMap((from) =>
      askStages.map((to, column) => ({ way, from, to, broker, expected: sentence[rows[from][column] ?? ""] ?? "missing" })),
    ),
);

describe("where an ask can go", () => {
  test("the table is whole: seven stages by seven, twice", () => {
    expect(table).toHaveLength(98);
    expect(table.filter(({ expected }) => expected === "missing")).toEqual([]);
  });

  test.each(table)("$way, from $from to $to: $expected", ({ from, to, broker, expected }) => {
    const records = at(from, broker);
    const made = moveAsk(records, { ask: id, to, on: day(20_003) });
    if (expected === "allowed") {
      const moved = recordsAfter(records, made).asks.get(id);
      expect(moved?.outcome.stage).toBe(to);
      expect(moved?.steps?.at(-1)).toEqual({ stage: to, on: day(20_003), note: null });
    } else {
      expect(made).toEqual({ problem: expected });
    }
  });

  test("what is offered next is what is allowed", () => {
    for (const { from, broker, way } of table) {
      const ask = at(from, broker).asks.get(id);
      if (ask === undefined) throw new Error("no ask");
      const allowed = table.filter((row) => row.way === way && row.from === from && row.expected === "allowed");
      expect(nextStages(ask)).toEqual(allowed.map(({ to }) => to));
      for (const to of askStages) expect(stageProblem(ask, to) === null).toBe(nextStages(ask).includes(to));
    }
  });

  test("an ask that is not there is refused", () => {
    expect(moveAsk(start, { ask: id, to: "asked", on: first })).toEqual({ problem: "unknown-ask" });
  });
});

describe("moving an ask", () => {
  test("keeps every step with its day and note, in order", () => {
    let records = recordsAfter(start, planAsk(start, { broker: ann, target: bob, on: first }));
    const [ask] = [...records.asks.keys()];
    if (ask === undefined) throw new Error("no ask");
    records = recordsAfter(records, moveAsk(records, { ask, to: "asked", on: day(20_001), note: "by e-mail " }));
    records = recordsAfter(records, moveAsk(records, { ask, to: "noReply", on: day(20_015) }));
    records = recordsAfter(records, moveAsk(records, { ask, to: "agreed", on: day(20_020), note: "was away" }));
    expect(records.asks.get(ask)).toMatchObject({
      askedOn: day(20_001),
      outcome: { stage: "agreed", on: day(20_020), nudgeOn: day(20_027) },
      steps: [
        { stage: "idea", on: first, note: null },
        { stage: "asked", on: day(20_001), note: "by e-mail" },
        { stage: "noReply", on: day(20_015), note: null },
        { stage: "agreed", on: day(20_020), note: "was away" },
      ],
    });
  });

  test("an ask recorded before steps were keeps the steps it must have come through", () => {
    const records = at("declined");
    const moved = recordsAfter(records, moveAsk(records, { ask: id, to: "agreed", on: day(20_030) }));
    expect(moved.asks.get(id)?.steps?.map(({ stage }) => stage)).toEqual(["asked", "declined", "agreed"]);
  });

  test("a day before the last step is refused; a month that holds it is not", () => {
    const records = at("asked");
    expect(moveAsk(records, { ask: id, to: "agreed", on: day(19_999) })).toEqual({ problem: "too-early" });
    const month = parsePartialDate(first.slice(0, 7));
    if (month === null) throw new Error("no month");
    expect(moveAsk(records, { ask: id, to: "agreed", on: month })).not.toHaveProperty("problem");
    expect(moveAsk(records, { ask: id, to: "agreed", on: first })).not.toHaveProperty("problem");
  });

  test("says where it went, for the history", () => {
    const { summary } = kept(moveAsk(at("asked"), { ask: id, to: "agreed", on: first }));
    expect(summary).toEqual({ code: "journey", did: "move-ask", name: "ann", stage: "agreed" });
  });
});

describe("what enters the network", () => {
  test("an introduction by the broker of the target to you, when it was made, and further when you met", () => {
    const asked = at("asked");
    const introduced = recordsAfter(asked, moveAsk(asked, { ask: id, to: "introduced", on: day(20_004), mayUseName: "yes" }));
    const made = { introducer: ann, parties: [bob, me], when: day(20_004), status: "made", mayUseName: "yes" };
    expect([...introduced.introductions.values()]).toMatchObject([made]);
    const met = recordsAfter(introduced, moveAsk(introduced, { ask: id, to: "met", on: day(20_009) }));
    expect([...met.introductions.values()]).toMatchObject([{ ...made, status: "met" }]);
    expect(met.ties.size).toBe(0);
  });

  test("a tie where you wrote to them yourself, and no introduction", () => {
    const asked = at("asked", bob);
    const met = recordsAfter(asked, moveAsk(asked, { ask: id, to: "met", on: day(20_004) }));
    expect([...met.ties.values()]).toMatchObject([{ a: bob, b: me, kind: "met", when: day(20_004) }]);
    expect(met.introductions.size).toBe(0);
  });

  test.each(["asked", "agreed", "declined", "noReply"] as const)("%s puts nothing into it", (to) => {
    const records = at(to === "asked" ? "idea" : "asked");
    const moved = recordsAfter(records, moveAsk(records, { ask: id, to, on: first }));
    expect([moved.introductions.size, moved.ties.size]).toEqual([0, 0]);
  });

  test("an introduction that a file told of is taken further, not told twice, and its no stays a no", () => {
    const told = recordsOf({ ego: "me", contacts, introductions: [{ by: "ann", parties: ["bob", "me"], status: "asked" }] });
    const [known] = [...told.introductions.values()];
    if (known === undefined) throw new Error("no introduction");
    const ask: Ask = { id, broker: ann, target: bob, askedOn: first, outcome: outcome("asked"), mayUseName: "yes" };
    const introductions = new Map([[known.id, { ...known, mayUseName: "no" as const }]]);
    const records: Records = { ...told, introductions, asks: new Map([[id, ask]]) };
    const moved = recordsAfter(records, moveAsk(records, { ask: id, to: "introduced", on: day(20_004) }));
    expect([...moved.introductions.values()]).toMatchObject([{ id: known.id, status: "made", mayUseName: "no" }]);
  });

  test("nothing, where the target turned out to be you", () => {
    const records: Records = { ...at("asked"), settings: { ego: bob } };
    const moved = recordsAfter(records, moveAsk(records, { ask: id, to: "introduced", on: first }));
    expect([moved.introductions.size, moved.ties.size]).toEqual([0, 0]);
    const own: Records = { ...at("asked", bob), settings: { ego: bob } };
    const met = recordsAfter(own, moveAsk(own, { ask: id, to: "met", on: first }));
    expect([met.introductions.size, met.ties.size]).toEqual([0, 0]);
  });

  test("a you, where nobody has said who that is", () => {
    const records: Records = { ...at("asked"), settings: { ego: null } };
    const moved = recordsAfter(records, moveAsk(records, { ask: id, to: "introduced", on: first }));
    const { ego } = moved.settings;
    expect(ego).not.toBeNull();
    expect([...moved.introductions.values()].flatMap(({ parties }) => [...parties])).toContain(ego);
  });
});

describe("an ask that is planned", () => {
  test("is an idea that was asked on no day", () => {
    const records = recordsAfter(
      start,
      planAsk(start, { broker: ann, target: bob, on: first, targetAgreed: "yes", note: " soon " }),
    );
    expect([...records.asks.values()]).toMatchObject([
      { askedOn: null, outcome: { stage: "idea", on: first }, targetAgreed: "yes", note: "soon" },
    ]);
  });

  test("is refused where there is one, an open ask, or somebody is you or not there", () => {
    const planned = recordsAfter(start, planAsk(start, { broker: ann, target: bob, on: first }));
    expect(planAsk(planned, { broker: ann, target: bob, on: first })).toEqual({ problem: "already-planned" });
    expect(planAsk(at("agreed"), { broker: ann, target: bob, on: first })).toEqual({ problem: "already-asked" });
    expect(planAsk(start, { broker: ann, target: me, on: first })).toEqual({ problem: "is-ego" });
    expect(planAsk(start, { broker: contactId("x"), target: bob, on: first })).toEqual({ problem: "unknown-contact" });
    expect(planAsk(at("declined"), { broker: ann, target: bob, on: first })).not.toHaveProperty("problem");
  });
});

describe("editing an ask", () => {
  test("changes what is said and leaves the rest; the same said twice is no change", () => {
    const records = at("asked");
    const edited = recordsAfter(
      records,
      editAsk(records, { ask: id, purpose: "lead", channel: "phone", note: "call after four" }),
    );
    expect(edited.asks.get(id)).toMatchObject({ purpose: "lead", channel: "phone", note: "call after four", askedOn: first });
    expect(kept(editAsk(edited, { ask: id, purpose: "lead", note: " call after four" })).changes).toEqual([]);
    expect(recordsAfter(edited, editAsk(edited, { ask: id, note: "" })).asks.get(id)).not.toHaveProperty("note");
  });

  test("a reminder can wait while the ask is open, and only then", () => {
    const records = at("agreed");
    const later = recordsAfter(records, nudgeLater(records, { ask: id, nudgeOn: day(20_050) }));
    expect(later.asks.get(id)?.outcome).toMatchObject({ stage: "agreed", nudgeOn: day(20_050) });
    expect(kept(nudgeLater(later, { ask: id, nudgeOn: day(20_050) })).changes).toEqual([]);
    expect(nudgeLater(at("met"), { ask: id, nudgeOn: first })).toEqual({ problem: "not-open" });
  });

  test("removing it leaves the tasks and what it brought, without it", () => {
    const asked = at("asked");
    const introduced = recordsAfter(asked, moveAsk(asked, { ask: id, to: "introduced", on: first }));
    const withTask = recordsAfter(
      introduced,
      addTask(introduced, { kind: "thank", contact: ann, dueOn: first, ask: id, note: "card" }),
    );
    const removed = recordsAfter(withTask, removeAsk(withTask, { ask: id }));
    expect(removed.asks.size).toBe(0);
    expect(removed.introductions.size).toBe(1);
    expect([...removed.tasks.values()]).toMatchObject([{ ask: null, note: "card" }]);
  });

  test.each([
    editAsk(start, { ask: id, note: "x" }),
    nudgeLater(start, { ask: id, nudgeOn: first }),
    removeAsk(start, { ask: id }),
  ])("one that is not there is refused", (made) => {
    expect(made).toEqual({ problem: "unknown-ask" });
  });
});

test("asks of a contact: open ones first, then ideas, then what has ended, the latest first", () => {
  const ask = (name: string, stage: AskStage, on: number): Ask => ({
    id: askId(name),
    broker: ann,
    target: bob,
    askedOn: stage === "idea" ? null : day(on),
    outcome: outcome(stage),
  });
  const all = [ask("a", "met", 1), ask("b", "idea", 0), ask("c", "declined", 5), ask("d", "agreed", 2), ask("e", "asked", 3)];
  const asks = new Map(all.map((one) => [one.id, one]));
  expect(asksWith({ asks }, bob).map((one) => one.id)).toEqual(["e", "d", "b", "c", "a"]);
  expect(asksWith({ asks }, contactId("cy"))).toEqual([]);
});

test("the records given stay as they are", () => {
  const records = at("asked");
  const before = bytes(records);
  moveAsk(records, { ask: id, to: "introduced", on: first });
  expect(bytes(records)).toBe(before);
});
