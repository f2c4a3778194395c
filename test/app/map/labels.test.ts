import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, type Dot, type LabelWish, mostLabels, placeLabels } from "../../../src/app/map/labels.ts";

const region = { width: 800, height: 600 };
const wish = (contact: number, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  contact,
  x,
  y,
  dotRadius: 6,
  width: 80,
  height: 14,
  always: false,
  rank: 0,
  side: "right",
  ...more,
});
const dotOf = ({ contact, x, y, dotRadius }: LabelWish): Dot => ({ contact, x, y, radius: dotRadius });
const overlap = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

describe("names on the map", () => {
  test("a name stands on the side away from the middle", () => {
    const [right] = placeLabels([wish(0, 400, 300)], [], [], region);
    const [left] = placeLabels([wish(0, 400, 300, { side: "left" })], [], [], region);
    expect(right?.left).toBeGreaterThan(406);
    expect(left?.right).toBeLessThan(394);
  });

  test("near the edge it turns to the other side", () => {
    const [label] = placeLabels([wish(0, 780, 300)], [], [], region);
    expect(label?.right).toBeLessThanOrEqual(800);
  });

  test("of two that cannot both be shown the higher rank is", () => {
    const crowd = Array.from({ length: 12 }, (_, i) => wish(i, 400, 300, { rank: i === 7 ? 5 : 0 }));
    const placed = placeLabels(crowd, [], [], region);
    expect(placed[0]?.contact).toBe(7);
    expect(placed.length).toBeLessThan(crowd.length);
  });

  test("equal ranks go by contact", () => {
    const placed = placeLabels([wish(3, 400, 300), wish(1, 400, 300)], [], [], region);
    expect(placed[0]?.contact).toBe(1);
  });

  test("a name that would cover dots all round is left out, unless it is always shown", () => {
    const walls: Dot[] = [];
    for (let x = 250; x <= 550; x += 10) for (let y = 250; y <= 350; y += 10) walls.push({ contact: 99, x, y, radius: 6 });
    expect(placeLabels([wish(0, 400, 300)], walls, [], region)).toEqual([]);
    expect(placeLabels([wish(0, 400, 300, { always: true })], walls, [], region)).toHaveLength(1);
  });

  test("names keep off captions", () => {
    const caption = { left: 400, right: 520, top: 290, bottom: 310 };
    const [label] = placeLabels([wish(0, 400, 300)], [], [caption], region);
    expect(label === undefined || overlap(label, caption)).toBe(false);
  });

  test("at most 200 are shown", () => {
    const many = Array.from({ length: 400 }, (_, i) => wish(i, 20 + (i % 20) * 390, 20 + Math.floor(i / 20) * 100));
    expect(placeLabels(many, [], [], { width: 8000, height: 3000 })).toHaveLength(mostLabels);
  });

  test("no wishes, no labels", () => {
    expect(placeLabels([], [], [], region)).toEqual([]);
  });

  const wishes = fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: 800 }),
        y: fc.integer({ min: 0, max: 600 }),
        width: fc.integer({ min: 10, max: 160 }),
        rank: fc.integer({ min: 0, max: 3 }),
        side: fc.constantFrom("left" as const, "right" as const),
      }),
      { maxLength: 120 },
    )
    .map((places) => places.map((place, i) => wish(i, place.x, place.y, place)));

  test("never overlap, never cover a dot's middle, never leave the region", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const placed = placeLabels(all, all.map(dotOf), [], region);
        placed.forEach((label, i) => {
          expect(placed.slice(i + 1).some((other) => overlap(label, other))).toBe(false);
          expect(all.some(({ x, y }) => x > label.left && x < label.right && y > label.top && y < label.bottom)).toBe(false);
          expect(label.left >= 0 && label.right <= 800 && label.top >= 0 && label.bottom <= 600).toBe(true);
        });
      }),
    );
  });

  test("stand in the same places whatever the order of the wishes", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const dots = all.map(dotOf);
        expect(placeLabels([...all].reverse(), dots, [], region)).toEqual(placeLabels(all, dots, [], region));
      }),
    );
  });
});
