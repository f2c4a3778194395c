import Papa from "papaparse";
import { InvariantError } from "../core/model/errors.ts";
import type { CsvRecord } from "./csv-records.ts";

/** A row of a delimited text. `unclosedQuote`: the line could not be cut into cells; `cells` holds it as one. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly unclosedQuote: boolean;
}

/**
 * Cuts records into cells.
 *
 * @param records as `cutRecords` found them; a few thousand at a time keep the memory for them small
 * @returns one row a record, in order. Cost: O(length of the records).
 */
export function csvRows(text: string, delimiter: string, records: readonly CsvRecord[]): CsvRow[] {
  const quoted = records.filter(({ hasQuote, unclosedQuote }) => hasQuote && !unclosedQuote);
  const texts = quoted.map((record) => recordText(text, record));
  // Its rules for stray quotes are the ones `cutRecords` follows; should they ever part, each record is cut by itself.
  const parsed = cellsOf(texts.join("\n"), delimiter);
  const together = parsed.length === texts.length ? parsed : null;
  let next = 0;
  return records.map((record) => {
    const { start, end, line, hasQuote, unclosedQuote } = record;
    if (unclosedQuote) return { line, cells: [recordText(text, record)], unclosedQuote };
    if (!hasQuote) return { line, cells: text.slice(start, end).split(delimiter), unclosedQuote };
    const cells = together?.[next] ?? cellsOf(texts[next] ?? "", delimiter)[0];
    next += 1;
    if (cells === undefined) throw new InvariantError(`a record of line ${line} has no cells`);
    return { line, cells, unclosedQuote };
  });
}

function recordText(text: string, { start, end, manyLines }: CsvRecord): string {
  const record = text.slice(start, end);
  return manyLines ? record.replace(/\r\n?/g, "\n") : record;
}

function cellsOf(text: string, delimiter: string): string[][] {
  if (text === "") return [];
  return Papa.parse<string[]>(text, { delimiter, newline: "\n", header: false, skipEmptyLines: false }).data;
}
