import { isEmail } from "../core/linkage/person-key.ts";
import { profileKey, profileSlug } from "../core/linkage/profile-slug.ts";
import { contactColumn } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import { looksLikeDate } from "./read-date.ts";

const written =
  /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|del|da|la|al)(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|del|da|la|al)){1,3}$/u;

/**
 * What the columns of a contact list may hold whose header says it of too few: by the words that are known, else by what stands
 * in them.
 *
 * @param words of the header, looked up; "" where there are none
 * @returns a field or null for each of `width` columns, each guessed field once. Cost: O(cells of the rows).
 */
export function guessedFields(words: readonly string[], rows: readonly CsvRow[], width: number): (string | null)[] {
  const fields: (string | null)[] = Array.from({ length: width }, (_, index) => contactColumn(words[index] ?? ""));
  for (const [field, isOne] of guesses) {
    if (fields.includes(field)) continue;
    let best = -1;
    let most = 0;
    for (let column = 0; column < width; column += 1) {
      if (fields[column] !== null) continue;
      const filled = rows.map(({ cells }) => cells[column]?.trim() ?? "").filter((cell) => cell !== "");
      const share = filled.length === 0 ? 0 : filled.filter((cell) => cell.length <= 200 && isOne(cell)).length / filled.length;
      if (share > 0.6 && share > most) {
        most = share;
        best = column;
      }
    }
    if (best >= 0) fields[best] = field;
  }
  return fields;
}

const guesses: readonly (readonly [string, (cell: string) => boolean])[] = [
  ["email", isEmail],
  ["profile", (cell) => profileKey(profileSlug(cell)) !== null],
  ["connectedOn", (cell) => !/^\d+$/.test(cell) && looksLikeDate(cell)],
  ["name", (cell) => written.test(cell)],
];

/** @returns whether a row is one of data, no header: it holds an address or a day. Cost: O(cells). */
export function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const text = cell.trim();
    if (text === "" || text.length > 200) return false;
    return isEmail(text) || /^https?:\/\//i.test(text) || (!/^\d+$/.test(text) && looksLikeDate(text));
  });
}
