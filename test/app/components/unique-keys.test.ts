import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withKeys } from "../../../src/app/components/unique-keys.ts";

describe("keys of a list", () => {
  test("an item keeps its key when others join the list", () => {
    const keyOf = (text: string) => text;
    const before = withKeys(["b", "a"], keyOf).map(({ key }) => key);
    expect(withKeys(["c", "b", "d", "a"], keyOf).map(({ key }) => key)).toEqual(expect.arrayContaining(before));
  });

  test("no two items share a key, and they come back in order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", "a", "a 1", "1 a", "0 a")), (texts) => {
        const keyed = withKeys(texts, (text) => text);
        expect(new Set(keyed.map(({ key }) => key)).size).toBe(texts.length);
        expect(keyed.map(({ item }) => item)).toEqual(texts);
      }),
    );
  });
});
