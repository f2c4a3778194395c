/** A file as the archive lists it. */
export interface FoundEntry {
  /** With forward slashes, without leading ones or steps up. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0: as it is, 8: DEFLATE. */
  readonly method: number;
  readonly checksum: number;
  /** Its bytes in the archive; null where they lie outside of it. */
  readonly zipped: Uint8Array | null;
}

export interface ZipEntries {
  readonly entries: readonly FoundEntry[];
  /** The list cannot be read to its end, or says that it is longer or shorter than it is. */
  readonly isDamaged: boolean;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locatorMark = 0x07064b50;
const listedMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

/**
 * The list of files at the end of a zip archive (APPNOTE 6.3, sections 4.3.7, 4.3.12 to 4.3.16, 4.5.3). The list is what counts: it
 * holds the sizes that files written as a stream leave out before their bytes.
 *
 * @param most how many files are listed at most
 * @returns the files in the order of the list; null where there is no such list. Cost: O(files).
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntries | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const list = findList(view);
  if (list === null) return null;
  const { count, start, end, shift } = list;
  const entries: FoundEntry[] = [];
  let at = start;
  while (at < end && entries.length < most) {
    if (at + 46 > end || view.getUint32(at, true) !== listedMark) return { entries, isDamaged: true };
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return { entries, isDamaged: true };
    const flags = view.getUint16(at + 8, true);
    const written = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const { length, offset } = sizesOf(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name: cleanName(written),
      isFolder: /[/\\]$/.test(written),
      isEncrypted: (flags & 0x2041) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      zipped: bytesOf(bytes, view, offset + shift, length),
    });
    at = next;
  }
  // Older programs count modulo 65,536.
  return { entries, isDamaged: at >= end && entries.length % 65_536 !== count % 65_536 };
}

interface List {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** What was put before the archive (a program that unpacks it) moves all its offsets. */
  readonly shift: number;
}

function findList(view: DataView): List | null {
  const size = view.byteLength;
  for (let at = size - endLength; at >= Math.max(0, size - endLength - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endMark || at + endLength + view.getUint16(at + 20, true) > size) continue;
    const list =
      findList64(view, at) ??
      listBefore(at, view.getUint16(at + 10, true), view.getUint32(at + 12, true), view.getUint32(at + 16, true));
    if (list !== null) return list;
  }
  return null;
}

function findList64(view: DataView, end: number): List | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locatorMark) return null;
  for (const at of [number64(view, locator + 8), locator - 56]) {
    if (at < 0 || at + 56 > view.byteLength || view.getUint32(at, true) !== end64Mark) continue;
    return listBefore(at, number64(view, at + 32), number64(view, at + 40), number64(view, at + 48));
  }
  return null;
}

function listBefore(end: number, count: number, length: number, offset: number): List | null {
  const start = end - length;
  return start < 0 || offset > start ? null : { count, start, end, shift: start - offset };
}

/** Numbers that do not fit in 32 bits stand in the extra field, in this order, and only those. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { readonly length: number; readonly offset: number } {
  const tooLong = 0xffffffff;
  let length = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let field = extra;
  while (field + 4 <= extra + extraLength) {
    const end = Math.min(field + 4 + view.getUint16(field + 2, true), extra + extraLength);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      if (view.getUint32(at + 24, true) === tooLong) value += 8;
      if (length === tooLong && value + 8 <= end) {
        length = number64(view, value);
        value += 8;
      }
      if (offset === tooLong && value + 8 <= end) offset = number64(view, value);
    }
    field = end;
  }
  return { length, offset };
}

function bytesOf(bytes: Uint8Array, view: DataView, local: number, length: number): Uint8Array | null {
  if (local < 0 || local + 30 > bytes.length || view.getUint32(local, true) !== localMark) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + length > bytes.length ? null : bytes.subarray(start, start + length);
}

function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 4_294_967_296;
}

/** The upper half of code page 437, in which names are written that do not say otherwise. */
const codePage437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    // Many programs write UTF-8 without saying so, and hardly any other text is valid UTF-8.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : codePage437.charAt(byte - 128))).join("");
  }
}

function cleanName(name: string): string {
  return name
    .replace(/\p{Cc}/gu, "")
    .split(/[/\\]/)
    .filter((step) => step !== "" && step !== "." && step !== "..")
    .join("/");
}
