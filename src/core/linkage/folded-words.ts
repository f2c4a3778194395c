import { foldText } from "./fold-text.ts";

/**
 * @param text any text
 * @returns its words without case and accents, in order; punctuation separates
 * Cost: O(length).
 */
export function foldedWords(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}

/**
 * A test for texts that hold all words of what is wanted, in any order.
 *
 * @param wanted as typed; without any word nothing matches
 * @returns whether a text holds them; each text is looked at once, however often it is asked about
 * Cost: O(length) for each new text.
 */
export function holdsWordsOf(wanted: string): (text: string) => boolean {
  const words = foldedWords(wanted);
  const known = new Map<string, boolean>();
  return (text) => {
    if (words.length === 0) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const held = new Set(foldedWords(text));
    const holds = words.every((word) => held.has(word));
    known.set(text, holds);
    return holds;
  };
}
