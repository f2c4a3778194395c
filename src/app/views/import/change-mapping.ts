import type { TableKind, TableMapping } from "../../../core/model/table-mapping.ts";
import { mappingTargets } from "../../../io/mapping-targets.ts";
import type { TableChoice, TableView } from "../../../io/table-view.ts";

/** Fields of one kind of table, and what comes nearest to them in the others. */
const alike: readonly Readonly<Record<TableKind, string>>[] = [
  { contacts: "name", introductions: "introduced", ties: "a" },
  { contacts: "introducedBy", introductions: "introducer", ties: "b" },
  { contacts: "introducedOn", introductions: "when", ties: "when" },
  { contacts: "connectedOn", introductions: "when", ties: "when" },
  { contacts: "date", introductions: "when", ties: "when" },
  { contacts: "notes", introductions: "context", ties: "kind" },
  { contacts: "knows", introductions: "introducer", ties: "b" },
];

/** How a table is read as the person said last, whether or not that has been read yet. */
export function shownMapping(table: TableView, choice: TableChoice | undefined): TableMapping {
  return choice?.mapping ?? table.mapping;
}

/** The same table as one of another kind: what its columns hold is carried over as far as the other kind has it. */
export function asKind(mapping: TableMapping, kind: TableKind): TableMapping {
  if (mapping.kind === kind) return mapping;
  const known = new Set(mappingTargets[kind].map(({ field }) => field));
  const taken = new Set<string>();
  const fields = mapping.fields.map((field) => {
    if (field === null) return null;
    const row = alike.find((candidate) => candidate[mapping.kind] === field);
    const next = row === undefined ? (known.has(field) ? field : null) : row[kind];
    if (next === null || taken.has(next)) return null;
    taken.add(next);
    return next;
  });
  return { ...mapping, kind, fields };
}

/** One column said to hold something; null: nothing that is known. */
export function withField(mapping: TableMapping, width: number, column: number, field: string | null): TableMapping {
  const fields = Array.from({ length: width }, (_, index) => (index === column ? field : (mapping.fields[index] ?? null)));
  return { ...mapping, fields };
}

/** Another column said to hold the same, of which only the first that is filled counts; null where there is none. */
export function heldBefore(mapping: TableMapping, column: number): number | null {
  const field = mapping.fields[column] ?? null;
  if (field === null) return null;
  const target = mappingTargets[mapping.kind].find((candidate) => candidate.field === field);
  if (target === undefined || target.many) return null;
  const first = mapping.fields.indexOf(field);
  return first >= 0 && first < column ? first : null;
}

/** How the table is read without what was said about it; rows that were mended stay mended. */
export function asFound(choice: TableChoice | undefined): TableChoice | null {
  return choice?.mended === undefined ? null : { mended: choice.mended };
}

/** The sheet that a part of a file is, and what other sheets of the same workbook are called as parts. */
export function sheetOf({ part, sheets }: Pick<TableView, "part" | "sheets">): {
  readonly sheet: string;
  readonly partOf: (sheet: string) => string;
} {
  const name = part ?? "";
  // In an archive the name of the workbook comes first.
  const sheet = sheets.find((one) => one === name) ?? sheets.find((one) => name.endsWith(`: ${one}`)) ?? "";
  const before = sheet === "" ? "" : name.slice(0, name.length - sheet.length);
  return { sheet, partOf: (other) => before + other };
}

const numbersOnly = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/;
const inBritish = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const inAmerican = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });

/** A date of the table that can be read in two ways, and both ways; "03/04/2021" where no sample shows one. */
export function dateExample(samples: readonly string[]): {
  readonly text: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
} {
  const found = samples
    .map((sample) => numbersOnly.exec(sample))
    .find((match) => match !== null && match[1] !== match[3] && Number(match[1]) <= 12 && Number(match[3]) <= 12);
  const [text = "", first = "", , second = "", year = ""] = found ?? numbersOnly.exec("03/04/2021") ?? [];
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  const at = (day: string, month: string) => new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  return { text, dayFirst: inBritish.format(at(first, second)), monthFirst: inAmerican.format(at(second, first)) };
}
