import { looksLikeCredentials } from "../core/linkage/fold-name.ts";

/** Where some note-taking programs say in which of their pages the person stands. */
const address = /\s*\((?:\.\.?\/|https?:)[^()]*\)/g;
const between = /\s*(?:[;；、，|\n\r]|\s&\s|\s\+\s|\s\/\s|\s+(?:and|und|et)\s+)\s*/i;
/**
 * The people a cell names.
 *
 * @param cell "Ana Ruiz; Ben Okoye and Cy Lee"; a comma parts people only where it cannot part surname and first name
 * @returns the names in order, each once; may be empty. Cost: O(length).
 */
export function splitPeople(cell: string): string[] {
  const names: string[] = [];
  for (const part of withoutPageAddress(cell).split(between)) {
    for (const name of splitAtCommas(part)) {
      const trimmed = name.replace(/^[\s,]+|[\s,]+$/g, "").replace(/\s+/g, " ");
      if (trimmed !== "" && !names.includes(trimmed)) names.push(trimmed);
    }
  }
  return names;
}

/** @returns "Ana Ruiz" of "Ana Ruiz (../People%20ab/Ana%20Ruiz%20cd.md)". Cost: O(length). */
export function withoutPageAddress(text: string): string {
  return text.includes("(") ? text.replace(address, "") : text;
}

/** "Ana Ruiz, Ben Okoye" is two people; "Ruiz, Ana" and "Ana Ruiz, PhD" are one. */
function splitAtCommas(part: string): string[] {
  const pieces = part.split(",").map((piece) => piece.trim());
  if (pieces.length === 1) return pieces;
  const people = pieces.filter((piece) => piece !== "");
  const wholeNames = people.every(
    (piece) => piece.includes("@") || (/\p{L}\.?\s+\p{L}/u.test(piece) && !looksLikeCredentials(piece)),
  );
  // "van der Berg, Anna Maria" begins like a surname.
  return wholeNames && !/^(?:van|von|de|di|da|del|la|le)\s/.test(part) ? people : [part];
}
