import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relabelledRows } from "../../../src/core/reach/relabelled-rows.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { type Pair, tiesOf } from "../../support/networks/rows.ts";

describe("relabelledRows", () => {
  it("numbers each part from its lowest contact outwards, one part after the other", () => {
    const pairs: Pair[] = [
      [0, 4],
      [4, 2],
      [1, 3],
    ];
    const { oldNumber, offsets, neighbours } = relabelledRows(tiesOf(5, pairs));
    expect([[...oldNumber], [...offsets], [...neighbours]]).toEqual([
      [0, 4, 2, 1, 3],
      [0, 1, 3, 4, 5, 6],
      [1, 0, 2, 1, 4, 3],
    ]);
  });

  it("keeps every contact and every tie", () => {
    fc.assert(
      fc.property(anyNetwork(20), ({ size, pairs }) => {
        const ties = tiesOf(size, pairs);
        const { oldNumber, offsets, neighbours } = relabelledRows(ties);
        expect([...oldNumber].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, v) => v));
        oldNumber.forEach((old, v) => {
          const entries = [...neighbours.subarray(offsets[v], offsets[v + 1])].map((w) => oldNumber[w]);
          const before = [...ties.neighbours.subarray(ties.offsets[old], ties.offsets[old + 1])];
          expect(entries.sort((a = 0, b = 0) => a - b)).toEqual(before);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("is empty for nobody", () => {
    expect(relabelledRows(tiesOf(0, [])).oldNumber).toHaveLength(0);
  });
});
