import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveAsk } from "../../../src/core/journey/ask-stages.ts";
import { askId } from "../../../src/core/model/ids.ts";
import type { IntroductionStatus } from "../../../src/core/model/introduction.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { extendNetwork } from "../../../src/core/network/extend-network.ts";
import { undated } from "../../../src/core/network/network.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { type AskSketch, day, type IntroductionSketch, recordsOf } from "../../support/networks/records-of.ts";
import { kept } from "../journey/journey-steps.ts";

/** 4 October 2024. */
const today = 20_000;
const october = parsePartialDate("2024-10") ?? day(today);
const contacts = ["dana", "eve", "kim", "lee", "me", "pat"];

/** How Dana, first of the contacts, answered: granted/resolved, and those open. */
function dana(
  introductions: readonly IntroductionSketch[],
  asks: readonly AskSketch[] = [],
  ego: string | null = "me",
): readonly [string, number] {
  const history = buildNetwork(recordsOf({ ego, contacts, introductions, asks }), { asOfDay: today }).asks;
  return [`${history.granted[0]}/${history.resolved[0]}`, history.open[0] ?? 0];
}

function by(status: IntroductionStatus, daysAgo: number | null, parties: readonly string[] = ["lee", "me"]): IntroductionSketch {
  return { by: "dana", parties, status, when: daysAgo === null ? null : day(today - daysAgo) };
}

function ask(stage: "asked" | "introduced" | "declined" | "noReply", daysAgo: number, target = "lee"): AskSketch {
  const outcome = stage === "asked" ? { stage, nudgeOn: day(today) } : { stage, on: day(today) };
  return { broker: "dana", target, askedOn: day(today - daysAgo), outcome };
}

describe("asks", () => {
  it("count as granted, refused, or open for 21 days", () => {
    expect(dana([], [ask("introduced", 9), ask("declined", 8), ask("noReply", 7), ask("asked", 20)])).toEqual(["1/3", 1]);
    expect(dana([], [ask("asked", 21)])).toEqual(["0/1", 0]);
  });

  it("that are ideas count for nothing: not open, not resolved, no last day", () => {
    const idea: AskSketch = { broker: "dana", target: "lee", askedOn: null, outcome: { stage: "idea", on: day(today - 3) } };
    const history = buildNetwork(recordsOf({ ego: "me", contacts, asks: [idea] }), { asOfDay: today }).asks;
    expect([history.granted[0], history.resolved[0], history.open[0], history.lastAskDay[0]]).toEqual([0, 0, 0, undated]);
    expect(dana([by("declined", 3)], [idea])).toEqual(["0/1", 0]);
  });

  it("that were agreed to stay open, however long ago", () => {
    const agreed = { stage: "agreed", on: day(today - 90), nudgeOn: day(today - 83) } as const;
    expect(dana([], [{ broker: "dana", target: "lee", askedOn: day(today - 100), outcome: agreed }])).toEqual(["0/0", 1]);
  });

  it("are granted where they went on to a meeting", () => {
    const met = { stage: "met", on: day(today - 2) } as const;
    expect(dana([], [{ broker: "dana", target: "lee", askedOn: day(today - 9), outcome: met }])).toEqual(["1/1", 0]);
  });

  it("count once with the introduction that came of them", () => {
    const start = recordsOf({ ego: "me", contacts, asks: [ask("asked", 9)] });
    const introduced = moveAsk(start, { ask: askId("a0"), to: "introduced", on: day(today - 2) });
    const records = applyChanges(start, kept(introduced).changes);
    const history = buildNetwork(records, { asOfDay: today }).asks;
    expect(records.introductions.size).toBe(1);
    expect([history.granted[0], history.resolved[0], history.open[0]]).toEqual([1, 1, 0]);
  });

  it("there are none, and no last day, where nobody was asked", () => {
    const { asks } = buildNetwork(recordsOf({ contacts: ["a"] }), { asOfDay: today });
    expect(asks).toEqual({
      granted: Uint32Array.of(0),
      resolved: Uint32Array.of(0),
      open: Uint32Array.of(0),
      lastAskDay: Int32Array.of(undated),
    });
  });
});

