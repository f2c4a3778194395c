import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textLanes } from "../../../src/core/model/mixed-bits.ts";
import { stableHash } from "../../../src/core/model/stable-hash.ts";

/** As the digits come out when the engine writes them. */
function hashByTheEngine(text: string): string {
  const [first, second] = textLanes(text, 0x9e3779b9, 0x85ebca6b);
  const high = Math.imul(first ^ (first >>> 16), 0x7feb352d) >>> 0;
  const low = Math.imul(second ^ (second >>> 15), 0x846ca68b) >>> 0;
  return (high * 0x200000 + (low >>> 11)).toString(36).padStart(11, "0");
}

describe("the hash of a text", () => {
  it("is 11 digits to base 36 of 53 bits", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(stableHash(text)).toBe(hashByTheEngine(text));
        expect(stableHash(text)).toMatch(/^[0-9a-z]{11}$/);
      }),
      { numRuns: 1000 },
    );
  });
});
