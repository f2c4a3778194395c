import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../../src/io/backup/base64.ts";

test("bytes are written as other programs write them, and come back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(text)).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 1000 },
  );
});

test.each([["A"], ["AA"], ["AAA"], ["AAAAA"], ["A==="], ["AB=="], ["AAB="], ["AA=A"], ["AA-_"], ["AA\n="], ["ÄAAA"], ["===="]])(
  "%j is no text that stands for bytes",
  (text) => {
    expect(fromBase64(text)).toBeNull();
  },
);
