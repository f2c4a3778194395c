import { describe, expect, it } from "vitest";
import { reach } from "../../../src/core/reach/reach.ts";
import { secondRoute } from "../../../src/core/reach/second-route.ts";
import { type Pair, tiesOf } from "../../support/networks/rows.ts";

describe("secondRoute", () => {
  it("is nobody where nobody is lost", () => {
    const ties = tiesOf(2, [[0, 1]]);
    expect(secondRoute(ties, 1, [], reach(ties, 0, { maxHops: 3 }).hopOf, 3)).toBeNull();
  });

  it("counts in full whom it finds by searching from some of the lost", () => {
    // Ego 0 knows only 1, who knows 3,000 people; they all know 2, so that searches from all of them would look at 27 million ends.
    const crowd = 3_000;
    const first = 3;
    const people = Array.from({ length: crowd }, (_, i) => first + i);
    const pairs: Pair[] = [
      [0, 1],
      ...people.flatMap((v): Pair[] => [
        [1, v],
        [2, v],
      ]),
      ...people.map((v): Pair => [v, first]),
    ];
    const ties = tiesOf(first + crowd, pairs);
    const { hopOf } = reach(ties, 0, { maxHops: 3 });
    const lost = [...people, 2];
    // Whoever is asked knows 2 or the first of the crowd, and so everybody within two ties: the first of those two ties away.
    expect(secondRoute(ties, 1, lost, hopOf, 3)).toEqual({ contact: first, regains: crowd + 1 });
  });
});
