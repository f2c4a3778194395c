/** How common each word of a name is among the people at hand. */
export interface NameRarity {
  /** Chance that somebody else has this word in their name, 0 to 1. */
  readonly chanceOf: (word: string, part: "given" | "surname" | "middle") => number;
  /** How many different names have the word in their name. */
  readonly countOf: (word: string) => number;
  /** How many different names there are. */
  readonly people: number;
}

/** A few hundred names say little about names; so much weight has what is known of names in general. */
const generalPeople = 200;
/** How often two people share a given name, or a surname, in a mixed population. */
const generalChance = { given: 0.012, surname: 0.004, middle: 0.02 } as const;

/**
 * @param names folded names in words; each name counts once, so that somebody who stands there often makes no name common
 * Cost: O(words).
 */
export function nameRarity(names: Iterable<readonly string[]>): NameRarity {
  const counts = new Map<string, number>();
  let people = 0;
  const seen = new Set<string>();
  for (const words of names) {
    const name = words.join(" ");
    if (words.length === 0 || seen.has(name)) continue;
    seen.add(name);
    people += 1;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return {
    people,
    countOf: (word) => counts.get(word) ?? 0,
    chanceOf: (word, part) => {
      const others = Math.max((counts.get(word) ?? 0) - 1, 0);
      return Math.min((others + generalPeople * generalChance[part]) / (people + generalPeople), 1);
    },
  };
}
