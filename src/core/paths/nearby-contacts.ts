import type { TieGraph } from "../network/network.ts";

/** Contacts around one, nearest first, found only as far as asked for. */
export class NearbyContacts {
  /** The middle first, then those one tie away, and so on. */
  readonly contacts: number[];
  readonly #ties: TieGraph;
  readonly #seen: Uint8Array;
  /** How many contacts lie within 0, 1, 2, ... ties, and how many ties they have together. */
  readonly #within: number[] = [1];
  readonly #tiesWithin: number[];

  /** @param closed 1 for contacts that are neither counted nor passed; the middle itself may be closed */
  constructor(ties: TieGraph, middle: number, closed: Uint8Array) {
    this.#ties = ties;
    this.#seen = Uint8Array.from(closed);
    this.#seen[middle] = 1;
    this.contacts = [middle];
    this.#tiesWithin = [tiesOf(ties, middle)];
  }

  /**
   * Whether all contacts within so many ties have at most so many ties together. Looks no further than needed to tell.
   *
   * @param depth ties from the middle, at least 0
   * @param mostTies how many ties may be read
   *
   * Cost: O(mostTies), once for all calls.
   */
  reaches(depth: number, mostTies: number): boolean {
    while (this.#within.length <= depth) {
      const known = this.#within.length - 1;
      if ((this.#tiesWithin[known] ?? 0) > mostTies) return false;
      if (known > 0 && this.#within[known] === this.#within[known - 1]) return true;
      this.#goOn(known);
    }
    return (this.#tiesWithin[depth] ?? 0) <= mostTies;
  }

  /** How many of `contacts` lie within so many ties; `reaches` has looked that far. */
  countWithin(depth: number): number {
    return this.#within[depth] ?? this.contacts.length;
  }

  #goOn(known: number): void {
    const { offsets, neighbours } = this.#ties;
    const end = this.contacts.length;
    let ties = this.#tiesWithin[known] ?? 0;
    for (let i = this.#within[known - 1] ?? 0; i < end; i += 1) {
      const contact = this.contacts[i] ?? 0;
      const stop = offsets[contact + 1] ?? 0;
      for (let at = offsets[contact] ?? 0; at < stop; at += 1) {
        const next = neighbours[at] ?? 0;
        if (this.#seen[next] === 1) continue;
        this.#seen[next] = 1;
        this.contacts.push(next);
        ties += tiesOf(this.#ties, next);
      }
    }
    this.#within.push(this.contacts.length);
    this.#tiesWithin.push(ties);
  }
}

function tiesOf({ offsets }: TieGraph, contact: number): number {
  return (offsets[contact + 1] ?? 0) - (offsets[contact] ?? 0);
}
