import { Button, Tabs } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ImportInPreview } from "../../state/import-state.ts";
import { useActions } from "../../state/use-app.ts";
import { wholeNumber } from "../../words/counts.ts";
import { hasDifference } from "../../words/difference-words.ts";
import { ChangesSection } from "./changes-section.tsx";
import { ColumnsSection } from "./columns-section.tsx";
import { FilesSection } from "./files-section.tsx";
import { ImportTotals } from "./import-totals.tsx";
import { MendSection, tablesToMend } from "./mend-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { ReportView } from "./report-view.tsx";
import { tablesAtHand } from "./tables-at-hand.ts";

interface ImportPreviewViewProps {
  readonly importing: ImportInPreview;
}

type Section = "files" | "columns" | "people" | "changes" | "mend" | "rows";

interface Tab {
  readonly section: Section;
  readonly label: string;
  /** How much waits there to be looked at. */
  readonly waits: number;
}

/** Everything the import will do, and the questions whose answers change it. */
export function ImportPreviewView({ importing }: ImportPreviewViewProps) {
  const actions = useActions();
  const { preview, refreshing, asked, answers, tables: said } = importing;
  const { plan, changes } = preview;
  const tables = tablesAtHand(preview, said);
  const open = tables.filter(({ isOpen }) => isOpen);
  const [section, setSection] = useState<Section>(open.length > 0 ? "columns" : "files");
  const [tableKey, setTableKey] = useState<string | null>(open[0]?.key ?? null);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const importButton = useRef<HTMLButtonElement>(null);
  const rejected = plan.files.reduce((sum, file) => sum + file.rejected, 0);
  const waiting = asked.filter(({ text }) => !answers.some((answer) => answer.text === text));
  const mendable = tablesToMend(importing);
  const differs = hasDifference(plan.difference);
  const isEmpty = preview.read.length === 0;

  const tabs: readonly Tab[] = [
    { section: "files", label: importing.chosen.length === 1 ? "Your file" : "Your files", waits: 0 },
    ...(tables.length === 0 ? [] : [{ section: "columns" as const, label: "Columns", waits: open.length }]),
    ...(asked.length === 0 ? [] : [{ section: "people" as const, label: "Who is meant?", waits: waiting.length }]),
    ...(differs ? [{ section: "changes" as const, label: "What changes", waits: 0 }] : []),
    ...(mendable.length === 0 ? [] : [{ section: "mend" as const, label: "Rows to mend", waits: 0 }]),
    ...(isEmpty ? [] : [{ section: "rows" as const, label: "Every row", waits: 0 }]),
  ];
  const shown = tabs.some((tab) => tab.section === section) ? section : "files";

  useEffect(() => {
    // What was pressed while the files were read is gone, and the focus with it.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) importButton.current?.focus();
  }, []);

  return (
    <div className="import-preview" aria-busy={refreshing}>
      <ImportTotals preview={preview} rejected={rejected} />
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(next) => setSection(tabs.find((tab) => tab.section === next)?.section ?? "files")}
        classNames={{ root: "import-tabs", list: "import-tab-list", panel: "import-panel" }}
      >
        <Tabs.List aria-label="Parts of the import">
          {tabs.map(({ section: value, label, waits }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
              {waits === 0 ? null : (
                <span className="tag tag-fair tab-waits">
                  {wholeNumber(waits)}
                  <span className="hidden-text"> to look at</span>
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="files">
          <FilesSection
            importing={importing}
            waiting={waiting.length}
            onColumns={(key) => {
              setTableKey(key);
              setSection("columns");
            }}
            onPeople={() => setSection("people")}
            onMend={mendable.length === 0 ? null : () => setSection("mend")}
          />
        </Tabs.Panel>
        <Tabs.Panel value="columns">
          <ColumnsSection importing={importing} tables={tables} shownKey={tableKey} onShow={setTableKey} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleSection importing={importing} later={later} onLater={(text) => setLater(new Set([...later, text]))} />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <ChangesSection preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="mend">
          <MendSection importing={importing} />
        </Tabs.Panel>
        <Tabs.Panel value="rows">
          <ReportView of="plan" files={plan.files} version={preview} />
        </Tabs.Panel>
      </Tabs>
      <div className="import-foot">
        <p className="quiet small grow" role="status">
          {refreshing
            ? "Working out what your answer changes…"
            : isEmpty
              ? "Nothing can be read yet. Say what the columns hold."
              : changes === 0
                ? "0 new, 0 changed: all of this is here already."
                : "Nothing is kept yet. Undo takes the whole import back."}
        </p>
        <Button variant="default" onClick={actions.cancelImport}>
          Cancel
        </Button>
        <Button
          ref={importButton}
          data-autofocus
          loading={refreshing}
          disabled={isEmpty && !refreshing}
          onClick={() => void actions.confirmImport()}
        >
          {changes === 0 && !isEmpty ? "Close" : "Import"}
        </Button>
      </div>
    </div>
  );
}
