import { decodeWindows1252 } from "./windows-1252.ts";

export interface DecodedText {
  readonly text: string;
  /** `utf-8`, `utf-8 with BOM`, `utf-16le`, `utf-16be`, `shift_jis` or `windows-1252`. */
  readonly encoding: string;
}

const sampleBytes = 4096;

/** What a person may say that a file is written in, the common ones first. */
const nameable = [
  "utf-8",
  "windows-1252",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "macintosh",
  "shift_jis",
  "euc-kr",
  "gb18030",
  "big5",
] as const;

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

/** @returns the encodings to choose from, in a fixed order, the one the file was read in among them. Cost: O(1). */
export function encodingsBeside(encoding: string): readonly string[] {
  return nameable.some((name) => name === encoding) ? nameable : [encoding, ...nameable];
}

/**
 * The text of a file in an encoding that the person names.
 *
 * @param encoding one of `encodingsBeside`; any other is not heeded
 * @returns the text without byte order mark; what the encoding has no character for is replaced. Cost: O(bytes).
 */
export function decodeTextAs(bytes: Uint8Array, encoding: string): DecodedText {
  const name = encoding === "utf-8 with BOM" ? "utf-8" : nameable.find((known) => known === encoding);
  if (name === undefined) return decodeText(bytes);
  if (name === "windows-1252") return { text: decodeWindows1252(bytes), encoding: name };
  try {
    return { text: new TextDecoder(name).decode(bytes), encoding };
  } catch (error) {
    // This engine does not know it.
    if (error instanceof RangeError) return decodeText(bytes);
    throw error;
  }
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
