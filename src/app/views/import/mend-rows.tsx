import { Button, Switch } from "@mantine/core";
import { useState } from "react";
import type { ImportIssue } from "../../../core/model/import-issue.ts";
import type { RowsSetAside } from "../../../core/model/import-record.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { wholeNumber } from "../../words/counts.ts";
import { issueInWords } from "../../words/import-issues.ts";

interface MendRowsProps {
  readonly file: string;
  readonly setAside: RowsSetAside;
  readonly issues: readonly ImportIssue[];
  /** Null where what was read once cannot be left out any more. */
  readonly canLeaveOut: boolean;
  readonly action: string;
  /** Rows that were changed, by line; an empty list leaves the row out. */
  readonly onRead: (mended: ReadonlyMap<number, readonly string[]>) => void;
}

const shownAtFirst = 20;

/** Rows that were not taken, to be put right where they stand. */
export function MendRows({ file, setAside, issues, canLeaveOut, action, onRead }: MendRowsProps) {
  const [drafts, setDrafts] = useState<ReadonlyMap<number, readonly string[]>>(new Map());
  const [most, setMost] = useState(shownAtFirst);
  const { header, rows } = setAside;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  const names = Array.from({ length: width }, (_, column) => header[column] ?? `Column ${column + 1}`);
  const reasons = new Map<number, string[]>();
  for (const { line, severity, code, detail } of issues)
    if (severity === "rejected") reasons.set(line, [...(reasons.get(line) ?? []), issueInWords(code, detail)]);

  function set(line: number, cells: readonly string[]) {
    setDrafts(new Map(drafts).set(line, cells));
  }

  return (
    <div className="stack">
      <section className="mend-frame" aria-label={`Rows of ${file} set aside`}>
        <table className="plain-table mend-table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              {withKeys(names, (name) => name).map(({ key, item: name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
              {canLeaveOut ? <th scope="col">Leave out</th> : null}
            </tr>
          </thead>
          {rows.slice(0, most).map(({ line, cells }) => {
            const draft = drafts.get(line);
            const isOut = draft !== undefined && draft.length === 0;
            const shown = draft === undefined || isOut ? cells : draft;
            return (
              <tbody key={line} className={draft === undefined ? undefined : "is-mended"}>
                <tr>
                  <th scope="row" rowSpan={2} className="number">
                    {line}
                  </th>
                  {withKeys(names, (name) => name).map(({ key, item: name }, column) => (
                    <td key={key}>
                      <input
                        className="mend-cell"
                        aria-label={`${name}, line ${line}`}
                        value={shown[column] ?? ""}
                        disabled={isOut}
                        onChange={({ currentTarget: { value } }) =>
                          set(
                            line,
                            names.map((_, index) => (index === column ? value : (shown[index] ?? ""))),
                          )
                        }
                      />
                    </td>
                  ))}
                  {canLeaveOut ? (
                    <td>
                      <Switch
                        aria-label={`Leave out line ${line}`}
                        checked={isOut}
                        onChange={({ currentTarget: { checked } }) => {
                          if (checked) set(line, []);
                          else setDrafts(new Map([...drafts].filter(([at]) => at !== line)));
                        }}
                      />
                    </td>
                  ) : null}
                </tr>
                <tr className="mend-reason">
                  <td colSpan={width + (canLeaveOut ? 1 : 0)}>
                    {(reasons.get(line) ?? []).join(" ") || "This row was not taken."}
                  </td>
                </tr>
              </tbody>
            );
          })}
        </table>
      </section>
      <div className="row">
        <Button
          disabled={drafts.size === 0}
          onClick={() => {
            onRead(drafts);
            setDrafts(new Map());
          }}
        >
          {action}
        </Button>
        <p className="quiet small" role="status">
          {drafts.size === 0
            ? "Put a row right, then read it again."
            : drafts.size === 1
              ? "1 row changed"
              : `${wholeNumber(drafts.size)} rows changed`}
        </p>
        {rows.length > most ? (
          <Button variant="default" onClick={() => setMost(most + 50)}>
            Show more of {wholeNumber(rows.length)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
