import { useCallback, useEffect, useRef, useState } from "react";
import type { ReportFilter, ReportRow } from "../../../core/linkage/import-report.ts";
import type { ImportId } from "../../../core/model/ids.ts";
import { useActions } from "../../state/use-app.ts";

const rowsAPage = 200;

interface Pages {
  /** Which question they answer: what was asked for is counted. */
  readonly of: number;
  readonly total: number | null;
  readonly rows: ReadonlyMap<number, readonly ReportRow[]>;
  readonly failed: string | null;
}

export interface ReportInPages {
  /** Null while the first page is on its way. */
  readonly total: number | null;
  readonly failed: string | null;
  readonly rowAt: (index: number) => ReportRow | null;
  /** Fetches what of these rows is not there yet, once the screen stands. */
  readonly show: (first: number, last: number) => void;
}

/** What the rows of an import became, fetched a page at a time as they come into sight. Answers to an older question are left. */
export function useReport(of: "plan" | ImportId, filter: ReportFilter, version: object): ReportInPages {
  const { importReport } = useActions();
  const { file, outcome, search } = filter;
  const [pages, setPages] = useState<Pages>(noPages);
  /** Pages asked for, of one version of the rows. */
  const asked = useRef({ version, pages: new Set<number>() });
  const latest = useRef(0);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);

  const fetchPage = useCallback(
    async (page: number) => {
      if (asked.current.pages.has(page)) return;
      asked.current.pages.add(page);
      const mine = latest.current;
      try {
        const { rows, total } = await importReport(of, { file, outcome, search }, { from: page * rowsAPage, most: rowsAPage });
        if (mine !== latest.current) return;
        setPages((held) => ({
          of: mine,
          total,
          failed: null,
          rows: new Map(held.of === mine ? held.rows : []).set(page, rows),
        }));
      } catch (error) {
        if (mine !== latest.current) return;
        const failed = error instanceof Error ? error.message : String(error);
        setPages((held) => ({ ...held, failed }));
      }
    },
    [importReport, of, file, outcome, search],
  );

  useEffect(() => {
    // Another version of the same rows is another question.
    latest.current += 1;
    asked.current = { version, pages: new Set() };
    void fetchPage(0);
    return () => {
      latest.current += 1;
    };
  }, [fetchPage, version]);

  const [first, last] = range;
  useEffect(() => {
    if (pages.of !== latest.current) return;
    for (let page = Math.floor(first / rowsAPage); page <= Math.floor(last / rowsAPage); page += 1) void fetchPage(page);
  }, [first, last, pages.of, fetchPage]);

  return {
    total: pages.total,
    failed: pages.failed,
    rowAt: (index) => pages.rows.get(Math.floor(index / rowsAPage))?.[index % rowsAPage] ?? null,
    show(from, to) {
      if (from !== range[0] || to !== range[1]) setRange([from, to]);
    },
  };
}

const noPages: Pages = { of: 0, total: null, rows: new Map(), failed: null };
