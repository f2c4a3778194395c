import type { ContactRow, FileReading, IntroductionRow, RowTelling, TieRow } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import type { ImportIssue } from "../../core/model/import-issue.ts";
import type { ArchiveTable } from "./archive-table.ts";

type Entry = RowTelling["tells"][number];

/** The entries that come out of a table, and the rows that each of them comes from. Every row is put down once it is read. */
export class RowLedger {
  readonly #contacts: ContactRow[] = [];
  readonly #introductions: IntroductionRow[] = [];
  readonly #ties: TieRow[] = [];
  readonly #tellings = new Map<number, Entry[]>();

  /** A row that was read, whether it tells of anything or not. */
  read(line: number): void {
    if (!this.#tellings.has(line)) this.#tellings.set(line, []);
  }

  addContact(row: ContactRow): void {
    this.#contacts.push(row);
    this.#tell([row.line], { list: "contacts", row: this.#contacts.length - 1 });
  }

  addIntroduction(row: IntroductionRow): void {
    this.#introductions.push(row);
    this.#tell([row.line], { list: "introductions", row: this.#introductions.length - 1 });
  }

  /** @param lines all rows that it comes from, its own among them */
  addTie(row: TieRow, lines: readonly number[]): void {
    this.#ties.push(row);
    this.#tell(lines, { list: "ties", row: this.#ties.length - 1 });
  }

  /** @param issues with those of the rejected rows, which must not have been read */
  reading(
    table: ArchiveTable<string>,
    about: { readonly kind: FileReading["kind"]; readonly format: string; readonly owner: Partial<ContactFacts> | null },
    issues: readonly ImportIssue[],
  ): FileReading {
    const { file, encoding, delimiter, rows } = table;
    const tellings = [...this.#tellings].map(([line, tells]) => ({ line, tells })).sort((x, y) => x.line - y.line);
    return {
      ...{ file, kind: about.kind, format: about.format, encoding, delimiter, rows: rows.length },
      contacts: this.#contacts,
      introductions: this.#introductions,
      ties: this.#ties,
      issues: issues.toSorted((x, y) => x.line - y.line),
      listOf: "mine",
      ...(about.owner === null ? {} : { owner: about.owner }),
      tellings,
      lines: rows.map(({ line }) => line),
    };
  }

  #tell(lines: readonly number[], entry: Entry): void {
    for (const line of lines) {
      const told = this.#tellings.get(line);
      if (told === undefined) this.#tellings.set(line, [entry]);
      else told.push(entry);
    }
  }
}
