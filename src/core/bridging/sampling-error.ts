/**
 * How far off the shares of a sample may be, for every contact at once.
 *
 * Each draw either passes a contact or not. With p its true share, the share found among n draws is off by more than
 * L/3n + sqrt((L/3n)^2 + 2 p (1 - p) L/n) with a chance of at most 2 e^-L (Bernstein). The chance of error is divided among the
 * contacts in advance, nine tenths in proportion to p: since the shares of all contacts add up to the mean number of contacts
 * between the ends of a way, few contacts can have a large share, and those that matter get most. No p is above the largest share
 * found and its own error, which bounds them all.
 *
 * @param sample `draws` how many, at least 1; `contacts` that may be passed, at least 1; `largestShare` of the draws that passed
 *   the same contact, 0 to 1; `meanBetween` how many contacts a drawn way passed on average; `mostBetween` how many any way may pass
 * @param chance above 0 and below 1: that the error holds
 * @returns an error above 0 that no contact's share exceeds with that chance.
 * Cost: O(1), about 50,000 steps. Source: Bernstein's inequality with a union bound weighed as in Pellegrina and Vandin 2023
 * (SILVAN); Hoeffding's for the mean.
 */
export function samplingError(
  sample: {
    readonly draws: number;
    readonly contacts: number;
    readonly largestShare: number;
    readonly meanBetween: number;
    readonly mostBetween: number;
  },
  chance: number,
): number {
  const { draws, contacts, largestShare, meanBetween, mostBetween } = sample;
  const missed = 1 - chance;
  const forMean = missed / 20;
  const forShares = missed - forMean;
  const mean = Math.min(mostBetween, meanBetween + mostBetween * Math.sqrt(-Math.log(forMean) / (2 * draws)));

  /** L for a contact whose share is at least p. */
  const logOdds = (p: number): number =>
    -Math.log((forShares / 2) * ((0.9 * p) / Math.max(mean, p, Number.MIN_VALUE) + 0.1 / contacts));
  /** The largest error among shares from `low` to `high`. */
  const errorWithin = (low: number, high: number): number => {
    const middle = Math.min(Math.max(0.5, low), high);
    const part = logOdds(low) / draws;
    return part / 3 + Math.sqrt((part / 3) ** 2 + 2 * middle * (1 - middle) * part);
  };
  const errorUpTo = (largest: number): number => {
    let error = 0;
    let high = largest;
    while (high > 1 / contacts / draws) {
      error = Math.max(error, errorWithin(high * cell, high));
      high *= cell;
    }
    return Math.max(error, errorWithin(0, high));
  };

  // Starting from the certainty that no share is above 1, each round narrows the next.
  let largest = 1;
  for (let round = 0; round < rounds; round += 1) largest = Math.min(largest, largestShare + errorUpTo(largest));
  return Math.min(1, errorUpTo(largest));
}

/** Shares are taken together that differ by less than 2%. */
const cell = 0.98;

const rounds = 20;
