import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { redrawnTies } from "../../../src/core/bridging/redrawn-ties.ts";
import { betweennessPlaces, doorPlaces, type Places, placesUnderRedraws, tiers } from "../../../src/core/bridging/stability.ts";
import { doors } from "../../../src/core/reach/doors.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { chain, clique, type Pair, star, tiesOf } from "../../support/networks/rows.ts";

const anyRedraw = { seed: fc.integer(), redraw: fc.nat({ max: 60 }) };
const everybody = (size: number): number[] => Array.from({ length: size }, (_, v) => v);

describe("redrawnTies", () => {
  it("asks and copies alike", () => {
    fc.assert(
      fc.property(anyNetwork(15), fc.record(anyRedraw), fc.double({ min: 0, max: 1, noNaN: true }), (network, draw, dropped) => {
        const ties = tiesOf(network.size, network.pairs, ([a, b]) => a + b + 1);
        const redrawn = redrawnTies(ties, { ...draw, dropped });
        const kept = network.pairs.filter(([a, b]) => redrawn.keeps(a, b));
        expect(redrawn.ties()).toEqual(tiesOf(network.size, kept, ([a, b]) => a + b + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps a tie from both its ends", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.record(anyRedraw), (a, b, draw) => {
        const { keeps } = redrawnTies(tiesOf(1, []), { ...draw, dropped: 0.5 });
        expect(keeps(a, b)).toBe(keeps(b, a));
      }),
    );
  });

  it("leaves all where nothing is to be dropped", () => {
    const ties = tiesOf(30, clique(30));
    expect(redrawnTies(ties, { seed: 1, redraw: 1, dropped: 0 }).ties()).toEqual(ties);
  });

  it("drops about the share it is told to", () => {
    const ties = tiesOf(200, clique(200));
    const left = redrawnTies(ties, { seed: 1, redraw: 1, dropped: 0.2 }).ties().neighbours.length / ties.neighbours.length;
    expect(left).toBeCloseTo(0.8, 1);
  });

  it("drops a tie about as often as any other, and each drawing on its own", () => {
    const pairs = clique(40);
    const drawings = Array.from({ length: 400 }, (_, redraw) =>
      redrawnTies(tiesOf(40, pairs), { seed: 5, redraw, dropped: 0.2 }),
    );
    const times = pairs.map(([a, b]) => drawings.filter(({ keeps }) => keeps(a, b)).length);
    // 320 +- 8 a tie; five standard deviations over 780 ties.
    expect(times.every((count) => Math.abs(count - 320) < 40)).toBe(true);
    const both = pairs.slice(1).map(([a, b]) => drawings.filter(({ keeps }) => keeps(a, b) && keeps(0, 1)).length);
    expect(both.every((count) => Math.abs(count - 256) < 50)).toBe(true);
  });
});

describe("placesUnderRedraws", () => {
  const ties = tiesOf(4, clique(4));
  const scored = (scores: readonly number[]) => ({ among: everybody(scores.length), score: () => Float64Array.from(scores) });

  it("is the place itself where scores do not depend on ties", () => {
    expect(placesUnderRedraws(ties, { seed: 1, ...scored([5, 9, 1, 7]) })).toEqual([
      [3, 3],
      [1, 1],
      [4, 4],
      [2, 2],
    ]);
  });

  it("shares places among equal scores, whatever rounding did to them", () => {
    expect(placesUnderRedraws(ties, { seed: 1, ...scored([0.3, 0.1 + 0.2, 1, 0]) })).toEqual([
      [2, 3],
      [2, 3],
      [1, 1],
      [4, 4],
    ]);
  });

  it("places only those in the list, along with it", () => {
    expect(placesUnderRedraws(ties, { seed: 1, among: [3, 0], score: () => Float64Array.of(5, 9, 1, 7) })).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("leaves out a twentieth of the drawings at either end, and keeps the place as recorded", () => {
    const score = (_: unknown, redraw: number): Float64Array =>
      redraw === 0 ? Float64Array.of(9, 1) : redraw <= 2 ? Float64Array.of(8, 2) : Float64Array.of(2, 8);
    expect(placesUnderRedraws(ties, { seed: 1, among: [0, 1], score })).toEqual([
      [1, 2],
      [1, 2],
    ]);
    const oneOdd = (_: unknown, redraw: number): Float64Array => (redraw === 7 ? Float64Array.of(2, 8) : Float64Array.of(8, 2));
    expect(placesUnderRedraws(ties, { seed: 1, among: [0, 1], score: oneOdd })).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("of nobody is nothing", () => {
    expect(placesUnderRedraws(tiesOf(0, []), { seed: 1, among: [], score: () => new Float64Array(0) })).toEqual([]);
  });

  it.each([0, 2.5, Number.NaN])("refuses %d redraws", (redraws) => {
    expect(() => placesUnderRedraws(ties, { seed: 1, redraws, ...scored([1, 2, 3, 4]) })).toThrow(RangeError);
  });

  it.each([-0.1, 1, Number.NaN])("refuses to drop a share of %d", (dropped) => {
    expect(() => placesUnderRedraws(ties, { seed: 1, dropped, ...scored([1, 2, 3, 4]) })).toThrow(RangeError);
  });
});

describe("tiers", () => {
  it.each<[string, Places[], number[]]>([
    [
      "is a group each where no places overlap",
      [
        [1, 1],
        [2, 2],
        [3, 4],
        [5, 5],
      ],
      [0, 1, 2, 3],
    ],
    [
      "joins those who may change places",
      [
        [1, 2],
        [1, 2],
        [3, 3],
      ],
      [0, 0, 1],
    ],
    [
      "joins along overlaps",
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      [0, 0, 0],
    ],
    [
      "sees a later one who may come before",
      [
        [1, 1],
        [2, 2],
        [3, 4],
        [2, 4],
      ],
      [0, 1, 1, 1],
    ],
    ["of nobody is nothing", [], []],
  ])("%s", (_, places, expected) => {
    expect(tiers(places)).toEqual(expected);
  });

  it("never orders two whose places overlap, and separates wherever it can", () => {
    const anyPlaces = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 4 })).map(([first, more]): Places => [first, first + more]),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const tierOf = tiers(places);
        for (let cut = 1; cut < places.length; cut += 1) {
          const apart = places.slice(0, cut).every(([, last]) => places.slice(cut).every(([first]) => first > last));
          expect((tierOf[cut] ?? 0) - (tierOf[cut - 1] ?? 0)).toBe(apart ? 1 : 0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("doorPlaces", () => {
  it("puts a contact with many doors of its own before one with few, whichever ties are missing", () => {
    // Ego is 0 and knows 1, 2 and 3. 1 opens twenty people, 2 two and 3 nobody.
    const own = (v: number, first: number, count: number): Pair[] =>
      Array.from({ length: count }, (_, i): Pair => [v, first + i]);
    const ties = tiesOf(26, [...star(4), ...own(1, 4, 20), ...own(2, 24, 2)]);
    const { contacts, places } = doorPlaces(ties, 0, { seed: 1 });
    expect([contacts, places[0]]).toEqual([
      [1, 2, 3],
      [1, 1],
    ]);
    expect(tiers(places).slice(0, 2)).toEqual([0, 1]);
  });

  it("knows no order between contacts who open the same people", () => {
    const ties = tiesOf(5, [...star(3), [1, 3], [2, 3], [1, 4], [2, 4]]);
    expect(doorPlaces(ties, 0, { seed: 1 })).toEqual({
      contacts: [1, 2],
      places: [
        [1, 2],
        [1, 2],
      ],
    });
  });

  it("of a contact without ties is nothing", () => {
    expect(doorPlaces(tiesOf(2, []), 0, { seed: 1 })).toEqual({ contacts: [], places: [] });
  });

  it("is the same as from copies of the ties, with ego's own ties kept", () => {
    fc.assert(
      fc.property(anyNetwork(12), fc.integer(), ({ size, pairs }, seed) => {
        const ties = tiesOf(size, pairs);
        const among = [...ties.neighbours.subarray(0, ties.offsets[1])];
        const { contacts, places } = doorPlaces(ties, 0, { seed, redraws: 10 });
        const byCopies = placesUnderRedraws(ties, {
          seed,
          redraws: 10,
          among,
          score: ({ keeps }) => {
            const kept = pairs.filter(([a, b]) => a === 0 || b === 0 || keeps(a, b));
            return doors(tiesOf(size, kept), 0).doors;
          },
        });
        expect(contacts.map((v) => byCopies[among.indexOf(v)])).toEqual(places);
      }),
    );
  });

  it("lists by doors as recorded, then by number, with everybody's own place within the places", () => {
    fc.assert(
      fc.property(anyNetwork(14), fc.integer(), ({ size, pairs }, seed) => {
        const ties = tiesOf(size, pairs);
        const recorded = doors(ties, 0).doors;
        const { contacts, places } = doorPlaces(ties, 0, { seed });
        const expected = [...ties.neighbours.subarray(0, ties.offsets[1])].sort(
          (a, b) => (recorded[b] ?? 0) - (recorded[a] ?? 0) || a - b,
        );
        expect(contacts).toEqual(expected);
        expect(places.every(([first, last], i) => first >= 1 && first <= i + 1 && i + 1 <= last && last <= contacts.length)).toBe(
          true,
        );
        expect(doorPlaces(ties, 0, { seed })).toEqual({ contacts, places });
      }),
    );
  });

  it("is certain where nothing is dropped and no doors are equal", () => {
    const pairs: Pair[] = [...star(4), [1, 4], [1, 5], [1, 6], [2, 7], [2, 8], [3, 9]];
    expect(doorPlaces(tiesOf(10, pairs), 0, { seed: 1, dropped: 0 }).places).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});

describe("betweennessPlaces", () => {
  it("is sure of the middle of a star", () => {
    const { contacts, places } = betweennessPlaces(tiesOf(30, star(30)), { seed: 1 });
    expect([contacts[0], places[0], places[1]]).toEqual([0, [1, 1], [2, 30]]);
  });

  it("is unsure along a chain", () => {
    const { contacts, places } = betweennessPlaces(tiesOf(9, chain(9)), { seed: 1 });
    expect([contacts[0], (places[0]?.[1] ?? 0) > 1]).toEqual([4, true]);
  });

  it("places only those in the list, by what is known of them", () => {
    const recorded = Float64Array.of(0, 0.9, 0, 0.5, 0.7);
    expect(betweennessPlaces(tiesOf(5, clique(5)), { seed: 1, among: [3, 1, 4], recorded }).contacts).toEqual([1, 4, 3]);
  });

  it("is of nobody in a network of two", () => {
    expect(betweennessPlaces(tiesOf(2, [[0, 1]]), { seed: 1 })).toEqual({ contacts: [], places: [] });
  });

  it("holds the place that exact betweenness gives, and is the same time after time", () => {
    fc.assert(
      fc.property(anyNetwork(14), fc.integer(), ({ size, pairs }, seed) => {
        fc.pre(size >= 3);
        const ties = tiesOf(size, pairs);
        const exact = betweenness(ties) ?? new Float64Array(size);
        const { contacts, places } = betweennessPlaces(ties, { seed, redraws: 8 });
        contacts.forEach((v, i) => {
          const own = exact[v] ?? 0;
          const [first, last] = places[i] ?? [0, 0];
          const above = exact.filter((other) => other > own + 1e-8).length;
          const upTo = exact.filter((other) => other >= own - 1e-8).length;
          expect(first <= above + 1 && last >= upTo).toBe(true);
        });
        expect(betweennessPlaces(ties, { seed, redraws: 8 })).toEqual({ contacts, places });
      }),
      { numRuns: 50 },
    );
  });
});
