import { mixedBits } from "../model/mixed-bits.ts";
import type { TieGraph } from "../network/network.ts";

export interface WarmWorlds {
  /** By contact: the share of worlds, 0 to 1, in which a request gets there. 0 for the start itself. */
  readonly share: Float64Array;
  /** The number of people a request gets to, on average over the worlds; the start is not counted. */
  readonly expected: number;
  /** Of `expected`, estimated from groups of 32 worlds; null with fewer than two such groups. */
  readonly standardError: number | null;
  readonly worlds: number;
}

export interface WarmWorldsOptions {
  /** At least 0, may be infinite: in each world, those whom so many open ties lead to. */
  readonly maxHops: number;
  /** How many worlds are drawn, at least 1. */
  readonly worlds: number;
  readonly seed: number;
  /** `contactKeys` of the same contacts. */
  readonly keys: Uint32Array;
}

const worldsInWord = 32;

/**
 * The chance of getting to each contact within so many ties, when every tie passes the request on by its own chance, independently:
 * the share among worlds in each of which every direction of every tie is open or closed for good.
 *
 * Whether a tie is open in a world is decided by the keys of both its ends, the seed and the world, and by nothing else: a number
 * drawn from those lies below its odds or does not. So the same ties are open in a network with more contacts or other ties, a
 * tie that is open stays so when its odds rise, and two networks differ by what was changed in them and not by chance. From this:
 * no share falls when odds rise or a tie is added.
 *
 * @param ties rows may be one-way
 * @param odds chance 0 to 1 that a request passes from the row's contact to the entry's; runs along with `ties.neighbours`
 * @param from number of the contact to start from
 * @param options see there
 * @returns shares, their sum, and how far the sum may be off. The standard error of one share is sqrt(share (1 - share) / worlds):
 *   at most .0079 with 4,000 worlds.
 * @throws RangeError when `maxHops` is negative or no number, or `worlds` is not a whole number of at least 1
 *
 * Cost: O(contacts + worlds / 32 * ties of those who are reached in any of the 32 before the last hop); about six draws decide 32
 * worlds of one tie, and only those worlds are decided in which its nearer end has just been reached and its further end not yet.
 * Source: Monte Carlo estimate of two-terminal reliability with common random numbers, Fishman 1986; odds compared bit by bit.
 */
