import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { participation } from "../../../src/core/bridging/participation.ts";
import { anyRelabelling } from "../../support/networks/arbitraries.ts";
import { relabelled, star, tiesOf } from "../../support/networks/rows.ts";

describe("participation", () => {
  it("is 1 less the squared shares of ties into each community", () => {
    expect(participation(tiesOf(5, star(5)), Int32Array.of(0, 0, 0, 1, 2))).toEqual([1 - (0.25 + 1 / 16 + 1 / 16), 0, 0, 0, 0]);
  });

  it("is 0 where all ties stay in one community", () => {
    expect(participation(tiesOf(3, star(3)), Int32Array.of(0, 0, 0))).toEqual([0, 0, 0]);
  });

  it("is undefined without ties", () => {
    expect(participation(tiesOf(3, [[0, 1]]), Int32Array.of(0, 0, 1))).toEqual([0, 0, null]);
  });

  it("of nobody is nothing", () => {
    expect(participation(tiesOf(0, []), new Int32Array(0))).toEqual([]);
  });

  it("lies between 0 and 1 and does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = participation(
          tiesOf(size, pairs),
          Int32Array.from({ length: size }, (_, v) => v % 3),
        );
        const communityOf = new Int32Array(size);
        newNumbers.forEach((v, old) => {
          communityOf[v] = old % 3;
        });
        const after = participation(tiesOf(size, relabelled(pairs, newNumbers)), communityOf);
        expect(newNumbers.map((v) => after[v])).toEqual(
          before.map((value) => (value === null ? null : expect.closeTo(value, 12))),
        );
        expect(before.every((value) => value === null || (value >= -1e-12 && value < 1))).toBe(true);
      }),
    );
  });
});
