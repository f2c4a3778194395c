import { expect, test } from "vitest";
import { safeJson, safeText } from "../../src/cli/safe-text.ts";

test.each([
  ["escape sequences", "a\u001b[31mred\u001b]0;title\u0007", "a[31mred]0;title"],
  ["characters of the second control block", "a\u009b31mb\u0085c", "a31mbc"],
  ["characters that turn the writing direction", "abc\u202eexe.txt\u2066x\u2069\u200f", "abcexe.txtx"],
  ["zero-width characters and lone surrogates", "a\u200bb\ufeffc\ud800d", "abcd"],
  ["line breaks, which would forge a line of the answer", "Ana\r\n1. Ask Eve", "Ana 1. Ask Eve"],
  ["hidden tags", "a\u{e0041}b", "ab"],
])("%s do not reach the terminal", (_, text, safe) => {
  expect(safeText(text)).toBe(safe);
});

test("names of all languages stay as they are", () => {
  const names = "Þóra Łukasz İzmir 美玲 محمد می‌خواهم 👩‍👧";
  expect(safeText(names)).toBe(names);
});

test("JSON keeps every character, dangerous ones as escapes", () => {
  const value = { name: "a\u001b\u009b\u202e\u2028\ud800b\u{e0041}" };
  const text = safeJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
});
