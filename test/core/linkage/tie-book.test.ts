import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StatedTie, TieBook } from "../../../src/core/linkage/tie-book.ts";
import { contactId, importId } from "../../../src/core/model/ids.ts";
import { type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Source } from "../../../src/core/model/source.ts";

const [ana, ben] = [contactId("ana"), contactId("ben")];
const source: Source = { kind: "file", import: importId("i"), file: "messages.csv", line: 2 };
const first = day("2020-01-01");
const messages = (sent: number, received: number, evidence = 1) => ({ sent, received, first, evidence });
const tie = (told: Partial<StatedTie>): StatedTie => ({ one: ana, other: ben, kind: "message", when: null, source, ...told });

function day(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new Error(`no day: ${text}`);
  return date;
}

interface Again {
  readonly when: PartialDate;
  readonly messages?: StatedTie["messages"];
}

function bookOf(...told: readonly Partial<StatedTie>[]) {
  const book = new TieBook(new Map());
  const outcomes = told.map((it) => book.tell(tie(it)));
  return { outcomes, ties: [...book.ties.values()] };
}

describe("a tie of messages", () => {
  it("counts from the one whose id comes first, whoever is named first", () => {
    const { ties } = bookOf({ one: ben, other: ana, messages: messages(5, 2) });
    expect(ties[0]).toMatchObject({ a: "ana", b: "ben", messages: { sent: 2, received: 5 } });
  });

  it.each<[string, Again, string]>([
    ["later", { when: day("2022-01-01"), messages: messages(1, 1, 0.5) }, "merged"],
    ["earlier", { when: day("2020-01-01"), messages: messages(90, 90, 50) }, "unchanged"],
    ["of the same day with more evidence", { when: day("2021-01-01"), messages: messages(3, 3, 2) }, "merged"],
    ["of the same day with less evidence", { when: day("2021-01-01"), messages: messages(9, 9, 0.5) }, "unchanged"],
    ["of the same day with more messages", { when: day("2021-01-01"), messages: messages(3, 4) }, "merged"],
    ["the same", { when: day("2021-01-01"), messages: messages(3, 3) }, "unchanged"],
    ["without a count", { when: day("2023-01-01") }, "unchanged"],
  ])("told again, %s", (_, again, outcome) => {
    const known = { when: day("2021-01-01"), messages: messages(3, 3) };
    const { outcomes, ties } = bookOf(known, again);
    expect(outcomes).toEqual(["added", outcome]);
    const kept = outcome === "merged" ? again : known;
    expect(ties[0]).toMatchObject({ when: kept.when, messages: kept.messages });
    expect(ties).toHaveLength(1);
  });

  it("is the same at the end, whichever archive is read first, and again changes nothing", () => {
    const days = fc.constantFrom(day("2020-05-01"), day("2021-05-01"), day("2021-05"));
    const telling = fc.record({
      when: days,
      messages: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map(([s, r, e]) => messages(s, r, e)),
    });
    fc.assert(
      fc.property(fc.array(telling, { minLength: 1, maxLength: 4 }), (told) => {
        const { ties } = bookOf(...told);
        const { ties: turned, outcomes } = bookOf(...told.toReversed(), ...told);
        const weighs = ties.map(({ messages: it }) => [it?.evidence, (it?.sent ?? 0) + (it?.received ?? 0)]);
        expect(turned.map(({ messages: it }) => [it?.evidence, (it?.sent ?? 0) + (it?.received ?? 0)])).toEqual(weighs);
        expect(outcomes.slice(told.length)).toEqual(told.map(() => "unchanged"));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a tie that is only concluded", () => {
  it("is marked, and gives way to one that is stated", () => {
    const { outcomes, ties } = bookOf({ kind: "worked", inferred: true, when: day("2019") }, { kind: "worked" });
    expect(outcomes).toEqual(["added", "merged"]);
    expect(ties).toHaveLength(1);
    expect(ties[0]).not.toHaveProperty("inferred");
    expect(ties[0]?.when).toBeNull();
  });

  it("says nothing against one that is stated", () => {
    const { outcomes, ties } = bookOf({ kind: "worked" }, { kind: "worked", inferred: true, when: day("2019") });
    expect(outcomes).toEqual(["added", "unchanged"]);
    expect(ties[0]?.when).toBeNull();
  });

  it("told again is known", () => {
    expect(bookOf({ kind: "worked", inferred: true }, { kind: "worked", inferred: true }).outcomes).toEqual([
      "added",
      "unchanged",
    ]);
  });
});

describe("any other tie", () => {
  it("gets its date once, and is one for each kind", () => {
    const { outcomes, ties } = bookOf(
      { kind: "knows" },
      { kind: "knows", when: day("2021") },
      { kind: "knows", when: day("2022") },
      { kind: "met", one: ben, other: ana },
    );
    expect(outcomes).toEqual(["added", "merged", "unchanged", "added"]);
    expect(ties.map(({ kind, when, sources }) => [kind, when, sources.length])).toEqual([
      ["knows", "2021", 2],
      ["met", null, 1],
    ]);
  });
});
