import { companyKey } from "../core/linkage/company-name.ts";
import type { ContactRow, PersonReference, RowTelling, TieRow } from "../core/linkage/file-reading.ts";
import { foldName } from "../core/linkage/fold-name.ts";
import { isEmail } from "../core/linkage/person-key.ts";
import { profileSlug } from "../core/linkage/profile-slug.ts";
import type { ContactFacts } from "../core/model/contact.ts";
import type { PartialDate } from "../core/model/partial-date.ts";
import { isChannel, isDateForName, isNoName } from "./channel.ts";
import { cleanNotes, isRoundedNumber } from "./clean-cell.ts";
import { type ContactColumn, looseIntroducer } from "./columns.ts";
import { contactFormat, isOwnList } from "./contact-formats.ts";
import type { CsvRow } from "./csv-rows.ts";
import { unmarkFormula } from "./formula-marker.ts";
import { type Cell, type ReadRows, RowReader, type TableColumns } from "./row-reader.ts";
import { joinedDetails, SpareCells } from "./spare-cells.ts";
import { splitPeople, withoutPageAddress } from "./split-people.ts";

type Facts = { -readonly [Fact in keyof ContactFacts]?: ContactFacts[Fact] };

export interface ReadContacts extends ReadRows {
  readonly contacts: readonly ContactRow[];
  /** Whom the contacts are said to know. */
  readonly ties: readonly TieRow[];
  /** Which entries each row made, where rows make ties too. */
  readonly tellings?: readonly RowTelling[];
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
/** "Ben" and "ben@example.com", not "someone at Acme". */
const maybeName = /^(?:\p{Lu}|\p{Lo}|\d+$)(?!\S* (?:at|from|in) )|^\S+@\S+$/u;
const wholeYear = /^(?:class of )?(?:19|20)\d{2}$/i;
/** Our own column for it: it says since when, not that everybody in the file is a contact of whoever reads it. */
const sinceWords = "in contact since";

/**
 * The rows of a contact list. What a row says that is none of the facts is kept as its details.
 *
 * @param table its header and columns, by whose words the program that wrote the file is known
 * Cost: O(cells).
 */
export function readContacts(file: string, table: TableColumns<ContactColumn>, rows: readonly CsvRow[]): ReadContacts {
  const { columns, words } = table;
  const format = contactFormat(words, columns, rows);
  const reader = new RowReader(file, columns, table.dateOrder);
  for (const column of ["connectedOn", "introducedOn", "date"] as const) reader.learnDates(column, rows);
  const spare = new SpareCells(reader, table.header, columns, words, rows);
  const loose = new Set(columns.flatMap((column, at) => (column === "introducedBy" && isLoose(words[at]) ? [at + 1] : [])));
  const contacts: ContactRow[] = [];
  const cellsOfRows: (readonly string[])[] = [];
  const acquaintances: (readonly PersonReference[])[] = [];
  for (const row of rows) {
    if (!reader.open(row)) continue;
    const contact = readContact(reader, spare, format, row);
    if (contact === null) continue;
    if (reader.has("knows")) acquaintances.push(contact.knows);
    contacts.push(contact.row);
    if (loose.size > 0) cellsOfRows.push(row.cells);
  }
  const tellsOfOwn = columns.some((column, at) => column === "connectedOn" && words[at] !== sinceWords);
  return {
    ...tiesOf(contacts, acquaintances),
    contacts: loose.size === 0 ? contacts : onlyNames(contacts, cellsOfRows, loose, spare),
    issues: reader.issues,
    format,
    listOf: isOwnList(format) || reader.has("introducedBy") || tellsOfOwn ? "mine" : "either",
    undecidedDates: reader.undecidedDates,
    garbled: reader.garbled,
  };
}

function isLoose(words: string | undefined): boolean {
  return words !== undefined && looseIntroducer.test(words);
}

/** A tie from each contact to whom it knows, by what tells the contact from others best. */
function tiesOf(
  contacts: readonly ContactRow[],
  acquaintances: readonly (readonly PersonReference[])[],
): Pick<ReadContacts, "ties" | "tellings"> {
  if (acquaintances.every((people) => people.length === 0)) return { ties: [] };
  const ties: TieRow[] = [];
  const tellings = contacts.map(({ line, facts }, row) => {
    const { externalId, emails = [], name = "" } = facts;
    const text = externalId ?? emails[0] ?? name;
    const tells: RowTelling["tells"][number][] = [{ list: "contacts", row }];
    for (const person of acquaintances[row] ?? []) {
      tells.push({ list: "ties", row: ties.length });
      ties.push({ line, a: { text, column: person.column }, b: person, kind: "knows", when: null });
    }
    return { line, tells };
  });
  return { ties, tellings };
}

function readContact(
  reader: RowReader<ContactColumn>,
  spare: SpareCells,
  format: string,
  row: CsvRow,
): { readonly row: ContactRow; readonly knows: readonly PersonReference[] } | null {
  const facts: Facts = {};
  readText(reader, facts, format);
  const emails = readEmails(reader);
  if (emails.length > 0) facts.emails = emails;
  readNumbersAndKeys(reader, facts);
  const introducedBy = readPeople(reader, "introducedBy");
  const knows = reader.has("knows") ? readPeople(reader, "knows") : [];
  const { connectedOn, introducedOn } = readDates(reader, introducedBy.length > 0);
  if (connectedOn !== null) facts.connectedOn = connectedOn;

  const written = personName(reader, facts);
  if (written !== undefined && emails.length === 0 && isEmail(written)) facts.emails = [written.toLowerCase()];
  const name = written ?? emails[0];
  if (name === undefined) {
    const dateOnly = row.cells.filter((cell) => cell.trim() !== "").length === 1 && reader.cell("connectedOn") !== null;
    const hidden = format === "LinkedIn connections" && dateOnly;
    reader.reject(hidden ? "hidden-profile" : "no-name", hidden ? null : nameColumn(reader), reader.anyText());
    return null;
  }
  const details = spare.of(row);
  if (details.length > 0) facts.details = details;
  return {
    row: { line: row.line, facts: { name, ...facts }, introducedBy, introducedOn },
    knows: knows.filter(({ text }) => text !== name),
  };
}

/** A date of no stated kind is that of the introduction, where there is one, and else since when they are in contact. */
function readDates(
  reader: RowReader<ContactColumn>,
  isIntroduced: boolean,
): { readonly connectedOn: PartialDate | null; readonly introducedOn: PartialDate | null } {
  const connectedOn = reader.date("connectedOn");
  const introducedOn = reader.date("introducedOn");
  const cell = reader.cell("date");
  if (cell === null) return { connectedOn, introducedOn };
  const date = reader.date("date");
  const asConnected = !reader.has("connectedOn");
  const asIntroduced = introducedOn === null && isIntroduced;
  if (!asConnected && !asIntroduced) reader.leave(cell);
  return { connectedOn: asConnected ? date : connectedOn, introducedOn: asIntroduced ? date : introducedOn };
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
    if (cell !== null) facts[column] = firstOf(reader, cell, withoutPageAddress(cell.text));
  }
  const location = reader.cell("location") ?? reader.cell("city");
  if (location !== null) facts.location = firstOf(reader, location, location.text);
  const position = reader.cell("position");
  const title = format === "Outlook contacts" || reader.has("position") ? null : reader.cell("title");
  if (position !== null) facts.position = firstOf(reader, position, position.text);
  else if (title !== null && honorific.test(title.text)) reader.leave(title);
  else if (title !== null) facts.position = title.text;
  const notes = reader.lines("notes");
  if (notes !== null) facts.notes = notes.text;
}

