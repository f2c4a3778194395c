import type { ImportIssue } from "../model/import-issue.ts";
import type { ImportedFile } from "../model/import-record.ts";
import type { FileReading } from "./file-reading.ts";

export type RowList = "contacts" | "introductions" | "ties";
type Outcome = "added" | "merged" | "unchanged" | "rejected";

/** What became of every row of one file, so that none can be lost from the count. */
export class RowOutcomes {
  readonly #reading: FileReading;
  readonly #outcomes: Readonly<Record<RowList, Outcome[]>>;
  readonly #issues: ImportIssue[];

  constructor(reading: FileReading) {
    this.#reading = reading;
    this.#outcomes = {
      contacts: reading.contacts.map(() => "unchanged"),
      introductions: reading.introductions.map(() => "unchanged"),
      ties: reading.ties.map(() => "unchanged"),
    };
    this.#issues = [...reading.issues];
  }

  /** A row that says several things counts by the most that it told: something new, something more, nothing. */
  told(list: RowList, row: number, outcome: "added" | "merged" | "unchanged"): void {
    const before = this.#outcomes[list][row];
    if (before === undefined || before === "rejected" || before === "added" || outcome === "unchanged") return;
    // The tie or introduction of a contact row is something more about a contact that is already there.
    this.#outcomes[list][row] = list === "contacts" ? "merged" : before === "merged" ? "merged" : outcome;
  }

  addedContact(row: number): void {
    this.#outcomes.contacts[row] = "added";
  }

  reject(list: RowList, row: number, issue: Omit<ImportIssue, "severity">): void {
    const before = this.#outcomes[list][row];
    if (before === "added" || before === "merged") {
      this.note(issue);
      return;
    }
    if (before === "rejected") return;
    this.#outcomes[list][row] = "rejected";
    this.#issues.push({ ...issue, severity: "rejected" });
  }

  note(issue: Omit<ImportIssue, "severity">): void {
    this.#issues.push({ ...issue, severity: "noted" });
  }

  importedFile(): ImportedFile {
    const { file, kind, format, encoding, delimiter, rows } = this.#reading;
    const counts = { added: 0, merged: 0, unchanged: 0, rejected: 0 };
    let listed = 0;
    for (const outcomes of Object.values(this.#outcomes)) {
      for (const outcome of outcomes) {
        counts[outcome] += 1;
        listed += 1;
      }
    }
    counts.rejected += rows - listed;
    const issues = this.#issues.toSorted((x, y) => x.line - y.line || (x.column ?? 0) - (y.column ?? 0));
    return { file, kind, format, encoding, delimiter, rows, ...counts, issues };
  }
}
