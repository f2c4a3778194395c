import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleInCommon } from "../../../src/core/suggest/people-in-common.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { contactsOf, tiesOf } from "../../support/networks/rows.ts";

const ego = 0;

test("indices by shared contacts are what their definitions give, in any network", () => {
  fc.assert(
    fc.property(anyNetwork(10), ({ size, pairs }) => {
      const row = contactsOf(size, pairs);
      const of = (v: number) => row[v] ?? [];
      const alike = { ...tiesOf(size, pairs), strength: new Float64Array(2 * size * size).fill(1) };
      const found = peopleInCommon(alike, ego);
      const far = row.flatMap((contacts, w) =>
        w !== ego && !contacts.includes(ego) && contacts.some((v) => of(v).includes(ego)) ? [w] : [],
      );
      expect(found.people).toEqual(far);
      for (const w of far) {
        const both = of(ego).filter((v) => of(w).includes(v));
        const either = new Set([...of(ego), ...of(w)]);
        expect(found.shared[w]).toBe(both.length);
        expect(found.common[w]).toBe(both.length);
        expect(found.jaccard(w)).toBeCloseTo(both.length / either.size, 12);
        expect(found.allocation[w]).toBeCloseTo(
          both.reduce((sum, v) => sum + 1 / of(v).length, 0),
          12,
        );
        expect(found.adamicAdar[w]).toBeCloseTo(
          both.reduce((sum, v) => sum + 1 / Math.log(of(v).length), 0),
          12,
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test("somebody alone has nobody in common with anybody", () => {
  expect(peopleInCommon(tiesOf(3, [[1, 2]]), ego).people).toEqual([]);
  expect(peopleInCommon(tiesOf(1, []), ego).people).toEqual([]);
});
