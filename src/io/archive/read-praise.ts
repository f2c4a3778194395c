import { companyKey } from "../../core/linkage/company-name.ts";
import type { FileReading } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import { RowReader } from "../row-reader.ts";
import { type ArchivePeople, type NamedPerson, referenceToConnection } from "./archive-people.ts";
import type { ArchiveTable } from "./archive-table.ts";
import { isNobody, personOf, withoutWords } from "./message-rows.ts";
import { RowLedger } from "./row-ledger.ts";

export type PraiseColumn = "firstName" | "lastName" | "profile" | "company" | "when" | "status" | "text";
export const recommendationColumns = {
  words: {
    firstName: "first name",
    lastName: "last name",
    profile: "profile url|url",
    company: "company",
    when: "creation date|date",
    status: "status",
    text: "text|recommendation text",
  },
  needed: ["firstName", "lastName", "status", "text"],
} as const;
export const endorsementColumns = {
  words: {
    firstName: "endorser first name|endorsee first name",
    lastName: "endorser last name|endorsee last name",
    profile: "endorser public url|endorsee public url",
    company: "company",
    when: "endorsement date|date",
    status: "endorsement status|status",
    text: "text",
  },
  needed: ["firstName", "lastName"],
} as const;

/** Shown, or accepted: what was declined, hidden or not answered is no sign that people know each other well. */
const counts = /^(?:visible|accepted|)$/i;

/**
 * Recommendations or endorsements, written or received: one tie for each person, of the last day. What was written stays where it
 * is. Cost: O(cells).
 */
export function readPraise(
  table: ArchiveTable<PraiseColumn>,
  kind: "recommended" | "endorsed",
  people: ArchivePeople,
  owner: Partial<ContactFacts> | null,
): FileReading {
  const reader = new RowReader<PraiseColumn>(table.file, table.columns, null);
  reader.learnDates("when", table.rows);
  const ledger = new RowLedger();
  const column = reader.columnOf("firstName");
  const found = new Map<
    string,
    { person: NamedPerson; company: string | null; line: number; when: PartialDate | null; lines: number[] }
  >();
  for (const row of table.rows) {
    if (!reader.open(row)) continue;
    const parts = [reader.cell("firstName")?.text ?? "", reader.cell("lastName")?.text ?? ""].filter((part) => part !== "");
    const person = personOf(parts.join(" "), reader.cell("profile")?.text ?? "");
    if (isNobody(person) || people.isOwner(person)) {
      reader.reject(person.name === "" ? "no-name" : "hidden-profile", column, person.name);
      continue;
    }
    ledger.read(row.line);
    if (!counts.test(reader.cell("status")?.text ?? "")) continue;
    const when = reader.date("when");
    const company = reader.cell("company")?.text ?? null;
    // Where several have the name, the company may tell which of them is meant.
    const isOneOfSeveral = person.profile === null && people.namesakes(person.name).length > 1;
    const key = isOneOfSeveral ? `${people.key(person)} ${companyKey(company ?? "") ?? ""}` : people.key(person);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { person, company, line: row.line, when, lines: [row.line] });
      continue;
    }
    known.lines.push(row.line);
    if (when === null || when <= (known.when ?? "")) continue;
    known.when = when;
    known.line = row.line;
  }
  for (const { person, company, line, when, lines } of found.values()) {
    const b = ofThatCompany(people, person, company, column) ?? people.reference(person, column);
    ledger.addTie({ line, a: { text: "me", column }, b, kind, when }, lines);
  }
  const format = kind === "recommended" ? "LinkedIn recommendations" : "LinkedIn endorsements";
  return ledger.reading(table, { kind: "ties", format, owner }, withoutWords(reader.issues));
}

/** Of several connections of one name, the one who is at the company named. */
function ofThatCompany(people: ArchivePeople, person: NamedPerson, company: string | null, column: number) {
  const key = company === null || person.profile !== null ? null : companyKey(company);
  const namesakes = people.namesakes(person.name);
  if (key === null || namesakes.length < 2) return null;
  const [only, second] = namesakes.filter(({ facts }) => companyKey(facts.company ?? "") === key);
  return only !== undefined && second === undefined ? referenceToConnection(only, column) : null;
}