describe("introductions that did not come about", () => {
  it.each(["declined", "noReply"] as const)("count as a no when %s, with or without a date", (status) => {
    expect(dana([by(status, 3)])).toEqual(["0/1", 0]);
    expect(dana([by(status, null)])).toEqual(["0/1", 0]);
  });

  it("count as a no after 21 days of silence, and as nothing before or where nobody knows", () => {
    expect(dana([by("asked", 21)])).toEqual(["0/1", 0]);
    expect(dana([by("asked", 20)])).toEqual(["0/0", 0]);
    expect(dana([by("asked", null)])).toEqual(["0/0", 0]);
  });

  it.each(["idea", "agreed"] as const)("count as nothing while they are %s", (status) => {
    expect(dana([by(status, 300)])).toEqual(["0/0", 0]);
  });

  it("are ego's own where only the target is named, and somebody else's where others are", () => {
    expect(dana([by("declined", 3, ["lee"])])).toEqual(["0/1", 0]);
    expect(dana([by("declined", 3, ["lee", "pat"])])).toEqual(["0/0", 0]);
  });

  it("are nobody's without ego, without introducer, or by ego", () => {
    expect(dana([by("declined", 3)], [], null)).toEqual(["0/0", 0]);
    expect(dana([{ ...by("declined", 3), by: null }])).toEqual(["0/0", 0]);
    expect(dana([by("declined", 3, ["lee"])], [], "dana")).toEqual(["0/0", 0]);
  });

  it("count once where the same is recorded twice", () => {
    expect(dana([by("declined", 3), by("declined", 3), by("declined", 4)])).toEqual(["0/2", 0]);
  });

  it("count when they come to a network that is there", () => {
    const before = recordsOf({ ego: "me", contacts, introductions: [{ ...by("idea", 3), id: "i" }] });
    const after = recordsOf({ ego: "me", contacts, introductions: [{ ...by("declined", 3), id: "i" }] });
    const [idea = null] = before.introductions.values();
    const [declined = null] = after.introductions.values();
    const change = { of: "introduction", before: idea, after: declined } as const;
    const { network } = extendNetwork(buildNetwork(before, { asOfDay: today }), after, [change], { asOfDay: today });
    expect(network.asks.resolved[0]).toBe(1);
  });

  it("leave open asks and the day of the last one to the asks", () => {
    const introductions = [by("asked", 2), by("asked", 40)];
    const { asks } = buildNetwork(recordsOf({ ego: "me", contacts, introductions }), { asOfDay: today });
    expect([asks.open[0], asks.lastAskDay[0]]).toEqual([0, undated]);
  });
});

describe("introductions that came about", () => {
  it("say nothing by themselves: lists hold few that failed", () => {
    expect(dana([by("made", 50), by("met", 40, ["me", "pat"])])).toEqual(["0/0", 0]);
    expect(dana([by("made", 50)], [ask("declined", 90, "pat")])).toEqual(["0/1", 0]);
  });

  it("count from the day of the introducer's first no", () => {
    const list = [by("made", 90), by("declined", 60, ["kim", "me"]), by("made", 50, ["me", "pat"]), by("met", 40, ["eve", "me"])];
    expect(dana(list)).toEqual(["2/3", 0]);
  });

  it("count on that very day", () => {
    expect(dana([by("declined", 60, ["kim", "me"]), by("made", 60)])).toEqual(["1/2", 0]);
  });

  it("count for the introducer who also said no, not for another", () => {
    const list = [by("declined", 60, ["kim", "me"]), { ...by("made", 50), by: "eve" }];
    const { asks } = buildNetwork(recordsOf({ ego: "me", contacts, introductions: list }), { asOfDay: today });
    expect([[...asks.granted], [...asks.resolved]]).toEqual([
      [0, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0],
    ]);
  });

  it("without a date count beside a no without one", () => {
    const undatedNo = by("declined", null, ["kim", "me"]);
    expect(dana([undatedNo, by("made", null)])).toEqual(["1/2", 0]);
    expect(dana([undatedNo, by("made", 50)])).toEqual(["0/1", 0]);
    expect(dana([by("declined", 60, ["kim", "me"]), by("made", null)])).toEqual(["0/1", 0]);
  });

  it("count only where ego was introduced", () => {
    expect(dana([by("declined", 60), by("made", 50, ["lee", "pat"]), by("made", 50, ["pat"])])).toEqual(["0/1", 0]);
  });
});

