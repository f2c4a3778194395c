import { describe, expect, it } from "vitest";
import { contactKeys } from "../../../src/core/reach/contact-keys.ts";

describe("contactKeys", () => {
  it("gives a contact the same keys whoever else is there", () => {
    expect([...contactKeys(["ana", "ben"]).subarray(2)]).toEqual([...contactKeys(["ben"])]);
  });

  it("gives 20,000 contacts 20,000 pairs of keys", () => {
    const keys = contactKeys(Array.from({ length: 20_000 }, (_, v) => `c${v}`));
    const pairs = new Set(Array.from({ length: 20_000 }, (_, v) => `${keys[2 * v]} ${keys[2 * v + 1]}`));
    expect(pairs.size).toBe(20_000);
  });

  it("sets every bit for about half of the contacts", () => {
    const count = 4_000;
    const keys = contactKeys(Array.from({ length: count }, (_, v) => `contact-${v}`));
    for (let bit = 0; bit < 64; bit += 1) {
      let ones = 0;
      for (let v = 0; v < count; v += 1) ones += ((keys[2 * v + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1;
      expect(Math.abs(ones - count / 2)).toBeLessThan(5 * Math.sqrt(count / 4));
    }
  });

  it("gives nothing for nobody", () => {
    expect(contactKeys([])).toHaveLength(0);
  });
});
