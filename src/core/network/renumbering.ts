import { type ContactId, compareIds } from "../model/ids.ts";

/** Value of `Renumbering.numbers` for a contact that is no more. */
export const gone = 0xffff_ffff;

/** How the numbers of contacts moved when some came or left. */
export interface Renumbering {
  /** How many contacts there are afterwards. */
  readonly size: number;
  /** New number by old number, ascending but for `gone`; null where everybody kept theirs and nobody came. */
  readonly numbers: Uint32Array | null;
}

/**
 * @param before ids ascending, each once
 * @param after ids ascending, each once
 * @returns how numbers moved from one to the other.
 * Cost: O(before + after), O(1) for one and the same list.
 */
export function renumbering(before: readonly ContactId[], after: readonly ContactId[]): Renumbering {
  const size = after.length;
  if (before === after) return { size, numbers: null };
  const numbers = new Uint32Array(before.length);
  let moved = before.length !== after.length;
  let next = 0;
  for (let old = 0; old < before.length; old += 1) {
    const id = before[old] ?? "";
    while (next < size && after[next] !== id && compareIds(after[next] ?? "", id) < 0) next += 1;
    const number = next < size && after[next] === id ? next : gone;
    numbers[old] = number;
    if (number !== old) moved = true;
  }
  return { size, numbers: moved ? numbers : null };
}

/**
 * @param ids ascending
 * @param id any
 * @param start first place to look at
 * @param end place after the last to look at
 * @param idAt the id at a place
 * @returns the first place whose id is not before `id`, or `end`.
 * Cost: O(log places).
 */
export function placeOf(id: string, start: number, end: number, idAt: (place: number) => string | undefined): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareIds(idAt(middle) ?? "", id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
