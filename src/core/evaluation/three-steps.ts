import type { TieGraph } from "../network/network.ts";

/**
 * How many ways of three ties lead from ego to everybody, ways through people who know many counting less: L3, the sum over
 * u-v-x-w of 1 / sqrt(degree(v) degree(x)). People alike know the same others without knowing each other.
 *
 * @param ties who knows whom; every tie counts the same
 * @param ego number of the contact u
 * @returns one score a contact, at least 0, for those whom ego does not know; others' also count ways that turn back
 *
 * Cost: O(contacts + ties). Source: Kovács et al. 2019.
 */
export function threeSteps({ size, offsets, neighbours }: TieGraph, ego: number): Float64Array {
  const rarity = (v: number): number => 1 / Math.sqrt((offsets[v + 1] ?? 0) - (offsets[v] ?? 0));
  const arriving = new Float64Array(size);
  for (let at = offsets[ego] ?? 0; at < (offsets[ego + 1] ?? 0); at += 1) {
    const v = neighbours[at] ?? 0;
    const passed = rarity(v);
    for (let next = offsets[v] ?? 0; next < (offsets[v + 1] ?? 0); next += 1) {
      const x = neighbours[next] ?? 0;
      arriving[x] = (arriving[x] ?? 0) + passed;
    }
  }
  const scores = new Float64Array(size);
  for (let x = 0; x < size; x += 1) {
    const here = arriving[x] ?? 0;
    if (here === 0) continue;
    const passed = here * rarity(x);
    for (let next = offsets[x] ?? 0; next < (offsets[x + 1] ?? 0); next += 1) {
      const w = neighbours[next] ?? 0;
      scores[w] = (scores[w] ?? 0) + passed;
    }
  }
  return scores;
}
