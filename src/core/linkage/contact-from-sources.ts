import type { Contact, ContactFacts, ContactSource, Detail } from "../model/contact.ts";
import { noFacts } from "../model/contact.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { stableHash } from "../model/stable-hash.ts";
import { foldedWords } from "./folded-words.ts";

/** In the order in which a row's statement is written down to be compared. */
const factNames = Object.keys(noFacts).sort() as (keyof ContactFacts)[];

/**
 * A contact as its sources describe it.
 *
 * @param sources oldest first; where two state the same fact, the later one counts, but what was typed by hand over any file.
 * E-mail addresses are kept from all of them, those of later sources first, unless an entry by hand states that there are none;
 * details from all of them, the later one counting under each label. A later name of a file that only shortens words to their first
 * letters leaves the whole name.
 * @returns the contact; facts that no source states are null
 * Cost: O(sources).
 */
export function contactFromSources(id: ContactId, kind: Contact["kind"], sources: readonly ContactSource[]): Contact {
  const [only] = sources;
  if (only !== undefined && sources.length === 1) return contactOf(id, kind, only.stated, sources);
  let facts: Partial<ContactFacts> = {};
  let emails: readonly string[] = [];
  let details: readonly Detail[] = [];
  for (const { stated, source } of sources) {
    if (stated.emails !== undefined && stated.emails.length > 0) emails = [...new Set([...stated.emails, ...emails])];
    else if (stated.emails !== undefined && source.kind === "hand") emails = [];
  }
  for (const { stated, source } of byFilesFirst(sources)) {
    const { name } = facts;
    facts = { ...facts, ...stated };
    if (name !== undefined && source.kind !== "hand" && isShortened(stated.name ?? name, name)) facts = { ...facts, name };
    if (stated.details !== undefined && stated.details.length > 0) details = joinedDetails(details, stated.details);
  }
  return contactOf(id, kind, { ...facts, emails, details }, sources);
}

/** @returns whether the first is the second with words cut to their first letters: "D. Reed" or "Dana R." of "Dana Reed". */
function isShortened(short: string, whole: string): boolean {
  if (short === whole) return false;
  const words = foldedWords(whole);
  const cut = foldedWords(short);
  if (words.length < 2 || cut.length !== words.length) return false;
  const isCut = (word: string, at: number) => /^\p{L}$/u.test(word) && word !== words[at] && words[at]?.startsWith(word) === true;
  return cut.some(isCut) && cut.every((word, at) => word === words[at] || isCut(word, at));
}

const noEmails: readonly string[] = [];

/** Written out, so that all contacts are laid out alike: of half a million, that halves the memory and most of the time. */
function contactOf(
  id: ContactId,
  kind: Contact["kind"],
  stated: Partial<ContactFacts>,
  sources: readonly ContactSource[],
): Contact {
  const { emails = noEmails, details } = stated;
  const contact: Contact = {
    id,
    kind,
    name: stated.name ?? "",
    emails: emails.length > 1 ? [...new Set(emails)] : emails,
    profile: stated.profile ?? null,
    externalId: stated.externalId ?? null,
    company: stated.company ?? null,
    position: stated.position ?? null,
    connectedOn: stated.connectedOn ?? null,
    phone: stated.phone ?? null,
    location: stated.location ?? null,
    industry: stated.industry ?? null,
    occupation: stated.occupation ?? null,
    school: stated.school ?? null,
    major: stated.major ?? null,
    graduationYear: stated.graduationYear ?? null,
    volunteersToHelp: stated.volunteersToHelp ?? null,
    notes: stated.notes ?? null,
    sources,
  };
  return details === undefined || details.length === 0 ? contact : { ...contact, details: joinedDetails(details, []) };
}

function byFilesFirst(sources: readonly ContactSource[]): readonly ContactSource[] {
  const isTyped = ({ source }: ContactSource) => source.kind === "hand";
  return sources.some(isTyped) ? [...sources.filter((one) => !isTyped(one)), ...sources.filter(isTyped)] : sources;
}

function joinedDetails(earlier: readonly Detail[], later: readonly Detail[]): readonly Detail[] {
  const byLabel = new Map([...earlier, ...later].map((detail) => [detail.label, detail]));
  return [...byLabel.values()].sort((a, b) => compareIds(a.label, b.label));
}

/** @returns a text equal for equal statements and, for practical purposes, only for those. */
export function fingerprintOf(stated: Partial<ContactFacts>): string {
  const told: unknown[] = factNames.map((fact) => stated[fact] ?? null);
  // Only where there are any, so that rows read before details were kept are recognised.
  if (stated.details !== undefined && stated.details.length > 0)
    told.push(stated.details.map(({ label, value }) => [label, value]));
  return stableHash(JSON.stringify(told));
}

/** @returns whether the two contacts say the same of the person. */
export function sameFacts(a: Contact, b: Contact): boolean {
  return (
    sameDetails(a.details ?? [], b.details ?? []) &&
    factNames.every((fact) => {
      if (fact !== "emails") return a[fact] === b[fact];
      return a.emails.length === b.emails.length && a.emails.every((email) => b.emails.includes(email));
    })
  );
}

function sameDetails(a: readonly Detail[], b: readonly Detail[]): boolean {
  return a.length === b.length && a.every(({ label, value }, i) => b[i]?.label === label && b[i].value === value);
}
