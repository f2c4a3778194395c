import { isEmail } from "../core/linkage/person-key.ts";
import { profileSlug } from "../core/linkage/profile-slug.ts";
import type { ContactFacts } from "../core/model/contact.ts";
import { isRoundedNumber } from "./clean-cell.ts";
import type { ContactColumn } from "./columns.ts";
import type { Cell, RowReader } from "./row-reader.ts";
import { withoutPageAddress } from "./split-people.ts";

export type StatedFacts = { -readonly [Fact in keyof ContactFacts]?: ContactFacts[Fact] };

type Reader = RowReader<ContactColumn>;

/** Reads some of the facts from the row that the reader has open. */
type FactsReader = (facts: StatedFacts) => void;

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|sr|sra)\.?$/i;
/** "Ana Ruiz <ana@example.org>", as mail programs write it. */
const nameAndAddress = /^\s*["']?([^<>"@;,]*\p{L}[^<>"@;]*?)["']?\s*<[^<>\s]+@[^<>\s]+>\s*$/u;
const yes = /^(?:y|yes|true|1|x|✓|✔|oui|ja|si|sí)$/i;
const no = /^(?:n|no|false|0|non|nein|-)$/i;
const maybe = /^(?:maybe|perhaps|unknown|\?|n\/a|tbd)$/i;
const several = /\s*:::\s*/;
const wholeYear = /^(?:class of )?(?:19|20)\d{2}$/i;
/** Nothing parts addresses here, and nothing is put before one. */
const oneAddress = /^[^\s;,<>":]+$/;

/**
 * What reads the facts of a row that stand in cells of their own, all but the name and the dates: only for columns that the table has,
 * in the order in which the facts are listed.
 *
 * @param format the program that wrote the table, as `contactFormat` names it
 */
export function factsReaders(reader: Reader, format: string): readonly FactsReader[] {
  const readers: FactsReader[] = [];
  const add = (columns: readonly ContactColumn[], read: FactsReader) => {
    if (columns.some((column) => reader.has(column))) readers.push(read);
  };
  for (const column of ["company", "industry", "occupation", "school", "major"] as const) {
    add([column], (facts) => {
      const cell = reader.cell(column);
      if (cell !== null) facts[column] = firstOf(reader, cell, withoutPageAddress(cell.text));
    });
  }
  add(["location", "city"], (facts) => {
    const location = reader.cell("location") ?? reader.cell("city");
    if (location !== null) facts.location = firstOf(reader, location, location.text);
  });
  if (reader.has("position")) add(["position"], (facts) => readPosition(reader, facts));
  else if (format !== "Outlook contacts") add(["title"], (facts) => readTitle(reader, facts));
  add(["notes"], (facts) => {
    const notes = reader.lines("notes");
    if (notes !== null) facts.notes = notes.text;
  });
  add(["email"], (facts) => {
    const emails = readEmails(reader, facts);
    if (emails.length > 0) facts.emails = emails;
  });
  add(["id"], (facts) => readId(reader, facts));
  add(["phone"], (facts) => readPhone(reader, facts));
  add(["profile"], (facts) => readProfile(reader, facts));
  add(["graduationYear"], (facts) => readGraduationYear(reader, facts));
  add(["volunteers"], (facts) => readVolunteers(reader, facts));
  return readers;
}

function readPosition(reader: Reader, facts: StatedFacts): void {
  const position = reader.cell("position");
  if (position !== null) facts.position = firstOf(reader, position, position.text);
}

function readTitle(reader: Reader, facts: StatedFacts): void {
  const title = reader.cell("title");
  if (title !== null && honorific.test(title.text)) reader.leave(title);
  else if (title !== null) facts.position = title.text;
}

function readId(reader: Reader, facts: StatedFacts): void {
  const id = reader.cell("id");
  if (id !== null && isRoundedNumber(id.text)) damaged(reader, id);
  else if (id !== null) facts.externalId = id.text;
}

function readPhone(reader: Reader, facts: StatedFacts): void {
  const phone = reader.cell("phone");
  if (phone !== null && isRoundedNumber(phone.text)) damaged(reader, phone);
  else if (phone !== null) facts.phone = firstOf(reader, phone, phone.text);
}

function readProfile(reader: Reader, facts: StatedFacts): void {
  const profile = reader.cell("profile");
  if (profile === null) return;
  const slug = profileSlug(profile.text);
  if (slug !== null) facts.profile = slug;
  else if (/\p{L}/u.test(profile.text)) damaged(reader, profile);
  else reader.leave(profile);
}

function readGraduationYear(reader: Reader, facts: StatedFacts): void {
  const year = reader.cell("graduationYear");
  if (year === null) return;
  const read = /\b(?:19|20)\d{2}\b/.exec(year.text)?.[0];
  if (read === undefined) damaged(reader, year);
  else facts.graduationYear = Number(read);
  if (!wholeYear.test(year.text)) reader.leave(year);
}

function readVolunteers(reader: Reader, facts: StatedFacts): void {
  const help = reader.cell("volunteers");
  if (help === null) return;
  if (!maybe.test(help.text)) facts.volunteersToHelp = yes.test(help.text) || !no.test(help.text);
  if (!yes.test(help.text) && !no.test(help.text)) reader.leave(help);
}

function readEmails(reader: Reader, facts: StatedFacts): string[] {
  const emails: string[] = [];
  for (const cell of reader.cells("email")) {
    const found = emailsIn(cell.text);
    const [, named] = found.length === 1 ? (nameAndAddress.exec(cell.text) ?? []) : [];
    if (named !== undefined) {
      if (facts.name === "") facts.name = named;
      reader.leave(cell);
    }
    if (found.length === 0) reader.leave(cell);
    if (found.length === 0 && /\p{L}/u.test(cell.text)) reader.note("damaged-value", cell.column, cell.text);
    for (const email of found) if (!emails.includes(email)) emails.push(email);
  }
  return emails;
}

function emailsIn(text: string): string[] {
  const written = oneAddress.test(text) ? [text] : text.split(/[\s;,<>"]+|:::/).map((part) => part.replace(/^mailto:/i, ""));
  return written.map((part) => part.toLowerCase()).filter((part) => isEmail(part));
}

function damaged(reader: Reader, cell: Cell): void {
  reader.note("damaged-value", cell.column, cell.text);
  reader.leave(cell);
}

/** Of several values in one cell the first; the others stay in the details. */
function firstOf(reader: Reader, cell: Cell, text: string): string {
  if (!text.includes(":::")) return text;
  const [first = text, ...others] = text.split(several);
  if (others.length > 0) reader.leave(cell);
  return first;
}