describe("an introduction that an ask led to", () => {
  it("is not counted beside the ask", () => {
    expect(dana([by("made", 10)], [ask("introduced", 12)])).toEqual(["1/1", 0]);
    expect(dana([by("declined", 10)], [ask("declined", 12)])).toEqual(["0/1", 0]);
    expect(dana([by("asked", 30)], [ask("asked", 30)])).toEqual(["0/1", 0]);
    expect(dana([by("declined", null)], [ask("noReply", 12)])).toEqual(["0/1", 0]);
  });

  it("answers the ask where that is still open", () => {
    expect(dana([by("made", 5)], [ask("asked", 60)])).toEqual(["1/1", 0]);
    expect(dana([by("met", 5)], [ask("asked", 9)])).toEqual(["1/1", 0]);
    expect(dana([by("declined", 5)], [ask("asked", 9)])).toEqual(["0/1", 0]);
    expect(dana([by("declined", 5), by("made", 4)], [ask("asked", 9)])).toEqual(["1/1", 0]);
    expect(dana([by("made", 4), by("declined", 5)], [ask("asked", 9)])).toEqual(["1/1", 0]);
  });

  it("is the latest ask before it, and no ask that came later", () => {
    expect(dana([by("made", 5)], [ask("asked", 60), ask("asked", 9), ask("asked", 2)])).toEqual(["1/2", 1]);
    expect(dana([by("declined", 90)], [ask("asked", 60)])).toEqual(["0/2", 0]);
  });

  it("may have a date that is only known to the month", () => {
    const september = parsePartialDate("2024-09");
    // Asked on 24 September, refused at some time in September.
    expect(dana([{ ...by("declined", 0), when: september }], [ask("declined", 10)])).toEqual(["0/1", 0]);
    // Asked at some time in October, refused on the 1st.
    const vague: AskSketch = { ...ask("declined", 0), askedOn: october };
    expect(dana([by("declined", 3)], [vague])).toEqual(["0/1", 0]);
  });

  it("is about the same target", () => {
    expect(dana([by("declined", 5, ["me", "pat"])], [ask("asked", 9)])).toEqual(["0/1", 1]);
    expect(dana([by("declined", 5, ["lee", "me", "pat"])], [ask("declined", 9, "pat")])).toEqual(["0/1", 0]);
  });
});

describe("in 1,000 random records", () => {
  it("no more is granted than resolved, and the order of the records leaves no trace", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const records = recordsOf(sketch);
        const { asks } = buildNetwork(records, { asOfDay: sketchesEnd });
        expect([...asks.granted].every((granted, v) => granted <= (asks.resolved[v] ?? 0))).toBe(true);
        const turned = {
          ...records,
          asks: new Map([...records.asks].reverse()),
          introductions: new Map([...records.introductions].reverse()),
        };
        expect(buildNetwork(turned, { asOfDay: sketchesEnd }).asks).toEqual(asks);
      }),
      { numRuns: 1000 },
    );
  });

  it("without an ask or a no on record, introductions change nothing", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const introductions = sketch.introductions?.map((one): IntroductionSketch => ({ ...one, status: "made" })) ?? [];
        const { asks } = buildNetwork(recordsOf({ ...sketch, introductions, asks: [] }), { asOfDay: sketchesEnd });
        expect([...asks.resolved, ...asks.granted].every((count) => count === 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("each ask counts once, as open or as resolved", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const introductions = sketch.introductions?.filter(({ status }) => status === "made" || status === "met") ?? [];
        const { asks } = buildNetwork(recordsOf({ ...sketch, introductions }), { asOfDay: sketchesEnd });
        expect(sum(asks.open) + sum(asks.resolved)).toBe(sketch.asks?.length);
      }),
      { numRuns: 1000 },
    );
  });
});

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
