/** The beginning of a path, with what it can still become. */
export interface StartedPath {
  readonly contact: number;
  readonly before: StartedPath | null;
  readonly hops: number;
  readonly probability: number;
  /** The most probable path it can become, or more. */
  readonly bound: number;
  /** The fewest ties a path that it becomes can have, or fewer. */
  readonly hopsAtLeast: number;
  readonly broker: number;
  /** Whether some path is known to reach the bound. */
  readonly holds: boolean;
}

/** Numbers of the contacts, from the first on. Cost: O(hops). */
export function contactsOf(start: StartedPath): readonly number[] {
  const contacts: number[] = [];
  for (let at: StartedPath | null = start; at !== null; at = at.before) contacts.push(at.contact);
  return contacts.reverse();
}

/** Whether a contact is on it. Cost: O(hops). */
export function stands(start: StartedPath, contact: number): boolean {
  for (let at: StartedPath | null = start; at !== null; at = at.before) if (at.contact === contact) return true;
  return false;
}

/** Higher bound first, then fewer ties, then the contacts' numbers from the start; of two that begin alike the shorter one. */
function isBefore(a: StartedPath, b: StartedPath): boolean {
  if (a.bound !== b.bound) return a.bound > b.bound;
  if (a.hopsAtLeast !== b.hopsAtLeast) return a.hopsAtLeast < b.hopsAtLeast;
  return compareContacts(a, b) < 0;
}

function compareContacts(a: StartedPath, b: StartedPath): number {
  let one: StartedPath | null = a;
  let other: StartedPath | null = b;
  while (one !== null && one.hops > b.hops) one = one.before;
  while (other !== null && other.hops > a.hops) other = other.before;
  let difference = a.hops - b.hops;
  // Met from the end, so the last difference seen is the first from the start.
  while (one !== null && other !== null && one !== other) {
    if (one.contact !== other.contact) difference = one.contact - other.contact;
    one = one.before;
    other = other.before;
  }
  return difference;
}

/** A binary heap of started paths, the most promising on top. */
export class WaitingPaths {
  readonly #heap: StartedPath[] = [];

  push(start: StartedPath): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(start);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above];
      if (other === undefined || !isBefore(start, other)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = start;
  }

  pop(): StartedPath | null {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return null;
    if (heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let child = heap[below];
      if (child === undefined) break;
      const right = heap[below + 1];
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        below += 1;
      }
      if (!isBefore(child, last)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
    return top;
  }
}
