import { Button } from "@mantine/core";
import type { ImportedFile } from "../../../core/model/import-record.ts";
import type { TableChoice } from "../../../io/table-view.ts";
import type { ImportInPreview } from "../../state/import-state.ts";
import { useActions } from "../../state/use-app.ts";
import { wholeNumber } from "../../words/counts.ts";
import { RowSum } from "./file-summary.tsx";
import { MendRows } from "./mend-rows.tsx";

interface TableToMend {
  readonly key: string;
  readonly from: number;
  readonly part: string;
  readonly file: ImportedFile;
  readonly choice: TableChoice | undefined;
}

/** Tables with rows that can be put right, or that were. */
export function tablesToMend({ preview, tables }: ImportInPreview): readonly TableToMend[] {
  return preview.read.flatMap(({ from, table }, place) => {
    const file = preview.plan.files[place];
    if (file === undefined || table === null) return [];
    const part = table.part ?? "";
    const choice = tables.get(from)?.get(part);
    if (file.setAside === undefined && choice?.mended === undefined) return [];
    return [{ key: `${from} ${part}`, from, part, file, choice }];
  });
}

/** Rows that would be set aside, to be put right before anything is kept. */
export function MendSection({ importing }: { readonly importing: ImportInPreview }) {
  const actions = useActions();
  return (
    <div className="import-section">
      {tablesToMend(importing).map(({ key, from, part, file, choice }) => {
        const mended = choice?.mended ?? new Map<number, readonly string[]>();
        return (
          <section key={key} aria-label={file.file} className="stack">
            <h3>{file.file}</h3>
            <RowSum counts={file} />
            {mended.size === 0 ? null : (
              <div className="row">
                <p>{mended.size === 1 ? "1 row is read as you say." : `${wholeNumber(mended.size)} rows are read as you say.`}</p>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => {
                    const { mended: _mended, ...others } = choice ?? {};
                    actions.readTableAs(from, part, Object.keys(others).length === 0 ? null : others);
                  }}
                >
                  As they stand in the file
                </Button>
              </div>
            )}
            {file.setAside === undefined ? (
              <p role="status">No row is left to mend.</p>
            ) : (
              <MendRows
                file={file.file}
                setAside={file.setAside}
                issues={file.issues}
                canLeaveOut
                action="Read these rows again"
                onRead={(drafts) => actions.readTableAs(from, part, { ...choice, mended: new Map([...mended, ...drafts]) })}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}