function readNumbersAndKeys(reader: RowReader<ContactColumn>, facts: Facts): void {
  const damaged = (cell: Cell) => {
    reader.note("damaged-value", cell.column, cell.text);
    reader.leave(cell);
  };
  const id = reader.cell("id");
  if (id !== null && isRoundedNumber(id.text)) damaged(id);
  else if (id !== null) facts.externalId = id.text;
  const phone = reader.cell("phone");
  if (phone !== null && isRoundedNumber(phone.text)) damaged(phone);
  else if (phone !== null) facts.phone = firstOf(reader, phone, phone.text);
  const profile = reader.cell("profile");
  if (profile !== null) {
    const slug = profileSlug(profile.text);
    if (slug !== null) facts.profile = slug;
    else if (/\p{L}/u.test(profile.text)) damaged(profile);
    else reader.leave(profile);
  }
  const year = reader.cell("graduationYear");
  if (year !== null) {
    const read = /\b(?:19|20)\d{2}\b/.exec(year.text)?.[0];
    if (read === undefined) damaged(year);
    else facts.graduationYear = Number(read);
    if (!wholeYear.test(year.text)) reader.leave(year);
  }
  const help = reader.cell("volunteers");
  if (help !== null) {
    if (!maybe.test(help.text)) facts.volunteersToHelp = yes.test(help.text) || !no.test(help.text);
    if (!yes.test(help.text) && !no.test(help.text)) reader.leave(help);
  }
}

