import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingOrder, rowOffsets } from "../../../src/core/network/counting-sort.ts";

const keys = fc.array(fc.nat({ max: 9 })).map((values) => Uint32Array.from(values));

describe("countingOrder", () => {
  it("orders by key, equal keys by position", () => {
    expect([...countingOrder(Uint32Array.of(2, 0, 2, 1, 0), 3)]).toEqual([1, 4, 3, 0, 2]);
  });

  it("keeps the order it is given among equal keys", () => {
    fc.assert(
      fc.property(keys, (values) => {
        const before = Uint32Array.from(values.keys()).reverse();
        const order = [...before].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
        expect([...countingOrder(values, 10, before)]).toEqual(order);
      }),
    );
  });

  it("of nothing is nothing", () => {
    expect(countingOrder(new Uint32Array(0), 0)).toHaveLength(0);
  });
});

describe("rowOffsets", () => {
  it("leaves rows without entries empty", () => {
    expect([...rowOffsets(Uint32Array.of(3, 1, 3), 5)]).toEqual([0, 0, 1, 1, 3, 3]);
  });
});
