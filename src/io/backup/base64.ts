const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = new TextEncoder().encode(letters);
const pad = 61;
const values = new Int16Array(256).fill(-1);
for (const [value, code] of codes.entries()) values[code] = value;

/** @returns the bytes in base 64 with padding (RFC 4648, section 4). Cost: O(bytes). */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(4 * Math.ceil(bytes.length / 3));
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const [a = 0, b = 0, c = 0] = [bytes[from], bytes[from + 1], bytes[from + 2]];
    const left = bytes.length - from;
    text[to] = codes[a >> 2] ?? 0;
    text[to + 1] = codes[((a & 3) << 4) | (b >> 4)] ?? 0;
    text[to + 2] = left > 1 ? (codes[((b & 15) << 2) | (c >> 6)] ?? 0) : pad;
    text[to + 3] = left > 2 ? (codes[c & 63] ?? 0) : pad;
  }
  return new TextDecoder().decode(text);
}

/** @returns the bytes; null where the text is not what `toBase64` makes of any. Cost: O(length). */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const letterCount = text.length - padding;
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let from = 0; from < letterCount; from += 1) {
    const value = values[text.charCodeAt(from)] ?? -1;
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to] = (held >> bits) & 255;
    to += 1;
  }
  // Bits beyond the last byte are zero; otherwise several texts would stand for the same bytes.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}
