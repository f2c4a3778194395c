import type { FileReading } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import { RowReader } from "../row-reader.ts";
import type { ArchivePeople } from "./archive-people.ts";
import type { ArchiveTable } from "./archive-table.ts";
import { isNobody, personOf } from "./message-rows.ts";
import { RowLedger } from "./row-ledger.ts";

export type NoteColumn = "name" | "firstName" | "lastName" | "profile" | "notes";
export const noteColumns = {
  words: {
    name: "name|full name|member|member name|contact name|about",
    firstName: "first name",
    lastName: "last name",
    profile: "profile url|url|member profile url|public profile url",
    notes: "note|notes|text|content|note text",
  },
  needed: ["notes"],
} as const;

/** Notes that the owner wrote about people. One about nobody is rejected. Cost: O(cells). */
export function readNotes(
  table: ArchiveTable<NoteColumn>,
  people: ArchivePeople,
  owner: Partial<ContactFacts> | null,
): FileReading {
  const reader = new RowReader<NoteColumn>(table.file, table.columns, null);
  const ledger = new RowLedger();
  for (const row of table.rows) {
    if (!reader.open(row)) continue;
    const parts = [reader.cell("firstName")?.text ?? "", reader.cell("lastName")?.text ?? ""].filter((part) => part !== "");
    const person = personOf(reader.cell("name")?.text ?? parts.join(" "), reader.cell("profile")?.text ?? "");
    if (isNobody(person)) {
      reader.reject(person.name === "" ? "no-name" : "hidden-profile", reader.columnOf("name"), person.name);
      continue;
    }
    ledger.read(row.line);
    const notes = reader.lines("notes")?.text;
    if (notes === undefined) continue;
    const facts = { ...keysOf(people, person), notes };
    ledger.addContact({ line: row.line, facts, introducedBy: [], introducedOn: null });
  }
  return ledger.reading(table, { kind: "contacts", format: "LinkedIn notes", owner }, reader.issues);
}

/** What tells the person from others, as the list of connections states it: a name alone would make somebody new. */
function keysOf(
  people: ArchivePeople,
  person: { readonly name: string; readonly profile: string | null },
): Partial<ContactFacts> {
  const connection = people.connection(person)?.facts;
  const { name = person.name, profile = person.profile, emails, connectedOn } = connection ?? {};
  return {
    name,
    ...(profile === null ? {} : { profile }),
    ...(emails === undefined ? {} : { emails }),
    ...(profile !== null || !connectedOn ? {} : { connectedOn }),
  };
}
