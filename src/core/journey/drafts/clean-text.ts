/** Characters that are drawn as nothing, or that turn the writing direction; those that join letters and emoji stay. */
const unseen = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** A name, a company, a position. */
const mostInALine = 120;

/**
 * What a workspace holds, as it may stand in a sentence: on one line, without characters that are not seen, without anything
 * that reads as markup or as the tag of a template.
 *
 * @param most characters (code points) that are kept; a longer text is cut between words and ends with an ellipsis
 * @returns empty where nothing is left. Cost: O(length).
 */
export function cleanText(text: string | null | undefined, most: number = mostInALine): string {
  if (text === null || text === undefined) return "";
  const plain = text.replace(/[\p{Cc}\u2028\u2029]/gu, " ").replace(unseen, "");
  return shortened(withoutMarkup(plain).replace(/\s+/gu, " ").trim(), most);
}

/** @returns the sentence without the full stop at its end: the template sets its own. Cost: O(length). */
export function withoutFullStop(text: string): string {
  return text.replace(/[\s.;,]+$/u, "");
}

/** What is left of `<b>`, `{{name}}` and the like; taken out again and again, since taking one out may make another. */
function withoutMarkup(text: string): string {
  let before = text;
  for (;;) {
    const after = before.replace(/<[a-z/!?][^<>]*>/giu, " ").replace(/\{{2,}|\}{2,}/gu, " ");
    if (after === before) break;
    before = after;
  }
  // What only begins like a tag is no tag once a space follows.
  return before.replace(/<(?=[a-z/!?])/giu, "< ");
}

function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join("");
  const atAWord = cut.replace(/\s+\S*$/u, "");
  return `${(atAWord.length >= cut.length / 2 ? atAWord : cut).replace(/[\s,;:.]+$/u, "")}…`;
}
