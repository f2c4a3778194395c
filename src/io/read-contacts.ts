import { companyKey } from "../core/linkage/company-name.ts";
import type { ContactRow, PersonReference, RowTelling, TieRow } from "../core/linkage/file-reading.ts";
import { foldName } from "../core/linkage/fold-name.ts";
import { isEmail } from "../core/linkage/person-key.ts";
import type { ImportIssue } from "../core/model/import-issue.ts";
import type { PartialDate } from "../core/model/partial-date.ts";
import { isChannel, isDateForName, withoutChannel } from "./channel.ts";
import { cleanNotes } from "./clean-cell.ts";
import { type ContactColumn, contactColumn, isKnownColumn, looseIntroducer } from "./columns.ts";
import { factsReaders, type StatedFacts } from "./contact-facts.ts";
import { contactFormat, isOwnList } from "./contact-formats.ts";
import { NameReader } from "./contact-name.ts";
import type { CsvRow } from "./csv-rows.ts";
import { unmarkFormula } from "./formula-marker.ts";
import { knownHeaderWords } from "./header-words.ts";
import {
  type Cell,
  type DateStyles,
  type ReadRows,
  RowReader,
  type RowsReader,
  rowsThatShowDates,
  type TableColumns,
} from "./row-reader.ts";
import { joinedDetails, SpareCells } from "./spare-cells.ts";
import { splitPeople, withoutLeadIn } from "./split-people.ts";
import { firstRows } from "./table-rows.ts";

const nobody: readonly PersonReference[] = [];

export interface ReadContacts extends ReadRows {
  readonly contacts: readonly ContactRow[];
  /** Whom the contacts are said to know. */
  readonly ties: readonly TieRow[];
  /** Which entries each row made, where rows make ties too. */
  readonly tellings?: readonly RowTelling[];
  readonly format: string;
  readonly listOf: "mine" | "either";
}

/** What ends the name of a place or an occasion and no surname. */
const gathering =
  /\b(?:inc|corp|ltd|llc|gmbh|plc|university|college|school|academy|institute|society|association|club|committee|network|community|bootcamp|accelerator|week|festival|expo|convention|conference|summit|forum|course|programme|program|party|reunion|camp)\.?(?: \d{4})?$/i;
/** "Ben" and "ben@example.com", not "someone at Acme". */
const maybeName = /^(?:\p{Lu}|\p{Lo}|\d+$)(?!\S* (?:at|from|in) )|^\S+@\S+$/u;
/** Our own column for it: it says since when, not that everybody in the file is a contact of whoever reads it. */
const sinceWords = "in contact since";

/**
 * Reads the rows of a contact list. What a row says that is none of the facts is kept as its details. Cost: O(cells).
 */
export class ContactsReader implements RowsReader {
  readonly #reader: RowReader<ContactColumn>;
  readonly #spare: SpareCells;
  readonly #format: string;
  readonly #isMine: boolean;
  /** The columns, from 1, that may hold stories beside names. */
  readonly #loose: ReadonlySet<number>;
  readonly #factsReaders: ReturnType<typeof factsReaders>;
  readonly #names: NameReader;
  readonly #hasIntroducers: boolean;
  readonly #hasAcquaintances: boolean;
  readonly #relations: readonly LabelledColumns[];
  readonly #contacts: ContactRow[] = [];
  /** Of each contact, where a column may hold stories. */
  readonly #cellsOfRows: (readonly string[])[] = [];
  /** Whom each contact knows, where a column says so. */
  readonly #acquaintances: (readonly PersonReference[])[] = [];

  /**
   * @param table its header and columns, by whose words the program that wrote the file is known
   * @param rows that will be read; the first show how dates are written, where it is not known from all
   */
  constructor(file: string, table: TableColumns<ContactColumn>, rows: Iterable<CsvRow>, knownDates?: DateStyles) {
    const { columns, words } = table;
    const first = firstRows(rows, rowsThatShowDates);
    const reader = new RowReader(file, columns, table.dateOrder);
    for (const column of ["connectedOn", "introducedOn", "date"] as const) reader.learnDates(column, first, knownDates);
    const tellsOfOwn = columns.some((column, at) => column === "connectedOn" && words[at] !== sinceWords);
    this.#reader = reader;
    this.#spare = new SpareCells(reader, table.header, columns, words, rows);
    this.#format = contactFormat(words, columns, first);
    this.#isMine = isOwnList(this.#format) || reader.has("introducedBy") || tellsOfOwn;
    this.#loose = new Set(columns.flatMap((column, at) => (column === "introducedBy" && isLoose(words[at]) ? [at + 1] : [])));
    this.#factsReaders = factsReaders(reader, this.#format);
    this.#names = new NameReader(reader);
    this.#hasIntroducers = reader.has("introducedBy");
    this.#hasAcquaintances = reader.has("knows");
    this.#relations = relationColumns(words, columns);
  }

  get issues(): readonly ImportIssue[] {
    return this.#reader.issues;
  }

  get correctedDates(): DateStyles | null {
    return this.#reader.correctedDates;
  }

