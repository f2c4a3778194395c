import { foldText } from "../core/linkage/fold-text.ts";

const bracketed = /\([^()]*\)|\[[^[\]]*\]/g;
const alternatives = /\s*[/|]\s*|\s+or\s+/i;
const leadingFillers =
  /^(?:(?:the|a|their|your|his|her|current|latest|present|contacts?|persons?|person s|contact s) )+(?=\p{L})/u;
const trailingFillers = /(?: (?:names?|of (?:the )?(?:contact|person)|s name))+$/;

/** Columns named by a sentence: what it asks, in the words that the tables of columns hold. */
const questions: readonly (readonly [RegExp, string])[] = [
  [/^(?:date|day|when)\b.*\bintro/, "introduced on"],
  [/\bintro(?:duced|duction)?\b.*\b(?:date|on|when)$/, "introduced on"],
  [/^whom? (?:did|have|has) (?:they|he|she|you) (?:introduced?|met|meet)\b/, "introduced person"],
  [/^whom? (?:were you|was i|were we|did you get) introduced to$/, "introduced person"],
  [/^whom? (?:was|were|got) introduced$/, "introduced person"],
  [/^(?:who|person who|name of (?:the )?person who) (?:made|gave|did)\b.*\bintro/, "introduced by"],
  [/^(?:who|person who|name of (?:the )?person who) (?:introduced|referred|recommended|connected)\b/, "introduced by"],
  [/^who (?:put|got|brought)\b.*\b(?:touch|together)$/, "introduced by"],
  [/^(?:by|through|via) whom\b/, "introduced by"],
  [/^intro(?:duced|d)?(?: d)?(?: to (?:me|us|you))?(?: made| given)? (?:by|via|through|from)(?: whom)?$/, "introduced by"],
  [/^introduction(?: made| given)? (?:by|via|through|from)(?: whom)?$/, "introduced by"],
  [/^(?:referred|recommended|connected|known)(?: to (?:me|us|you))? by(?: whom)?$/, "introduced by"],
];

/** @returns the header in the form in which it is looked up: lower case, without accents and punctuation. */
export function headerWords(header: string): string {
  return foldText(header)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The header in words that some table of columns holds, where one of its wordings does: as it stands, without what stands in
 * brackets, either side of a slash, cut before capitals, without words that add nothing ("Current company name"), or what it asks.
 *
 * @param isKnown whether a table of columns holds the words
 * @returns the header as it stands, folded, where no wording is known. Cost: O(length).
 */
export function knownHeaderWords(header: string, isKnown: (words: string) => boolean): string {
  const whole = headerWords(header);
  if (whole === "" || isKnown(whole)) return whole;
  const outside = header.replace(bracketed, " ");
  // "referredBy" and "EmailAddress" are two words.
  const apart = outside.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ");
  const wordings = [outside, ...outside.split(alternatives), apart].map(headerWords);
  for (const wording of wordings) {
    for (const words of [wording, withoutFillers(wording)]) if (words !== "" && isKnown(words)) return words;
  }
  return questions.find(([asked]) => asked.test(wordings[0] ?? whole))?.[1] ?? whole;
}

function withoutFillers(words: string): string {
  const end = words.replace(trailingFillers, "");
  const both = end.replace(leadingFillers, "");
  // "Contact name" is a name; "contact" and "name" are fillers only beside another word.
  return both === "" ? end : both;
}
