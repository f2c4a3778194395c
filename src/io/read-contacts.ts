import { companyKey } from "../core/linkage/company-name.ts";
import type { ContactRow, PersonReference } from "../core/linkage/file-reading.ts";
import { foldName } from "../core/linkage/fold-name.ts";
import { isEmail } from "../core/linkage/person-key.ts";
import { profileSlug } from "../core/linkage/profile-slug.ts";
import type { ContactFacts } from "../core/model/contact.ts";
import type { ImportIssue } from "../core/model/import-issue.ts";
import { isChannel, isDateForName, isNoName } from "./channel.ts";
import { isRoundedNumber } from "./clean-cell.ts";
import { type ContactColumn, looseIntroducer } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import { RowReader } from "./row-reader.ts";
import { splitPeople, withoutPageAddress } from "./split-people.ts";

type Facts = { -readonly [Fact in keyof ContactFacts]?: ContactFacts[Fact] };

export interface ReadContacts {
  readonly contacts: readonly ContactRow[];
  readonly issues: readonly ImportIssue[];
  readonly format: string;
  readonly listOf: "mine" | "either";
}

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|sr|sra)\.?$/i;
const yes = /^(?:y|yes|true|1|x|✓|✔|oui|ja|si|sí)$/i;
const no = /^(?:n|no|false|0|non|nein|-)$/i;
const maybe = /^(?:maybe|perhaps|unknown|\?|n\/a|tbd)$/i;
/** What ends the name of a place or an occasion and no surname. */
const gathering =
  /\b(?:inc|corp|ltd|llc|gmbh|plc|university|college|school|academy|institute|society|association|club|committee|network|community|bootcamp|accelerator|week|festival|expo|convention|conference|summit|forum|course|programme|program|party|reunion|camp)\.?(?: \d{4})?$/i;
const several = /\s*:::\s*/;

/**
 * The rows of a contact list.
 *
 * @param words the header cells in the form in which they are looked up, by which the program that wrote the file is known
 * Cost: O(cells).
 */
export function readContacts(
  file: string,
  columns: readonly (ContactColumn | null)[],
  words: readonly string[],
  rows: readonly CsvRow[],
): ReadContacts {
  const format = formatOf(words);
  const reader = new RowReader(file, columns);
  for (const column of ["connectedOn", "introducedOn", "date"] as const) reader.learnDates(column, rows);
  const contacts: ContactRow[] = [];
  for (const row of rows) {
    if (!reader.open(row)) continue;
    const contact = readContact(reader, format, row);
    if (contact !== null) contacts.push(contact);
  }
  const loose = words.some((word, index) => columns[index] === "introducedBy" && looseIntroducer.test(word));
  const mine = format !== "contacts" || reader.has("introducedBy") || reader.has("connectedOn");
  return { contacts: loose ? onlyNames(contacts) : contacts, issues: reader.issues, format, listOf: mine ? "mine" : "either" };
}

function formatOf(words: readonly string[]): string {
  const has = (...wanted: readonly string[]) => wanted.every((word) => words.includes(word));
  if (has("first name", "last name", "connected on")) return "LinkedIn connections";
  if (has("e mail 1 value") || has("organization 1 name") || has("organization name", "labels")) return "Google contacts";
  if (has("first name", "last name", "e mail address", "job title")) return "Outlook contacts";
  return "contacts";
}

function readContact(reader: RowReader<ContactColumn>, format: string, row: CsvRow): ContactRow | null {
  const facts: Facts = {};
  readText(reader, facts, format);
  const emails = readEmails(reader);
  if (emails.length > 0) facts.emails = emails;
  readNumbersAndKeys(reader, facts);
  const introducedBy = readIntroducers(reader);
  const date = reader.date("date");
  const connectedOn = reader.has("connectedOn") ? reader.date("connectedOn") : date;
  if (connectedOn !== null) facts.connectedOn = connectedOn;
  const introducedOn = reader.date("introducedOn") ?? (introducedBy.length > 0 ? date : null);

  const written = personName(reader, facts);
  if (written !== undefined && emails.length === 0 && isEmail(written)) facts.emails = [written.toLowerCase()];
  const name = written ?? emails[0];
  if (name === undefined) {
    const dateOnly = row.cells.filter((cell) => cell.trim() !== "").length === 1 && reader.cell("connectedOn") !== null;
    const hidden = format === "LinkedIn connections" && dateOnly;
    reader.reject(hidden ? "hidden-profile" : "no-name", hidden ? null : nameColumn(reader), reader.anyText());
    return null;
  }
  return { line: row.line, facts: { name, ...facts }, introducedBy, introducedOn };
}

/** The name, unless what stands there can be no name: a blank in words, a day, a number that is not the person's id. */
function personName(reader: RowReader<ContactColumn>, facts: Facts): string | undefined {
  const name = nameOf(reader);
  if (name === undefined || isNoName(name) || isDateForName(name)) return undefined;
  return /^\d+$/.test(name) && facts.externalId !== name ? undefined : name;
}

