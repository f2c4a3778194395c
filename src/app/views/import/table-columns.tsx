import { NativeSelect } from "@mantine/core";
import type { TableMapping } from "../../../core/model/table-mapping.ts";
import { mappingTargets } from "../../../io/mapping-targets.ts";
import type { TableChoice, TableView } from "../../../io/table-view.ts";
import { withKeys } from "../../components/unique-keys.ts";
import { wholeNumber } from "../../words/counts.ts";
import { leftOutInWords, targetInWords } from "../../words/mapping-words.ts";
import { heldBefore, withField } from "./change-mapping.ts";

interface TableColumnsProps {
  readonly table: TableView;
  readonly mapping: TableMapping;
  readonly onSay: (said: TableChoice) => void;
}

/** Each column with its heading, what it holds, and what stands in it. Samples are of a column: those beside each other are no row. */
export function TableColumns({ table, mapping, onSay }: TableColumnsProps) {
  const { header, samples, rows } = table;
  const other = leftOutInWords(mapping.kind);
  const options = [
    { value: "", label: other.label },
    ...mappingTargets[mapping.kind].map(({ field }) => ({ value: field, label: targetInWords(mapping.kind, field).label })),
  ];
  return (
    <ol className="table-columns" aria-label="Columns">
      {header.map((name, column) => {
        const field = mapping.fields[column] ?? null;
        const before = heldBefore(mapping, column);
        const sample = samples[column] ?? { values: [], filled: 0 };
        const explained = field === null ? other.explained : targetInWords(mapping.kind, field).explained;
        return (
          <li key={name} className={field === null ? "table-column" : "table-column is-held"}>
            <div className="column-head">
              <h4>{name}</h4>
              <NativeSelect
                size="sm"
                label="This column holds"
                aria-label={`“${name}”: this column holds`}
                value={field ?? ""}
                data={options}
                onChange={({ currentTarget: { value } }) =>
                  onSay({ mapping: withField(mapping, header.length, column, value === "" ? null : value) })
                }
              />
              <p className="quiet small">
                {explained}
                {before === null ? null : ` “${header[before] ?? ""}” holds it too: in each row the first that is filled counts.`}
              </p>
            </div>
            {sample.values.length === 0 ? (
              <p className="quiet small column-empty">Empty in every row</p>
            ) : (
              <ul className="column-samples">
                {withKeys(sample.values, (value) => value).map(({ key, item: value }) => (
                  <li key={key}>{value}</li>
                ))}
              </ul>
            )}
            <p className="quiet small column-filled">
              Filled in {wholeNumber(sample.filled)} of {wholeNumber(rows)} rows
            </p>
          </li>
        );
      })}
    </ol>
  );
}
