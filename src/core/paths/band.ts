export type OddsBand = "good" | "fair" | "long-shot";

/** From this probability on an ask is good: somebody known well, or two lively ties in a row. */
export const goodFrom = 0.3;

/** From this probability on an ask is fair: somebody known a little, or two ordinary ties in a row. */
export const fairFrom = 0.1;

/**
 * The word for a probability that nobody has measured yet. Prior odds run from .15 (a tie long silent) to .75 (a close one), so
 * one close contact is good (.75), one barely recorded is fair (.28), two ordinary ties are fair (.4 * .4), two silent ones
 * (.15 * .15) and nearly everything over three ties are long shots.
 *
 * @param probability of the whole path, 0 to 1
 * @returns `good` from .3, `fair` from .1, `long-shot` below
 *
 * Cost: O(1).
 */
export function oddsBand(probability: number): OddsBand {
  return probability >= goodFrom ? "good" : probability >= fairFrom ? "fair" : "long-shot";
}
