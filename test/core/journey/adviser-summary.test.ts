import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../../src/core/journey/adviser-figures.ts";
import {
  type AdviserPart,
  type AdviserSummary,
  adviserParts,
  adviserSummary,
} from "../../../src/core/journey/adviser-summary.ts";
import type { AskStage } from "../../../src/core/model/ask.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { asOf, giveawayWorkspace, shared } from "./told-of.ts";

const everything = new Set(adviserParts);
const withoutGoal = new Set(adviserParts.filter((part) => part !== "goal"));

function told(records: Records, parts: ReadonlySet<AdviserPart> = withoutGoal): AdviserSummary {
  const people = Math.max(0, records.contacts.size - 1);
  const first = Math.floor(people * 0.6);
  const reach = [
    { hop: 1, contacts: first, companies: Math.floor(first / 2) },
    { hop: 2, contacts: Math.floor((people - first) / 2), companies: 1 },
    { hop: 3, contacts: 0, companies: 0 },
  ];
  return adviserSummary(records, { asOf, reach, parts });
}

const least = (told: Figure) => (told.is === "few" ? 0 : told.from);
const most = (told: Figure) => (told.is === "few" ? 4 : (told.to ?? Number.POSITIVE_INFINITY));

/** Whether somebody who reads both is sure that the difference of the two is one to four. */
function givesAway(whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.length === 0) return false;
  const low = least(whole) - parts.reduce((sum, part) => sum + most(part), 0);
  const high = most(whole) - parts.reduce((sum, part) => sum + least(part), 0);
  return low >= 1 && high <= 4;
}

/** Every figure in a summary, wherever it stands. */
function figuresIn(value: unknown): Figure[] {
  if (typeof value !== "object" || value === null) return [];
  if ("is" in value) return [value as Figure];
  return Object.values(value).flatMap(figuresIn);
}