  read(row: CsvRow): void {
    const reader = this.#reader;
    if (!reader.open(row)) return;
    const facts: StatedFacts = {};
    // The name is known last and listed first; an e-mail address may come with one.
    facts.name = "";
    for (const read of this.#factsReaders) read(facts);
    const introducedBy = this.#hasIntroducers ? readPeople(reader, "introducedBy", this.#loose) : this.#readReferrers(row);
    const knows = this.#hasAcquaintances ? readPeople(reader, "knows", this.#loose) : nobody;
    const { connectedOn, introducedOn } = readDates(reader, introducedBy.length > 0);
    if (connectedOn !== null) facts.connectedOn = connectedOn;

    const emails = facts.emails ?? [];
    const written = this.#names.read(facts.externalId ?? undefined);
    if (written !== undefined && emails.length === 0 && isEmail(written)) facts.emails = [written.toLowerCase()];
    const name = written ?? (facts.name === "" ? emails[0] : facts.name);
    if (name === undefined) {
      this.#rejectNameless(row);
      return;
    }
    facts.name = name;
    const details = this.#spare.of(row);
    if (details.length > 0) facts.details = details;
    this.#contacts.push({ line: row.line, facts, introducedBy, introducedOn });
    if (this.#hasAcquaintances) this.#acquaintances.push(knows.filter(({ text }) => text !== name));
    if (this.#loose.size > 0) this.#cellsOfRows.push(row.cells);
  }

  finish(): ReadContacts {
    return {
      ...tiesOf(this.#contacts, this.#acquaintances),
      contacts: this.#loose.size === 0 ? this.#contacts : onlyNames(this.#contacts, this.#cellsOfRows, this.#loose, this.#spare),
      ...this.#reader.found,
      format: this.#format,
      listOf: this.#isMine ? "mine" : "either",
    };
  }

  /** Whom a pair of cells such as "Referred By" and "Ana Ruiz" names; both stay among the details. */
  #readReferrers({ cells }: CsvRow): readonly PersonReference[] {
    if (this.#relations.length === 0) return nobody;
    const people: PersonReference[] = [];
    for (const { label, value } of this.#relations) {
      const words = knownHeaderWords(cells[label] ?? "", isKnownColumn);
      if (contactColumn(words) !== "introducedBy" || isLoose(words)) continue;
      const written = cleanNotes(unmarkFormula(cells[value] ?? "")).text;
      for (const text of written.split(" ::: "))
        addPeople(people, this.#reader, { text, column: value + 1 }, "introducedBy", true);
    }
    return people;
  }

  #rejectNameless(row: CsvRow): void {
    const reader = this.#reader;
    const isDateOnly = row.cells.filter((cell) => cell.trim() !== "").length === 1 && reader.cell("connectedOn") !== null;
    const isHidden = this.#format === "LinkedIn connections" && isDateOnly;
    reader.reject(isHidden ? "hidden-profile" : "no-name", isHidden ? null : this.#names.column, reader.anyText());
  }
}

/** @returns the rows of a contact list that stand at hand. Cost: O(cells). */
export function readContacts(file: string, table: TableColumns<ContactColumn>, rows: readonly CsvRow[]): ReadContacts {
  const reader = new ContactsReader(file, table, rows);
  for (const row of rows) reader.read(row);
  const { correctedDates } = reader;
  if (correctedDates === null) return reader.finish();
  const corrected = new ContactsReader(file, table, rows, correctedDates);
  for (const row of rows) corrected.read(row);
  return corrected.finish();
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

/** A date of no stated kind is that of the introduction, where there is one, and else since when they are in contact. */
function readDates(
  reader: RowReader<ContactColumn>,
  isIntroduced: boolean,
): { readonly connectedOn: PartialDate | null; readonly introducedOn: PartialDate | null } {
  const connectedOn = reader.date("connectedOn");
  const introducedOn = reader.date("introducedOn");
  const cell = reader.has("date") ? reader.cell("date") : null;
  if (cell === null) return { connectedOn, introducedOn };
  const date = reader.date("date");
  const asConnected = !reader.has("connectedOn");
  const asIntroduced = introducedOn === null && isIntroduced;
  if (!asConnected && !asIntroduced) reader.leave(cell);
  return { connectedOn: asConnected ? date : connectedOn, introducedOn: asIntroduced ? date : introducedOn };
}

interface LabelledColumns {
  /** From 0. */
  readonly label: number;
  readonly value: number;
}

/** The columns of an address book that say in one cell what the next is: "Relation 1 - Label", "Relation 1 - Value". */
function relationColumns(words: readonly string[], columns: readonly (ContactColumn | null)[]): LabelledColumns[] {
  return words.flatMap((word, label) => {
    const stem = /^((?:relation|custom field) \d+) (?:label|type)$/.exec(word)?.[1];
    const value = stem === undefined ? -1 : words.indexOf(`${stem} value`);
    return value < 0 || (columns[value] ?? null) !== null ? [] : [{ label, value }];
  });
}

function readPeople(
  reader: RowReader<ContactColumn>,
  column: "introducedBy" | "knows",
  loose: ReadonlySet<number>,
): PersonReference[] {
  const people: PersonReference[] = [];
  for (const cell of reader.allLines(column)) addPeople(people, reader, cell, column, !loose.has(cell.column));
  return people;
}

function addPeople(
  people: PersonReference[],
  reader: RowReader<ContactColumn>,
  cell: Cell,
  column: "introducedBy" | "knows",
  isOnlyPeople: boolean,
): void {
  // "Ana Ruiz, Analyst at Acme" says more than a name.
  if (/,.* (?:at|@) /.test(cell.text)) reader.leave(cell);
  for (const written of splitPeople(cell.text)) {
    const text = withoutChannel(withoutLeadIn(written, isOnlyPeople));
    if (text !== written) reader.leave(cell);
    if (isChannel(text) || (column === "knows" && !maybeName.test(text))) reader.leave(cell);
    else if (isDateForName(text)) {
      reader.note("shifted-row", cell.column, text);
      reader.leave(cell);
    } else if (!people.some((person) => person.text === text)) people.push({ text, column: cell.column });
  }
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
