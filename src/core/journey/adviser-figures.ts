import { compareIds } from "../model/ids.ts";

/*
 * How counts leave the device. Three rules keep a group of one to four people from being read off or worked out:
 *
 * 1. A count below five is `few`, nothing included: whether it is nobody or four, nobody can tell.
 * 2. Every other count is a range at least five wide. Whatever is the difference of two such ranges is never sure to lie
 *    between one and four: a range that is wholly above another begins where that one ends, and goes on for five or more.
 * 3. Rows that add up to a whole stand without their total, or leave out a row of any size. What a total would tell about the
 *    `few` among its rows, nobody can then work out; and whether a total is given never depends on what it would give away.
 */

/** A count as it is told. `to` is null where the range has no end. */
export type Figure = { readonly is: "few" } | { readonly is: "range"; readonly from: number; readonly to: number | null };

/** Groups below this are not told apart from nobody. */
export const smallestGroup = 5;

/** Where ranges begin; each is at least five wide. */
const beginnings = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** @param count whole, from 0 @returns the range that the count lies in. Cost: O(1). */
export function figure(count: number): Figure {
  const at = beginnings.findLastIndex((from) => count >= from);
  const from = beginnings[at];
  if (from === undefined) return { is: "few" };
  const next = beginnings[at + 1];
  return { is: "range", from, to: next === undefined ? null : next - 1 };
}

export interface Group {
  readonly label: string;
  readonly figure: Figure;
}

const mostGroups = 12;
const longestLabel = 60;

/** Somebody, and the word that their group goes by; null where there is none. */
export type Member = readonly [person: string, word: string | null];

/**
 * Groups of at least five people under the words of the workspace's own records; what is smaller, or has no word, is not mentioned,
 * and no row says how much that is.
 *
 * @param members a person who comes several times under a word counts once; `fold` tells which words are the same
 * @returns at most 12 groups, largest range first, then by label. Cost: O(members).
 */
export function groupsOf(members: Iterable<Member>, fold: (word: string) => string): readonly Group[] {
  const spellings = new Map<string, Map<string, string>>();
  for (const [person, word] of members) {
    const label = word === null ? "" : onOneLine(word);
    if (label === "") continue;
    const key = fold(label);
    const group = spellings.get(key) ?? new Map<string, string>();
    const before = group.get(person);
    // One spelling a person, whichever comes first in order.
    spellings.set(key, group.set(person, before === undefined || compareIds(label, before) < 0 ? label : before));
  }
  const groups = [...spellings.values()].flatMap((group) => {
    const figured = figure(group.size);
    return figured.is === "few" ? [] : [{ label: usualSpelling(group.values()), figure: figured }];
  });
  return groups.sort((a, b) => b.figure.from - a.figure.from || compareIds(a.label, b.label)).slice(0, mostGroups);
}

/** @returns how many different words there are. Cost: O(words). */
export function kindsOf(words: Iterable<string | null>, fold: (word: string) => string): number {
  const kinds = new Set<string>();
  for (const word of words) if (word !== null && word.trim() !== "") kinds.add(fold(word));
  return kinds.size;
}

/**
 * The number of kinds tells that unlisted ones exist. Where the listed groups may make up all but a few of the whole, it would
 * thereby tell that those few are there.
 *
 * @returns the figure; `few` where it might tell that. It depends on nothing but what is told anyway.
 */
export function kindsBeside(kinds: Figure, whole: Figure, listed: readonly Group[]): Figure {
  if (whole.is === "few" || listed.length === 0) return kinds;
  const least = sum(listed.map(({ figure: each }) => (each.is === "few" ? 0 : each.from)));
  return whole.to === null || whole.to - least >= smallestGroup ? kinds : { is: "few" };
}

/** Text of the workspace as it may stand in a line: one line, no invisible letters, not longer than a label is. */
export function onOneLine(text: string, most: number = longestLabel): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join("")}…`;
}

/** The spelling that occurs most; of several the first in order. */
function usualSpelling(labels: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  let best = "";
  let most = 0;
  for (const [label, count] of counts) {
    if (count < most || (count === most && compareIds(label, best) > 0)) continue;
    best = label;
    most = count;
  }
  return best;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
