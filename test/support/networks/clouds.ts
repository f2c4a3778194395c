import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import type { Pair } from "./rows.ts";

/** Clouds of `cloudSize` contacts in number order, each contact with about `inside` ties there and `between` to anybody. */
export function clouds(
  count: number,
  cloudSize: number,
  { inside, between, seed }: { readonly inside: number; readonly between: number; readonly seed: number },
): Pair[] {
  const random = seededRandom(seed);
  const size = count * cloudSize;
  const pairs: Pair[] = [];
  for (let v = 0; v < size; v += 1) {
    const first = v - (v % cloudSize);
    const draws = Math.round((inside + between) / 2);
    for (let draw = 0; draw < draws; draw += 1) {
      const near = random() < inside / (inside + between);
      pairs.push([v, near ? first + Math.floor(random() * cloudSize) : Math.floor(random() * size)]);
    }
  }
  return pairs;
}
