import type { TieGraph } from "../network/network.ts";
import { reach } from "./reach.ts";

/** Enough for a standard error of .0079 of any one share. */
const mostWorlds = 4_000;
/** Enough for one of .028; fewer would say little of anybody. */
const fewestWorlds = 320;
const worldsInWord = 32;
/** Tie ends, 32 worlds at a time: about half a second of work. */
const affordableEnds = 8_000_000;

/**
 * How many worlds `warmReachWithin` can draw in about half a second: what it costs goes by the ties of those within one tie less.
 *
 * @param ties rows may be one-way
 * @param from where reach starts
 * @param maxHops at least 1
 * @returns 4,000 while `from` has at most 64,000 tie ends within one tie less than `maxHops`, then as many times less as there
 *   are more, in whole groups of 32 and no fewer than 320.
 * @throws RangeError when `from` is no contact of the network
 * Cost: O(contacts + ties reached).
 */
export function affordableWorlds(ties: TieGraph, from: number, maxHops: number): number {
  const { hopOf } = reach(ties, from, { maxHops: Math.max(0, maxHops - 1) });
  let ends = 0;
  hopOf.forEach((hop, v) => {
    if (hop !== -1) ends += (ties.offsets[v + 1] ?? 0) - (ties.offsets[v] ?? 0);
  });
  const groups = Math.floor(affordableEnds / Math.max(1, ends));
  return Math.min(mostWorlds, Math.max(fewestWorlds, groups * worldsInWord));
}
