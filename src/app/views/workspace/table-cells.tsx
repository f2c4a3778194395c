import { wholeNumber } from "../../words/counts.ts";
import { dateInWords } from "../../words/dates.ts";
import type { TableColumn } from "./table-order.ts";
import type { TableRow } from "./table-rows.ts";

export const shownColumns: readonly TableColumn[] = [
  "name",
  "company",
  "position",
  "away",
  "introducedBy",
  "industry",
  "connectedOn",
  "ties",
];

export function columnTitle(column: TableColumn): string {
  switch (column) {
    case "name":
      return "Name";
    case "company":
      return "Company";
    case "position":
      return "Position";
    case "away":
      return "Introductions away";
    case "introducedBy":
      return "Introduced by";
    case "industry":
      return "Industry";
    case "connectedOn":
      return "Connected on";
    case "ties":
      return "Ties";
  }
}

interface TableCellProps {
  readonly column: TableColumn;
  readonly row: TableRow;
}

export function TableCell({ column, row }: TableCellProps) {
  if (column === "company" && row.company !== "") {
    return (
      <td className="cell cell-company">
        <span className="cell-link" data-company={row.company}>
          {row.company}
        </span>
      </td>
    );
  }
  if (column === "name" && row.kind !== "recorded") {
    return (
      <td className="cell cell-name">
        {row.name} <span className="tag tag-fair tag-cell">{row.kind === "placeholder" ? "not known yet" : "name only"}</span>
      </td>
    );
  }
  return <td className={`cell cell-${column}`}>{cellText(column, row)}</td>;
}

function cellText(column: TableColumn, row: TableRow): string {
  switch (column) {
    case "away":
      return row.away === null ? "no recorded way" : row.away === 0 ? "you" : wholeNumber(row.away);
    case "connectedOn":
      return row.connectedOn === null ? "" : dateInWords(row.connectedOn);
    case "ties":
      return wholeNumber(row.ties);
    case "name":
    case "company":
    case "position":
    case "introducedBy":
    case "industry":
      return row[column];
  }
}
