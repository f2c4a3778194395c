import { InvariantError } from "../model/errors.ts";

/** Below this the series for the correction to Stirling's formula is not exact to double precision. */
const stirlingFrom = 12;

/** B(2k) / (2k (2k - 1)), k = 1, 2, ...: coefficients of the odd powers of 1/x in Stirling's series. */
const stirlingTerms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156] as const;

const mostFractions = 1_000_000;
const mostHalvings = 2_000;

/**
 * The share of a Beta distribution that lies below x: the regularised incomplete beta function I_x(alpha, beta).
 *
 * @param x 0 to 1
 * @param alpha above 0
 * @param beta above 0
 * @returns 0 to 1, within 1e-12 for parameters up to 10,000
 * @throws RangeError when an argument is outside its range
 *
 * Cost: O(sqrt(alpha + beta)). Source: the continued fraction of I_x (Abramowitz and Stegun 26.5.8), evaluated forward by Lentz's
 * method; from the mean on, the mirror image 1 - I_(1-x)(beta, alpha) converges faster.
 */
export function betaBelow(x: number, alpha: number, beta: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be between 0 and 1, not ${x}`);
  refuseParameter(alpha);
  refuseParameter(beta);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta(alpha, beta));
  if (x * (alpha + beta + 2) < alpha + 1) return (front / alpha) * continuedFraction(x, alpha, beta);
  return 1 - (front / beta) * continuedFraction(1 - x, beta, alpha);
}

/**
 * The point below which a given share of a Beta distribution lies: the inverse of `betaBelow`.
 *
 * @param share 0 to 1
 * @param alpha above 0
 * @param beta above 0
 * @returns 0 to 1, within 1e-11 for parameters up to 10,000
 * @throws RangeError when an argument is outside its range
 *
 * Cost: some ten evaluations of `betaBelow`. Method: Newton's, inside a bracket that is halved wherever a step would leave it.
 */
export function betaQuantile(share: number, alpha: number, beta: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must be between 0 and 1, not ${share}`);
  refuseParameter(alpha);
  refuseParameter(beta);
  if (share === 0 || share === 1) return share;
  const scale = logBeta(alpha, beta);
  let low = 0;
  let high = 1;
  let x = alpha / (alpha + beta);
  for (let step = 0; step < mostHalvings; step += 1) {
    const excess = betaBelow(x, alpha, beta) - share;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - scale);
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 4 * Number.EPSILON * x || next === low || next === high) return next;
    x = next;
  }
  return x;
}

/**
 * The central range of a Beta distribution.
 *
 * @param alpha above 0
 * @param beta above 0
 * @param coverage the share that lies inside, 0 to 1; an equal share lies on either side
 * @returns both ends, 0 to 1, low first
 * @throws RangeError when an argument is outside its range
 *
 * Cost: two of `betaQuantile`.
 */
export function betaInterval(alpha: number, beta: number, coverage: number): { readonly low: number; readonly high: number } {
  if (!(coverage >= 0 && coverage <= 1)) throw new RangeError(`coverage must be between 0 and 1, not ${coverage}`);
  const outside = (1 - coverage) / 2;
  return { low: betaQuantile(outside, alpha, beta), high: betaQuantile(1 - outside, alpha, beta) };
}

function refuseParameter(parameter: number): void {
  if (!(parameter > 0 && parameter < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`the parameters of a Beta distribution are above 0, not ${parameter}`);
  }
}

/** Taken as a whole: the difference of three log-gammas would lose digits where the parameters are large. */
function logBeta(alpha: number, beta: number): number {
  let a = alpha;
  let b = beta;
  let lifted = 0;
  for (; a < stirlingFrom; a += 1) lifted += Math.log1p(b / a);
  for (; b < stirlingFrom; b += 1) lifted += Math.log1p(a / b);
  const correction = stirlingCorrection(a) + stirlingCorrection(b) - stirlingCorrection(a + b);
  const body = (a - 0.5) * Math.log(a / (a + b)) - b * Math.log1p(a / b) - 0.5 * Math.log(b) + 0.5 * Math.log(2 * Math.PI);
  return lifted + body + correction;
}

function stirlingCorrection(x: number): number {
  let sum = 0;
  let power = 1 / x;
  for (const term of stirlingTerms) {
    sum += term * power;
    power /= x * x;
  }
  return sum;
}

/** 1 / (1 + d_1 / (1 + d_2 / (1 + ...))) */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let above = 1;
  let below = 0;
  for (let i = 1; i < mostFractions; i += 1) {
    const m = i >> 1;
    const at = a + 2 * m;
    const term = i % 2 === 1 ? (-(a + m) * (a + b + m) * x) / (at * (at + 1)) : (m * (b - m) * x) / ((at - 1) * at);
    above = awayFromZero(1 + term / above);
    below = 1 / awayFromZero(1 + term * below);
    value *= above * below;
    if (Math.abs(above * below - 1) <= Number.EPSILON) return 1 / value;
  }
  throw new InvariantError(`the continued fraction of I_${x}(${a}, ${b}) does not settle`);
}

/** Lentz's method divides by both parts. */
function awayFromZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x;
}
