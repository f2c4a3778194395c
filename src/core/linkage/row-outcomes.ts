import { InvariantError } from "../model/errors.ts";
import type { ContactId } from "../model/ids.ts";
import type { ImportIssue } from "../model/import-issue.ts";
import type { ImportedFile, RowsSetAside } from "../model/import-record.ts";
import type { FileReading, RowTelling } from "./file-reading.ts";
import type { RowsOfFile } from "./import-plan.ts";
import { type RowOutcome, rowOutcomes, writeRowsBecame } from "./rows-became.ts";

export type RowList = "contacts" | "introductions" | "ties";

const added = rowOutcomes.indexOf("added");
const merged = rowOutcomes.indexOf("merged");
const unchanged = rowOutcomes.indexOf("unchanged");
const rejected = rowOutcomes.indexOf("rejected");
const mostSetAside = 1000;

/** What became of every row of one file, so that none can be lost from the count. */
export class RowOutcomes {
  readonly #reading: FileReading;
  /** Where the rows of each list begin below. */
  readonly #from: Readonly<Record<RowList, number>>;
  readonly #outcomes: Uint8Array;
  readonly #contacts: (ContactId | null)[];
  readonly #issues: ImportIssue[];
  /** Issues of entries that were rejected here; of rows, where nothing else of the row was taken. */
  readonly #rejections: Omit<ImportIssue, "severity">[] = [];

  constructor(reading: FileReading) {
    const { contacts, introductions, ties } = reading;
    this.#reading = reading;
    this.#from = { contacts: 0, introductions: contacts.length, ties: contacts.length + introductions.length };
    const listed = contacts.length + introductions.length + ties.length;
    const taken = reading.tellings?.length ?? listed;
    if (taken > reading.rows) throw new InvariantError(`${reading.file}: ${taken} rows listed of ${reading.rows}`);
    this.#outcomes = new Uint8Array(listed).fill(unchanged);
    this.#contacts = new Array<ContactId | null>(listed).fill(null);
    this.#issues = [...reading.issues];
  }

  /** A row that says several things counts by the most that it told: something new, something more, nothing. */
  told(list: RowList, row: number, outcome: Exclude<RowOutcome, "rejected">): void {
    const at = this.#from[list] + row;
    const before = this.#outcomes[at];
    if (before === rejected || before === added || outcome === "unchanged") return;
    // The tie or introduction of a contact row is something more about a contact that is already there.
    this.#outcomes[at] = list === "contacts" || before === merged || outcome === "merged" ? merged : added;
  }

  addedContact(row: number): void {
    this.#outcomes[this.#from.contacts + row] = added;
  }

  /** Whom the row speaks of; the first time counts. */
  became(list: RowList, row: number, contact: ContactId): void {
    this.#contacts[this.#from[list] + row] ??= contact;
  }

  reject(list: RowList, row: number, issue: Omit<ImportIssue, "severity">): void {
    const at = this.#from[list] + row;
    const before = this.#outcomes[at];
    if (before === added || before === merged) {
      this.note(issue);
      return;
    }
    if (before === rejected) return;
    this.#outcomes[at] = rejected;
    this.#contacts[at] = null;
    this.#rejections.push(issue);
  }

  note(issue: Omit<ImportIssue, "severity">): void {
    this.#issues.push({ ...issue, severity: "noted" });
  }

