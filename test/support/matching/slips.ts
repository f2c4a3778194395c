import type { Chance } from "./chance.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const misread: readonly (readonly [string, string])[] = [
  ["m", "rn"],
  ["l", "1"],
  ["o", "0"],
  ["s", "5"],
  ["cl", "d"],
  ["g", "q"],
  ["b", "h"],
  ["e", "c"],
];
const misheard: readonly (readonly [string, string])[] = [
  ["ph", "f"],
  ["ck", "k"],
  ["c", "k"],
  ["y", "i"],
  ["ie", "y"],
  ["ee", "ea"],
  ["s", "z"],
  ["th", "t"],
  ["w", "v"],
  ["ll", "l"],
  ["tt", "t"],
];

/** The text with one slip: a letter too many, too few, wrong or turned round, or read or heard wrongly. */
export function slipped(text: string, chance: Chance): string {
  if (text.length < 2) return text;
  const at = chance.below(text.length);
  const isNumber = /^\d+$/.test(text);
  const letter = isNumber ? String(chance.below(10)) : letters.charAt(chance.below(26));
  switch (chance.below(isNumber ? 4 : 6)) {
    case 0:
      return text.slice(0, at) + letter + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1);
    case 3: {
      const from = Math.min(at, text.length - 2);
      return text.slice(0, from) + text.charAt(from + 1) + text.charAt(from) + text.slice(from + 2);
    }
    case 4:
      return replacedOnce(text, misread, chance);
    default:
      return replacedOnce(text, misheard, chance);
  }
}

function replacedOnce(text: string, table: readonly (readonly [string, string])[], chance: Chance): string {
  const found = table.filter(([from]) => text.includes(from));
  if (found.length === 0) return text;
  const [from, to] = chance.one(found);
  return text.replace(from, to);
}

/** Two or three letters of the text somewhere else, perhaps one lost. */
export function scrambled(text: string, chance: Chance): string {
  const units = [...text];
  for (let k = 0; k < 2; k += 1) {
    const i = chance.below(units.length);
    const j = chance.below(units.length);
    const held = units[i] ?? "";
    units[i] = units[j] ?? "";
    units[j] = held;
  }
  if (chance.happens(0.5)) units.splice(chance.below(units.length), 1);
  return units.join("");
}
