const notNames = new Set(["dr", "prof", "professor", "mrs", "miss", "sir", "dame", "rev", "hon"]);
const letter = "[\\p{L}\\p{M}\\p{N}]";

/**
 * Whether a text speaks of somebody: by the whole name, or by a part of it of three letters or more ("Ana", "Ruiz"). Rather once
 * too often than once too little: a part that is also a word counts.
 *
 * Cost: O(length of both).
 */
export function mentions(text: string, name: string): boolean {
  const whole = name.normalize("NFKC").trim();
  if (!/\p{L}/u.test(whole)) return false;
  const parts = whole
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .filter((part) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(part) && isTelling(part) && !notNames.has(part.toLowerCase()));
  const folded = text.normalize("NFKC");
  return [whole, ...parts].some((part) => standsIn(folded, part));
}

/** Two characters are a whole name where each is a syllable or a word. */
function isTelling(part: string): boolean {
  return part.length >= (/\p{Lo}/u.test(part) ? 2 : 3);
}

function standsIn(text: string, part: string): boolean {
  const escaped = part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  // Scripts without spaces between words have no edge to look for.
  const pattern = /\p{Lo}/u.test(part) ? escaped : `(?<!${letter})${escaped}(?!${letter})`;
  return new RegExp(pattern, "iu").test(text);
}
