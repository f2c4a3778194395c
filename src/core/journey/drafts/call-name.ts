const titles = new Set(["dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "hon"]);

/**
 * How somebody is greeted: the first name where the name plainly starts with one; "Dr. Lee" and "J. Smith" are written out.
 *
 * @param name cleaned; empty gives empty. Cost: O(length).
 */
export function callName(name: string): string {
  const words = name.split(/\s+/u);
  const first = words[0] ?? name;
  const plainFirst = words.length === 2 && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(first) && !titles.has(first.toLowerCase());
  return plainFirst ? first : name;
}
