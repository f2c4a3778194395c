import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ofEveryContact } from "../../../src/app/state/of-every-contact.ts";
import { atOnce, everyStep, inSlices, type Stepwise } from "../../../src/app/state/slices.ts";
import { sortedInSteps } from "../../../src/app/state/sorted-in-steps.ts";
import type { Contact } from "../../../src/core/model/contact.ts";
import { person, recordsOf } from "../views/people.ts";

/** Counts to a number, with a `yield` after each. */
function* counting(to: number): Stepwise<number> {
  let sum = 0;
  for (let at = 1; at <= to; at += 1) {
    sum += at;
    yield;
  }
  return sum;
}

/** A clock that goes on by so much at every look. */
function clockOf(steps: readonly number[]): () => number {
  let looks = 0;
  let time = 0;
  return () => {
    time += steps[looks % steps.length] ?? 1;
    looks += 1;
    return time;
  };
}

describe("work in slices", () => {
  test("comes to what it comes to at once, however often it rests", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.array(fc.nat(9), { minLength: 1 }), async (to, ticks) => {
        const signal = new AbortController().signal;
        const sliced = await inSlices(counting(to), { signal, clock: clockOf(ticks), rest: async () => undefined });
        expect(sliced).toEqual({ value: atOnce(counting(to)) });
      }),
    );
  });

  test("rests after a millisecond of work at first, then after every five", async () => {
    const rested: number[] = [];
    let steps = 0;
    function* work(): Stepwise<null> {
      for (; steps < 20; steps += 1) yield;
      return null;
    }
    const rest = async () => {
      rested.push(steps + 1);
    };
    const signal = new AbortController().signal;
    await inSlices(work(), { signal, clock: clockOf([1]), rest });
    // The clock is looked at after each step and at the beginning of each slice.
    expect(rested).toEqual([1, 6, 11, 16]);
  });

  test("comes to nothing once it is given up, and goes no further", async () => {
    const ending = new AbortController();
    let steps = 0;
    function* work(): Stepwise<string> {
      for (; steps < 100; steps += 1) yield;
      return "done";
    }
    const rest = async () => {
      if (steps > 9) ending.abort();
    };
    expect(await inSlices(work(), { signal: ending.signal, clock: clockOf([10]), rest })).toBeNull();
    expect(steps).toBe(10);
  });

  test("what goes wrong inside is told", async () => {
    function* work(): Stepwise<string> {
      yield* [];
      throw new Error("inside");
    }
    await expect(inSlices(work(), { signal: new AbortController().signal })).rejects.toThrow("inside");
  });
});

describe("sorting in steps", () => {
  test("is sorting, equal ones in the order of their numbers, whatever order it begins with", () => {
    const values = fc.array(fc.nat(50), { maxLength: 3_000, size: "max" });
    fc.assert(
      fc.property(values, fc.array(fc.nat(4_000)), (list, begin) => {
        const start = Uint32Array.from(permutation(begin));
        const sorted = atOnce(sortedInSteps(list.length, (a, b) => (list[a] ?? 0) - (list[b] ?? 0), start));
        const expected = list.map((_, at) => at).sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0) || a - b);
        expect(Array.from(sorted)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("an order that stands already takes a look at each and at the seams", () => {
    const begin = Uint32Array.from({ length: 10_000 }, (_, at) => 9_999 - at);
    let looks = 0;
    const compare = (a: number, b: number) => {
      looks += 1;
      return b - a;
    };
    expect(atOnce(sortedInSteps(10_000, compare, begin))).toEqual(begin);
    expect(looks).toBeLessThan(11_000);
  });
});

/** Every number below their count once, in an order that the given ones make up. */
function permutation(from: readonly number[]): readonly number[] {
  return from.map((_, at) => at).sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b);
}

describe("what is kept of every contact", () => {
  test("is made anew only of those that changed or moved", () => {
    const made: string[] = [];
    const names = ofEveryContact(({ id, name }: Contact) => {
      made.push(id);
      return name;
    });
    const people = [person("a"), person("b"), person("c")];
    expect(atOnce(names(recordsOf(people).contacts)).values).toEqual(["a", "b", "c"]);
    const [a, b, c] = people;
    made.length = 0;
    const changed = recordsOf([a, { ...person("b"), name: "Bo" }, c, person("d")].filter((each) => each !== undefined)).contacts;
    expect(atOnce(names(changed)).values).toEqual(["a", "Bo", "c", "d"]);
    expect(made).toEqual(["b", "d"]);
    expect(b?.name).toBe("b");
    made.length = 0;
    expect(atOnce(names(changed)).values).toEqual(["a", "Bo", "c", "d"]);
    expect(made).toEqual([]);
  });
});

test("a walk lays itself aside between runs of things, and takes each once", () => {
  const taken: number[] = [];
  const walk = everyStep(
    Array.from({ length: 1_000 }, (_, at) => at),
    (thing) => taken.push(thing),
  );
  let rests = 0;
  while (walk.next().done !== true) rests += 1;
  expect(rests).toBe(3);
  expect(taken).toEqual(Array.from({ length: 1_000 }, (_, at) => at));
});
