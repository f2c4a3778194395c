import type { PathProblem } from "./path-problem.ts";

/** Ties that are read at most: beyond, what is known of the odds so far saves less than it costs. */
const mostTiesRead = 100_000;

/**
 * How probable a path from the start can be by the time it stands on a contact: exactly near the start, at most so much beyond.
 * Found only as far as asked for. Method: Dijkstra's algorithm over the max-product semiring.
 */
export class OddsSoFar {
  readonly #problem: PathProblem;
  readonly #settled: Float64Array;
  /** The best that is known by two ties or more. */
  readonly #notDirect: Float64Array;
  readonly #waiting: WaitingContacts;
  #radius = 1;
  #tiesRead = 0;

  constructor(problem: PathProblem) {
    this.#problem = problem;
    this.#settled = new Float64Array(problem.ties.size);
    this.#notDirect = new Float64Array(problem.ties.size);
    this.#waiting = new WaitingContacts();
    this.#waiting.push(problem.from, 1);
  }

  /** No path that stands on this contact is more probable. Cost: O(1). */
  atMost(contact: number): number {
    const settled = this.#settled[contact] ?? 0;
    return settled === 0 ? this.#radius : settled;
  }

  /**
   * Looks further, until what lies beyond is no more probable than `radius`, or too many ties have been read.
   *
   * Cost: O(ties * log ties) of the contacts that are more probable, once for all calls.
   */
  lookTo(radius: number): void {
    const { ties, odds, isTarget, barred, from } = this.#problem;
    for (;;) {
      const probability = this.#waiting.most();
      if (probability < this.#radius) this.#radius = probability;
      if (probability <= radius || this.#tiesRead > mostTiesRead) return;
      const contact = this.#waiting.pop();
      if ((this.#settled[contact] ?? 0) !== 0) continue;
      this.#settled[contact] = probability;
      if (isTarget[contact] === 1) continue;
      const stop = ties.offsets[contact + 1] ?? 0;
      this.#tiesRead += stop - (ties.offsets[contact] ?? 0);
      for (let at = ties.offsets[contact] ?? 0; at < stop; at += 1) {
        const next = ties.neighbours[at] ?? 0;
        const product = probability * (odds[at] ?? 0);
        if (product === 0 || barred[next] === 1) continue;
        if (contact !== from && product > (this.#notDirect[next] ?? 0)) this.#notDirect[next] = product;
        if ((this.#settled[next] ?? 0) === 0) this.#waiting.push(next, product);
      }
    }
  }

  /**
   * Marks the contacts of the start whom no path of two ties or more reaches with better odds than the start's own tie has.
   *
   * @returns 1 for those that a path can only begin with, unless it is a detour
   * Cost: O(ties of the contacts of the start).
   */
  onlyAsked(): Uint8Array {
    const { ties, odds, from } = this.#problem;
    const marks = new Uint8Array(ties.size);
    for (let at = ties.offsets[from] ?? 0; at < (ties.offsets[from + 1] ?? 0); at += 1) {
      const contact = ties.neighbours[at] ?? 0;
      if ((odds[at] ?? 0) >= Math.max(this.#notDirect[contact] ?? 0, this.#radius)) marks[contact] = 1;
    }
    return marks;
  }
}

/** A binary heap of contacts, the most probable on top. */
class WaitingContacts {
  readonly #contacts: number[] = [];
  readonly #probabilities: number[] = [];

  /** The probability of the contact on top; 0 where none waits. */
  most(): number {
    return this.#probabilities[0] ?? 0;
  }

  push(contact: number, probability: number): void {
    let at = this.#contacts.length;
    this.#contacts.push(contact);
    this.#probabilities.push(probability);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#probabilities[above] ?? 0) >= probability) break;
      this.#put(at, above);
      at = above;
    }
    this.#contacts[at] = contact;
    this.#probabilities[at] = probability;
  }

  /** The contact on top; there is one. */
  pop(): number {
    const top = this.#contacts[0] ?? 0;
    const contact = this.#contacts.pop() ?? 0;
    const probability = this.#probabilities.pop() ?? 0;
    const size = this.#contacts.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && (this.#probabilities[below + 1] ?? 0) > (this.#probabilities[below] ?? 0)) below += 1;
      if ((this.#probabilities[below] ?? 0) <= probability) break;
      this.#put(at, below);
      at = below;
    }
    this.#contacts[at] = contact;
    this.#probabilities[at] = probability;
    return top;
  }

  #put(at: number, from: number): void {
    this.#contacts[at] = this.#contacts[from] ?? 0;
    this.#probabilities[at] = this.#probabilities[from] ?? 0;
  }
}
