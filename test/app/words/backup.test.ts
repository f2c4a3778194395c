import { expect, test } from "vitest";
import { strengthOf } from "../../../src/app/words/backup.ts";

test.each([
  ["", "none"],
  ["seven quiet", "short"],
  ["seven quiet o", "fair"],
  ["seven quiet otters at", "good"],
  ["aaaaaaaaaaaaaaaaaaaaaaaa", "short"],
  ["abababababababababababab", "short"],
  ["🦦🦦🦦🦦🦦🦦🦦🦦", "short"],
])("the password %j is %s", (password, strength) => {
  expect(strengthOf(password)).toBe(strength);
});