  /**
   * Every row of the file in its order: those that the reading lists, and those that it rejected by the lines of their issues.
   * Cost: O(rows), times their logarithm where the lists are not in the order of the file.
   */
  rowsOfFile(): RowsOfFile {
    const { rows } = this.#reading;
    const taken = this.#reading.tellings === undefined ? this.#entries() : this.#tellings(this.#reading.tellings);
    const count = taken.outcomes.length;
    const lines = new Uint32Array(rows);
    lines.set(taken.lines);
    lines.set(this.#linesNotTaken(taken.lines, rows - count), count);
    const outcomes = new Uint8Array(rows).fill(rejected);
    outcomes.set(taken.outcomes);
    if (count === rows && isAscending(lines)) return { lines, outcomes, contacts: taken.contacts };
    const order = Uint32Array.from(lines.keys()).sort((x, y) => (lines[x] ?? 0) - (lines[y] ?? 0) || x - y);
    return {
      lines: lines.slice().sort(),
      outcomes: Uint8Array.from(order, (row) => outcomes[row] ?? rejected),
      contacts: Array.from(order, (row) => taken.contacts[row] ?? null),
    };
  }

  /** A row for each entry of the lists. */
  #entries(): RowsOfFile {
    const lines = new Uint32Array(this.#outcomes.length);
    let at = 0;
    for (const list of [this.#reading.contacts, this.#reading.introductions, this.#reading.ties]) {
      for (const { line } of list) {
        lines[at] = line;
        at += 1;
      }
    }
    return { lines, outcomes: this.#outcomes, contacts: this.#contacts };
  }

  /** Rows that tell of several entries, or of one together. A row is rejected when all that it tells is. */
  #tellings(tellings: readonly RowTelling[]): RowsOfFile {
    const outcomes = new Uint8Array(tellings.length);
    const contacts = new Array<ContactId | null>(tellings.length).fill(null);
    tellings.forEach(({ line, tells }, telling) => {
      let most = tells.length === 0 ? unchanged : rejected;
      const hasContact = tells.some(({ list }) => list === "contacts");
      for (const { list, row } of tells) {
        const at = this.#from[list] + row;
        const became = this.#outcomes[at] ?? rejected;
        // What a contact's row says of others is something more about that contact.
        const isNewHere = this.#reading[list][row]?.line === line && (list === "contacts" || !hasContact);
        most = Math.min(most, became === added && !isNewHere ? merged : became);
        contacts[telling] ??= this.#contacts[at] ?? null;
      }
      outcomes[telling] = most;
    });
    return { lines: Uint32Array.from(tellings, ({ line }) => line), outcomes, contacts };
  }

  importedFile({ lines, outcomes }: RowsOfFile): ImportedFile {
    const { file, kind, format, encoding, delimiter, rows } = this.#reading;
    const counts = [0, 0, 0, 0];
    for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
    const [ofAdded = 0, ofMerged = 0, ofUnchanged = 0, ofRejected = 0] = counts;
    const rejectedLines = new Set(lines.filter((_, row) => outcomes[row] === rejected));
    const rejections = this.#rejections.map((issue): ImportIssue => {
      return { ...issue, severity: rejectedLines.has(issue.line) ? "rejected" : "noted" };
    });
    const issues = [...this.#issues, ...rejections].sort((x, y) => x.line - y.line || (x.column ?? 0) - (y.column ?? 0));
    const setAside = this.#setAside(rejectedLines);
    return {
      ...{ file, kind, format, encoding, delimiter, rows },
      ...{ added: ofAdded, merged: ofMerged, unchanged: ofUnchanged, rejected: ofRejected },
      issues,
      rowsBecame: writeRowsBecame({ lines, outcomes }),
      ...(setAside === null ? {} : { setAside }),
    };
  }

  /**
   * Lines of the rows that the reading rejected. Two issues of one line are one row, unless there are more rows than lines; a row
   * without an issue of its own is put down where the last one stood.
   */
  #linesNotTaken(taken: Uint32Array, count: number): number[] {
    if (count === 0) return [];
    const known = new Set(taken);
    const found = new Set<number>();
    for (const { line, severity } of this.#reading.issues) if (severity === "rejected" && !known.has(line)) found.add(line);
    const told = this.#reading.lines ?? [];
    if (told.length === this.#reading.rows) for (const line of told) if (!known.has(line)) found.add(line);
    const lines = [...found].sort((x, y) => x - y).slice(0, count);
    const last = lines.at(-1) ?? taken.at(-1) ?? 1;
    while (lines.length < count) lines.push(last);
    return lines;
  }

  #setAside(rejectedLines: ReadonlySet<number>): RowsSetAside | null {
    const { setAside, cells } = this.#reading;
    if (setAside === undefined) return null;
    const rows = [...setAside.rows];
    const known = new Set(rows.map(({ line }) => line));
    for (const { line } of this.#rejections) {
      const row = cells?.get(line);
      if (row === undefined || known.has(line) || !rejectedLines.has(line)) continue;
      known.add(line);
      rows.push({ line, cells: row });
    }
    rows.sort((x, y) => x.line - y.line);
    return rows.length === 0 ? null : { ...setAside, rows: rows.slice(0, mostSetAside) };
  }
}

function isAscending(lines: Uint32Array): boolean {
  for (let i = 1; i < lines.length; i += 1) if ((lines[i - 1] ?? 0) > (lines[i] ?? 0)) return false;
  return true;
}
