import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MapAnswer } from "../../../src/core/answers/question.ts";
import { circlesLayout, type Position } from "../../../src/core/layout/circles.ts";
import { type ContactId, contactId } from "../../../src/core/model/ids.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { nearestPair } from "./nearest-pair.ts";
import { networkOf } from "./people.ts";

const at = (map: MapAnswer, name: string): number => map.ids.indexOf(contactId(name));
const apart = (map: MapAnswer, a: string, b: string): number =>
  Math.hypot((map.x[at(map, a)] ?? 0) - (map.x[at(map, b)] ?? 0), (map.y[at(map, a)] ?? 0) - (map.y[at(map, b)] ?? 0));

function circles(network: Network, before?: ReadonlyMap<ContactId, Position>): MapAnswer {
  const oneCommunity = new Int32Array(network.size);
  return circlesLayout(network, oneCommunity, before === undefined ? { seed: 1 } : { seed: 1, before });
}

const positions = (entries: readonly (readonly [string, number, number])[]): Map<ContactId, Position> =>
  new Map(entries.map(([name, x, y]) => [contactId(name), { x, y }]));

/** Sam knows Ana and Bo, who stand far apart. */
const stood = positions([
  ["sam", 0, 0],
  ["ana", -500, 0],
  ["bo", 500, 20],
]);

describe("a map that people already stand on", () => {
  test("whoever stood somewhere stays exactly there", () => {
    const map = circles(networkOf({ names: ["sam", "ana", "bo", "cy"], ego: "sam", ties: [["ana", "cy"]] }), stood);
    expect(["sam", "ana", "bo"].map((name) => [map.x[at(map, name)], map.y[at(map, name)]])).toEqual([
      [0, 0],
      [-500, 0],
      [500, 20],
    ]);
  });

  test("a newcomer stands beside whoever introduced them, whomever they know better", () => {
    const network = networkOf({
      names: ["sam", "ana", "bo", "cy"],
      ego: "sam",
      ties: [["ana", "cy", 5]],
      introductions: [["bo", "cy", "2024-05"]],
    });
    expect(apart(circles(network, stood), "bo", "cy")).toBeLessThan(20);
  });

  test("of two introducers the earlier one counts, and ego is none", () => {
    const network = networkOf({
      names: ["sam", "ana", "bo", "cy"],
      ego: "sam",
      introductions: [
        ["sam", "cy", "2020"],
        ["ana", "cy", "2024-05"],
        ["bo", "cy", "2024-04"],
      ],
    });
    expect(apart(circles(network, stood), "bo", "cy")).toBeLessThan(20);
  });

  test("without an introducer the strongest tie counts, other than ego's", () => {
    const network = networkOf({
      names: ["sam", "ana", "bo", "cy"],
      ego: "sam",
      ties: [
        ["sam", "cy", 5],
        ["ana", "cy", 2],
        ["bo", "cy", 3],
      ],
    });
    expect(apart(circles(network, stood), "bo", "cy")).toBeLessThan(20);
  });

  test("a chain of newcomers hangs together", () => {
    const network = networkOf({
      names: ["sam", "ana", "bo", "cy", "di", "ed"],
      ego: "sam",
      ties: [
        ["cy", "bo"],
        ["cy", "di"],
        ["di", "ed"],
      ],
    });
    const map = circles(network, stood);
    expect([apart(map, "bo", "cy"), apart(map, "cy", "di"), apart(map, "di", "ed")].map((d) => d < 40)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("newcomers who know nobody but ego stand below all others", () => {
    const network = networkOf({ names: ["sam", "ana", "bo", "cy", "di"], ego: "sam", ties: [["sam", "cy"]] });
    const map = circles(network, stood);
    expect([map.y[at(map, "cy")] ?? 0, map.y[at(map, "di")] ?? 0].map((y) => y < -16 && y > -120)).toEqual([true, true]);
  });

  test("many newcomers beside one contact cover nobody", () => {
    const many = Array.from({ length: 3000 }, (_, i) => `n${i}`);
    const network = networkOf({
      names: ["sam", "ana", "bo", ...many],
      ego: "sam",
      ties: many.map((name) => ["bo", name] as const),
    });
    const map = circles(network, stood);
    expect(nearestPair(map)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...many.map((name) => apart(map, "bo", name)))).toBeLessThan(700);
  });

  test("a map of nobody known is laid out afresh", () => {
    const network = networkOf({ names: ["cy", "di", "ed"], ties: [["cy", "di"]] });
    expect(circles(network, stood)).toEqual(circles(network));
  });

  test("laying out again with everybody standing changes nothing, in a thousand networks", () => {
    fc.assert(
      fc.property(anyNetwork(20), ({ size, pairs }) => {
        const names = Array.from({ length: size }, (_, v) => `p${v}`);
        const ties = pairs.filter(([a, b]) => a !== b).map(([a, b]) => [`p${a}`, `p${b}`] as const);
        const network = networkOf({ names, ties });
        const map = circles(network);
        const before = new Map(map.ids.map((id, v) => [id, { x: map.x[v] ?? 0, y: map.y[v] ?? 0 }]));
        expect(circles(network, before)).toEqual(map);
        const half = new Map([...before].filter((_, v) => v % 2 === 0));
        const again = circles(network, half);
        expect(nearestPair(again)).toBeGreaterThanOrEqual(16);
        for (let v = 0; v < size; v += 2) expect([again.x[v], again.y[v]]).toEqual([map.x[v], map.y[v]]);
      }),
      { numRuns: 1000 },
    );
  });
});
