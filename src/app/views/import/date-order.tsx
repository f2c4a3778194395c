import { Radio } from "@mantine/core";
import type { TableMapping } from "../../../core/model/table-mapping.ts";
import type { TableChoice, TableView } from "../../../io/table-view.ts";
import { listed } from "../../words/counts.ts";
import { dateExample } from "./change-mapping.ts";

interface DateOrderProps {
  readonly table: TableView;
  readonly mapping: TableMapping;
  readonly onSay: (said: TableChoice) => void;
}

/** Asked where no date of a column tells whether the day or the month comes first; what was said stays to be changed. */
export function DateOrder({ table, mapping, onSay }: DateOrderProps) {
  const { undecidedDates, samples, header } = table;
  if (undecidedDates.length === 0 && mapping.dateOrder === null) return null;
  const columns = undecidedDates.length > 0 ? undecidedDates : samples.map((_, column) => column);
  const example = dateExample(columns.flatMap((column) => samples[column]?.values ?? []));
  const names = listed(
    undecidedDates.map((column) => `“${header[column] ?? ""}”`),
    4,
  );
  return (
    <div className={mapping.dateOrder === null ? "callout callout-fair" : "callout"}>
      <Radio.Group
        label={names === "" ? "What comes first in a date?" : `What comes first in the dates of ${names}?`}
        description={
          mapping.dateOrder === null ? "No date in the table tells. Until you say, these dates are left out." : undefined
        }
        value={mapping.dateOrder ?? ""}
        onChange={(value) => onSay({ mapping: { ...mapping, dateOrder: value === "day-first" ? "day-first" : "month-first" } })}
      >
        <div className="radio-stack">
          <Radio value="day-first" label={`The day: ${example.text} is ${example.dayFirst}`} />
          <Radio value="month-first" label={`The month: ${example.text} is ${example.monthFirst}`} />
        </div>
      </Radio.Group>
    </div>
  );
}
