import { expect, test } from "vitest";
import { mentions } from "../../../../src/core/journey/drafts/names-in-text.ts";

test.each([
  ["Jose told me", "José Ruiz"],
  ["José told me", "Jose Ruiz"],
  ["I spoke with O’Brien", "Sam O'Brien"],
  ["Jo's advice", "Jo Marsh"],
  ["as Li says", "Li Wu"],
  ["Ana told me", "ana ruiz"],
  ["王芳说", "王芳"],
])("%s speaks of %s", (text, name) => {
  expect(mentions(text, name)).toBe(true);
});

test.each([
  ["a doctor, Dr. Okoro", "Dr. Lee"],
  ["et al. said so", "Al Marsh"],
  ["Dear Ms. Okoro", "Ms Lee"],
  ["Anatomy", "Ana Ruiz"],
  ["anything", "42"],
])("%s does not speak of %s", (text, name) => {
  expect(mentions(text, name)).toBe(false);
});