function readEmails(reader: RowReader<ContactColumn>): string[] {
  const emails: string[] = [];
  for (const cell of reader.cells("email")) {
    const found = cell.text
      .split(/[\s;,<>"]+|:::/)
      .map((part) => part.replace(/^mailto:/i, "").toLowerCase())
      .filter((part) => isEmail(part));
    if (found.length === 0) reader.leave(cell);
    if (found.length === 0 && /\p{L}/u.test(cell.text)) reader.note("damaged-value", cell.column, cell.text);
    for (const email of found) if (!emails.includes(email)) emails.push(email);
  }
  return emails;
}

function readPeople(reader: RowReader<ContactColumn>, column: "introducedBy" | "knows"): PersonReference[] {
  const people: PersonReference[] = [];
  for (const cell of reader.allLines(column)) {
    const written = splitPeople(cell.text);
    for (const text of written) {
      if (isChannel(text) || (column === "knows" && !maybeName.test(text))) reader.leave(cell);
      else if (isDateForName(text)) {
        reader.note("shifted-row", cell.column, text);
        reader.leave(cell);
      } else if (!people.some((person) => person.text === text)) people.push({ text, column: cell.column });
    }
  }
  return people;
}

/**
 * "How we met" holds stories as well as names: only what is written like a name, or is one of the list's, counts as a person; the
 * story is kept as it is.
 *
 * @param cellsOfRows the cells of each contact's row
 * @param loose the columns, from 1, that may hold stories
 */
function onlyNames(
  contacts: readonly ContactRow[],
  cellsOfRows: readonly (readonly string[])[],
  loose: ReadonlySet<number>,
  spare: SpareCells,
): ContactRow[] {
  const known = new Set(contacts.map(({ facts }) => foldName(facts.name ?? "")));
  const companies = new Set(contacts.map(({ facts }) => (facts.company ? companyKey(facts.company) : null)));
  return contacts.map((row, index) => {
    const stories = new Set<number>();
    const introducedBy = row.introducedBy.filter(({ text, column }) => {
      if (!loose.has(column) || known.has(foldName(text)) || text.includes("@")) return true;
      if (isWrittenLikeName(text) && !gathering.test(text) && !companies.has(companyKey(text) ?? "")) return true;
      stories.add(column);
      return false;
    });
    const told = row.facts.details ?? [];
    const more = [...stories]
      .map((column) => ({
        label: spare.labelOf(column - 1),
        value: cleanNotes(unmarkFormula(cellsOfRows[index]?.[column - 1] ?? "")).text,
      }))
      .filter(({ label }) => !told.some((detail) => detail.label === label));
    const facts = more.length === 0 ? row.facts : { ...row.facts, details: joinedDetails(told, more) };
    return { ...row, facts, introducedBy };
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

/** Of several values in one cell the first; the others stay in the details. */
function firstOf(reader: RowReader<ContactColumn>, cell: Cell, text: string): string {
  const [first = text, ...others] = text.split(several);
  if (others.length > 0) reader.leave(cell);
  return first;
}
