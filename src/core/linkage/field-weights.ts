import type { FieldKind, FieldLevel, MatchField } from "./match-fields.ts";
import { fieldLevel } from "./match-fields.ts";

/** Shares of the four levels: equal, a slip apart, something in common, different. They add up to 1. */
export type LevelShares = readonly [number, number, number, number];

/** What the people at hand show of one field. */
export interface FieldWeights {
  readonly field: MatchField;
  /** The field's weight for two values. Log odds to base 2. */
  readonly weightOf: (a: string, b: string) => { readonly level: FieldLevel; readonly weight: number };
  /** The weight of two that have the value. */
  readonly weightOfSame: (value: string) => number;
  /** No less than the weight of any two values that are not equal. */
  readonly mostOfUnlike: number;
  /** How many people have the value. */
  readonly countOf: (value: string) => number;
  /** How many have any. */
  readonly filled: number;
}

/** What pairs of one person show, before anything is learnt. */
export const usualShares: Readonly<Record<FieldKind, LevelShares>> = {
  person: [0.72, 0.12, 0.08, 0.08],
  place: [0.65, 0.12, 0.08, 0.15],
  work: [0.5, 0.1, 0.1, 0.3],
  other: [0.5, 0.08, 0.07, 0.35],
};

/** How often any two people have a value in common, before anything is seen. */
const usualChance: Readonly<Record<FieldKind, number>> = { person: 0.002, place: 0.02, work: 0.02, other: 0.05 };
const mostOf: Readonly<Record<FieldKind, number>> = { person: 11, place: 6, work: 4, other: 7 };
const leastOf: Readonly<Record<FieldKind, number>> = { person: -5, place: -4, work: -2, other: -3 };
const generalPeople = 40;
const sampledPairs = 3000;
const mostRemembered = 100_000;
/** As many pairs as this weigh as much as what is usual. */
const usualPairs = 25;

/** @returns the shares that so many pairs of each level show, held back by what is usual. */
export function learntShares(kind: FieldKind, pairs: readonly number[]): LevelShares {
  const usual = usualShares[kind];
  const sum = pairs.reduce((total, count) => total + count, usualPairs);
  const share = (level: FieldLevel) => ((pairs[level] ?? 0) + usualPairs * usual[level]) / sum;
  return [share(0), share(1), share(2), share(3)];
}

/** What the people at hand have in one field, counted once however often it is weighed. */
export interface FieldCounts {
  readonly field: MatchField;
  /** @param shares what pairs of one person show */
  readonly weighed: (shares: LevelShares) => FieldWeights;
}

/**
 * What agreement and disagreement in a field are worth among the people at hand: agreement by how rare the value is, likeness by
 * how often any two are so alike, disagreement by how constant the field is for one person.
 *
 * @param values everybody's, those who have none left out, in an order that does not depend on chance
 * @returns null for a field that can tell nobody apart or together: one value for all, or another for everybody
 * Cost: O(values), and 3,000 comparisons. Method: Fellegi and Sunter 1969; the chance of likeness is counted in pairs a fixed step apart.
 */
export function fieldCounts(field: MatchField, values: readonly string[]): FieldCounts | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const filled = values.length;
  if (filled === 0 || (counts.size === 1 && filled > 2)) return null;
  // A number for each row is no fact about the person, and its neighbours look alike.
  if (field.kind === "other" && field.about === "detail" && counts.size === filled && filled > 20) return null;
  const chance = usualChance[field.kind];
  const among = levelsAmongAnyTwo(values);
  const most = mostOf[field.kind];
  const least = leastOf[field.kind];
  const sameChance = (value: string) =>
    Math.min((Math.max((counts.get(value) ?? 0) - 2, 0) + generalPeople * chance) / (filled + generalPeople), 1);
  const remembered = new Map<string, FieldLevel>();
  const levelOf = (a: string, b: string): FieldLevel => {
    if (a === b) return 0;
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const level = fieldLevel(a, b);
    if (remembered.size < mostRemembered) remembered.set(key, level);
    return level;
  };
  const weighed = (shares: LevelShares): FieldWeights => {
    const short = (level: 1 | 2 | 3) => Math.log2(shares[level] / among[level]);
    const alike = Math.min(Math.max(short(1), -1), most - 1, 6);
    const part = Math.min(Math.max(short(2), -2), 3, alike);
    const other = Math.min(Math.max(short(3), least), 0, part);
    const weightOfSame = (a: string, b: string) =>
      Math.min(Math.max(Math.log2(shares[0] / Math.max(sameChance(a), sameChance(b))), 0), most);
    return {
      field,
      filled,
      countOf: (value) => counts.get(value) ?? 0,
      weightOf: (a, b) => {
        const level = levelOf(a, b);
        if (level === 3) return { level, weight: other };
        const same = weightOfSame(a, b);
        if (level === 0) return { level, weight: same };
        return { level, weight: Math.min(level === 1 ? alike : part, same) };
      },
      weightOfSame: (value) => weightOfSame(value, value),
      mostOfUnlike: alike,
    };
  };
  return { field, weighed };
}

function levelsAmongAnyTwo(values: readonly string[]): LevelShares {
  const found = [0, 1.5, 6, 100];
  let pairs = 107.5;
  const step = 1 + Math.floor(values.length * 0.381966);
  const rounds = Math.min(sampledPairs, values.length * 4);
  for (let k = 0; k < rounds; k += 1) {
    const i = k % values.length;
    const j = (i + step + Math.floor(k / values.length)) % values.length;
    const a = values[i];
    const b = values[j];
    if (a === undefined || b === undefined || i === j) continue;
    const level = fieldLevel(a, b);
    found[level] = (found[level] ?? 0) + 1;
    pairs += 1;
  }
  const share = (level: number) => (found[level] ?? 0) / pairs;
  return [share(0), share(1), share(2), share(3)];
}
