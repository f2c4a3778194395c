import { Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import type { ImportId } from "../../../core/model/ids.ts";
import type { ImportedFile, ImportRecord } from "../../../core/model/import-record.ts";
import type { TableMapping } from "../../../core/model/table-mapping.ts";
import { csvText } from "../../../io/export/csv-text.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { listed } from "../../words/counts.ts";
import { momentInWords } from "../../words/dates.ts";
import { fileInWords } from "../../words/import-words.ts";
import { RowSum } from "./file-summary.tsx";
import { MendRows } from "./mend-rows.tsx";
import { ReportView } from "./report-view.tsx";
import "./import.css";

interface ImportsDialogProps {
  readonly onClose: () => void;
}

interface Looked {
  readonly id: ImportId;
  /** Null: every row; else the file whose rows are mended. */
  readonly mend: string | null;
}

/** The imports so far, the latest first: what came of them, row by row, and rows that can still be put right. */
export function ImportsDialog({ onClose }: ImportsDialogProps) {
  const imports = useApp((state) => state.records.imports);
  const narrow = useMediaQuery("(max-width: 700px)", undefined, { getInitialValueInEffect: false }) ?? false;
  const [looked, setLooked] = useState<Looked | null>(null);
  const latest = [...imports.values()].sort((x, y) => y.at - x.at);
  const record = looked === null ? undefined : imports.get(looked.id);

  return (
    <Modal opened onClose={onClose} title="Your imports" fullScreen={narrow} size={1080} classNames={{ body: "import-body" }}>
      <div className="imports">
        {record === undefined || looked === null ? (
          <>
            {latest.length === 0 ? <p>Nothing has been imported yet.</p> : null}
            {latest.map((one) => (
              <ImportSummary key={one.id} record={one} onLook={setLooked} />
            ))}
          </>
        ) : (
          <OneImport record={record} mend={looked.mend} onBack={() => setLooked(null)} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

interface ImportSummaryProps {
  readonly record: ImportRecord;
  readonly onLook: (looked: Looked) => void;
}

function ImportSummary({ record, onLook }: ImportSummaryProps) {
  const { id, at, files } = record;
  const when = momentInWords(at);
  return (
    <article className="file-summary" aria-label={`Import of ${when}`}>
      <div className="row">
        <h3>{when}</h3>
        <Button
          size="xs"
          variant="default"
          className="columns-button"
          aria-label={`Every row of the import of ${when}`}
          onClick={() => onLook({ id, mend: null })}
        >
          Every row
        </Button>
      </div>
      <ul className="archive-parts">
        {withKeys(files, ({ file }) => file).map(({ key, item: file }) => (
          <li key={key}>
            <div className="row">
              <strong>{file.file}</strong>
              <span className="quiet small">{fileInWords(file)}</span>
              {file.setAside === undefined ? null : (
                <Button
                  size="xs"
                  variant="default"
                  className="columns-button"
                  aria-label={`Mend rows of ${file.file}`}
                  onClick={() => onLook({ id, mend: file.file })}
                >
                  Mend rows
                </Button>
              )}
            </div>
            <RowSum counts={file} />
          </li>
        ))}
      </ul>
    </article>
  );
}

interface OneImportProps {
  readonly record: ImportRecord;
  readonly mend: string | null;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function OneImport({ record, mend, onBack, onClose }: OneImportProps) {
  const actions = useActions();
  const { id, at, files } = record;
  const file = mend === null ? undefined : files.find((one) => one.file === mend);
  const tells = files.some(({ rowsBecame }) => rowsBecame !== undefined);

  function readMended(of: ImportedFile, mended: ReadonlyMap<number, readonly string[]>) {
    if (of.setAside === undefined) return;
    const { header, mapping } = of.setAside;
    const content = new Blob([csvText([header, ...mended.values()])], { type: "text/csv" });
    onClose();
    const mappings = new Map<number, TableMapping>([[0, mapping]]);
    void actions.readFiles([{ name: `${of.file}, mended rows`, content }], mappings);
  }

  return (
    <div className="import-section one-import">
      <div className="row">
        <Button size="xs" variant="default" data-autofocus onClick={onBack}>
          All imports
        </Button>
        <h3 className="grow">
          {momentInWords(at)}:{" "}
          {listed(
            files.map((one) => one.file),
            3,
          )}
        </h3>
      </div>
      {file?.setAside !== undefined ? (
        <MendRows
          file={file.file}
          setAside={file.setAside}
          issues={file.issues}
          canLeaveOut={false}
          action="Import these rows"
          onRead={(mended) => readMended(file, mended)}
        />
      ) : tells ? (
        <ReportView of={id} files={files} version={record} />
      ) : (
        <p>This import was made by an older version, which did not note what became of each row.</p>
      )}
    </div>
  );
}
