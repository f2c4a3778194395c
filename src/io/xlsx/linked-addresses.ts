import { isEmail } from "../../core/linkage/person-key.ts";
import { profileSlug } from "../../core/linkage/profile-slug.ts";
import type { CsvRow } from "../csv-rows.ts";
import type { FoundHeader } from "../find-header.ts";
import type { Relationship } from "./package-parts.ts";
import type { CellLink } from "./sheet-rows.ts";

const mailto = /^mailto:([^?]+)/i;

/**
 * Rows with two columns more for the e-mail address or the profile that stands behind a cell and not in it. Where nothing stands
 * behind any cell, or no header was found, rows stay as they are.
 *
 * Cost: O(rows + links).
 */
export function withLinkedAddresses(
  rows: readonly CsvRow[],
  header: FoundHeader | null,
  links: readonly CellLink[],
  targets: ReadonlyMap<string, Relationship>,
): readonly CsvRow[] {
  if (header === null || header.kind !== "contacts") return rows;
  const cellsOf = new Map(rows.map((row) => [row.line, row.cells]));
  const found = new Map<number, { email: string; profile: string }>();
  for (const { line, column, relation } of links) {
    const target = targets.get(relation)?.target ?? "";
    const shown = cellsOf.get(line)?.[column] ?? "";
    if (line <= header.line || shown === "" || shown.includes("@") || profileSlug(shown) !== null) continue;
    const own = found.get(line) ?? { email: "", profile: "" };
    const email = mailto.exec(target)?.[1] ?? "";
    if (isEmail(email) && own.email === "") own.email = email;
    else if (/^(?:in|pub)\//.test(profileSlug(target) ?? "") && own.profile === "") own.profile = target;
    else continue;
    found.set(line, own);
  }
  if (found.size === 0) return rows;
  const width = [...found.keys()].reduce((most, line) => Math.max(most, cellsOf.get(line)?.length ?? 0), header.width);
  return rows.map((row) => {
    const own = row.line === header.line ? { email: "E-mail", profile: "LinkedIn" } : found.get(row.line);
    if (own === undefined) return row;
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? "");
    return { ...row, cells: [...cells, own.email, own.profile] };
  });
}
