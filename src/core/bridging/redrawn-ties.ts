import { mixedBits } from "../model/mixed-bits.ts";
import type { TieGraph } from "../network/network.ts";

/** The network as it might be known if some of its ties had never been recorded. */
export interface RedrawnTies {
  /** Whether the tie between two contacts is still there; the same for (a, b) and (b, a). */
  readonly keeps: (a: number, b: number) => boolean;
  /** What is left, as a network of its own with the same contacts. Cost: O(contacts + ties) the first time, and a copy. */
  readonly ties: () => TieGraph;
}

/**
 * Leaves each tie out with the same chance. Which ones go is told by their two ends and the number of the drawing alone, so that a
 * measure that looks at few ties asks about those, and nothing is copied.
 *
 * @param ties undirected
 * @param options `seed` any whole number; `redraw` which of the drawings, a whole number; `dropped` share of ties to leave out, 0 to 1
 * @returns the same for the same ties and options.
 * Cost: O(1). Method: a hash of the ends, mixed with one of the drawing by multiply and shift.
 */
export function redrawnTies(
  ties: TieGraph,
  { seed, redraw, dropped }: { readonly seed: number; readonly redraw: number; readonly dropped: number },
): RedrawnTies {
  const drawing = mixedBits(mixedBits(seed) + Math.imul(redraw, 0x9e3779b9));
  const firstKept = dropped * 0x1_0000_0000;
  const keeps = (a: number, b: number): boolean => mixedBits(tieKey(a, b) ^ drawing) >>> 0 >= firstKept;
  let left: TieGraph | null = null;
  return {
    keeps,
    ties: () => {
      left ??= leftOf(ties, keeps);
      return left;
    },
  };
}

function tieKey(a: number, b: number): number {
  const low = a < b ? a : b;
  return Math.imul(mixedBits(low), 0x2c1b3c6d) ^ mixedBits(a + b - low);
}

function leftOf(ties: TieGraph, keeps: (a: number, b: number) => boolean): TieGraph {
  const { size, offsets, neighbours } = ties;
  const slots = new Uint32Array(neighbours.length);
  const newOffsets = new Uint32Array(size + 1);
  let count = 0;
  for (let v = 0; v < size; v += 1) {
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i += 1) {
      if (!keeps(v, neighbours[i] ?? 0)) continue;
      slots[count] = i;
      count += 1;
    }
    newOffsets[v + 1] = count;
  }
  const left = {
    size,
    offsets: newOffsets,
    neighbours: new Uint32Array(count),
    strength: new Float64Array(count),
    logStrength: new Float64Array(count),
    lastContactDay: new Int32Array(count),
    events: new Uint32Array(count),
    derived: new Uint8Array(count),
  };
  for (let slot = 0; slot < count; slot += 1) {
    const i = slots[slot] ?? 0;
    left.neighbours[slot] = neighbours[i] ?? 0;
    left.strength[slot] = ties.strength[i] ?? 0;
    left.logStrength[slot] = ties.logStrength[i] ?? 0;
    left.lastContactDay[slot] = ties.lastContactDay[i] ?? 0;
    left.events[slot] = ties.events[i] ?? 0;
    left.derived[slot] = ties.derived[i] ?? 0;
  }
  return left;
}
