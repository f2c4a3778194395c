import type { ImportReport, ReportFilter } from "../../core/linkage/import-report.ts";
import type { AppContext } from "./context.ts";
import type { ImportActions } from "./import-state.ts";
import { offer } from "./save-actions.ts";

/** A part of the file is made at a time: the rows of a large import do not fit into one message without a pause on screen. */
const rowsAPart = 5_000;
const everyRow: ReportFilter = { file: null, outcome: null, search: "" };

/** What each row of an import became, to be looked at and to be saved. */
export function importReportActions(context: AppContext): Pick<ImportActions, "importReport" | "saveReport"> {
  const { state, worker } = context;
  const importReport: ImportActions["importReport"] = (of, filter, { from, most }): Promise<ImportReport> =>
    worker.call({ do: "import-report", of, filter, from, most });

  return {
    importReport,
    async saveReport(of) {
      try {
        const { reportCsv } = await import("../../io/export/report-csv.ts");
        const { issueInWords } = await import("../words/import-issues.ts");
        const parts: string[] = [];
        for (let from = 0; ; from += rowsAPart) {
          const { rows, total } = await importReport(of, everyRow, { from, most: rowsAPart });
          parts.push(reportCsv(rows, issueInWords, from === 0));
          if (from + rowsAPart >= total) break;
        }
        offer(new Blob(parts, { type: "text/csv" }), "import-report.csv");
      } catch (error) {
        state.setState({ notice: { code: "not-saved", reason: error instanceof Error ? error.message : String(error) } });
      }
    },
  };
}
