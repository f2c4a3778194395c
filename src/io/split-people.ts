import { looksLikeCredentials } from "../core/linkage/fold-name.ts";

/** Where some note-taking programs say in which of their pages the person stands. */
const address = /\s*\((?:\.\.?\/|https?:)[^()]*\)/g;
/** What may stand before whoever made an introduction; a name or an address follows. */
const told = String.raw`(?:[Ii]ntroduced|[Ii]ntro|[Rr]eferred|[Rr]ecommended|[Cc]onnected) (?:by|via|through|from)\s+`;
const way = String.raw`(?:[Vv]ia|[Tt]hrough|[Tt]hanks to|[Bb]y)\s+`;
const friend = String.raw`(?:[Mm]y|[Oo]ur) (?:(?:old|good|close|dear|former|ex-?) ?)?(?:friend|colleague|co-?worker|boss|manager|classmate|neighbou?r|cousin|brother|sister|wife|husband|partner|mentor)\s+`;
const name = String.raw`(?=\p{Lu}|\p{Lo}|\S+@)`;
const beforeName = new RegExp(`^(?:(?:${told})(?:${friend})?|${friend})${name}`, "u");
const wayBeforeName = new RegExp(`^${way}(?:${friend})?${name}`, "u");
const post = /^[^@]*\S (?:at|@) \p{L}/u;
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

/**
 * @param isOnlyPeople whether "via Acme" cannot be meant, so that "via Ana" is Ana
 * @returns "Ana Ruiz" of "introduced by my friend Ana Ruiz". Cost: O(length).
 */
export function withoutLeadIn(text: string, isOnlyPeople: boolean): string {
  const end = text.replace(beforeName, "");
  return isOnlyPeople ? end.replace(wayBeforeName, "") : end;
}

/** "Ana Ruiz, Ben Okoye" is two people; "Ruiz, Ana", "Ana Ruiz, PhD" and "Ana Ruiz, Analyst at Acme" are one. */
function splitAtCommas(part: string): string[] {
  const pieces = part
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece, at) => at === 0 || !post.test(piece));
  if (pieces.length === 1) return pieces;
  const people = pieces.filter((piece) => piece !== "");
  const wholeNames = people.every(
    (piece) => piece.includes("@") || (/\p{L}\.?\s+\p{L}/u.test(piece) && !looksLikeCredentials(piece)),
  );
  // "van der Berg, Anna Maria" begins like a surname.
  return wholeNames && !/^(?:van|von|de|di|da|del|la|le)\s/.test(part) ? people : [part];
}
