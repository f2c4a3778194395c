import type { IntroductionRow, PersonReference } from "../core/linkage/file-reading.ts";
import { foldText } from "../core/linkage/fold-text.ts";
import type { ImportIssue } from "../core/model/import-issue.ts";
import type { Introduction, IntroductionStatus } from "../core/model/introduction.ts";
import { mayBePerson } from "./channel.ts";
import type { IntroductionColumn } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import {
  type DateStyles,
  type ReadRows,
  RowReader,
  type RowsReader,
  rowsThatShowDates,
  type TableColumns,
} from "./row-reader.ts";
import { splitPeople } from "./split-people.ts";
import { firstRows } from "./table-rows.ts";

const firstPerson = /^(?:me|myself|i)$/i;

/**
 * Reads the rows of an introductions file. A row without introducer or introduced person is rejected; what stands in columns that hold
 * nothing known joins the context. Cost: O(cells).
 */
export class IntroductionsReader implements RowsReader {
  readonly #reader: RowReader<IntroductionColumn>;
  readonly #header: readonly string[];
  readonly #introductions: IntroductionRow[] = [];

  /** @param rows that will be read; the first show how dates are written, where it is not known from all. */
  constructor(file: string, table: TableColumns<IntroductionColumn>, rows: Iterable<CsvRow>, knownDates?: DateStyles) {
    this.#reader = new RowReader(file, table.columns, table.dateOrder);
    this.#reader.learnDates("when", firstRows(rows, rowsThatShowDates), knownDates);
    this.#header = table.header;
  }

  get issues(): readonly ImportIssue[] {
    return this.#reader.issues;
  }

  get correctedDates(): DateStyles | null {
    return this.#reader.correctedDates;
  }

  read(row: CsvRow): void {
    if (!this.#reader.open(row)) return;
    const introduction = readIntroduction(this.#reader, this.#header, row);
    if (introduction !== null) this.#introductions.push(introduction);
  }

  finish(): ReadRows & { readonly introductions: readonly IntroductionRow[] } {
    return { introductions: this.#introductions, ...this.#reader.found };
  }
}

function readIntroduction(reader: RowReader<IntroductionColumn>, header: readonly string[], row: CsvRow): IntroductionRow | null {
  const [introducer, ...otherIntroducers] = people(reader, "introducer");
  if (introducer === undefined) {
    reader.reject("no-introducer", reader.columnOf("introducer"), reader.lines("introducer")?.text ?? reader.anyText());
    return null;
  }
  const [introduced, ...otherIntroduced] = people(reader, "introduced");
  if (introduced === undefined) {
    reader.reject("no-introduced", reader.columnOf("introduced"), reader.lines("introduced")?.text ?? reader.anyText());
    return null;
  }
  const [introducedTo = null, ...furtherParties] = people(reader, "introducedTo");
  for (const party of furtherParties) {
    reader.note("damaged-value", party.column, party.text);
    reader.leave(party);
  }
  const when = reader.date("when");
  const context = reader.lines("context")?.text ?? null;
  const status = { ...statusIn(reader), ...permissionIn(reader) };
  return {
    line: row.line,
    introducer,
    introduced,
    introducedTo,
    when,
    context: withSpare(reader, header, row, context),
    ...status,
    ...(otherIntroducers.length > 0 ? { otherIntroducers } : {}),
    ...(otherIntroduced.length > 0 ? { otherIntroduced } : {}),
  };
}

/** The context with what else the row says, a line for each: "Budget: 20". */
function withSpare(
  reader: RowReader<IntroductionColumn>,
  header: readonly string[],
  row: CsvRow,
  context: string | null,
): string | null {
  const lines = context === null ? [] : [context];
  for (let column = 0; column < row.cells.length; column += 1) {
    const text = reader.untaken(column);
    if (text !== null && text !== "") lines.push(`${header[column] ?? `Column ${column + 1}`}: ${text}`);
  }
  return lines.length === 0 ? null : lines.join("\n");
}

/** What the file says of how an introduction ended, in our own words or common ones. */
const statuses: Readonly<Record<string, IntroductionStatus>> = {
  idea: "idea",
  planned: "idea",
  asked: "asked",
  requested: "asked",
  agreed: "agreed",
  accepted: "agreed",
  declined: "declined",
  refused: "declined",
  noreply: "noReply",
  "no reply": "noReply",
  "no answer": "noReply",
  made: "made",
  introduced: "made",
  done: "made",
  met: "met",
};

const permissions: Readonly<Record<string, Introduction["mayUseName"]>> = { yes: "yes", no: "no", unasked: "unasked" };

function statusIn(reader: RowReader<IntroductionColumn>): Pick<IntroductionRow, "status"> {
  const status = wordIn(reader, "status", statuses);
  return status === undefined ? {} : { status };
}

function permissionIn(reader: RowReader<IntroductionColumn>): Pick<IntroductionRow, "mayUseName"> {
  const mayUseName = wordIn(reader, "mayUseName", permissions);
  return mayUseName === undefined ? {} : { mayUseName };
}

function wordIn<Meaning>(
  reader: RowReader<IntroductionColumn>,
  column: "status" | "mayUseName",
  words: Readonly<Record<string, Meaning>>,
): Meaning | undefined {
  const cell = reader.lines(column);
  if (cell === null) return undefined;
  const word = foldText(cell.text).trim();
  if (Object.hasOwn(words, word)) return words[word];
  reader.note("damaged-value", cell.column, cell.text);
  reader.leave(cell);
  return undefined;
}

function people(reader: RowReader<IntroductionColumn>, column: "introducer" | "introduced" | "introducedTo"): PersonReference[] {
  const cell = reader.lines(column);
  if (cell === null) return [];
  const names = splitPeople(cell.text).filter((name) => firstPerson.test(name) || mayBePerson(name));
  return names.map((text) => ({ text, column: cell.column }));
}
