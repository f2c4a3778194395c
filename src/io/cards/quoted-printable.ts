const asciiOnly = /^[\t\n\r\x20-\x7e]*$/;

/**
 * Text of bytes written as `=C3=A9`, in the encoding that is stated beside it; UTF-8 where that is not known.
 *
 * @returns the text; an equals sign that begins no byte stays. Cost: O(length).
 */
export function decodeQuotedPrintable(text: string, charset: string): string {
  // In some encodings a letter takes a byte that is written as itself, so that bytes cannot be decoded by themselves.
  if (asciiOnly.test(text)) return decodeIn(charset, bytesIn(text));
  return text.replace(/(?:=[0-9a-f]{2})+/gi, (run) => decodeIn(charset, bytesIn(run)));
}

function bytesIn(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const hex = text[i] === "=" ? /^[0-9a-f]{2}/i.exec(text.slice(i + 1, i + 3)) : null;
    bytes[length] = hex === null ? text.charCodeAt(i) : Number.parseInt(hex[0], 16);
    if (hex !== null) i += 2;
    length += 1;
  }
  return bytes.subarray(0, length);
}

function decodeIn(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // A charset that this engine does not know.
    if (error instanceof RangeError) return new TextDecoder("utf-8").decode(bytes);
    throw error;
  }
}
