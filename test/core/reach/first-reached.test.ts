import { describe, expect, test } from "vitest";
import { firstReached, neverReached } from "../../../src/core/reach/first-reached.ts";
import { alongTies, tiesOf } from "../../support/networks/rows.ts";

const pairs = [
  [0, 1],
  [1, 2],
  [0, 2],
  [2, 3],
] as const;
const ties = tiesOf(5, pairs);

/** Days by pair, as they stand in the rows. */
function sinceOf(days: Readonly<Record<string, number>>): Int32Array {
  return Int32Array.from(alongTies(ties, (v, w) => days[`${Math.min(v, w)}-${Math.max(v, w)}`] ?? 0));
}

describe("since when somebody is within reach", () => {
  const since = sinceOf({ "0-1": 10, "1-2": 20, "0-2": 90, "2-3": 30 });
  const days = firstReached(ties, since, 0, { maxHops: 3 }).map((row) => [...row].slice(1));

  test("is the day of the youngest tie on the best way that is short enough", () => {
    expect(days).toEqual([
      [10, 90, neverReached, neverReached],
      // The tie of day 90 is one step, the way by contact 1 two steps and much older.
      [10, 20, 90, neverReached],
      [10, 20, 30, neverReached],
    ]);
  });

  test("counts what is undated as earlier than every day", () => {
    const undated = sinceOf({ "0-1": -2_147_483_648, "1-2": 5, "0-2": 7, "2-3": 7 });
    expect([...(firstReached(ties, undated, 0, { maxHops: 1 })[0] ?? [])].slice(1, 3)).toEqual([-2_147_483_647, 7]);
  });

  test("of somebody who is not there is refused", () => {
    expect(() => firstReached(ties, since, 5, { maxHops: 1 })).toThrow(RangeError);
    expect(() => firstReached(ties, since, 0.5, { maxHops: 1 })).toThrow(RangeError);
  });
});
