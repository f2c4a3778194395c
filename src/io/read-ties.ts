import type { TieRow } from "../core/linkage/file-reading.ts";
import type { ImportIssue } from "../core/model/import-issue.ts";
import type { TieKind } from "../core/model/tie.ts";
import { mayBePerson } from "./channel.ts";
import type { TieColumn } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import {
  type Cell,
  type DateStyles,
  type ReadRows,
  RowReader,
  type RowsReader,
  rowsThatShowDates,
  type TableColumns,
} from "./row-reader.ts";
import { firstRows } from "./table-rows.ts";

const kinds: readonly (readonly [RegExp, TieKind])[] = [
  [/famil|sibling|cousin|brother|sister|spouse|parent/i, "family"],
  [/work|colleague|cowork|co-work|manager/i, "worked"],
  [/stud|classmate|school|universit|alum/i, "studied"],
  [/mail|messag|chat/i, "message"],
  [/\bmet\b|meeting/i, "met"],
];

/** Reads the rows of a file that says who knows whom. A row that names one person only is rejected. Cost: O(cells). */
export class TiesReader implements RowsReader {
  readonly #reader: RowReader<TieColumn>;
  readonly #ties: TieRow[] = [];

  /** @param rows that will be read; the first show how dates are written, where it is not known from all. */
  constructor(file: string, table: TableColumns<TieColumn>, rows: Iterable<CsvRow>, knownDates?: DateStyles) {
    this.#reader = new RowReader(file, table.columns, table.dateOrder);
    this.#reader.learnDates("when", firstRows(rows, rowsThatShowDates), knownDates);
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
    const a = person(reader, "a");
    const b = person(reader, "b");
    if (a === null) reader.reject("no-introducer", reader.columnOf("a"), reader.anyText());
    else if (b === null) reader.reject("no-introduced", reader.columnOf("b"), reader.anyText());
    else this.#ties.push({ line: row.line, a, b, kind: kindOf(reader.cell("kind")?.text), when: reader.date("when") });
  }

  finish(): ReadRows & { readonly ties: readonly TieRow[] } {
    return { ties: this.#ties, ...this.#reader.found };
  }
}

const firstPerson = /^(?:me|myself|i)$/i;

function person(reader: RowReader<TieColumn>, column: "a" | "b"): Cell | null {
  const cell = reader.cell(column);
  return cell !== null && (firstPerson.test(cell.text) || mayBePerson(cell.text)) ? cell : null;
}

function kindOf(text: string | undefined): TieKind {
  if (text === undefined) return "knows";
  return kinds.find(([words]) => words.test(text))?.[1] ?? "knows";
}
