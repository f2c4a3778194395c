import type { ContactRow, FileReading, PersonReference, TieRow } from "../../core/linkage/file-reading.ts";
import { profileKey } from "../../core/linkage/profile-slug.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import type { ImportIssue, ImportIssueCode } from "../../core/model/import-issue.ts";
import { isChannel, isDateForName, isNoName } from "../channel.ts";
import { cleanCell } from "../clean-cell.ts";
import { decodeText } from "../decode-text.ts";
import { mostRows } from "../limits.ts";
import type { ReadPart, UnreadPart } from "../read-any.ts";
import type { FileToRead } from "../read-file.ts";
import { factsOf } from "./card-facts.ts";
import { type PhysicalLine, propertiesOf } from "./content-lines.ts";
import { cutCards } from "./cut-cards.ts";
import { labelsIn } from "./labels.ts";
import { type Relation, relationsOf } from "./relations.ts";

const cardsBetweenReports = 5000;

interface ReadCard {
  readonly line: number;
  /** Null for a card that was rejected. */
  readonly facts: Partial<ContactFacts> | null;
  readonly relations: readonly Relation[];
}

/**
 * Reads a file of contact cards (vCard 2.1, 3.0 and 4.0): somebody's own contacts.
 *
 * @returns one reading whose rows are the cards, and where they name related people a second one whose rows are those ties. Whoever
 * is said to have introduced a card's person stands in the card's row. Nothing is thrown for bad input. Cost: O(bytes).
 */
export function readCards(
  { name: file, bytes }: FileToRead,
  options: { readonly isUnlimited?: boolean; readonly onProgress?: (doneBytes: number, totalBytes: number) => void },
): { readonly parts: readonly ReadPart[]; readonly problems: readonly UnreadPart[] } {
  const problem = (code: UnreadPart["code"], detail: string | null) => ({
    parts: [],
    problems: [{ file, code, detail, table: null }],
  });
  const { text, encoding } = decodeText(bytes);
  const cut = cutCards(text);
  if (cut.length === 0) return problem("empty-file", null);
  if (!cut.some(({ isWhole }) => isWhole)) return problem("damaged-file", "END:VCARD");
  if (cut.length > mostRows && options.isUnlimited !== true) return problem("too-many-rows", `more than ${mostRows} cards`);

  const issues: ImportIssue[] = [];
  const issue = (severity: ImportIssue["severity"], line: number, code: ImportIssueCode, text: string): void => {
    const detail = cleanCell(text.slice(0, 160)).text.slice(0, 80);
    issues.push({ file, line, column: null, code, severity, detail: detail === "" ? null : detail });
  };
  const cards = cut.map(({ line, lines, isWhole }, index): ReadCard => {
    if (index % cardsBetweenReports === 0) options.onProgress?.(Math.round((index / cut.length) * bytes.length), bytes.length);
    if (!isWhole) {
      issue("rejected", line, "damaged-value", tellingLine(lines));
      return { line, facts: null, relations: [] };
    }
    const properties = propertiesOf(lines);
    const labels = labelsIn(properties);
    const relations = relationsOf(properties, labels);
    const read = factsOf(properties, labels);
    if ("rejected" in read) {
      issue("rejected", line, read.rejected, read.detail);
      return { line, facts: null, relations };
    }
    for (const note of read.notes) issue("noted", line, note.code, note.detail);
    return { line, facts: read.facts, relations };
  });
  const referenceOf = referencesTo(cards);
  const contacts = cards.flatMap(({ line, facts, relations }): ContactRow[] =>
    facts === null ? [] : [{ line, facts, introducedBy: introducersIn(relations, referenceOf), introducedOn: null }],
  );
  const common = { file, encoding, delimiter: "", introductions: [] };
  const people: FileReading = {
    ...common,
    kind: "contacts",
    format: "contact cards",
    rows: cards.length,
    contacts,
    ties: [],
    issues: issues.sort((x, y) => x.line - y.line),
    lines: cards.map(({ line }) => line),
    listOf: "mine",
  };
  const related = relatedPeople(file, cards, referenceOf);
  const second: FileReading = {
    ...common,
    kind: "ties",
    format: "related people of the cards",
    contacts: [],
    listOf: "either",
    ...related,
  };
  const readings = related.rows === 0 ? [people] : [people, second];
  return { parts: readings.map((reading) => ({ reading, table: null })), problems: [] };
}

/** Of a card that cannot be read, the line that says whose it may be. */
function tellingLine(lines: readonly PhysicalLine[]): string {
  const telling = lines.find(({ text }) => /^(?:FN|N|EMAIL|ORG)\b/i.test(text));
  return (telling ?? lines[0])?.text ?? "END:VCARD";
}

/** Whom a relation means, in words by which that person is found again; null where nobody is named. */
type ReferenceOf = (relation: Relation) => Reference | null;
type Reference = Pick<PersonReference, "text" | "name">;

function referencesTo(cards: readonly ReadCard[]): ReferenceOf {
  const byId = new Map<string, Partial<ContactFacts> | null>();
  for (const { facts } of cards) {
    const id = facts?.externalId?.toLowerCase();
    // Two cards with one identifier are told apart by nobody.
    if (id !== undefined && facts !== null) byId.set(id, byId.has(id) ? null : facts);
  }
  return ({ text, isCardId, isUnusable }) => {
    const facts = byId.get(text.toLowerCase());
    if (facts !== undefined && facts !== null) return referenceTo(facts);
    if (isCardId || isUnusable || isNoName(text) || isDateForName(text) || isChannel(text)) return null;
    return { text };
  };
}

function referenceTo({ externalId, profile = null, emails = [], name = "" }: Partial<ContactFacts>): Reference {
  const text = externalId ?? (profileKey(profile) === null ? null : profile) ?? emails[0] ?? name;
  return text === name ? { text } : { text, name };
}

function introducersIn(relations: readonly Relation[], referenceOf: ReferenceOf): PersonReference[] {
  return relations
    .filter(({ meaning }) => meaning === "introduction")
    .map(referenceOf)
    .filter((reference) => reference !== null)
    .map((reference) => ({ ...reference, column: 1 }));
}

function relatedPeople(
  file: string,
  cards: readonly ReadCard[],
  referenceOf: ReferenceOf,
): Pick<FileReading, "rows" | "ties" | "issues"> {
  const ties: TieRow[] = [];
  const issues: ImportIssue[] = [];
  for (const { facts, relations } of cards) {
    for (const relation of relations) {
      const { line, text, meaning } = relation;
      if (meaning === "introduction") continue;
      const other = referenceOf(relation);
      if (facts !== null && other !== null) {
        ties.push({ line, a: { ...referenceTo(facts), column: 1 }, b: { ...other, column: 2 }, kind: meaning, when: null });
        continue;
      }
      const code = facts === null ? "no-introducer" : "no-introduced";
      issues.push({ file, line, column: facts === null ? 1 : 2, code, severity: "rejected", detail: text.slice(0, 80) });
    }
  }
  return { rows: ties.length + issues.length, ties, issues };
}
