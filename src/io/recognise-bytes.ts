import type { FileProblemCode } from "../core/model/import-issue.ts";

export interface Recognised {
  readonly code: FileProblemCode;
  readonly detail: string;
}

const magic: readonly (readonly [string, FileProblemCode, string])[] = [
  ["89504e47", "binary-file", "PNG image"],
  ["ffd8ff", "binary-file", "JPEG image"],
  ["47494638", "binary-file", "GIF image"],
  ["25504446", "binary-file", "PDF document"],
  ["52494646", "binary-file", "media file"],
  ["1f8b", "unsupported-format", "gzip"],
  ["377abcaf271c", "unsupported-format", "7z"],
  ["526172211a07", "unsupported-format", "rar"],
  ["2142444e", "unsupported-format", "pst"],
  ["53514c697465", "unsupported-format", "database"],
  ["62706c697374", "unsupported-format", "property list"],
  ["7f454c46", "binary-file", "program"],
  ["4d5a9000", "binary-file", "program"],
];
const zip = "504b";
const compound = "d0cf11e0a1b11ae1";
const mostNuls = 0.02;

/**
 * What a file is, where its first bytes say that it is no table of text.
 *
 * @param name the file's name, which tells a workbook from another archive
 * @returns null when it may be a table. Cost: O(1), for files of older office programs O(bytes).
 */
export function recogniseBytes(name: string, bytes: Uint8Array): Recognised | null {
  if (isZip(bytes)) {
    const workbook = /\.xlsx?$/i.test(name) || holdsAscii(bytes.subarray(0, 4096), "xl/");
    return { code: "unsupported-format", detail: workbook ? "xlsx" : "zip" };
  }
  const head = hexOf(bytes.subarray(0, 8));
  if (head === compound) return recogniseCompound(bytes);
  for (const [start, code, detail] of magic) if (head.startsWith(start)) return { code, detail };
  const type = String.fromCharCode(...bytes.subarray(4, 8));
  return type === "ftyp" && bytes[0] === 0 ? { code: "binary-file", detail: "image or film" } : null;
}

/** @returns whether the bytes begin as a zip archive does, whatever it holds. Cost: O(1). */
export function isZip(bytes: Uint8Array): boolean {
  return hexOf(bytes.subarray(0, 2)) === zip && (bytes[2] ?? 9) <= 8;
}

export type ZipContent = { readonly is: "xlsx" | "ods" | "archive" } | Recognised;

const members: readonly (readonly [RegExp, "xlsx" | "ods" | null, string])[] = [
  [/^xl\/workbook\.bin$/i, null, "xlsb"],
  [/^xl\//i, "xlsx", ""],
  [/^word\/document\w*\.xml$/i, null, "docx"],
  [/^ppt\/presentation\w*\.xml$/i, null, "pptx"],
  [/^Index(?:\.zip$|\/Document\.iwa$|\/Tables\/)/i, null, "numbers"],
  [/^META-INF\/container\.xml$/i, null, "epub"],
];

/**
 * What a zip archive is, by the names of the files in it.
 *
 * @param names all of them
 * @param kind what the archive says of itself in a file `mimetype`; "" where it has none
 * @returns a workbook, an archive of files, or why it cannot be read. Cost: O(names).
 */
export function recogniseZip(names: readonly string[], kind: string): ZipContent {
  const open = /opendocument\.([a-z]+)/.exec(kind)?.[1];
  if (open === "spreadsheet") return { is: "ods" };
  if (open !== undefined) return { code: "unsupported-format", detail: open === "text" ? "odt" : "OpenDocument" };
  for (const [name, is, detail] of members) {
    if (!names.some((own) => name.test(own))) continue;
    return is === null ? { code: "unsupported-format", detail } : { is };
  }
  return { is: "archive" };
}

/** What a text is, where its beginning says that it is no table. Cost: O(1). */
export function recogniseText(text: string): Recognised | null {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start.startsWith("begin:vcard")) return { code: "unsupported-format", detail: "vcf" };
  if (start.startsWith("begin:vcalendar")) return { code: "not-a-table", detail: "calendar" };
  if (start.startsWith("<") && /<(?:[\w.-]+:|!doctype\s+)?gexf[\s/>]/.test(start))
    return { code: "unsupported-format", detail: "gexf" };
  if (start.startsWith("<") && /<(?:[\w.-]+:|!doctype\s+)?graphml[\s/>]/.test(start))
    return { code: "unsupported-format", detail: "graphml" };
  if (/^<!doctype html|^<html|^<head|^<body|^<table|^<!doctype/.test(start)) return { code: "not-a-table", detail: "HTML" };
  if (start.startsWith("<?xml") || /^<[a-z][^<>]*>/.test(start)) return { code: "not-a-table", detail: "XML" };
  if (/^\{\s*["}]|^\[\s*[{[\]"]/.test(start)) return { code: "not-a-table", detail: "JSON" };
  if (start.startsWith("{\\rtf")) return { code: "not-a-table", detail: "RTF" };
  return isMostlyUnprintable(text) ? { code: "binary-file", detail: "not text" } : null;
}

/** Names of streams, as files of older office programs list them. */
const streams: readonly (readonly [string, FileProblemCode, string])[] = [
  ["EncryptedPackage", "encrypted-file", "xlsx"],
  ["Workbook", "unsupported-format", "xls"],
  ["WordDocument", "unsupported-format", "doc"],
  ["PowerPoint Document", "unsupported-format", "ppt"],
  ["__substg1.0_", "unsupported-format", "msg"],
];

function recogniseCompound(bytes: Uint8Array): Recognised {
  for (const [stream, code, detail] of streams) if (holdsWide(bytes, stream)) return { code, detail };
  return { code: "unsupported-format", detail: "xls" };
}

/** Whether the text stands somewhere in letters of two bytes. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (length < text.length && bytes[at + 2 * length] === text.charCodeAt(length) && bytes[at + 2 * length + 1] === 0)
      length += 1;
    if (length === text.length) return true;
  }
  return false;
}

function isMostlyUnprintable(text: string): boolean {
  const sample = text.slice(0, 8192);
  let count = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const unit = sample.charCodeAt(i);
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== 27)) count += 1;
  }
  return count > 4 && count / sample.length > mostNuls;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function holdsAscii(bytes: Uint8Array, text: string): boolean {
  return String.fromCharCode(...bytes).includes(text);
}
