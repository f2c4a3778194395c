import type { TieRow } from "../core/linkage/file-reading.ts";
import type { TieKind } from "../core/model/tie.ts";
import { mayBePerson } from "./channel.ts";
import type { TieColumn } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import { type Cell, type ReadRows, RowReader, type TableColumns } from "./row-reader.ts";

const kinds: readonly (readonly [RegExp, TieKind])[] = [
  [/famil|sibling|cousin|brother|sister|spouse|parent/i, "family"],
  [/work|colleague|cowork|co-work|manager/i, "worked"],
  [/stud|classmate|school|universit|alum/i, "studied"],
  [/mail|messag|chat/i, "message"],
  [/\bmet\b|meeting/i, "met"],
];

/** The rows of a file that says who knows whom. A row that names one person only is rejected. Cost: O(cells). */
export function readTies(
  file: string,
  { columns, dateOrder }: TableColumns<TieColumn>,
  rows: readonly CsvRow[],
): ReadRows & { readonly ties: readonly TieRow[] } {
  const reader = new RowReader(file, columns, dateOrder);
  reader.learnDates("when", rows);
  const ties: TieRow[] = [];
  for (const row of rows) {
    if (!reader.open(row)) continue;
    const a = person(reader, "a");
    const b = person(reader, "b");
    if (a === null) reader.reject("no-introducer", reader.columnOf("a"), reader.anyText());
    else if (b === null) reader.reject("no-introduced", reader.columnOf("b"), reader.anyText());
    else ties.push({ line: row.line, a, b, kind: kindOf(reader.cell("kind")?.text), when: reader.date("when") });
  }
  return { ties, issues: reader.issues, undecidedDates: reader.undecidedDates, garbled: reader.garbled };
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
