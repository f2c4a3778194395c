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
  ["d0cf11e0a1b11ae1", "unsupported-format", "xls"],
  ["7f454c46", "binary-file", "program"],
  ["4d5a9000", "binary-file", "program"],
];
const zip = "504b";
const mostNuls = 0.02;

/**
 * What a file is, where its first bytes say that it is no table of text.
 *
 * @param name the file's name, which tells a workbook from another archive
 * @returns null when it may be a table. Cost: O(1).
 */
export function recogniseBytes(name: string, bytes: Uint8Array): Recognised | null {
  const head = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (head.startsWith(zip) && (bytes[2] ?? 9) <= 8) {
    const workbook = /\.xlsx?$/i.test(name) || holdsAscii(bytes.subarray(0, 4096), "xl/");
    return { code: "unsupported-format", detail: workbook ? "xlsx" : "zip" };
  }
  for (const [start, code, detail] of magic) if (head.startsWith(start)) return { code, detail };
  return null;
}

/** What a text is, where its beginning says that it is no table. Cost: O(1). */
export function recogniseText(text: string): Recognised | null {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start.startsWith("begin:vcard")) return { code: "unsupported-format", detail: "vcf" };
  if (start.startsWith("begin:vcalendar")) return { code: "not-a-table", detail: "calendar" };
  if (/^<!doctype html|^<html|^<head|^<body|^<table|^<!doctype/.test(start)) return { code: "not-a-table", detail: "HTML" };
  if (start.includes("<gexf")) return { code: "unsupported-format", detail: "gexf" };
  if (start.includes("<graphml")) return { code: "unsupported-format", detail: "graphml" };
  if (start.startsWith("<?xml") || /^<[a-z][^<>]*>/.test(start)) return { code: "not-a-table", detail: "XML" };
  if (/^\{\s*["}]|^\[\s*[{[\]"]/.test(start)) return { code: "not-a-table", detail: "JSON" };
  if (start.startsWith("{\\rtf")) return { code: "not-a-table", detail: "RTF" };
  return isMostlyUnprintable(text) ? { code: "binary-file", detail: "not text" } : null;
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

function holdsAscii(bytes: Uint8Array, text: string): boolean {
  return String.fromCharCode(...bytes).includes(text);
}
