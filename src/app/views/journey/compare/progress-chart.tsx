import { type ReactNode, useId, useState } from "react";
import { ScrollFrame } from "../../../components/scroll-frame.tsx";

export interface ChartRow {
  readonly key: string;
  readonly name: string;
  readonly figures: readonly number[];
}

interface ProgressChartProps {
  readonly title: string;
  /** What the chart shows, and what to do about it. */
  readonly sentences: readonly string[];
  /** What it says stands in the table as well. Null where there is nothing to draw yet. */
  readonly drawing: ReactNode | null;
  /** Heads of the table: of the rows, then of the figures. */
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly children?: ReactNode;
}

/** A chart that is read as well without seeing it: sentences first, the figures as a table one click away. */
export function ProgressChart({ title, sentences, drawing, columns, rows, children }: ProgressChartProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section className="progress-card" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {drawing === null ? null : (
        <>
          {asTable ? <Figures title={title} columns={columns} rows={rows} /> : drawing}
          <p className="progress-toggle">
            <button
              type="button"
              className="link-button"
              aria-pressed={asTable}
              aria-label={`Show as table: ${title}`}
              onClick={() => setAsTable(!asTable)}
            >
              Show as table
            </button>
          </p>
        </>
      )}
      {children}
    </section>
  );
}

function Figures({ title, columns, rows }: Pick<ProgressChartProps, "title" | "columns" | "rows">) {
  return (
    <ScrollFrame label={`${title}, the figures`}>
      <table className="plain-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {columns.slice(1).map((column, i) => (
                <td key={column} className="number">
                  {figures[i] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
