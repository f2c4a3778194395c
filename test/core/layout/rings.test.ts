import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MapAnswer } from "../../../src/core/answers/question.ts";
import { ringsLayout } from "../../../src/core/layout/rings.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { networkOf } from "./people.ts";

const at = (map: MapAnswer, name: string): number => map.ids.indexOf(contactId(name));
const ringOf = (map: MapAnswer, name: string): number | undefined => map.ring[at(map, name)];
const parentOf = (map: MapAnswer, name: string): string | undefined => map.ids[map.parent[at(map, name)] ?? -1];
const radiusOf = (map: MapAnswer, v: number): number => Math.hypot(map.x[v] ?? 0, map.y[v] ?? 0);
/** Clockwise from the top, 0 to 2 pi. */
const angleOf = (map: MapAnswer, v: number): number => {
  const angle = Math.atan2(map.x[v] ?? 0, map.y[v] ?? 0);
  return angle < 0 ? angle + 2 * Math.PI : angle;
};
const linesOf = (map: MapAnswer): string[] =>
  [...map.lineKind].map((kind, i) => `${map.ids[map.lineFrom[i] ?? -1]}-${map.ids[map.lineTo[i] ?? -1]} ${kind}`);

/** Sam knows Ana and Bo; Bo introduced Cy and Di; Cy introduced Ed; Flo and Gus are unreached. */
const seven = networkOf({
  names: ["sam", "ana", "bo", "cy", "di", "ed", "flo", "gus"],
  ego: "sam",
  ties: [
    ["sam", "ana"],
    ["sam", "bo"],
    ["ana", "di", 5],
  ],
  introductions: [
    ["bo", "cy", "2024-03-01"],
    ["bo", "di", "2024-04-01"],
    ["cy", "ed"],
    ["flo", "gus"],
  ],
  companies: { gus: "Acme" },
});

describe("rings around ego", () => {
  test("the ring is the distance in ties", () => {
    const map = ringsLayout(seven);
    expect(["sam", "ana", "bo", "cy", "di", "ed", "flo", "gus"].map((name) => ringOf(map, name))).toEqual([
      0, 1, 1, 2, 2, 3, -1, -1,
    ]);
    expect(map.ringContacts).toEqual([1, 2, 2, 1, 2]);
  });

  test("an introducer comes before a stronger tie as the way to a contact", () => {
    const map = ringsLayout(seven);
    expect(["ana", "cy", "di", "ed"].map((name) => parentOf(map, name))).toEqual(["sam", "bo", "bo", "cy"]);
  });

  test("of two introducers the earlier one is the way, and an undated one comes last", () => {
    const names = ["sam", "ana", "bo", "cy", "di"];
    const ties = [
      ["sam", "ana"],
      ["sam", "bo"],
      ["sam", "cy"],
    ] as const;
    const map = ringsLayout(
      networkOf({
        names,
        ego: "sam",
        ties,
        introductions: [
          ["ana", "di"],
          ["bo", "di", "2024"],
          ["cy", "di", "2023-05"],
        ],
      }),
    );
    expect(parentOf(map, "di")).toBe("cy");
  });

  test("without an introducer the strongest tie is the way, and the id decides between equals", () => {
    const map = ringsLayout(
      networkOf({
        names: ["sam", "ana", "bo", "di", "ed"],
        ego: "sam",
        ties: [
          ["sam", "ana"],
          ["sam", "bo"],
          ["ana", "di", 1],
          ["bo", "di", 4],
          ["ana", "ed", 3],
          ["bo", "ed", 3],
        ],
      }),
    );
    expect([parentOf(map, "di"), parentOf(map, "ed")]).toEqual(["bo", "ana"]);
  });

  test("an introducer who is not nearer to ego is not the way", () => {
    const map = ringsLayout(
      networkOf({
        names: ["sam", "ana", "bo"],
        ego: "sam",
        ties: [
          ["sam", "ana"],
          ["sam", "bo"],
        ],
        introductions: [["ana", "bo", "2020"]],
      }),
    );
    expect(parentOf(map, "bo")).toBe("sam");
  });

  test("each pair is drawn once: as a way, else as an introduction, else as a tie", () => {
    expect(linesOf(ringsLayout(seven))).toEqual([
      "sam-ana 0",
      "sam-bo 0",
      "bo-cy 0",
      "bo-di 0",
      "cy-ed 0",
      "flo-gus 1",
      "ana-di 2",
    ]);
  });

  test("few contacts stand exactly on their ring", () => {
    const map = ringsLayout(seven);
    map.ids.forEach((_, v) => {
      const ring = map.ring[v] ?? 0;
      const expected = map.ringRadius[ring === -1 ? map.ringRadius.length - 1 : ring] ?? 0;
      expect(radiusOf(map, v)).toBeCloseTo(expected, 3);
    });
  });

  test("the shelf holds the unreached by company, those without one last", () => {
    const map = ringsLayout(seven);
    expect(angleOf(map, at(map, "gus"))).toBeLessThan(angleOf(map, at(map, "flo")));
  });

  test("a chain of 5,000 introductions is laid out without running out of stack", () => {
    const names = Array.from({ length: 5001 }, (_, i) => `p${String(i).padStart(5, "0")}`);
    const map = ringsLayout(
      networkOf({
        names,
        ego: "p00000",
        introductions: names.slice(1).map((name, i) => [names[i] ?? "", name] as const),
      }),
    );
    expect(map.ring[5000]).toBe(5000);
    expect(map.ringRadius).toHaveLength(5001);
  });
});