export function warmReachWithin(ties: TieGraph, odds: Float64Array, from: number, options: WarmWorldsOptions): WarmWorlds {
  const { maxHops, worlds, seed, keys } = options;
  if (!(maxHops >= 0)) throw new RangeError(`maxHops must be at least 0, not ${maxHops}`);
  if (!Number.isInteger(worlds) || worlds < 1) throw new RangeError(`worlds must be a whole number from 1, not ${worlds}`);
  const { size, offsets, neighbours } = ties;
  const counts = new Uint32Array(size);
  /** Bit i of a contact's word: world i of the group gets there. */
  const reached = new Int32Array(size);
  /** The worlds that got there with the last hop, and those that do with the next. */
  const fresh = new Int32Array(size);
  const arriving = new Int32Array(size);
  let edge = new Uint32Array(size);
  let nextEdge = new Uint32Array(size);
  const met = new Uint32Array(size);
  const groups = Math.ceil(worlds / worldsInWord);
  const seedKey = mixedBits(seed);
  let total = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (let group = 0; group < groups; group += 1) {
    const inGroup = Math.min(worldsInWord, worlds - group * worldsInWord);
    const people = followGroup(group, inGroup === worldsInWord ? -1 : (1 << inGroup) - 1);
    total += people;
    if (inGroup < worldsInWord) continue;
    sum += people;
    sumOfSquares += people * people;
  }
  const share = new Float64Array(size);
  for (let v = 0; v < size; v += 1) share[v] = (counts[v] ?? 0) / worlds;
  return { share, expected: total / worlds, standardError: standardError(), worlds };

  /** @returns how many people all worlds of the group get to, added up. */
  function followGroup(group: number, allWorlds: number): number {
    let metCount = 1;
    let edgeCount = 1;
    met[0] = from;
    edge[0] = from;
    reached[from] = allWorlds;
    fresh[from] = allWorlds;
    for (let hop = 1; hop <= maxHops && edgeCount > 0; hop += 1) {
      const nextCount = sendOn(group, edgeCount);
      for (let i = 0; i < edgeCount; i += 1) fresh[edge[i] ?? 0] = 0;
      for (let i = 0; i < nextCount; i += 1) {
        const w = nextEdge[i] ?? 0;
        if (reached[w] === 0) {
          met[metCount] = w;
          metCount += 1;
        }
        fresh[w] = arriving[w] ?? 0;
        reached[w] = (reached[w] ?? 0) | (arriving[w] ?? 0);
        arriving[w] = 0;
      }
      const swapped = edge;
      edge = nextEdge;
      nextEdge = swapped;
      edgeCount = nextCount;
    }
    for (let i = 0; i < edgeCount; i += 1) fresh[edge[i] ?? 0] = 0;
    let people = 0;
    reached[from] = 0;
    for (let i = 0; i < metCount; i += 1) {
      const v = met[i] ?? 0;
      const ones = onesIn(reached[v] ?? 0);
      counts[v] = (counts[v] ?? 0) + ones;
      people += ones;
      reached[v] = 0;
    }
    return people;
  }

  function sendOn(group: number, edgeCount: number): number {
    let nextCount = 0;
    for (let i = 0; i < edgeCount; i += 1) {
      const v = edge[i] ?? 0;
      const here = fresh[v] ?? 0;
      const ownKey = Math.imul((keys[2 * v] ?? 0) ^ seedKey, 0x2c1b3c6d);
      const otherOwnKey = Math.imul((keys[2 * v + 1] ?? 0) + seedKey, 0x297a2d39);
      const rowEnd = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
        const w = neighbours[j] ?? 0;
        const before = arriving[w] ?? 0;
        const asked = here & ~((reached[w] ?? 0) | before);
        if (asked === 0) continue;
        const passed = openWorlds(
          (odds[j] ?? 0) * 0x1_0000_0000,
          asked,
          (ownKey + (keys[2 * w] ?? 0)) | 0,
          (otherOwnKey + (keys[2 * w + 1] ?? 0)) | 0,
          group * worldsInWord,
        );
        if (passed === 0) continue;
        if (before === 0) {
          nextEdge[nextCount] = w;
          nextCount += 1;
        }
        arriving[w] = before | passed;
      }
    }
    return nextCount;
  }

  function standardError(): number | null {
    const whole = Math.floor(worlds / worldsInWord);
    if (whole < 2) return null;
    const variance = Math.max(0, (sumOfSquares - (sum * sum) / whole) / (whole - 1));
    return Math.sqrt(variance / whole) / worldsInWord;
  }
}

/**
 * In which of the worlds asked about a tie is open. Each world's number is compared with the odds from the highest bit down, 32
 * worlds at once; the first bit that differs decides. Draw `first + bit` depends on the tie and on nothing decided before.
 */
function openWorlds(threshold: number, asked: number, key: number, otherKey: number, first: number): number {
  if (threshold >= 0x1_0000_0000) return asked;
  const bits = threshold >>> 0;
  let undecided = asked;
  let open = 0;
  for (let bit = 0; bit < 32 && undecided !== 0; bit += 1) {
    let drawn = (key + Math.imul(first + bit, 0x9e3779b9)) | 0;
    drawn = Math.imul(drawn ^ (drawn >>> 16), 0x21f0aaad);
    drawn = (drawn + otherKey) | 0;
    drawn = Math.imul(drawn ^ (drawn >>> 15), 0x735a2d97);
    drawn ^= drawn >>> 15;
    // All ones where the odds have a one here, else 0.
    const one = (bits << bit) >> 31;
    open |= undecided & ~drawn & one;
    undecided &= ~(drawn ^ one);
  }
  return open;
}

function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
