/** @returns the program that writes lists of ties with these columns, for the record of the import; "ties" for any other. Cost: O(columns). */
export function tieFormat(words: readonly string[]): string {
  const has = (word: string) => words.includes(word);
  return has("source") && has("target") && has("type") && has("weight") ? "Gephi edges" : "ties";
}
