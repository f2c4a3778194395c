import { seededRandom } from "../../../src/core/model/seeded-random.ts";

/** Draws that are the same for the same seed. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  /** 0 to just under 1. */
  number(): number {
    return this.#next();
  }

  /** 0 to `end - 1`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  happens(chance: number): boolean {
    return this.#next() < chance;
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  }

  /** One of the items, those at the beginning more often. */
  early<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.#next() ** 1.7 * items.length)];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.below(10))).join("");
  }
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
