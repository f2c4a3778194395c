import fc from "fast-check";
import { expect, test } from "vitest";
import { markFormula, unmarkFormula } from "../../src/io/formula-marker.ts";

test.each([
  "=1+1",
  "+44 20 7946 0000",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\0=1",
  " =1",
  "\u3000=1",
  "\u200b=1",
  "\ufeff=1",
  "＝1",
  "＠x",
  "－1",
  "＋1",
  " \0 @x",
])("%j is marked", (text) => {
  expect(markFormula(text)).toBe(`'${text}`);
});

test.each(["", "Ana", "a=b", "1+1", "'tis", "O'Brien", "ana-maria@example.com", "  plain", "🙂=1"])(
  "%j stays as it is",
  (text) => {
    expect(markFormula(text)).toBe(text);
  },
);

test.each(["'=1", "''=1", "' =1", "'+44"])("%j, which looks marked, is marked once more", (text) => {
  expect(markFormula(text)).toBe(`'${text}`);
});

test.each(["'tis the season", "'", "''", "Ana", "=1"])("taking the marker off leaves %j alone", (text) => {
  expect(unmarkFormula(text)).toBe(text);
});

test("a phone number survives there and back", () => {
  expect(unmarkFormula(markFormula("+44 20 7946 0000"))).toBe("+44 20 7946 0000");
});

test("whatever is marked comes back as it was", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("'", "=", "+", " ", "\t", "\0", "＝", "a", "\ufeff") }),
  );
  fc.assert(fc.property(text, (any) => unmarkFormula(markFormula(any)) === any));
});

test("nothing that leaves marked begins with what a spreadsheet runs", () => {
  const text = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", " ", "\t", "\r", "\0", "＝", "a", "\u200b") });
  fc.assert(fc.property(text, (any) => !/^[\s\0\u200b]*[=+\-@＝\t\r\0]/.test(markFormula(any))));
});
