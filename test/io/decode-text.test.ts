import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, decodeTextAs, encodingsBeside } from "../../src/io/decode-text.ts";

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

describe("an encoding that a person names", () => {
  it("is the one the text is read in, without its byte order mark", () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x4a, 0x6f, 0x73, 0xc3, 0xa9]);
    expect(decodeTextAs(bytes, "utf-8 with BOM")).toEqual({ text: "José", encoding: "utf-8 with BOM" });
    expect(decodeTextAs(bytes, "utf-8")).toEqual({ text: "José", encoding: "utf-8" });
    expect(decodeTextAs(bytes, "windows-1252").text).toBe("ï»¿JosÃ©");
    expect(decodeTextAs(new Uint8Array([0xc8, 0xe2]), "windows-1251").text).toBe("Ив");
  });

  it("is not heeded when nobody knows it", () => {
    expect(decodeTextAs(new Uint8Array([0x41]), "x-user-defined")).toEqual({ text: "A", encoding: "utf-8" });
  });

  it("is chosen from all that there are, today's among them, each of which reads any bytes", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const encoding of [...encodingsBeside("utf-8"), "utf-8 with BOM"]) {
      expect(decodeTextAs(bytes, encoding).encoding, encoding).toBe(encoding);
      expect(encodingsBeside(encoding).filter((name) => name === encoding)).toHaveLength(1);
    }
  });
});