function nameOf(reader: RowReader<ContactColumn>): string | undefined {
  const whole = reader.cell("name");
  if (whole !== null) return whole.text;
  const parts = (["firstName", "middleName", "lastName", "suffix"] as const).map((column) => reader.cell(column)?.text ?? "");
  const name = parts.filter((part) => part !== "").join(" ");
  return parts[0] === "" && parts[2] === "" ? undefined : name;
}

function nameColumn(reader: RowReader<ContactColumn>): number {
  return reader.has("name") ? reader.columnOf("name") : reader.columnOf(reader.has("firstName") ? "firstName" : "lastName");
}

function readText(reader: RowReader<ContactColumn>, facts: Facts, format: string): void {
  for (const column of ["company", "industry", "occupation", "school", "major"] as const) {
    const cell = reader.cell(column);
    if (cell !== null) facts[column] = firstOf(withoutPageAddress(cell.text));
  }
  const location = reader.cell("location") ?? reader.cell("city");
  if (location !== null) facts.location = firstOf(location.text);
  const position = reader.cell("position");
  const title = format === "Outlook contacts" || reader.has("position") ? null : reader.cell("title");
  if (position !== null) facts.position = firstOf(position.text);
  else if (title !== null && !honorific.test(title.text)) facts.position = title.text;
  const notes = reader.lines("notes");
  if (notes !== null) facts.notes = notes.text;
}

function readNumbersAndKeys(reader: RowReader<ContactColumn>, facts: Facts): void {
  const id = reader.cell("id");
  if (id !== null && isRoundedNumber(id.text)) reader.note("damaged-value", id.column, id.text);
  else if (id !== null) facts.externalId = id.text;
  const phone = reader.cell("phone");
  if (phone !== null && isRoundedNumber(phone.text)) reader.note("damaged-value", phone.column, phone.text);
  else if (phone !== null) facts.phone = firstOf(phone.text);
  const profile = reader.cell("profile");
  if (profile !== null) {
    const slug = profileSlug(profile.text);
    if (slug !== null) facts.profile = slug;
    else if (/\p{L}/u.test(profile.text)) reader.note("damaged-value", profile.column, profile.text);
  }
  const year = reader.cell("graduationYear");
  if (year !== null) {
    const read = /\b(?:19|20)\d{2}\b/.exec(year.text)?.[0];
    if (read !== undefined) facts.graduationYear = Number(read);
    else reader.note("damaged-value", year.column, year.text);
  }
  const help = reader.cell("volunteers");
  if (help !== null && !maybe.test(help.text)) facts.volunteersToHelp = yes.test(help.text) || !no.test(help.text);
}

function readEmails(reader: RowReader<ContactColumn>): string[] {
  const emails: string[] = [];
  for (const { text, column } of reader.cells("email")) {
    const found = text
      .split(/[\s;,<>"]+|:::/)
      .map((part) => part.replace(/^mailto:/i, "").toLowerCase())
      .filter((part) => isEmail(part));
    if (found.length === 0 && /\p{L}/u.test(text)) reader.note("damaged-value", column, text);
    for (const email of found) if (!emails.includes(email)) emails.push(email);
  }
  return emails;
}

function readIntroducers(reader: RowReader<ContactColumn>): PersonReference[] {
  const cell = reader.lines("introducedBy");
  if (cell === null) return [];
  const names = splitPeople(cell.text).filter((name) => !isChannel(name));
  for (const name of names) if (isDateForName(name)) reader.note("shifted-row", cell.column, name);
  return names.filter((name) => !isDateForName(name)).map((text) => ({ text, column: cell.column }));
}

/**
 * "How we met" holds stories as well as names: only what is written like a name, or is one of the list's, counts as a person.
 */
function onlyNames(contacts: readonly ContactRow[]): ContactRow[] {
  const known = new Set(contacts.map(({ facts }) => foldName(facts.name ?? "")));
  const companies = new Set(contacts.map(({ facts }) => (facts.company ? companyKey(facts.company) : null)));
  return contacts.map((row) => {
    const introducedBy = row.introducedBy.filter(({ text }) => {
      if (known.has(foldName(text)) || text.includes("@")) return true;
      return isWrittenLikeName(text) && !gathering.test(text) && !companies.has(companyKey(text) ?? "");
    });
    return { ...row, introducedBy };
  });
}

function isWrittenLikeName(text: string): boolean {
  const words = text.split(" ");
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^(?:\p{Lu}|\p{Lo}|van$|von$|de$|der$|del$|da$|la$|al$)/u.test(word) && !/\d/.test(word))
  );
}

function firstOf(text: string): string {
  return text.split(several)[0] ?? text;
}
