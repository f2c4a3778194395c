/** What Windows-1252 has at 0x80-0x9f; Latin-1 has control characters there. */
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** By hand: some engines decode this label as Latin-1. @returns the text; every byte has a character. Cost: O(bytes). */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(8192);
  for (let start = 0; start < bytes.length; start += units.length) {
    const end = Math.min(bytes.length, start + units.length);
    for (let i = start; i < end; i += 1) {
      const byte = bytes[i] ?? 0;
      units[i - start] = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
    }
    parts.push(String.fromCharCode(...units.subarray(0, end - start)));
  }
  return parts.join("");
}

/** @returns the byte that Windows-1252 (or Latin-1, for the controls) has for a UTF-16 code unit; null where it has none. Cost: O(1). */
export function windows1252Byte(unit: number): number | null {
  if (unit < 0x100) return unit;
  const at = windows1252.indexOf(String.fromCharCode(unit));
  return at < 0 ? null : at + 0x80;
}
