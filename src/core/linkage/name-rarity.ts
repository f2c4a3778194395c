/** How common each word of a name is among the people at hand. */
export interface NameRarity {
  /** Chance that somebody else has this word in their name, 0 to 1. */
  readonly chanceOf: (word: string, part: "given" | "surname" | "middle") => number;
  /** How many different names have the word in their name. */
  readonly countOf: (word: string) => number;
  /** How many different names there are. */
  readonly people: number;
  /** How alike two words were found to be, by both with a line break between: the same ones meet again and again. */
  readonly remembered: Map<string, WordLevel>;
}

/** How alike two words of names are. */
export type WordLevel = "same" | "close" | "alike" | "nickname" | "initial" | "weak" | "other";

/** A few hundred names say little about names; so much weight has what is known of names in general. */
const generalPeople = 200;
/** How often two people share a given name, or a surname, in a mixed population. */
const generalChance = { given: 0.012, surname: 0.004, middle: 0.02 } as const;

/** Hardly anybody stands in lists more often; more rows of one name are more people. */
const rowsOfOnePerson = 8;

/**
 * @param names folded names in words; a name counts once for every eight rows that have it, so that somebody who stands there often makes no name common
 * Cost: O(words).
 */
export function nameRarity(names: Iterable<readonly string[]>): NameRarity {
  const counts = new Map<string, number>();
  let people = 0;
  const rows = new Map<string, number>();
  for (const words of names) {
    if (words.length === 0) continue;
    const name = words.join(" ");
    const before = rows.get(name) ?? 0;
    rows.set(name, before + 1);
    if (before % rowsOfOnePerson !== 0) continue;
    people += 1;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return {
    people,
    remembered: new Map(),
    countOf: (word) => counts.get(word) ?? 0,
    chanceOf: (word, part) => {
      const others = Math.max((counts.get(word) ?? 0) - 1, 0);
      return Math.min((others + generalPeople * generalChance[part]) / (people + generalPeople), 1);
    },
  };
}
