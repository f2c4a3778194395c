import type { MatchEvidence } from "./import-plan.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import type { NameRarity, WordLevel } from "./name-rarity.ts";
import { areNicknames, isKnownGivenName } from "./person-key.ts";
import { editDistance, lettersInCommon } from "./text-likeness.ts";

/** A folded name in its words, without the "Jr" at its end. */
export interface NameWords {
  readonly folded: string;
  readonly words: readonly string[];
  readonly generation: string | null;
}

export interface NameComparison {
  /** Log to base 2 of how much likelier the two names are for one person than for two. */
  readonly weight: number;
  readonly level: MatchEvidence["level"];
  /** What is left of it without the surname: what the name says of two people of one family. */
  readonly besideSurname: number;
  /** Given names that one person hardly has both of ("Ann" and "Bob"), or Jr and Sr. */
  readonly isConflict: boolean;
  /** Given names that may be one in two spellings, and may be two. */
  readonly isDoubtful: boolean;
  /** The same two or more words, neither the first nor the last an initial. */
  readonly isSameFullName: boolean;
  /** A name that is one word, which may be a handle: it tells nothing of another given name. */
  readonly hasOneWord: boolean;
}

const levelRank: Readonly<Record<WordLevel, number>> = {
  same: 0,
  close: 1,
  nickname: 2,
  alike: 3,
  initial: 4,
  weak: 5,
  other: 6,
};

/** Log odds to base 2 of each level short of equality: its share among pairs of one person over its share among any two. */
const levelWeight: Readonly<Record<Exclude<WordLevel, "same">, { readonly given: number; readonly surname: number }>> = {
  close: { given: 3.5, surname: 4.5 },
  alike: { given: 2.5, surname: 3 },
  nickname: { given: 3, surname: 0 },
  initial: { given: 1, surname: 1 },
  weak: { given: -2.5, surname: -2 },
  other: { given: -6, surname: -4 },
};
const sameLog = Math.log2(0.8);
const mostOfAWord = 12;
const swappedWeight = -1;
/** "darkstar" beside "Ana Ruiz" says little: people choose such names. */
const handleWeight = -2.5;
const establishedCount = 4;
/** Too few names cannot show which are rare. */
const fewestNames = 100;
const mostRemembered = 200_000;

/**
 * How two names speak for or against being one person's, word by word in the best pairing, whatever their order.
 *
 * @param rarity of the words among the people at hand
 * @returns a weight; the same whichever name comes first
 * Cost: O(words squared * letters squared). Method: Fellegi and Sunter 1969 with levels of Jaro-Winkler likeness (.92, .88, .70),
 * one edit, or the same letters in another order; agreement weighs by how rare the word is.
 */
export function compareNames(a: NameWords, b: NameWords, rarity: NameRarity): NameComparison {
  const hasOneWord = a.words.length === 1 || b.words.length === 1;
  const nothing = { isConflict: false, isDoubtful: false, isSameFullName: false, hasOneWord };
  if (a.words.length === 0 || b.words.length === 0) return { weight: 0, besideSurname: 0, level: "part", ...nothing };
  const generations = a.generation !== null && b.generation !== null && a.generation !== b.generation;
  if (sameWords(a.words, b.words)) {
    const weight = weightsOfSame(a.words, rarity).reduce((sum, each) => sum + each, 0);
    const full = a.words.length > 1 && (a.words[0] ?? "").length > 1 && (a.words.at(-1) ?? "").length > 1;
    const isRare = full && rarity.people >= fewestNames && weight - Math.log2(rarity.people) >= 5;
    const besideSurname = weight - (weightsOfSame(a.words, rarity).at(-1) ?? 0);
    const level = isRare ? "rare" : "same";
    return { weight, besideSurname, level, isConflict: generations, isDoubtful: false, isSameFullName: full, hasOneWord };
  }
  const [x, y] = a.folded < b.folded ? [a.words, b.words] : [b.words, a.words];
  const found = paired(x, y, rarity);
  return { ...found, isConflict: found.isConflict || generations, hasOneWord };
}

/** No pair of unequal words weighs more. */
export const mostOfUnlikeWords = Math.max(...Object.values(levelWeight).flatMap(({ given, surname }) => [given, surname]));

