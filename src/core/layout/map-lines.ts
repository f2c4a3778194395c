import type { MapAnswer } from "../answers/question.ts";
import type { Network } from "../network/network.ts";

/**
 * The lines of the map, each pair of contacts once: as the way to a contact if it is one, else as an introduction, else as a
 * tie.
 *
 * @param parent number of the contact through whom each one is reached, or -1.
 * @returns ways by child, then introductions by introducer and introduced, then ties by their lower and higher number.
 * Cost: O(contacts + ties + introductions).
 */
export function mapLines(network: Network, parent: Int32Array): Pick<MapAnswer, "lineFrom" | "lineTo" | "lineKind"> {
  const { size, ties, referrals } = network;
  const from: number[] = [];
  const to: number[] = [];
  const kind: number[] = [];
  const drawn = new Set<number>();
  const draw = (a: number, b: number, lineKind: 0 | 1 | 2): void => {
    const pair = a < b ? a * size + b : b * size + a;
    if (a === b || drawn.has(pair)) return;
    drawn.add(pair);
    from.push(a);
    to.push(b);
    kind.push(lineKind);
  };

  for (let v = 0; v < size; v += 1) {
    const through = parent[v] ?? -1;
    if (through !== -1) draw(through, v, 0);
  }
  for (let v = 0; v < size; v += 1) {
    const end = referrals.outOffsets[v + 1] ?? 0;
    for (let arc = referrals.outOffsets[v] ?? 0; arc < end; arc += 1) draw(v, referrals.outTargets[arc] ?? 0, 1);
  }
  for (let v = 0; v < size; v += 1) {
    const end = ties.offsets[v + 1] ?? 0;
    for (let at = ties.offsets[v] ?? 0; at < end; at += 1) {
      const u = ties.neighbours[at] ?? 0;
      if (v < u) draw(v, u, 2);
    }
  }
  return { lineFrom: Uint32Array.from(from), lineTo: Uint32Array.from(to), lineKind: Uint8Array.from(kind) };
}
