import { safeText } from "./safe-text.ts";

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string | number | null;
  readonly align?: "right";
}

const widestCell = 44;
const gap = "  ";
const wide =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u;

/**
 * Rows as aligned text for a terminal, a line each under a line of titles; what is not recorded is left blank.
 *
 * @returns lines ending in a newline, without control characters. Cost: O(cells).
 */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ cell }) => shown(cell(row))))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => displayWidth(line[i] ?? ""))));
  return lines
    .map((line) => {
      const cells = line.map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.align ?? "left"));
      return `${cells.join(gap).trimEnd()}\n`;
    })
    .join("");
}

/** Columns that a terminal gives the text: two for East Asian characters, none for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) if (!/\p{M}/u.test(character)) width += wide.test(character) ? 2 : 1;
  return width;
}

function shown(value: string | number | null): string {
  if (value === null) return "";
  const text = typeof value === "number" ? number(value) : safeText(value);
  if (displayWidth(text) <= widestCell) return text;
  const characters = [...text];
  while (displayWidth(characters.join("")) > widestCell - 1) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function number(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

function padded(cell: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(cell)));
  return align === "right" ? space + cell : cell + space;
}
