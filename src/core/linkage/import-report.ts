import type { ContactId, ImportId } from "../model/ids.ts";
import type { ImportIssue } from "../model/import-issue.ts";
import type { ImportedFile } from "../model/import-record.ts";
import type { Records } from "../model/records.ts";
import type { Source } from "../model/source.ts";
import { foldText } from "./fold-text.ts";
import type { RowsOfFile } from "./import-plan.ts";
import { type RowOutcome, readRowsBecame, rowOutcomes } from "./rows-became.ts";

/** What one row of a file became. */
export interface ReportRow {
  readonly file: string;
  readonly line: number;
  readonly outcome: RowOutcome;
  /** Whom it became, or of whom it told; null for rows set aside, and for rows that told nothing new of an import made earlier. */
  readonly contact: ContactId | null;
  readonly name: string | null;
  readonly issues: readonly ImportIssue[];
}

export interface ReportFilter {
  readonly file: string | null;
  readonly outcome: RowOutcome | "noted" | null;
  /** Part of a name, in any case and without accents; "" for all. */
  readonly search: string;
}

export interface ImportReport {
  readonly rows: readonly ReportRow[];
  /** Rows that the filter lets through. */
  readonly total: number;
}

/**
 * A page of what the rows of an import became.
 *
 * @param files as the import counts them; `rows` runs along with them
 * @param nameOf name of a contact
 * @param fold `foldText`, by which names are searched
 * @param page at most `most` rows, the first `from` of those let through left out
 * @returns rows in the order of the files and lines
 * Cost: O(rows).
 */
export function importReport(
  files: readonly ImportedFile[],
  rows: readonly RowsOfFile[],
  nameOf: (contact: ContactId) => string | null,
  fold: (text: string) => string,
  filter: ReportFilter,
  page: { readonly from: number; readonly most: number },
): ImportReport {
  const shown: ReportRow[] = [];
  const wanted = fold(filter.search.trim());
  let total = 0;
  files.forEach((file, number) => {
    if (filter.file !== null && filter.file !== file.file) return;
    const of = rows[number];
    if (of === undefined) return;
    const issuesAt = new Map<number, ImportIssue[]>();
    for (const issue of file.issues) issuesAt.set(issue.line, [...(issuesAt.get(issue.line) ?? []), issue]);
    for (let i = 0; i < of.outcomes.length; i += 1) {
      const line = of.lines[i] ?? 0;
      const outcome = rowOutcomes[of.outcomes[i] ?? 0] ?? "added";
      const issues = issuesAt.get(line) ?? [];
      if (filter.outcome === "noted" ? issues.length === 0 || outcome === "rejected" : (filter.outcome ?? outcome) !== outcome)
        continue;
      const contact = of.contacts[i] ?? null;
      const name = contact === null ? null : nameOf(contact);
      if (wanted !== "" && !matches(wanted, name, issues, fold)) continue;
      if (total >= page.from && shown.length < page.most) shown.push({ file: file.file, line, outcome, contact, name, issues });
      total += 1;
    }
  });
  return { rows: shown, total };
}

function matches(wanted: string, name: string | null, issues: readonly ImportIssue[], fold: (text: string) => string): boolean {
  if (name !== null && fold(name).includes(wanted)) return true;
  return issues.some(({ detail }) => detail !== null && fold(detail).includes(wanted));
}

/**
 * What the rows of an import made earlier became: whom a row became is known from the sources that name it.
 *
 * @param id of an import that the records remember; another gives an empty report
 * Cost: O(rows + sources of all contacts).
 */
export function reportOfImport(
  records: Records,
  id: ImportId,
  filter: ReportFilter,
  page: { readonly from: number; readonly most: number },
): ImportReport {
  const record = records.imports.get(id);
  if (record === undefined) return { rows: [], total: 0 };
  const spokenOf = contactsByRow(records, id);
  const rows = record.files.map((file) => {
    const became = readRowsBecame(file.rowsBecame ?? "", file.rows);
    if (became === null) return { lines: new Uint32Array(0), outcomes: new Uint8Array(0), contacts: [] };
    const { lines, outcomes } = became;
    const of = spokenOf.get(file.file);
    return { lines, outcomes, contacts: Array.from(lines, (line) => of?.get(line) ?? null) };
  });
  return importReport(record.files, rows, (contact) => records.contacts.get(contact)?.name ?? null, foldText, filter, page);
}

function contactsByRow(
  { contacts, introductions, ties }: Records,
  id: ImportId,
): ReadonlyMap<string, ReadonlyMap<number, ContactId>> {
  const found = new Map<string, Map<number, ContactId>>();
  const tell = (source: Source, contact: ContactId | undefined) => {
    if (contact === undefined || source.kind !== "file" || source.import !== id) return;
    const lines = found.get(source.file) ?? new Map<number, ContactId>();
    found.set(source.file, lines);
    if (!lines.has(source.line)) lines.set(source.line, contact);
  };
  for (const contact of contacts.values()) for (const { source } of contact.sources) tell(source, contact.id);
  for (const { parties, sources } of introductions.values()) for (const source of sources) tell(source, parties[0]);
  for (const { b, sources } of ties.values()) for (const source of sources) tell(source, b);
  return found;
}
