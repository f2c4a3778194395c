import type { ContactFacts } from "../model/contact.ts";
import { companyKey } from "./company-name.ts";
import { foldedWords } from "./folded-words.ts";
import type { MatchEvidence } from "./import-plan.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { editDistance, lettersInCommon } from "./text-likeness.ts";

/**
 * What a field tells of. `person`: something one has for oneself (birthday, phone). `place`: what a household shares. `work`: what
 * colleagues share. `other`: nobody knows.
 */
export type FieldKind = "person" | "place" | "work" | "other";

/** Something that may be known of people, apart from name, addresses and profile. */
export interface MatchField {
  readonly id: string;
  readonly about: MatchEvidence["about"];
  readonly kind: FieldKind;
}

/** 0: equal; 1: a slip apart; 2: something in common; 3: different. */
export type FieldLevel = 0 | 1 | 2 | 3;

export const fixedFields: readonly MatchField[] = [
  { id: "phone", about: "phone", kind: "person" },
  { id: "company", about: "company", kind: "work" },
  { id: "position", about: "position", kind: "work" },
  { id: "location", about: "place", kind: "place" },
  { id: "school", about: "school", kind: "work" },
  { id: "connectedOn", about: "date", kind: "other" },
];

const longestValue = 60;
const personal = /\b(?:birth|birthday|dob|born|bday|ssn|soc|social security|passport|tax|phone|mobile|cell|nino|insurance)\b/;
const ofPlace =
  /\b(?:street|address|addr|suburb|city|town|village|postcode|postal|zip|zipcode|state|county|country|region|province|house|district|place|road|flat|unit|apartment|latitude|longitude)\b/;
/** Names of the row, not of the person. */
const ofTheRow =
  /\b(?:id|ids|uid|uuid|guid|rec|record|row|index|key|number of record|created|updated|modified|imported|added|timestamp|source|file|notes?|comments?|description|url|photo|image|labels?|tags?|groups?|groupmembership)\b/;

/** @returns the field that a detail under this label belongs to; null for labels that name the row or hold remarks. */
export function fieldOfLabel(label: string): MatchField | null {
  const words = foldedWords(label).join(" ");
  if (words === "") return null;
  const kind = personal.test(words) ? "person" : ofPlace.test(words) ? "place" : "other";
  if (kind === "other" && ofTheRow.test(words)) return null;
  return { id: `detail ${words}`, about: kind === "place" ? "place" : "detail", kind };
}

const shortForms: Readonly<Record<string, string>> = {
  street: "st",
  str: "st",
  avenue: "ave",
  av: "ave",
  road: "rd",
  drive: "dr",
  place: "pl",
  court: "ct",
  crescent: "cres",
  close: "cl",
  lane: "ln",
  terrace: "tce",
  terr: "tce",
  parade: "pde",
  highway: "hwy",
  boulevard: "blvd",
  circuit: "cct",
  square: "sq",
  saint: "st",
  mount: "mt",
  apartment: "apt",
};

/** Texts in the form in which they are compared, perhaps with a memory. */
export interface FieldTexts {
  readonly companyKey: (name: string) => string | null;
  /** Folded words, joined by one space. */
  readonly words: (text: string) => string;
  readonly fieldOf: (label: string) => MatchField | null;
}

const withoutMemory: FieldTexts = { companyKey, words: (text) => foldedWords(text).join(" "), fieldOf: fieldOfLabel };

/** @returns what is known of the person in each field, in the form in which it is compared. */
export function fieldValues(facts: Partial<ContactFacts>, texts: FieldTexts = withoutMemory): Map<string, string> {
  const values = new Map<string, string>();
  const put = (id: string, value: string | null) => {
    if (value !== null && value !== "" && value.length <= longestValue) values.set(id, value);
  };
  if (facts.phone) put("phone", phoneKey(facts.phone));
  if (facts.company) put("company", texts.companyKey(facts.company));
  if (facts.position) put("position", texts.words(facts.position));
  if (facts.location) put("location", placeKey(facts.location));
  if (facts.school) put("school", texts.words(facts.school));
  if (facts.connectedOn && facts.connectedOn.length === 10) put("connectedOn", facts.connectedOn);
  for (const { label, value } of facts.details ?? []) {
    const field = texts.fieldOf(label);
    if (field !== null) put(field.id, placeKey(value));
  }
  return values;
}

/** @returns the last nine digits, which an area or country code does not change; null where there are too few to tell anybody by. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, "");
  return digits.length < 7 ? null : digits.slice(-9);
}

function placeKey(text: string): string {
  return foldedWords(text)
    .map((word) => shortForms[word] ?? word)
    .join(" ");
}

const isoDay = /^(\d{4}) ?-?(\d{2}) ?-?(\d{2})$/;
const writtenDay = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;

/**
 * How alike two values of one field are.
 *
 * @param a, b as `fieldValues` gives them
 * Cost: O(length squared), short as they are.
 */
export function fieldLevel(a: string, b: string): FieldLevel {
  if (a === b) return 0;
  const dayA = dayOf(a);
  const dayB = dayOf(b);
  if (dayA !== null && dayB !== null) return dayLevel(dayA, dayB);
  if (/^[\d ]+$/.test(a) && /^[\d ]+$/.test(b)) return numberLevel(a, b);
  const short = Math.min(a.length, b.length);
  if (short < 2) return 3;
  const edits = short > 12 ? 2 : 1;
  if (editDistance(a, b, edits) <= edits) return short > 3 ? 1 : 2;
  if (short > 4 && lettersInCommon(a, b) >= 0.88) return 1;
  const wordsA = a.split(" ");
  const wordsB = b.split(" ");
  const [few, many] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  if (few.length > 1 && few.every((word) => many.includes(word))) return 1;
  const winkler = jaroWinkler(a, b);
  if (winkler >= 0.92) return 1;
  return winkler >= 0.82 || many.some((word) => word.length > 3 && few.includes(word)) ? 2 : 3;
}

type Day = readonly [year: string, month: string, day: string];

function dayOf(text: string): Day | null {
  const iso = isoDay.exec(text);
  if (iso !== null && /^(?:1[89]|20)/.test(text)) return [iso[1] ?? "", iso[2] ?? "", iso[3] ?? ""];
  const written = writtenDay.exec(text);
  if (written === null) return null;
  return [written[3] ?? "", (written[2] ?? "").padStart(2, "0"), (written[1] ?? "").padStart(2, "0")];
}

function dayLevel(a: Day, b: Day): FieldLevel {
  if (editDistance(a.join(""), b.join(""), 1) <= 1) return 1;
  if (a[0] === b[0] && a[1] === b[2] && a[2] === b[1]) return 1;
  if (a[1] === b[1] && a[2] === b[2]) return 1;
  if (a[0] === b[0]) return 2;
  return Math.abs(Number(a[0]) - Number(b[0])) <= 1 || editDistance(a.join(""), b.join(""), 2) <= 2 ? 2 : 3;
}

function numberLevel(a: string, b: string): FieldLevel {
  const short = Math.min(a.length, b.length);
  const edits = editDistance(a, b, 2);
  if (edits === 1) return short > 3 ? 1 : 2;
  return edits === 2 && short > 5 ? 2 : 3;
}
