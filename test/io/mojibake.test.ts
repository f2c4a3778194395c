import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { garbledIn, withoutMojibake } from "../../src/io/mojibake.ts";
import { decodeWindows1252 } from "../../src/io/windows-1252.ts";
import { bytesOf } from "./fixture-report.ts";

const garble = (text: string): string => decodeWindows1252(bytesOf(text));

describe("letters of UTF-8 that were read as Windows-1252", () => {
  it.each([
    ["JosÃ©", "José"],
    ["MÃ¼ller", "Müller"],
    ["donâ€™t", "don’t"],
    ["Å»Ã³Å‚Ä‡", "Żółć"],
    ["Nguyá»…n", "Nguyễn"],
    ["Â°C", "°C"],
    ["ðŸš€ Labs", "🚀 Labs"],
    ["Ð˜Ð²Ð°Ð½", "Иван"],
    [garble("李小龙"), "李小龙"],
    ["JosÃ© and Zoë", "José and Zoë"],
  ])("%s was %s", (before, after) => {
    expect(withoutMojibake(before)).toBe(after);
  });

  it("are put right when it happened twice or three times over", () => {
    expect(withoutMojibake(garble(garble("José Müller")))).toBe("José Müller");
    expect(withoutMojibake(garble(garble(garble("José"))))).toBe("José");
  });

  it.each([
    "Ana Ruiz",
    "SÃO PAULO",
    "Ã",
    "IRMÃ”",
    "São João",
    "café…”",
    "Łukasz Żak",
    "Müller",
    "Ångström",
    "Émile «É»",
    "Иван",
    "李小龙",
    "naïve – “quote”",
    "GROß”",
    "«olá»…",
  ])("are not seen in %s", (text) => {
    expect(withoutMojibake(text)).toBeNull();
  });

  it("come back for any name of Latin letters", () => {
    const names = fc.string({ unit: fc.constantFrom(..."abcdeéèêñçüößłżóąęščřžØøåÖ  "), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, (name) => {
        const garbled = garble(name);
        expect(withoutMojibake(garbled) ?? garbled).toBe(name);
        expect(withoutMojibake(name)).toBeNull();
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it("are shown by a short example", () => {
    expect(garbledIn("Ana Ruiz")).toBeNull();
    expect(garbledIn(`${"word ".repeat(40)}JosÃ©`)).toEqual({ before: "JosÃ©", after: "José" });
  });
});
