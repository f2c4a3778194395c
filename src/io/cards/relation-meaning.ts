import type { TieKind } from "../../core/model/tie.ts";

export type RelationMeaning = TieKind | "introduction";

const meanings: readonly (readonly [RegExp, RelationMeaning])[] = [
  [/introduc|\bintro\b|referr/, "introduction"],
  [
    /spouse|wife|husband|partner(?! at| in)|child|\bson\b|daughter|parent|mother|father|sister|brother|sibling|famil|\bkin\b|cousin|\baunt\b|uncle|niece|nephew|grand|relative|in-law/,
    "family",
  ],
  [/colleague|co-?worker|manager|assistant|boss|employ|supervisor|\breport\b|business|work/, "worked"],
  [/classmate|school|universit|college|teacher|student|professor|alum|study|studied/, "studied"],
  [/^(?:met|date)$|\bmet\b|meeting/, "met"],
  [/\be-?mail|messag|\bchat/, "message"],
];

/** @returns what somebody's word for a relation means; people related in another way know each other. Cost: O(length). */
export function relationMeaning(label: string): RelationMeaning {
  const folded = label.toLowerCase();
  return meanings.find(([words]) => words.test(folded))?.[1] ?? "knows";
}
