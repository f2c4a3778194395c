import type { ContactRow } from "../../core/linkage/file-reading.ts";
import { quoteAround } from "./message-text.ts";

/** Words of a message that read as if somebody introduced people to each other. */
export interface Hint {
  readonly quote: string;
}

/** The same between two people: whom it names, and whether the named person makes the introduction or is introduced. */
export interface NamedHint extends Hint {
  readonly named: ContactRow;
  readonly role: "introducer" | "introduced";
}

/** Whether a text may hold a hint at all: most do not, and need no closer look. */
const worthALook =
  /introduc|\bintros?\b|e-?intro|\bmeet\b|in touch|\bloop|connecting|connect (?:the|you)|\b(?:talk|speak|chat|reach out|write) to\b|\bcontact\b|suggest|recommend|<\s?-?\s?>|↔|(?:speak|chat|connect) with/i;

const thanks = /\b(?:thanks?|thank you|thx|cheers|appreciate|grateful)\b[^.!?\n]{0,120}\bintro/i;
const ofSomethingElse =
  /\bintroduc\w+\s+(?:you\s+(?:(?:all|both|two)\s+)?to\s+)?(?:myself|ourselves|a|an|our|the|this|new|some|my (?:company|team|firm|business|work|book|services?|startup|product))\b/i;
const bothOfYou =
  /\b(?:introduc(?:e|ing)|connect(?:ing)?)\s+(?:you\s+(?:two|both|guys|folks)|the two of you|both of you)\b|\bput(?:ting)?\s+(?:you\s+(?:two|both)|the two of you|both of you)\s+in\s+(?:touch|contact)\b/i;
