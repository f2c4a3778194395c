import { countingOrder, rowOffsets } from "../../src/core/network/counting-sort.ts";
import { type TieGraph, undated } from "../../src/core/network/network.ts";
import type { TieList } from "./tie-list.ts";

/** The last day on which anything happens in a made-up network. */
export const lastDay = 20_000;

/** Ties once each, ordered by (low, high); the arrays run along with one another. */
export interface MadeUpTies {
  readonly size: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** d, above 0. */
  readonly evidence: Float64Array;
  readonly lastContactDay: Int32Array;
  readonly events: Uint32Array;
  readonly derived: Uint8Array;
}

/** Contacts are renumbered at random, so that their numbers tell nothing of who is near; strengths and days are made up. */
export function madeUpTies(list: TieList, random: () => number): MadeUpTies {
  const size = list.size;
  const newNumbers = Uint32Array.from({ length: size }, (_, v) => v);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = newNumbers[i] ?? 0;
    newNumbers[i] = newNumbers[j] ?? 0;
    newNumbers[j] = held;
  }
  const { low, high } = list.ends(newNumbers);
  const order = countingOrder(low, size, countingOrder(high, size));
  const count = order.length;
  const ties = {
    size,
    low: low.map((_, tie) => low[order[tie] ?? 0] ?? 0),
    high: high.map((_, tie) => high[order[tie] ?? 0] ?? 0),
    evidence: new Float64Array(count),
    lastContactDay: new Int32Array(count).fill(undated),
    events: new Uint32Array(count),
    derived: new Uint8Array(count),
  };
  for (let tie = 0; tie < count; tie += 1) {
    // Few strong ties, many weak ones.
    ties.evidence[tie] = 0.05 - Math.log(1 - random());
    ties.events[tie] = 1 + Math.floor(4 * random() ** 3);
    ties.derived[tie] = random() < 0.2 ? 1 : 0;
    if (random() < 0.8) ties.lastContactDay[tie] = lastDay - Math.floor(2500 * random());
  }
  return ties;
}

/** Both ends of made-up ties as ascending rows. */
export function madeUpRows({ size, low, high, evidence, lastContactDay, events, derived }: MadeUpTies): TieGraph {
  const ties = low.length;
  const froms = new Uint32Array(2 * ties);
  const tos = new Uint32Array(2 * ties);
  froms.set(high);
  froms.set(low, ties);
  tos.set(low);
  tos.set(high, ties);
  // Lower neighbours come before higher ones, each ascending, so that the rows ascend.
  const order = countingOrder(froms, size);
  const along = <T extends Uint32Array | Int32Array | Uint8Array | Float64Array>(
    filled: T,
    value: (tie: number) => number,
  ): T => {
    for (let i = 0; i < filled.length; i += 1) filled[i] = value((order[i] ?? 0) % ties);
    return filled;
  };
  return {
    size,
    offsets: rowOffsets(froms, size),
    neighbours: Uint32Array.from(order, (at) => tos[at] ?? 0),
    strength: along(new Float64Array(2 * ties), (tie) => -Math.expm1(-(evidence[tie] ?? 0))),
    logStrength: along(new Float64Array(2 * ties), (tie) => Math.log1p(evidence[tie] ?? 0)),
    lastContactDay: along(new Int32Array(2 * ties), (tie) => lastContactDay[tie] ?? undated),
    events: along(new Uint32Array(2 * ties), (tie) => events[tie] ?? 0),
    derived: along(new Uint8Array(2 * ties), (tie) => derived[tie] ?? 0),
  };
}
