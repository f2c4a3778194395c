import type { ReportRow } from "../../core/linkage/import-report.ts";
import type { ImportIssueCode } from "../../core/model/import-issue.ts";
import { csvLines, csvText } from "./csv-text.ts";

const header = ["File", "Line", "Became", "Person", "Column", "Reason", "Text"];

const became = {
  added: "new",
  merged: "added to somebody known",
  unchanged: "already here",
  rejected: "set aside",
} as const;

/**
 * What each row of an import became, as a table to be kept: a line a row, or one for each thing to be said of it.
 *
 * @param inWords why, from code and text: the screen and the command line choose the words
 * @param isFirst whether this is the beginning of the file; longer reports are written a part at a time
 * @returns CSV, with its header where it is the first part. Cost: O(characters).
 */
export function reportCsv(
  rows: readonly ReportRow[],
  inWords: (code: ImportIssueCode, detail: string | null) => string,
  isFirst = true,
): string {
  const lines = rows.flatMap(({ file, line, outcome, name, issues }) => {
    const start = [file, String(line), became[outcome], name ?? ""];
    if (issues.length === 0) return [[...start, "", "", ""]];
    return issues.map(({ column, code, detail }) => [
      ...start,
      column === null ? "" : String(column),
      inWords(code, detail),
      detail ?? "",
    ]);
  });
  return isFirst ? csvText([header, ...lines]) : csvLines(lines);
}
