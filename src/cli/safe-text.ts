/** Control characters, line and paragraph separators, and characters that turn the writing direction or are drawn as nothing. */
const unsafe = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * @returns the text on one line, without anything that a terminal would obey or that would show other text than there is.
 * Cost: O(length).
 */
export function safeText(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, " ")
    .replace(unsafe, "")
    .trim();
}

/**
 * JSON as `JSON.stringify` writes it, two spaces deep; characters that a terminal would obey stand as escapes, so that nothing
 * of the value is lost.
 */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unsafe, (character) => (character === "\n" ? character : escaped(character)));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`).join(
    "",
  );
}
