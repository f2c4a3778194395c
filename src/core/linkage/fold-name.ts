import { foldText } from "./fold-text.ts";

const honorifics = new Set(["dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "hon"]);
const particles = new Set(
  "van von de der den del della di da dos das do du la le el al bin ben ter ten st san zu zur af av y".split(" "),
);
const generations = new Set(["jr", "sr", "junior", "senior", "ii", "iii", "iv"]);
/** Credentials that are no surname anywhere, so that they may be dropped even without a comma before them. */
const credentials = new Set(
  (
    "phd dphil mba emba cfa pmp cpa pharmd edd esq msc bsc meng beng shrmcp shrmscp cissp csm cspo cfp cma cia frm aicp " +
    "pe rn ccna ccnp gphr sphr phr mph mfa llm llb jd dds dmd facs caia acca cisa cism itil psm"
  ).split(" "),
);
const shortOnes = new Set(["pe", "rn", "jd", "cia", "cma", "csm", "frm", "phr", "psm"]);
const bracketed = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g;
const apostrophes = /['’‘`´ʼ]/g;
const joiners = /\u200c|\u200d|\ufe0f/g;
const apart = /[^\p{L}\p{N}\p{M}]+/u;
const capitals = /^[\p{Lu}\p{N}][\p{Lu}\p{N}./&®™+-]{0,9}$/u;
const dotted = /^(?:\p{L}{1,3}\.)+\p{L}{0,3}\.?$/u;

/**
 * The name as it is compared: case, accents, punctuation, emoji, honorifics, bracketed nicknames and credentials dropped,
 * "Last, First" turned round. "Jr", "Sr", "II" stay, since they tell people apart.
 *
 * @param name a person's name as written
 * @returns tokens joined by one space; "" when the name holds no letter or digit
 * Cost: O(length).
 */
export function foldName(name: string): string {
  const whole = tokensOf(name);
  if (whole.length === 0) return "";
  const outside = name.replace(bracketed, " ");
  const text = tokensOf(outside).length === 0 ? name : outside;
  const comma = text.indexOf(",");
  let tokens = comma < 0 ? tokensOf(text) : tokensAroundComma(text.slice(0, comma), text.slice(comma + 1));
  if (tokens.length === 0) tokens = whole;
  let first = 0;
  while (tokens.length - first > 2 && honorifics.has(tokens[first] ?? "")) first += 1;
  if (tokens.length - first === 2 && honorifics.has(tokens[first] ?? "") && !isGeneration(tokens[first + 1])) first += 1;
  let end = tokens.length;
  while (end - first > 2 && credentials.has(tokens[end - 1] ?? "")) {
    // "Anna Pe Rn" could be a name; two words must be left before a two-letter credential goes.
    if (shortOnes.has(tokens[end - 1] ?? "") && !hasCapitals(text, tokens[end - 1] ?? "")) break;
    end -= 1;
  }
  return tokens.slice(first, end).join(" ");
}

/** @returns "jr", "sr", "ii", "iii", "iv" when the folded name ends in one, else null. */
export function generationOf(foldedName: string): string | null {
  const last = foldedName.slice(foldedName.lastIndexOf(" ") + 1);
  if (!generations.has(last) || last === foldedName) return null;
  return last === "junior" ? "jr" : last === "senior" ? "sr" : last;
}

function tokensAroundComma(before: string, after: string): string[] {
  const lead = tokensOf(before);
  const rest = tokensOf(after);
  if (lead.length === 0) return rest;
  if (rest.length === 0) return lead;
  const generation = rest.filter((token) => generations.has(token));
  if (rest.every((token) => generations.has(token))) return [...lead, ...rest];
  if (looksLikeCredentials(after)) return [...lead, ...generation];
  const surnameOnly = lead.length === 1 || lead.slice(0, -1).every((token) => particles.has(token));
  return surnameOnly ? [...tokensAroundLaterComma(after), ...lead] : [...lead, ...rest];
}

/** "Ruiz, Ana, PhD": what follows the first name is a credential. */
function tokensAroundLaterComma(after: string): string[] {
  const comma = after.indexOf(",");
  if (comma < 0 || !looksLikeCredentials(after.slice(comma + 1))) return tokensOf(after);
  return tokensOf(after.slice(0, comma));
}

/** @returns whether every word is a degree, certificate or generation ("PhD, CFA"), going by a list, capitals and dots. */
export function looksLikeCredentials(text: string): boolean {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "");
  return words.every((word) => {
    const folded = foldText(word).replace(/[^\p{L}\p{N}]/gu, "");
    return folded === "" || credentials.has(folded) || generations.has(folded) || capitals.test(word) || dotted.test(word);
  });
}

function hasCapitals(text: string, token: string): boolean {
  return text.replace(/\./g, "").includes(token.toUpperCase());
}

function isGeneration(token: string | undefined): boolean {
  return token !== undefined && generations.has(token);
}

function tokensOf(text: string): string[] {
  const words = foldText(text.replace(/\bPh\.\s?D\b\.?/gi, "PhD"))
    .replace(apostrophes, "")
    .replace(joiners, "")
    .split(apart);
  return words.filter((word) => word !== "");
}
