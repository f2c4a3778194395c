import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedStrings } from "../../src/storage/shared-strings.ts";
import { added, contact } from "../core/workspace/sample-changes.ts";

describe("texts that are kept once", () => {
  test("whatever is gone through says what it said", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = structuredClone(value);
        sharedStrings()(copy);
        expect(copy).toEqual(value);
      }),
    );
  });

  test("more texts than are looked through stay what they are", () => {
    const texts = Array.from({ length: 45_000 }, (_, at) => `text ${at % 21_000}`);
    const copy = structuredClone(texts);
    sharedStrings()(copy);
    expect(copy).toEqual(texts);
  });

  test("changes stay equal, with everything that a contact may lack", () => {
    const changes = added([contact("a", { company: "Acme" }), contact("b", { company: null })]);
    const copy = structuredClone(changes);
    sharedStrings()(copy);
    expect(copy).toEqual(changes);
  });
});
