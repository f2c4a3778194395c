import { describe, expect, test } from "vitest";
import { oddsBand } from "../../../src/core/paths/band.ts";

describe("bands", () => {
  test.each([
    [0.75, "good", "a close contact"],
    [0.3, "good", "the lowest good"],
    [0.2999, "fair", "just below"],
    [0.1, "fair", "the lowest fair"],
    [0.0999, "long-shot", "just below"],
    [0.15 * 0.15, "long-shot", "two silent ties"],
    [0, "long-shot", "nothing"],
  ])("%d is %s: %s", (probability, band) => {
    expect(oddsBand(probability)).toBe(band);
  });
});
