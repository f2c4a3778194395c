import { NativeSelect, SegmentedControl, Switch } from "@mantine/core";
import type { TableMapping } from "../../../core/model/table-mapping.ts";
import type { TableChoice, TableView } from "../../../io/table-view.ts";
import { delimiterInWords, tableKinds } from "../../words/mapping-words.ts";
import { asKind, sheetOf } from "./change-mapping.ts";

interface TableSettingsProps {
  readonly table: TableView;
  readonly choice: TableChoice | undefined;
  readonly mapping: TableMapping;
  /** `dropped`: what was said before and holds no more. */
  readonly onSay: (said: TableChoice, dropped?: readonly (keyof TableChoice)[]) => void;
  readonly onSheet: (sheet: string) => void;
}

const delimiters = [",", ";", "\t", "|"];
const noHeader = "none";
// Another header, separator or sheet means other columns: what was said of those is dropped, and found out anew.

/** What holds for a whole table: what its rows are, where its headings stand, and how its bytes became text. */
export function TableSettings({ table, choice, mapping, onSay, onSheet }: TableSettingsProps) {
  const { encodings, sheets, firstRows, mojibake } = table;
  const delimiter = choice?.delimiter ?? table.delimiter;
  const headerLine = choice?.headerLine === undefined ? table.headerLine : choice.headerLine;
  const kind = tableKinds.find((candidate) => candidate.kind === mapping.kind);

  return (
    <div className="stack">
      <div className="stack kind-choice">
        <span className="field-label" id="kind-label">
          What does the table list?
        </span>
        <SegmentedControl
          aria-labelledby="kind-label"
          value={mapping.kind}
          data={tableKinds.map((candidate) => ({ value: candidate.kind, label: candidate.label }))}
          onChange={(value) => {
            const next = tableKinds.find((candidate) => candidate.kind === value);
            if (next !== undefined) onSay({ mapping: asKind(mapping, next.kind) });
          }}
        />
        <span className="quiet small">{kind?.explained}</span>
      </div>
      <div className="table-settings">
        {firstRows.length === 0 ? null : (
          <NativeSelect
            label="The headings stand in"
            value={headerLine === null ? noHeader : String(headerLine)}
            data={[
              ...firstRows.map(({ line, cells }) => ({ value: String(line), label: `Row ${line}: ${rowStart(cells)}` })),
              ...(headerLine === null || firstRows.some(({ line }) => line === headerLine)
                ? []
                : [{ value: String(headerLine), label: `Row ${headerLine}` }]),
              { value: noHeader, label: "No row: there are no headings" },
            ]}
            onChange={({ currentTarget: { value } }) =>
              onSay({ headerLine: value === noHeader ? null : Number(value) }, ["mapping"])
            }
          />
        )}
        {sheets.length < 2 ? null : (
          <NativeSelect
            label="Sheet"
            value={sheetOf(table).sheet}
            data={[...sheets]}
            onChange={({ currentTarget: { value } }) => onSheet(value)}
          />
        )}
        {encodings.length < 2 ? null : (
          <NativeSelect
            label="Letters are written in"
            value={choice?.encoding ?? table.encoding}
            data={[...new Set([table.encoding, ...encodings])]}
            onChange={({ currentTarget: { value } }) => onSay({ encoding: value })}
          />
        )}
        {delimiters.includes(delimiter) ? (
          <NativeSelect
            label="Between cells stands"
            value={delimiter}
            data={delimiters.map((value) => ({ value, label: delimiterInWords(value) }))}
            onChange={({ currentTarget: { value } }) => onSay({ delimiter: value }, ["mapping", "headerLine"])}
          />
        ) : null}
      </div>
      {mojibake === null ? null : (
        <Switch
          label={`Repair garbled letters: “${mojibake.before}” becomes “${mojibake.after}”`}
          checked={choice?.repairMojibake ?? mojibake.isRepaired}
          onChange={({ currentTarget: { checked } }) => onSay({ repairMojibake: checked })}
        />
      )}
    </div>
  );
}

const longestStart = 60;

function rowStart(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell.trim() !== "").join(", ");
  return text.length > longestStart ? `${text.slice(0, longestStart)}…` : text;
}
