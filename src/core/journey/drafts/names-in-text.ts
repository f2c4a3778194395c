const notNames = new Set(["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "rev", "hon"]);
const letter = "[\\p{L}\\p{M}\\p{N}]";

/**
 * Whether a text speaks of somebody: by the whole name, or by a part of it ("Ana", "Ruiz"), with its accents and apostrophes as
 * they are or without. Parts of two letters ("Jo") count as they are written. Rather once too often than once too little: a part
 * that is also a word counts.
 *
 * Cost: O(length of both).
 */
export function mentions(text: string, name: string): boolean {
  const whole = plain(name).trim();
  if (!/\p{L}/u.test(whole)) return false;
  const all = whole.split(/[^\p{L}\p{M}\p{N}'-]+/u);
  // In a name written small throughout, nothing tells a particle ("van", "de") by its first letter.
  const isSmall = !/[\p{Lu}\p{Lt}\p{Lo}]/u.test(whole);
  const parts = all.filter(
    (part) => (isSmall || /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(part)) && isTelling(part) && !notNames.has(part.toLowerCase()),
  );
  const folded = plain(text);
  return standsIn(folded, whole, "iu") || parts.some((part) => standsIn(folded, part, isShort(part) ? "u" : "iu"));
}

/** Without accents, every apostrophe the same. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/(?<=[\p{Script=Latin}\p{M}])\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/[’ʼ‘`´]/gu, "'");
}

/** Two characters are a part of a name where each is a syllable or a word, or where they stand as they are written there. */
function isTelling(part: string): boolean {
  return part.length >= 3 || (part.length === 2 && /^(?:\p{Lo}{2}|\p{Lu}\p{L})$/u.test(part));
}

function isShort(part: string): boolean {
  return part.length < 3 && !/\p{Lo}/u.test(part);
}

function standsIn(text: string, part: string, flags: "u" | "iu"): boolean {
  const escaped = part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  // Scripts without spaces between words have no edge to look for.
  const pattern = /\p{Lo}/u.test(part) ? escaped : `(?<!${letter})${escaped}(?!${letter})`;
  return new RegExp(pattern, flags).test(text);
}