/** @returns no less than what the word weighs in two names, wherever it stands; surnames are the rarest words */
export function mostOfWordInBoth(word: string, rarity: NameRarity): number {
  return Math.max(weightOfWord(word, "surname", rarity), weightOfWord(word, "given", rarity), mostOfUnlikeWords);
}

function paired(x: readonly string[], y: readonly string[], rarity: NameRarity): Omit<NameComparison, "hasOneWord"> {
  const { of, levels } = bestPairs(x, y, rarity);
  const lastX = x.length - 1;
  const lastY = y.length - 1;
  let weight = 0;
  let ofSurname = 0;
  let worst: WordLevel = "same";
  let pairs = 0;
  for (const [i, j] of of.entries()) {
    if (j < 0) continue;
    pairs += 1;
    const level = levels[i] ?? "other";
    if (levelRank[level] > levelRank[worst]) worst = level;
    const isGiven = (i === 0 && lastX > 0) || (j === 0 && lastY > 0);
    const isLast = (i === lastX && lastX > 0) || (j === lastY && lastY > 0);
    const part =
      isLast && !(i === 0 && j === 0) ? "surname" : isGiven ? "given" : lastX === 0 && lastY === 0 ? "given" : "middle";
    const found = weightOfPair(level, x[i] ?? "", y[j] ?? "", part, rarity);
    weight += found;
    // A single word may be either.
    if (part === "surname" || (lastX === 0 && lastY === 0)) ofSurname = Math.max(ofSurname, found);
  }
  const isSwapped = lastX > 0 && lastY > 0 && of[0] === lastY && (of[lastX] === 0 || of[lastX] === -1);
  const isTurned = isSwapped || (lastX > 0 && lastY > 0 && of[lastX] === 0);
  if (isTurned) weight += swappedWeight;
  const restX = x.filter((_, i) => of[i] === -1);
  const restY = y.filter((_, j) => !of.includes(j));
  let isConflict = false;
  let hasRest = false;
  if (restX.length > 0 && restY.length > 0) {
    const whole = lettersInCommon(restX.join(""), restY.join(""));
    if (whole >= 0.8 && restX.join("").length > 3) {
      weight += 2;
      worst = "alike";
    } else {
      const givenLeft = of[0] === -1 && !of.includes(0);
      const surnameLeft = of[lastX] === -1 && !of.includes(lastY);
      worst = "other";
      if (givenLeft || (isTurned && (of[0] === -1 || of[lastX] === -1))) {
        weight += isHandle(x, rarity) || isHandle(y, rarity) ? handleWeight : levelWeight.other.given;
        isConflict = lastX > 0 && lastY > 0;
      }
      if (surnameLeft && lastX > 0 && lastY > 0) weight += levelWeight.other.surname;
      if (!givenLeft && !surnameLeft) weight -= isTurned ? 0 : 2;
    }
  } else hasRest = restX.length > 0 || restY.length > 0;
  const isWeakGiven = of[0] === 0 && levels[0] === "weak" && lastX > 0 && lastY > 0;
  if (isWeakGiven && areEstablished(x[0] ?? "", y[0] ?? "", rarity, 2)) isConflict = true;
  const besideSurname = weight - ofSurname;
  const isOtherLetter = of[0] === 0 && levels[0] === "alike" && lastX > 0 && lastY > 0 && x[0]?.[0] !== y[0]?.[0];
  const isDoubtful = (isWeakGiven || isOtherLetter) && !isConflict;
  if (pairs === 0) return { weight, besideSurname, level: "other", isConflict, isDoubtful, isSameFullName: false };
  return { weight, besideSurname, level: levelOf(worst, isTurned, hasRest), isConflict, isDoubtful, isSameFullName: false };
}

function levelOf(worst: WordLevel, isTurned: boolean, hasRest: boolean): MatchEvidence["level"] {
  if (worst === "other") return "other";
  if (worst === "initial") return "initials";
  if (worst === "nickname") return "nickname";
  if (worst === "close" || worst === "alike" || worst === "weak") return "alike";
  if (isTurned) return "swapped";
  return hasRest ? "part" : "swapped";
}

