import { compareIds } from "../model/ids.ts";
import { foldName } from "./fold-name.ts";
import { jaroWinkler } from "./jaro-winkler.ts";

const leastAlike = 0.78;

/**
 * Names a person may have meant by one that nothing has.
 *
 * @param query what was typed
 * @param names the names there are; repeated ones count once
 * @param options.most how many at most, 1 or more
 * @returns nearest first, equal ones in code-unit order; empty when nothing is near
 * Cost: O(names). Method: Jaro-Winkler over the folded whole names, or over the best pairing of their words, whichever is higher.
 */
export function nearestNames(query: string, names: Iterable<string>, options: { readonly most: number }): string[] {
  const wanted = foldName(query);
  if (wanted === "") return [];
  const wantedWords = wanted.split(" ");
  const scored: { name: string; score: number }[] = [];
  for (const name of new Set(names)) {
    const folded = foldName(name);
    if (folded === "") continue;
    const score = Math.max(jaroWinkler(wanted, folded), 0.97 * wordScore(wantedWords, folded.split(" ")));
    if (score >= leastAlike) scored.push({ name, score });
  }
  scored.sort((x, y) => y.score - x.score || compareIds(x.name, y.name));
  return scored.slice(0, options.most).map(({ name }) => name);
}

function wordScore(wanted: readonly string[], words: readonly string[]): number {
  let sum = 0;
  for (const word of wanted) {
    let best = 0;
    for (const other of words) best = Math.max(best, jaroWinkler(word, other));
    sum += best;
  }
  return sum / wanted.length;
}
