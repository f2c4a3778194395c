/** More texts than this are not looked through: what repeats repeats soon. */
const mostTexts = 20_000;

/**
 * Makes texts that are equal the same one. What was copied to this thread, or unpacked from the database, has each of its texts
 * to itself: the company beside a contact and in its source, the file's name in every source. Kept once, a large network takes
 * about a third less memory, and the search for what can be let go gets shorter by as much.
 *
 * @returns goes through a value that nobody else holds yet, and writes into it. Cost: O(texts).
 */
export function sharedStrings(): (value: unknown) => void {
  const texts = new Map<string, string>();

  function same(text: string): string {
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size >= mostTexts) texts.clear();
    texts.set(text, text);
    return text;
  }

  return function share(value) {
    if (Array.isArray(value)) {
      const list: unknown[] = value;
      for (let at = 0; at < list.length; at += 1) {
        const held = list[at];
        if (typeof held === "string") list[at] = same(held);
        else share(held);
      }
    } else if (isRecord(value)) {
      for (const key in value) {
        const held = value[key];
        if (typeof held === "string") value[key] = same(held);
        else if (held !== null) share(held);
      }
    }
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
