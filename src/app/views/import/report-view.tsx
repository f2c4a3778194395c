import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useRef, useState } from "react";
import type { ReportFilter, ReportRow } from "../../../core/linkage/import-report.ts";
import type { ImportId } from "../../../core/model/ids.ts";
import type { ImportedFile } from "../../../core/model/import-record.ts";
import { ExportIcon } from "../../components/icons.tsx";
import { useActions } from "../../state/use-app.ts";
import { counted, wholeNumber } from "../../words/counts.ts";
import { outcomeFilters, outcomeInWords } from "../../words/difference-words.ts";
import { issueInWords } from "../../words/import-issues.ts";
import { useReport } from "./use-report.ts";

interface ReportViewProps {
  readonly of: "plan" | ImportId;
  readonly files: readonly ImportedFile[];
  /** Another one means that the rows may have become something else. */
  readonly version: object;
}

const rowHeight = 37;
const focusable = { tabIndex: 0 } as const;

/** Every row of an import and what it became; as many rows as a file may have, a page of them at a time. */
export function ReportView({ of, files, version }: ReportViewProps) {
  const actions = useActions();
  const [file, setFile] = useState("");
  const [outcome, setOutcome] = useState("");
  const [search, setSearch] = useState("");
  const [saving, setSaving] = useState(false);
  const typed = useDeferredValue(search);
  const filter: ReportFilter = {
    file: file === "" ? null : file,
    outcome: outcomeFilters.find(({ value }) => value === outcome)?.value ?? null,
    search: typed,
  };
  const report = useReport(of, filter, version);
  const frame = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: report.total ?? 0,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 800, height: 400 },
  });
  // A key that scrolls far is carried out in many small steps: putting the frame in place between them would end it half-way.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const items = virtual.getVirtualItems();
  report.show(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const all = files.reduce((sum, { rows }) => sum + rows, 0);

  return (
    <div className="import-section report">
      <div className="report-filters">
        {files.length < 2 ? null : (
          <NativeSelect
            label="File"
            value={file}
            data={[{ value: "", label: "All files" }, ...new Set(files.map((one) => one.file))]}
            onChange={({ currentTarget: { value } }) => setFile(value)}
          />
        )}
        <NativeSelect
          label="What they became"
          value={outcome}
          data={[{ value: "", label: "Anything" }, ...outcomeFilters]}
          onChange={({ currentTarget: { value } }) => setOutcome(value)}
        />
        <TextInput
          label="Name"
          placeholder="Part of a name"
          value={search}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setSearch(value)}
        />
        <Button
          variant="default"
          leftSection={<ExportIcon />}
          loading={saving}
          onClick={() => {
            setSaving(true);
            void actions.saveReport(of).finally(() => setSaving(false));
          }}
        >
          Save report (CSV)
        </Button>
      </div>
      <p className="quiet small" role="status">
        {report.failed !== null
          ? `The rows could not be read. ${report.failed}`
          : report.total === null
            ? "Reading the rows…"
            : report.total === all
              ? counted(all, "row", "rows")
              : `${wholeNumber(report.total)} of ${counted(all, "row", "rows")}`}
      </p>
      <section {...focusable} ref={frame} className="report-frame" aria-label="What each row became">
        <table className="report-table" aria-rowcount={(report.total ?? 0) + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">Line</th>
              <th scope="col">Became</th>
              <th scope="col">Person</th>
              <th scope="col">To note</th>
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => (
              <tr
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ReportCells row={report.rowAt(item.index)} withFile={files.length > 1} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface ReportCellsProps {
  readonly row: ReportRow | null;
  readonly withFile: boolean;
}

function ReportCells({ row, withFile }: ReportCellsProps) {
  if (row === null)
    return (
      <>
        <th scope="row">…</th>
        <td />
        <td />
        <td />
      </>
    );
  return (
    <>
      <th scope="row">
        {wholeNumber(row.line)}
        {withFile ? <span className="quiet report-file">{row.file}</span> : null}
      </th>
      <td>
        <span className={`tag ${outcomeTags[row.outcome]}`}>{outcomeInWords(row.outcome)}</span>
      </td>
      <td>{row.name ?? <span className="quiet">nobody</span>}</td>
      <td>{row.issues.map(({ code, detail }) => issueInWords(code, detail)).join(" ")}</td>
    </>
  );
}

const outcomeTags: Readonly<Record<ReportRow["outcome"], string>> = {
  added: "tag-good",
  merged: "tag-strong",
  unchanged: "",
  rejected: "tag-fair",
};
