import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/io/decode-text.ts";

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes.push(...(bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  }
  return bytes;
};

describe("decodeText", () => {
  const text = "Name,Company\nZoë Groß,Café\n";
  const utf8 = [...new TextEncoder().encode(text)];

  it.each([
    ["utf-8", utf8],
    ["utf-8 with BOM", [0xef, 0xbb, 0xbf, ...utf8]],
    ["utf-16le", [0xff, 0xfe, ...utf16(text, false)]],
    ["utf-16be", [0xfe, 0xff, ...utf16(text, true)]],
    ["utf-16le", utf16(text, false)],
    ["utf-16be", utf16(text, true)],
  ])("knows %s", (encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, encoding });
  });

  it("takes what is not UTF-8 for Windows-1252, its dashes and quotes included", () => {
    const bytes = Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80]);
    expect(decodeText(bytes)).toEqual({ text: "“Café” – €", encoding: "windows-1252" });
  });

  it("knows UTF-8 that was cut in the middle of a character", () => {
    const bytes = new TextEncoder().encode("Name\nŁukasz 🚀");
    for (const cut of [1, 2, 3])
      expect(decodeText(bytes.slice(0, bytes.length - cut))).toEqual({ text: "Name\nŁukasz ", encoding: "utf-8" });
  });

  it("gives back any text written in UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (any) => {
        const whole = `Name of the people in this list\n${any}`;
        expect(decodeText(new TextEncoder().encode(whole)).text).toBe(whole);
      }),
      { seed: 1 },
    );
  });
});
