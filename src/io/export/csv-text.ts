import { markFormula } from "../formula-marker.ts";

/** A byte-order mark: without it spreadsheets take UTF-8 for the local code page and spoil every accent. */
const byteOrderMark = "\ufeff";

/**
 * Writes rows as CSV (RFC 4180: commas, CRLF, quotes doubled), UTF-8 with a byte-order mark. Text that a spreadsheet would run
 * as a formula is marked, see `markFormula`.
 *
 * @param rows the header first; all of one length.
 * @returns the text of the file. Cost: O(characters).
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + csvLines(rows);
}

/** Further rows of a file that `csvText` began. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(text: string): string {
  const marked = markFormula(text);
  return /[",\r\n]/.test(marked) || marked !== marked.trim() ? `"${marked.replaceAll('"', '""')}"` : marked;
}
