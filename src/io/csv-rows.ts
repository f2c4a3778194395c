import Papa from "papaparse";
import { InvariantError } from "../core/model/errors.ts";
import type { CsvRecords } from "./csv-records.ts";
import type { TableRows } from "./table-rows.ts";

/** A row of a delimited text. `unclosedQuote`: the line could not be cut into cells; `cells` holds it as one. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly unclosedQuote: boolean;
}

/** So many are cut together: enough to make little of each call, few enough to be let go before they are moved about in memory. */
const rowsAtATime = 1000;

/** The rows of a delimited text, one a record, cut into cells as they are gone through. */
export class CsvRows implements TableRows {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #records: CsvRecords;
  readonly #from: number;
  readonly #to: number;

  /** @param records as `cutRecords` found them with the same delimiter; of these, those from `from` and before `to`. */
  constructor(text: string, delimiter: string, records: CsvRecords, from = 0, to = records.length) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#records = records;
    this.#from = from;
    this.#to = Math.max(from, to);
  }

  get length(): number {
    return this.#to - this.#from;
  }

  /** Cost: O(length of the record). */
  at(index: number): CsvRow | undefined {
    const at = this.#from + (index < 0 ? index + this.length : index);
    return at < this.#from || at >= this.#to ? undefined : this.#cut(at, at + 1)[0];
  }

  /** Cost: O(1); cells are cut where the slice is gone through. */
  slice(from: number, to = this.length): CsvRows {
    const end = this.#from + Math.min(to, this.length);
    return new CsvRows(this.#text, this.#delimiter, this.#records, Math.min(this.#from + from, end), end);
  }

  /** Cost: O(length of the text), each time. */
  *[Symbol.iterator](): Iterator<CsvRow> {
    for (let from = this.#from; from < this.#to; from += rowsAtATime) {
      for (const row of this.#cut(from, Math.min(from + rowsAtATime, this.#to))) yield row;
    }
  }

  #cut(from: number, to: number): CsvRow[] {
    const records = this.#records;
    const texts: string[] = [];
    for (let index = from; index < to; index += 1) {
      if (records.hasQuote(index) && !records.hasUnclosedQuote(index)) texts.push(this.#textOf(index));
    }
    // Its rules for stray quotes are the ones `cutRecords` follows; should they ever part, each record is cut by itself.
    const first = records.firstQuoted;
    const parsed = cellsOf(texts, this.#delimiter, from <= first && first < to);
    const together = parsed.length === texts.length ? parsed : null;
    const rows: CsvRow[] = [];
    let next = 0;
    for (let index = from; index < to; index += 1) {
      const line = records.line(index);
      if (!records.hasQuote(index)) {
        const cells = this.#text.slice(records.start(index), records.end(index)).split(this.#delimiter);
        rows.push({ line, cells, unclosedQuote: false });
      } else if (records.hasUnclosedQuote(index)) {
        rows.push({ line, cells: [this.#textOf(index)], unclosedQuote: true });
      } else {
        const cells = together?.[next] ?? cellsOf([texts[next] ?? ""], this.#delimiter, index === first)[0];
        next += 1;
        if (cells === undefined) throw new InvariantError(`a record of line ${line} has no cells`);
        rows.push({ line, cells, unclosedQuote: false });
      }
    }
    return rows;
  }

  #textOf(index: number): string {
    const record = this.#text.slice(this.#records.start(index), this.#records.end(index));
    return this.#records.hasManyLines(index) ? record.replace(/\r\n?/g, "\n") : record;
  }
}

/** @param mayBeMarked the first of the records is the first of the whole text: only there is a byte order mark no part of a cell. */
function cellsOf(records: readonly string[], delimiter: string, mayBeMarked: boolean): string[][] {
  if (records.length === 0) return [];
  const text = mayBeMarked ? records.join("\n") : ["", ...records].join("\n");
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", header: false, skipEmptyLines: false });
  return mayBeMarked ? data : data.slice(1);
}