describe("networks with little in them", () => {
  test("nobody gives an empty map", () => {
    const map = ringsLayout(networkOf({ names: [] }));
    expect([map.ids, map.ringRadius, map.ringContacts, [...map.lineKind]]).toEqual([[], [], [], []]);
  });

  test("ego alone stands in the middle", () => {
    const map = ringsLayout(networkOf({ names: ["sam"], ego: "sam" }));
    expect([[...map.x], [...map.y], [...map.ring], [...map.parent]]).toEqual([[0], [0], [0], [-1]]);
  });

  test("without ego the contact with most ties stands in the middle", () => {
    const map = ringsLayout(
      networkOf({
        names: ["ana", "bo", "cy"],
        ties: [
          ["ana", "bo"],
          ["bo", "cy"],
        ],
      }),
    );
    expect([...map.ring]).toEqual([1, 0, 1]);
  });

  test("ego without any tie leaves everybody else on the shelf", () => {
    const map = ringsLayout(networkOf({ names: ["ana", "bo", "sam"], ego: "sam", ties: [["ana", "bo"]] }));
    expect([...map.ring]).toEqual([-1, -1, 0]);
    expect(map.ringContacts).toEqual([1, 2]);
  });
});

describe("any network", () => {
  const people = fc
    .record({
      size: fc.integer({ min: 1, max: 60 }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 150 }),
      arcs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("2020", "2021-04", "2022-02-03")), { maxLength: 60 }),
    })
    .map(({ size, pairs, arcs }) => {
      const names = Array.from({ length: size }, (_, i) => `p${String(i).padStart(3, "0")}`);
      const name = (i: number): string => names[i % size] ?? "";
      return {
        names,
        ego: name(0),
        ties: pairs.filter(([a, b]) => a % size !== b % size).map(([a, b]) => [name(a), name(b)] as const),
        introductions: arcs.filter(([a, b]) => a % size !== b % size).map(([a, b, when]) => [name(a), name(b), when] as const),
      };
    });

  test("is laid out in finite places, and twice the same", () => {
    fc.assert(
      fc.property(people, (input) => {
        const map = ringsLayout(networkOf(input));
        expect([...map.x, ...map.y, ...map.ringRadius].every(Number.isFinite)).toBe(true);
        expect(ringsLayout(networkOf(input))).toEqual(map);
      }),
    );
  });

  test("keeps everybody between their own ring and the next", () => {
    fc.assert(
      fc.property(people, (input) => {
        const map = ringsLayout(networkOf(input));
        map.ids.forEach((_, v) => {
          const ring = map.ring[v] ?? 0;
          const index = ring === -1 ? map.ringRadius.length - 1 : ring;
          expect(radiusOf(map, v)).toBeGreaterThanOrEqual((map.ringRadius[index] ?? 0) - 0.01);
          expect(radiusOf(map, v)).toBeLessThan(map.ringRadius[index + 1] ?? Number.POSITIVE_INFINITY);
        });
      }),
    );
  });

  test("has no two dots on top of one another", () => {
    fc.assert(
      fc.property(people, (input) => {
        const map = ringsLayout(networkOf(input));
        for (let v = 0; v < map.ids.length; v += 1) {
          for (let u = 0; u < v; u += 1) {
            const apart = Math.hypot((map.x[v] ?? 0) - (map.x[u] ?? 0), (map.y[v] ?? 0) - (map.y[u] ?? 0));
            expect(apart).toBeGreaterThan(14);
          }
        }
      }),
    );
  });

  test("gives every parent's children a stretch of their ring that no other parent's children enter", () => {
    fc.assert(
      fc.property(people, (input) => {
        const map = ringsLayout(networkOf(input));
        for (let ring = 1; ring < map.ringContacts.length; ring += 1) {
          const around = [...map.ring.keys()]
            .filter((v) => map.ring[v] === ring)
            .sort((a, b) => angleOf(map, a) - angleOf(map, b))
            .map((v) => map.parent[v]);
          const runs = around.filter((parent, i) => parent !== around[i - 1]);
          expect(new Set(runs).size).toBe(runs.length);
        }
      }),
    );
  });

  test("counts each contact on one ring, one tie beyond its parent's", () => {
    fc.assert(
      fc.property(people, (input) => {
        const map = ringsLayout(networkOf(input));
        expect(map.ringContacts.reduce((sum, count) => sum + count, 0)).toBe(map.ids.length);
        map.ids.forEach((_, v) => {
          const parent = map.parent[v] ?? -1;
          const ring = map.ring[v] ?? 0;
          expect(parent === -1).toBe(ring <= 0);
          if (parent !== -1) expect(map.ring[parent]).toBe(ring - 1);
        });
      }),
    );
  });

  test("keeps everybody's ring and parent when somebody introduces one more person", () => {
    fc.assert(
      fc.property(people, fc.nat(), (input, who) => {
        const before = ringsLayout(networkOf(input));
        const introducer = input.names[who % input.names.length] ?? "";
        const after = ringsLayout(
          networkOf({
            ...input,
            names: [...input.names, "zoe"],
            introductions: [...input.introductions, [introducer, "zoe", "2024"] as const],
          }),
        );
        expect([...after.ring].slice(0, -1)).toEqual([...before.ring]);
        expect([...after.parent].slice(0, -1)).toEqual([...before.parent]);
        const known = ringOf(before, introducer) ?? -1;
        expect(ringOf(after, "zoe")).toBe(known === -1 ? -1 : known + 1);
      }),
    );
  });
});