const denial = /\b(?:not|never|cannot|unable|hardly|instead of|before)\b|n['’]t\b/i;
const anIntroduction =
  /(?<![\p{L}])(?:e-?intro(?:duction)?|(?:virtual|e-?mail|warm|quick|double) intro(?:duction)?)(?![\p{L}])/iu;
const subjectIntro = /^(?:(?:re|fwd?)\s*:\s*)*(?:e-?|virtual |quick )?intro(?:duction|s)?\b/i;
const between = /<\s?-?\s?>|↔|<=>|\s(?:x|×|&|\+|\/)\s/i;

/** Whether a text should be read for hints. Cost: O(length). */
export function mayHint(text: string): boolean {
  return worthALook.test(text);
}

/**
 * Reads a message among three or more people: does its writer bring others of them together?
 *
 * Told are words to both of two people ("connecting you two"), or about one of those who read along, by name ("Ana, meet Ben").
 * What introduces the writer, a product or a company does not count, nor thanks for an introduction.
 *
 * @param names of those in the conversation beside the writer
 * @returns the words; null where it does not read like that. Cost: O(length · names).
 */
export function groupHint(subject: string, text: string, names: readonly string[]): Hint | null {
  if (thanks.test(text)) return null;
  const named = nameIn(names);
  if (named === null) return null;
  const namesOne = new RegExp(named, "u");
  const inSubject = subjectIntro.test(subject) || (between.test(subject) && countNames(subject, names) >= 2);
  if (inSubject && namesOne.test(subject)) return { quote: quoteAround(subject, 0) };
  const both = bothOfYou.exec(text);
  if (both !== null && !ofSomethingElse.test(text) && !isDenied(text, both.index))
    return { quote: quoteAround(text, both.index) };
  const patterns = [
    `(?:[Ii]ntroduc(?:e|ing)(?: you(?: all)? to)?|[Cc]onnect(?:ing)? you (?:with|to)|[Ll]ooping in|[Pp]ut(?:ting)? you in (?:touch|contact) with)\\s+(?:my (?:[\\p{L}-]+\\s+){1,3}?,?\\s*)?(?:${named})`,
    `(?:^|[,;:.!?\\n–—-]\\s*|\\bplease )[Mm]eet\\s+(?:${named})(?!\\s+(?:at|in|on|tomorrow|today|tonight|for|next|and me)\\b)`,
  ];
  for (const pattern of patterns) {
    const match = new RegExp(pattern, "u").exec(text);
    if (match !== null && !isDenied(text, match.index))
      return { quote: quoteAround(text, match.index + (match[0].match(/^[^\p{L}]*/u)?.[0].length ?? 0)) };
  }
  const intro = ofSomethingElse.test(text) ? null : anIntroduction.exec(text);
  return intro !== null && namesOne.test(text) ? { quote: quoteAround(text, intro.index) } : null;
}

const fullName = "((?:\\p{Lu}[\\p{L}'’.-]*)(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|van|von|de|da|del|der|la|al|bin)){1,3})";
const aim =
  "(?:[Yy]ou (?:should|could|might want to|may want to|ought to|need to|must)(?: really| also| definitely)? (?:talk|speak|chat|connect|meet|write|reach out|get in touch)(?: up)?(?: to| with)?|" +
  "(?:I (?:would|could|can|will|am happy to|'d|’d|'ll|’ll)|I['’](?:d|ll)|[Ll]et me|[Hh]appy to|[Ll]ove to|[Ll]ike to)(?: (?:be happy to|love to|like to|gladly|also))? (?:introduce|connect) you (?:to|with)|" +
  "(?:[Pp]ut|[Pp]utting) you in (?:touch|contact) with|" +
  "I(?: would| ['’]d|['’]d)? (?:suggest|recommend) (?:that )?you (?:talk to|speak to|speak with|contact|reach out to|meet|get in touch with))";
const introduces = new RegExp(`(?<![\\p{L}])${aim}\\s+(?:my (?:\\p{Ll}[\\p{L}-]*\\s+){1,3}?,?\\s*)?${fullName}`, "u");
const oneName = "(\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’.-]+){0,3})";
const suggested = new RegExp(
  `(?<![\\p{L}])${oneName}(?:\\s+(?:from|at|of) [^.,!?\\n]{1,40})?,?\\s+(?:kindly )?(?:suggested|recommended|said|told me|mentioned|thought)(?: that)?(?: to me)?(?: that)? (?:I (?:should |could |might )?|to )(?:contact|reach out|get in touch|talk to|speak (?:to|with)|write to|connect|message|introduce myself)`,
  "u",
);

/**
 * Reads a message between two people: is it about somebody else, whom the writer introduces ("you should talk to Lee Wong"), or
 * who sent the writer ("Dana suggested I contact you")?
 *
 * @param connections where people are looked up: by full name, or by a first name that only one of them has where somebody sent
 * the writer
 * @returns the words, and whom they name; null where it does not read like that. Cost: O(length).
 */
export function pairHint(
  text: string,
  connections: {
    readonly withFullName: (name: string) => ContactRow | null;
    readonly withFirstName: (name: string) => ContactRow | null;
  },
): NamedHint | null {
  if (thanks.test(text)) return null;
  const sent = suggested.exec(text);
  if (sent !== null) {
    const words = (sent[1] ?? "").split(/\s+/);
    const named =
      words.length === 1 ? connections.withFirstName(words[0] ?? "") : longestName(words, connections.withFullName, 0);
    if (named !== null) return { quote: quoteAround(text, sent.index), named, role: "introducer" };
  }
  const aimed = introduces.exec(text);
  if (aimed === null || isDenied(text, aimed.index)) return null;
  const named = longestName((aimed[1] ?? "").split(/\s+/), connections.withFullName, 2);
  return named === null ? null : { quote: quoteAround(text, aimed.index), named, role: "introduced" };
}

/** "I do not think you should talk to": what is said before, in the sentence. */
function isDenied(text: string, at: number): boolean {
  return denial.test(
    text
      .slice(0, at)
      .split(/[.!?;\n]/)
      .at(-1) ?? "",
  );
}

/** "Lee Wong Next" names Lee Wong; "Hi Dana Cole" names Dana Cole. */
function longestName(words: readonly string[], find: (name: string) => ContactRow | null, fromStart: 0 | 2): ContactRow | null {
  for (let length = words.length; length >= 2; length -= 1) {
    const part = fromStart === 0 ? words.slice(words.length - length) : words.slice(0, length);
    const found = find(part.join(" ").replace(/[.,]+$/, ""));
    if (found !== null) return found;
  }
  return null;
}

/** First and full names as a pattern; null where nobody has one. */
function nameIn(names: readonly string[]): string | null {
  const wanted = new Set<string>();
  for (const name of names) {
    const first = firstName(name);
    if (first !== null) wanted.add(first);
  }
  if (wanted.size === 0) return null;
  const escaped = [...wanted].map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return `(?<![\\p{L}])(?:${escaped.join("|")})(?![\\p{L}])`;
}

function countNames(text: string, names: readonly string[]): number {
  return names.filter((name) => {
    const pattern = nameIn([name]);
    return pattern !== null && new RegExp(pattern, "u").test(text);
  }).length;
}

function firstName(name: string): string | null {
  const first = name.trim().split(/\s+/)[0] ?? "";
  return /^\p{Lu}[\p{L}'’-]+$/u.test(first) ? first : null;
}
