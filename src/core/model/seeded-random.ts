import { mixedBits } from "./mixed-bits.ts";

/**
 * Numbers that look random and are the same for the same seed.
 *
 * @param seed any whole number; only its lower 32 bits count
 * @returns a function giving the next number, 0 to just under 1.
 * Cost: O(1) a number. Method: a Weyl sequence whose terms are mixed by multiply and shift. For choosing at random, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return (mixedBits(state) >>> 0) / 0x1_0000_0000;
  };
}
