import type { NetworkDifference } from "./network-difference.ts";
import { gone } from "./renumbering.ts";

/** Who came to a network in which nothing else changed between those who were there. */
export interface Newcomers {
  /** Their numbers, ascending. */
  readonly contacts: readonly number[];
  /** Number now by number before. */
  readonly numberNow: (before: number) => number;
}

/**
 * @param difference of any two networks
 * @returns who came; null where somebody left, or a tie between two who were there before came or went.
 * Cost: O(contacts + tie ends).
 */
export function newcomersOf(difference: NetworkDifference): Newcomers | null {
  const { before, after } = difference;
  const { numbers } = difference.moved();
  const numberNow = (old: number): number => (numbers === null ? old : (numbers[old] ?? gone));
  const isNew = new Uint8Array(after.size).fill(1);
  for (let old = 0; old < before.size; old += 1) {
    const v = numberNow(old);
    if (v === gone) return null;
    isNew[v] = 0;
  }
  const { offsets, neighbours } = after.ties;
  for (let old = 0; old < before.size; old += 1) {
    const v = numberNow(old);
    const end = offsets[v + 1] ?? 0;
    let at = before.ties.offsets[old] ?? 0;
    const endBefore = before.ties.offsets[old + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i += 1) {
      const w = neighbours[i] ?? 0;
      if (isNew[w] === 1) continue;
      if (at === endBefore || numberNow(before.ties.neighbours[at] ?? 0) !== w) return null;
      at += 1;
    }
    if (at !== endBefore) return null;
  }
  const contacts: number[] = [];
  isNew.forEach((is, v) => {
    if (is === 1) contacts.push(v);
  });
  return { contacts, numberNow };
}
