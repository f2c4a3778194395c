import { expect, test } from "vitest";
import { tableKinds, targetInWords } from "../../../src/app/words/mapping-words.ts";
import { mappingTargets } from "../../../src/io/mapping-targets.ts";

test("every field that a column can hold has a name of its own and is explained in a sentence", () => {
  for (const { kind } of tableKinds) {
    const words = mappingTargets[kind].map(({ field }) => targetInWords(kind, field));
    expect(words.filter(({ explained }) => !/^[A-Z].*\.$/.test(explained))).toEqual([]);
    expect(new Set(words.map(({ label }) => label)).size).toBe(words.length);
  }
});