describe("a summary for an adviser", () => {
  test("of an empty workspace tells of nobody", () => {
    const { network, asks, conversations } = adviserSummary(noRecords, { asOf, reach: null, parts: everything });
    expect(network?.contacts).toEqual({ is: "few" });
    expect(asks?.purposes).toBeNull();
    expect(conversations).toMatchObject({ held: { is: "few" }, namedEach: null, byIndustry: [], byOccupation: [] });
  });

  test("holds no word of anybody's, in any workspace", () => {
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        expect(JSON.stringify(told(records))).not.toMatch(/giveaway|@/);
      }),
      { numRuns: 1000 },
    );
  });

  test("holds the goal where that is chosen, and no other word with it", () => {
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        const { goal, ...others } = told(records, everything);
        expect(goal).toEqual(records.settings.goal);
        expect(JSON.stringify(others)).not.toMatch(/giveaway|@/);
      }),
      { numRuns: 200 },
    );
  });

  test("without industries and occupations holds no word of the workspace at all, shared ones included", () => {
    const parts = new Set(adviserParts.filter((part) => !["goal", "industries", "occupations"].includes(part)));
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        const text = JSON.stringify(told(records, parts));
        for (const word of shared) expect(text).not.toContain(word);
      }),
      { numRuns: 200 },
    );
  });

  test("tells no count below five and no range narrower than five", () => {
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        for (const each of figuresIn(told(records))) {
          if (each.is === "few") expect(each).toEqual({ is: "few" });
          else expect([each.from >= 5, (each.to ?? Number.POSITIVE_INFINITY) - each.from >= 4]).toEqual([true, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("lets nobody work out a group of one to four from a whole and its parts", () => {
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        const { network, industries, occupations, reach, conversations, themes, followUp } = told(records);
        const figures = (groups: readonly { readonly figure: Figure }[] | null | undefined) =>
          groups?.map(({ figure }) => figure) ?? [];
        const pairs: readonly (readonly [Figure | undefined, readonly Figure[]])[] = [
          [network?.contacts, figures(industries)],
          [network?.contacts, figures(occupations)],
          [network?.contacts, reach?.map(({ contacts }) => contacts) ?? []],
          [network?.companies, reach?.map(({ companies }) => companies) ?? []],
          [conversations?.held, figures(conversations?.byIndustry)],
          [conversations?.held, figures(conversations?.byOccupation)],
          ...(themes ?? []).map(({ conversations: count }) => [conversations?.held, [count]] as const),
          ...(followUp === null ? [] : [[followUp.overdue, [followUp.thanksWaiting]] as const]),
        ];
        for (const [whole, parts] of pairs) if (whole !== undefined) expect(givesAway(whole, parts)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("gives no total of rows that add up to it: of asks, nor of thanks", () => {
    const { asks, followUp, conversations } = told(noRecords);
    expect(Object.keys(asks ?? {})).toEqual(["stages", "purposes"]);
    expect(Object.keys(followUp ?? {})).toEqual(["thankedInTime", "thankedLate", "thanksWaiting", "overdue", "leads"]);
    expect(Object.keys(conversations ?? {})).not.toContain("all");
  });

  test("with other parts tells the same of those it has: two summaries tell no more than one", () => {
    fc.assert(
      fc.property(giveawayWorkspace, fc.subarray([...adviserParts]), (records, parts) => {
        const whole = told(records, everything);
        const some = told(records, new Set(parts));
        expect(some.network ?? whole.network).toEqual(whole.network);
        expect(some.industries ?? whole.industries).toEqual(whole.industries);
        expect(some.reach ?? whole.reach).toEqual(whole.reach);
        expect(some.asks ?? whole.asks).toEqual(whole.asks);
        expect(some.themes ?? whole.themes).toEqual(whole.themes);
        for (const part of adviserParts) if (!parts.includes(part)) expect(some[part]).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test("knows the month and no day", () => {
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        const text = JSON.stringify(told(records));
        expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
        expect(text).toContain(`"month":"${asOf.slice(0, 7)}"`);
      }),
      { numRuns: 200 },
    );
  });

  test("is the same for the same workspace, in whatever order it was recorded", () => {
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        const turned: Records = {
          ...records,
          contacts: new Map([...records.contacts].reverse()),
          asks: new Map([...records.asks].reverse()),
          conversations: new Map([...records.conversations].reverse()),
          tasks: new Map([...records.tasks].reverse()),
        };
        expect(JSON.stringify(told(turned))).toBe(JSON.stringify(told(records)));
      }),
      { numRuns: 200 },
    );
  });
});

describe("the questions to discuss", () => {
  const drawn = fc.sample(giveawayWorkspace, { seed: 7, numRuns: 1 })[0] ?? noRecords;

  function withStages(stages: readonly AskStage[]): Records {
    const [any] = fc
      .sample(giveawayWorkspace, { seed: 3, numRuns: 200 })
      .flatMap(({ asks }) => [...asks.values()])
      .slice(0, 1);
    if (any === undefined) throw new Error("no ask was drawn");
    const asks = stages.map((stage, at) => {
      const outcome = stage === "asked" ? { stage, nudgeOn: asOf } : { stage, on: asOf, nudgeOn: asOf };
      return { ...any, id: `ask-${at}` as typeof any.id, outcome };
    });
    return { ...noRecords, asks: new Map(asks.map((ask) => [ask.id, ask])) };
  }

  const codes = (records: Records) => (told(records).questions ?? []).map(({ code }) => code);

  test("begin with asking where hardly anything was asked", () => {
    expect(codes(withStages([]))).toContain("few-asks");
    expect(codes(withStages(["idea", "idea", "idea", "idea", "idea"]))).toContain("ideas-unasked");
  });

  test("speak of replies that did not come, from five on", () => {
    expect(codes(withStages(Array.from({ length: 5 }, () => "noReply" as const)))).toContain("no-replies");
    expect(codes(withStages(Array.from({ length: 4 }, () => "noReply" as const)))).not.toContain("no-replies");
  });

  test("need the part that they are about", () => {
    const { questions } = adviserSummary(drawn, { asOf, reach: null, parts: new Set(["questions"]) });
    expect(questions).toEqual([]);
  });
});
