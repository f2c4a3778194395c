/** What came out of drawing ways. */
export interface WaySample {
  /** How many ways were drawn, at least 1. */
  readonly draws: number;
  /** How many contacts there are that may be passed, at least 1. */
  readonly contacts: number;
  /** The largest share of the draws that passed the same contact, 0 to 1. */
  readonly largestShare: number;
  /** How many contacts a drawn way passed on average. */
  readonly meanBetween: number;
  /** How many contacts any way may pass at most. */
  readonly mostBetween: number;
}

/**
 * How far off the shares of a sample may be, for every contact at once.
 *
 * Each draw either passes a contact or not. With p its true share, the share q found among n draws is so far from p that
 * n kl(q, p) > L with a chance of at most 2 e^-L, where kl is the relative entropy of two coins (Chernoff). The chance of error is
 * divided among the contacts in advance, nine tenths in proportion to p: since the shares of all contacts add up to the mean number
 * of contacts between the ends of a way, few contacts can have a large share, and those get most. The error is the largest
 * difference between any p and any q up to the largest share found that these odds leave possible.
 *
 * @param sample what was drawn
 * @param chance above 0 and below 1: that the error holds
 * @returns an error, 0 to 1, that no contact's share exceeds with that chance.
 * Cost: O(sqrt(draws)), a few milliseconds. Source: Chernoff 1952 with a union bound weighed as in Pellegrina and Vandin 2023 (SILVAN);
 * Hoeffding 1963 for the mean.
 */
export function samplingError(sample: WaySample, chance: number): number {
  const { draws, contacts, largestShare, meanBetween, mostBetween } = sample;
  const forMean = (1 - chance) / 20;
  const forShares = 1 - chance - forMean;
  const mean = Math.min(mostBetween, meanBetween + mostBetween * Math.sqrt(-Math.log(forMean) / (2 * draws)));
  /** L / n of a contact whose share is at least p. */
  const entropyAt = (p: number): number => {
    const part = p === 0 ? 0 : (0.9 * p) / Math.max(mean, p);
    return -Math.log((forShares / 2) * (part + 0.1 / contacts)) / draws;
  };

  let error = 0;
  let high = 1;
  for (let low = 1; high > 0; high = low) {
    // Shares are taken together that differ by less than a small part of the error among them.
    low = high < leastShare ? 0 : high - Math.min(high / 10, Math.sqrt(high * entropyAt(1)) / 40);
    const entropy = entropyAt(low);
    // Shares so large that the largest one found would have been larger need no more thought.
    if (low <= largestShare || relativeEntropy(largestShare, low) <= entropy) {
      const found = Math.min(largestShare, highestFound(high, entropy));
      error = Math.max(error, high - lowestFound(low, entropy), found - low);
    }
  }
  return Math.min(1, error);
}

/** Below this, all shares are taken together. */
const leastShare = 1e-9;

/** Halvings of a range: 30 leave a thousand-millionth of it. */
const halvings = 30;

function relativeEntropy(q: number, p: number): number {
  const hits = q === 0 ? 0 : q * Math.log(q / p);
  return q === 1 ? hits : hits + (1 - q) * Math.log((1 - q) / (1 - p));
}

/** The least share that may be found of a true share p, or a little less. */
function lowestFound(p: number, entropy: number): number {
  if (p === 0 || relativeEntropy(0, p) <= entropy) return 0;
  let low = 0;
  let high = p;
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2;
    if (relativeEntropy(middle, p) > entropy) low = middle;
    else high = middle;
  }
  return low;
}

/** The greatest share that may be found of a true share p, or a little more. */
function highestFound(p: number, entropy: number): number {
  if (p >= 1 || relativeEntropy(1, p) <= entropy) return 1;
  let low = p;
  let high = 1;
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2;
    if (relativeEntropy(middle, p) > entropy) high = middle;
    else low = middle;
  }
  return high;
}
