import { describe, expect, test } from "vitest";
import { moveAsk } from "../../../src/core/journey/ask-stages.ts";
import { editStep, nudgeSent, stepsOf, takeBackStep } from "../../../src/core/journey/ask-steps.ts";
import { markAsked } from "../../../src/core/journey/asks.ts";
import { noPreparation } from "../../../src/core/journey/defaults.ts";
import type { AskStage } from "../../../src/core/model/ask.ts";
import type { Conversation } from "../../../src/core/model/conversation.ts";
import { type AskId, contactId, conversationId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { bytes, kept, recordsAfter } from "./journey-steps.ts";

const ann = contactId("ann");
const bob = contactId("bob");
const start = recordsOf({ ego: "me", contacts: ["ann", "bob", "cy", "me"] });

function walked(
  broker: typeof ann,
  stages: readonly (readonly [AskStage, number])[],
  from = start,
): { records: Records; ask: AskId } {
  const { ask } = kept(markAsked(from, { broker, target: bob, on: day(20_000) }));
  let records = recordsAfter(from, markAsked(from, { broker, target: bob, on: day(20_000) }));
  for (const [to, on] of stages) records = recordsAfter(records, moveAsk(records, { ask, to, on: day(on) }));
  return { records, ask };
}

function talk(stage: Conversation["stage"], introducer: typeof ann | null): Conversation {
  return {
    id: conversationId("talk"),
    with: bob,
    purpose: "informational",
    stage,
    on: day(20_010),
    at: null,
    minutes: 25,
    how: "phone",
    place: "",
    ask: null,
    introducer,
    occupation: "",
    company: "",
    preparation: noPreparation,
    findings: [],
    reflection: null,
    named: [],
    notes: "",
  };
}

describe("a reminder that was sent", () => {
  test("stands among the steps, and the next is due a week later", () => {
    const { records, ask } = walked(ann, []);
    const nudged = recordsAfter(records, nudgeSent(records, { ask, on: day(20_007), note: "short one" }));
    expect(nudged.asks.get(ask)).toMatchObject({ askedOn: day(20_000), outcome: { stage: "asked", nudgeOn: day(20_014) } });
    expect(nudged.asks.get(ask)?.steps?.at(-1)).toEqual({ stage: "asked", on: day(20_007), note: "short one" });
  });

  test("leaves a promise on the day on which it was made", () => {
    const { records, ask } = walked(ann, [["agreed", 20_003]]);
    const nudged = recordsAfter(records, nudgeSent(records, { ask, on: day(20_010) }));
    expect(nudged.asks.get(ask)?.outcome).toEqual({ stage: "agreed", on: day(20_003), nudgeOn: day(20_017) });
    const back = recordsAfter(nudged, takeBackStep(nudged, { ask }));
    expect(bytes(back)).toBe(bytes(records));
  });

  test("is refused where nothing is expected, where there is no ask, and before the last step", () => {
    const { records, ask } = walked(ann, [["declined", 20_003]]);
    expect(nudgeSent(records, { ask, on: day(20_010) })).toEqual({ problem: "not-open" });
    expect(nudgeSent(start, { ask, on: day(20_010) })).toEqual({ problem: "unknown-ask" });
    const open = walked(ann, []);
    expect(nudgeSent(open.records, { ask: open.ask, on: day(19_999) })).toEqual({ problem: "too-early" });
  });
});

describe("taking back a step", () => {
  test.each<readonly [string, typeof ann, readonly (readonly [AskStage, number])[]]>([
    ["a promise", ann, [["agreed", 20_003]]],
    ["a no", ann, [["declined", 20_003]]],
    ["an introduction", ann, [["introduced", 20_003]]],
    [
      "a meeting after it",
      ann,
      [
        ["introduced", 20_003],
        ["met", 20_005],
      ],
    ],
    [
      "a meeting on the same day",
      ann,
      [
        ["introduced", 20_003],
        ["met", 20_003],
      ],
    ],
    ["a meeting without a broker", bob, [["met", 20_003]]],
  ])("%s leaves the ask and the network as the step before left them", (_what, broker, stages) => {
    const { records, ask } = walked(broker, stages);
    const earlier = walked(broker, stages.slice(0, -1));
    expect(bytes(recordsAfter(records, takeBackStep(records, { ask })))).toBe(bytes(earlier.records));
  });

  test("that somebody was asked leaves an idea, asked on no day", () => {
    const { records, ask } = walked(ann, []);
    const back = recordsAfter(records, takeBackStep(records, { ask }));
    expect(back.asks.get(ask)).toMatchObject({ askedOn: null, outcome: { stage: "idea", on: day(20_000) } });
    expect(takeBackStep(back, { ask })).toEqual({ problem: "first-step" });
    expect(takeBackStep(start, { ask })).toEqual({ problem: "unknown-ask" });
  });

  test("keeps what was written with it", () => {
    const { records, ask } = walked(ann, []);
    const agreed = recordsAfter(records, moveAsk(records, { ask, to: "agreed", on: day(20_001), note: "said yes on the phone" }));
    const back = recordsAfter(agreed, takeBackStep(agreed, { ask }));
    expect(back.asks.get(ask)?.steps?.at(-1)).toEqual({ stage: "asked", on: day(20_000), note: "said yes on the phone" });
  });

  test("leaves an introduction that a file, another ask or a conversation tells of", () => {
    const told = recordsOf({
      ego: "me",
      contacts: ["ann", "bob", "cy", "me"],
      introductions: [{ by: "ann", parties: ["bob", "me"], when: day(19_000), status: "made" }],
    });
    const byFile: Records = {
      ...told,
      introductions: new Map(
        [...told.introductions].map(([id, one]) => [id, { ...one, sources: [{ kind: "hand", on: day(19_000) }] }]),
      ),
    };
    for (const [from, how] of [
      [byFile, "another day"],
      [{ ...start, conversations: new Map([[conversationId("talk"), talk("held", ann)]]) }, "conversation"],
    ] as const) {
      const { records, ask } = walked(ann, [["introduced", 20_003]], from);
      expect(recordsAfter(records, takeBackStep(records, { ask })).introductions.size, how).toBe(1);
    }
    const once = walked(ann, [["introduced", 20_003]]);
    const again = walked(ann, [["introduced", 20_003]], once.records);
    expect(recordsAfter(again.records, takeBackStep(again.records, { ask: again.ask })).introductions.size).toBe(1);
  });

  test("a conversation that is only planned says nothing yet", () => {
    const planned: Records = { ...start, conversations: new Map([[conversationId("talk"), talk("planned", ann)]]) };
    const { records, ask } = walked(ann, [["introduced", 20_003]], planned);
    expect(recordsAfter(records, takeBackStep(records, { ask })).introductions.size).toBe(0);
  });
});

describe("another day for a step", () => {
  test("moves the ask's day, the reminder that goes by it, and what was noted in the network", () => {
    const { records, ask } = walked(ann, []);
    const earlier = recordsAfter(records, editStep(records, { ask, step: 0, on: day(19_990) }));
    const asked = recordsAfter(earlier, editStep(earlier, { ask, step: 1, on: day(19_995) }));
    expect(asked.asks.get(ask)).toMatchObject({ askedOn: day(19_995), outcome: { nudgeOn: day(20_002) } });
    const made = recordsAfter(asked, moveAsk(asked, { ask, to: "introduced", on: day(20_005) }));
    const moved = recordsAfter(made, editStep(made, { ask, step: 2, on: day(20_001) }));
    expect([...moved.introductions.values()]).toMatchObject([
      { when: day(20_001), sources: [{ kind: "hand", on: day(20_001) }] },
    ]);
    expect(recordsAfter(moved, takeBackStep(moved, { ask })).introductions.size).toBe(0);
  });

  test("leaves a reminder whose day somebody chose", () => {
    const { records, ask } = walked(ann, []);
    const held = records.asks.get(ask);
    if (held === undefined) throw new Error("no ask");
    const chosen: Records = {
      ...records,
      asks: new Map([[ask, { ...held, outcome: { stage: "asked", nudgeOn: day(20_030) } }]]),
    };
    const moved = recordsAfter(chosen, editStep(chosen, { ask, step: 1, on: day(20_002) }));
    expect(moved.asks.get(ask)?.outcome).toEqual({ stage: "asked", nudgeOn: day(20_030) });
  });

  test("has to lie between its neighbours", () => {
    const { records, ask } = walked(ann, [["agreed", 20_005]]);
    expect(editStep(records, { ask, step: 1, on: day(20_006) })).toEqual({ problem: "too-late" });
    expect(editStep(records, { ask, step: 2, on: day(19_999) })).toEqual({ problem: "too-early" });
    expect(editStep(records, { ask, step: 3, on: day(20_006) })).toEqual({ problem: "unknown-step" });
  });

  test("and a note can be added to it, changed and taken away", () => {
    const { records, ask } = walked(ann, [["agreed", 20_005]]);
    const noted = recordsAfter(records, editStep(records, { ask, step: 2, note: " gladly " }));
    expect(noted.asks.get(ask)?.steps?.[2]?.note).toBe("gladly");
    expect(bytes(recordsAfter(noted, editStep(noted, { ask, step: 2, note: "" })))).toBe(bytes(records));
  });
});

test("steps of an ask recorded before steps were", () => {
  const { records, ask } = walked(ann, [["declined", 20_009]]);
  const held = records.asks.get(ask);
  if (held === undefined) throw new Error("no ask");
  const { steps: _, ...old } = held;
  expect(stepsOf(old).map(({ stage, on }) => [stage, on])).toEqual([
    ["asked", day(20_000)],
    ["declined", day(20_009)],
  ]);
});
