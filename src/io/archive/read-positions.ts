import { companyKey } from "../../core/linkage/company-name.ts";
import type { ContactRow, FileReading } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import type { ImportIssue } from "../../core/model/import-issue.ts";
import { datePrecision, type PartialDate } from "../../core/model/partial-date.ts";
import { RowReader } from "../row-reader.ts";
import type { OwnPosition } from "./archive-owner.ts";
import { keyOfConnection, referenceToConnection } from "./archive-people.ts";
import type { ArchiveTable } from "./archive-table.ts";
import { RowLedger } from "./row-ledger.ts";

export type PositionColumn = "company" | "title" | "from" | "to";
export const positionColumns = {
  words: {
    company: "company name|company",
    title: "title|position",
    from: "started on|start date|from",
    to: "finished on|end date|to",
  },
  needed: ["company", "title", "from"],
} as const;

/** The owner's own jobs. One without a company is rejected. Cost: O(cells). */
export function ownPositions(table: ArchiveTable<PositionColumn>): {
  readonly positions: readonly OwnPosition[];
  readonly issues: readonly ImportIssue[];
} {
  const reader = new RowReader<PositionColumn>(table.file, table.columns, null);
  for (const column of ["from", "to"] as const) reader.learnDates(column, table.rows);
  const positions: OwnPosition[] = [];
  for (const row of table.rows) {
    if (!reader.open(row)) continue;
    const company = reader.cell("company")?.text;
    if (company === undefined) {
      reader.reject("no-name", reader.columnOf("company"), reader.cell("title")?.text ?? "");
      continue;
    }
    const title = reader.cell("title")?.text ?? null;
    positions.push({ line: row.line, company, title, from: reader.date("from"), to: reader.date("to") });
  }
  return { positions, issues: reader.issues };
}

/**
 * Who worked with the owner, concluded from two facts: they are at a company where the owner was, and the two connected while the
 * owner was there.
 *
 * Cost: O(connections · jobs at their company).
 */
export function readPositions(
  table: ArchiveTable<PositionColumn>,
  own: { readonly positions: readonly OwnPosition[]; readonly issues: readonly ImportIssue[] },
  connections: readonly ContactRow[],
  owner: Partial<ContactFacts> | null,
): FileReading {
  const ledger = new RowLedger();
  const atCompany = new Map<string, OwnPosition[]>();
  for (const position of own.positions) {
    ledger.read(position.line);
    const key = companyKey(position.company);
    if (key !== null) atCompany.set(key, [...(atCompany.get(key) ?? []), position]);
  }
  const seen = new Set<string>();
  for (const connection of connections) {
    const { company, connectedOn } = connection.facts;
    const key = company ? companyKey(company) : null;
    if (key === null || !connectedOn || seen.has(keyOfConnection(connection))) continue;
    const position = atCompany.get(key)?.find((it) => lastedOn(it, connectedOn));
    if (position === undefined) continue;
    seen.add(keyOfConnection(connection));
    const column = table.columns.indexOf("company") + 1;
    const a = { text: "me", column };
    const b = referenceToConnection(connection, column);
    ledger.addTie({ line: position.line, a, b, kind: "worked", when: connectedOn, inferred: true }, [position.line]);
  }
  return ledger.reading(table, { kind: "ties", format: "LinkedIn positions", owner }, own.issues);
}

/** Whether a job certainly lasted on a day: it began on it or before, and ended on it or later, as precisely as is known. */
function lastedOn({ from, to }: OwnPosition, day: PartialDate): boolean {
  if (from === null || datePrecision(day) !== "day") return false;
  return day.slice(0, from.length) >= from && (to === null || day.slice(0, to.length) <= to);
}
