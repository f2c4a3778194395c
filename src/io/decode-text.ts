export interface DecodedText {
  readonly text: string;
  /** `utf-8`, `utf-8 with BOM`, `utf-16le`, `utf-16be`, `shift_jis` or `windows-1252`. */
  readonly encoding: string;
}

const sampleBytes = 4096;

/** What Windows-1252 has at 0x80-0x9f; Latin-1 has control characters there. */
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * The text of a file whose encoding nobody states: by byte order mark, by the NULs of UTF-16, as UTF-8 if it is that without a
 * fault, else as Windows-1252.
 *
 * @returns the text without byte order mark. Cost: O(bytes).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const marked = decodeUtf8(bytes.subarray(3));
    if (marked !== null) return { text: marked, encoding: "utf-8 with BOM" };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), "utf-16be");
  const byNuls = utf16ByNuls(bytes);
  if (byNuls !== null) return utf16(bytes, byNuls);
  const text = decodeUtf8(bytes);
  if (text !== null) return { text, encoding: "utf-8" };
  const japanese = decodeShiftJis(bytes);
  if (japanese !== null) return { text: japanese, encoding: "shift_jis" };
  return { text: decodeWindows1252(bytes), encoding: "windows-1252" };
}

/** Mostly Latin text in UTF-16 has a NUL in every second byte. */
function utf16ByNuls(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const end = Math.min(bytes.length, sampleBytes) & ~1;
  if (end < 4) return null;
  const nuls = [0, 0];
  for (let i = 0; i < end; i += 1) if (bytes[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls.map((count) => count / (end / 2));
  if (odd > 0.4 && even < 0.05) return "utf-16le";
  if (even > 0.4 && odd < 0.05) return "utf-16be";
  return null;
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText {
  // A file cut in the middle of a character keeps what is whole.
  return { text: new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1)), encoding };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  const whole = strictUtf8(bytes);
  if (whole !== null) return whole;
  // A file cut in the middle of its last character is still UTF-8.
  let start = bytes.length - 1;
  while (start > 0 && bytes.length - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return (bytes[start] ?? 0) >= 0xc2 ? strictUtf8(bytes.subarray(0, start)) : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  return strictly("utf-8", bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // TypeError: not in this encoding. RangeError: this engine does not know it.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Western text is seldom valid Shift-JIS and then has no kana in it, while Japanese text is full of them.
 */
function decodeShiftJis(bytes: Uint8Array): string | null {
  const text = strictly("shift_jis", bytes);
  if (text === null) return null;
  const kana = text.match(/[\u3041-\u30fe]/g)?.length ?? 0;
  const others = text.match(/[^\p{ASCII}\u3041-\u30fe]/gu)?.length ?? 0;
  return kana >= 2 && kana * 4 >= others ? text : null;
}

/** By hand: some engines decode this label as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
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