function isHandle(words: readonly string[], rarity: NameRarity): boolean {
  const [only = ""] = words;
  return words.length === 1 && only.length > 1 && !isKnownGivenName(only) && rarity.countOf(only) < establishedCount;
}

/** "Mary" and "Mark" are a letter apart, and both are names that several have: no slip of the pen. */
function areEstablished(a: string, b: string, rarity: NameRarity, least = establishedCount): boolean {
  const known = (word: string) => isKnownGivenName(word) || rarity.countOf(word) >= least;
  return known(a) && known(b);
}

/** For each word of `x` the word of `y` it goes with best, or -1; each word once. */
function bestPairs(
  x: readonly string[],
  y: readonly string[],
  rarity: NameRarity,
): { readonly of: readonly number[]; readonly levels: readonly WordLevel[] } {
  const options: { i: number; j: number; level: WordLevel; cost: number }[] = [];
  x.forEach((one, i) => {
    y.forEach((other, j) => {
      const level = wordLevel(one, other, rarity);
      if (level === "other") return;
      const fromEnds = Math.min(Math.abs(i - j), Math.abs(x.length - i - (y.length - j)));
      options.push({ i, j, level, cost: levelRank[level] * 10 + fromEnds });
    });
  });
  options.sort((p, q) => p.cost - q.cost || p.i - q.i || p.j - q.j);
  const of = x.map(() => -1);
  const levels: WordLevel[] = x.map(() => "other");
  const taken = new Set<number>();
  for (const { i, j, level } of options) {
    if (of[i] !== -1 || taken.has(j)) continue;
    // A weak likeness says something only of words in the same place.
    if ((level === "weak" || level === "initial") && !sharePlace(i, j, x.length, y.length)) continue;
    of[i] = j;
    levels[i] = level;
    taken.add(j);
  }
  return { of, levels };
}

function sharePlace(i: number, j: number, lengthX: number, lengthY: number): boolean {
  return (i === 0 && j === 0) || lengthX - i === lengthY - j || (i > 0 && j > 0 && i < lengthX - 1 && j < lengthY - 1);
}

function wordLevel(a: string, b: string, rarity: NameRarity): WordLevel {
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "initial" : "other";
  const { remembered } = rarity;
  const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const level = differentWords(a, b, rarity);
  if (remembered.size < mostRemembered) remembered.set(key, level);
  return level;
}

function differentWords(a: string, b: string, rarity: NameRarity): WordLevel {
  if (areNicknames(a, b)) return "nickname";
  const short = Math.min(a.length, b.length);
  const winkler = jaroWinkler(a, b);
  let level: WordLevel = "other";
  if (winkler >= 0.92 || (short >= 3 && editDistance(a, b, 1) === 1)) level = "close";
  else if (winkler >= 0.88 || (short >= 4 && lettersInCommon(a, b) >= 0.85)) level = "alike";
  else if (short >= 5 && editDistance(a, b, 2) <= 2) level = "alike";
  else if (winkler >= 0.7) level = "weak";
  return (level === "close" || level === "alike") && areEstablished(a, b, rarity) ? "weak" : level;
}

function weightOfPair(level: WordLevel, a: string, b: string, part: "given" | "surname" | "middle", rarity: NameRarity): number {
  if (level === "same") return weightOfWord(a, part, rarity);
  if (part === "middle") return level === "initial" ? 0.5 : level === "weak" ? -0.5 : 1;
  const most = Math.max(weightOfWord(a, part, rarity), weightOfWord(b, part, rarity)) - 1;
  return Math.min(levelWeight[level][part], Math.max(most, 0));
}

function weightOfWord(word: string, part: "given" | "surname" | "middle", rarity: NameRarity): number {
  const most = part === "middle" ? 3 : word.length === 1 ? 1 : mostOfAWord;
  return Math.min(Math.max(sameLog - Math.log2(rarity.chanceOf(word, part)), 0), most);
}

function weightsOfSame(words: readonly string[], rarity: NameRarity): number[] {
  const last = words.length - 1;
  return words.map((word, at) => weightOfWord(word, at === last ? "surname" : at === 0 ? "given" : "middle", rarity));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
