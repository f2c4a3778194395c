import { describe, expect, test } from "vitest";
import { explanations } from "../../../src/core/answers/explanations.ts";
import { fairFrom, goodFrom } from "../../../src/core/paths/band.ts";

describe("explanations", () => {
  test.each(Object.entries(explanations))("%s has every part filled in", (_, explanation) => {
    for (const part of Object.values(explanation)) expect(part.trim().length).toBeGreaterThan(3);
  });

  test("no two have the same title", () => {
    const titles = Object.values(explanations).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("the bands told are the bands used", () => {
    expect(explanations.band.formula).toBe(`good if odds >= ${goodFrom}, fair if odds >= ${fairFrom}, else long shot`);
  });
});
