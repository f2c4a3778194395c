import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBelow, betaInterval, betaQuantile } from "../../../src/core/network/beta-interval.ts";

/** alpha, beta, and the points below which a tenth and nine tenths lie; computed with 30 digits by mpmath 1.3. */
const quantiles: readonly (readonly [number, number, number, number])[] = [
  [0.6, 3.4, 0.00561343334892005, 0.384427915236151],
  [3, 1, 0.464158883361278, 0.96548938460563],
  [1.6, 3.4, 0.0874273212079568, 0.59206445662676],
  [0.6, 5.4, 0.00346370513836544, 0.258823994788496],
  [2.5, 11.5, 0.0637240875982773, 0.31495739723607],
  [30.25, 13.75, 0.596598450332965, 0.774632816210575],
  [3, 1001, 0.00109926143183609, 0.00529761891430079],
  [2500.5, 7499.5, 0.244511253848736, 0.255610157375878],
];

/** x, alpha, beta and the share below x; from the same program. */
const shares: readonly (readonly [number, number, number, number])[] = [
  [0.1, 0.6, 3.4, 0.517043328810593],
  [0.5, 2.5, 11.5, 0.995301986778596],
  [0.9, 3, 1, 0.729],
  [0.7, 30.25, 13.75, 0.55501446221357],
  [0.001, 0.05, 0.05, 0.355348606541156],
];

const parameter = fc.double({ min: 0.05, max: 2_000, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("betaBelow", () => {
  it.each(shares)("at %f of Beta(%f, %f) is %f", (x, alpha, beta, expected) => {
    expect(betaBelow(x, alpha, beta)).toBeCloseTo(expected, 13);
  });

  it("is, for whole parameters, the chance of at least alpha successes in alpha + beta - 1 tries", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), share, (alpha, beta, x) => {
        expect(betaBelow(x, alpha, beta)).toBeCloseTo(atLeast(alpha, alpha + beta - 1, x), 11);
      }),
      { numRuns: 1000 },
    );
  });

  it("is x itself where every chance is equally likely", () => {
    expect([0, 0.25, 0.5, 1].map((x) => betaBelow(x, 1, 1))).toEqual([0, 0.25, 0.5, 1].map(near));
  });

  it("mirrors: what lies below x of Beta(a, b) lies above 1 - x of Beta(b, a)", () => {
    fc.assert(
      fc.property(parameter, parameter, fc.integer({ min: 1, max: 63 }), (alpha, beta, part) => {
        const x = part / 64;
        expect(betaBelow(x, alpha, beta) + betaBelow(1 - x, beta, alpha)).toBeCloseTo(1, 11);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([Number.NaN, -0.1, 1.1])("%f is no chance", (x) => {
    expect(() => betaBelow(x, 1, 1)).toThrow(RangeError);
  });

  it.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY])("%f is no parameter", (wrong) => {
    expect(() => betaBelow(0.5, wrong, 1)).toThrow(RangeError);
  });
});

describe("betaQuantile", () => {
  it.each(quantiles)("of Beta(%f, %f): a tenth lies below %f, nine tenths below %f", (alpha, beta, low, high) => {
    expect(betaQuantile(0.1, alpha, beta)).toBeCloseTo(low, 12);
    expect(betaQuantile(0.9, alpha, beta)).toBeCloseTo(high, 12);
  });

  it("is the root of x^alpha where beta is 1", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 200, noNaN: true }), (p, alpha) => {
        expect(betaQuantile(p, alpha, 1)).toBeCloseTo(p ** (1 / alpha), 11);
      }),
      { numRuns: 1000 },
    );
  });

  it("undoes betaBelow", () => {
    fc.assert(
      fc.property(share, parameter, parameter, (p, alpha, beta) => {
        const x = betaQuantile(p, alpha, beta);
        // Where the distribution is steep a share says more about a point than the other way round: the point is what is promised.
        expect(betaBelow(Math.max(0, x - 1e-11), alpha, beta)).toBeLessThanOrEqual(p + 1e-11);
        expect(betaBelow(Math.min(1, x + 1e-11), alpha, beta)).toBeGreaterThanOrEqual(p - 1e-11);
      }),
      { numRuns: 1000 },
    );
  });

  it("is 0 for no share and 1 for the whole", () => {
    expect([0, 1].map((p) => betaQuantile(p, 2, 3))).toEqual([0, 1]);
  });

  it("comes to an end where nearly everything lies at 0 and 1", () => {
    expect(betaQuantile(0.1, 0.05, 0.05)).toBeCloseTo(9.71182360271994e-15, 26);
    expect(betaQuantile(0.9, 0.05, 0.05)).toBeCloseTo(1, 13);
    expect(betaQuantile(0.1, 0.001, 0.001)).toBeLessThan(1e-300);
  });

  it("holds for a million tries", () => {
    expect(betaQuantile(0.1, 1e6, 3e6)).toBeCloseTo(0.249722562737509, 9);
  });

  it.each([Number.NaN, -0.1, 1.1])("%f is no share", (wrong) => {
    expect(() => betaQuantile(wrong, 1, 1)).toThrow(RangeError);
  });
});

describe("betaInterval", () => {
  it("leaves an equal share on either side", () => {
    expect(betaInterval(3, 1, 0.8)).toEqual({ low: near(0.1 ** (1 / 3)), high: near(0.9 ** (1 / 3)) });
  });

  it("is a point where it covers nothing and everything where it covers all", () => {
    expect(betaInterval(2, 2, 0)).toEqual({ low: near(0.5), high: near(0.5) });
    expect(betaInterval(2, 2, 1)).toEqual({ low: 0, high: 1 });
  });

  it("refuses a coverage above 1", () => {
    expect(() => betaInterval(2, 2, 1.5)).toThrow(RangeError);
  });
});

function near(value: number): unknown {
  return expect.closeTo(value, 12);
}

/** Sum of the binomial distribution from `successes` on. */
function atLeast(successes: number, tries: number, chance: number): number {
  let sum = 0;
  for (let k = successes; k <= tries; k += 1) sum += choose(tries, k) * chance ** k * (1 - chance) ** (tries - k);
  return sum;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return ways;
}
