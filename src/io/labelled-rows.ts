import { foldText } from "../core/linkage/fold-text.ts";
import { profileSlug } from "../core/linkage/profile-slug.ts";
import type { ContactFacts, Detail } from "../core/model/contact.ts";
import { compareIds } from "../core/model/ids.ts";
import type { PartialDate } from "../core/model/partial-date.ts";
import { parsePartialDate } from "../core/model/partial-date.ts";
import { type ContactColumn, contactColumn } from "./columns.ts";
import { cutRecords } from "./csv-records.ts";
import { type CsvRow, CsvRows } from "./csv-rows.ts";
import { decodeText } from "./decode-text.ts";
import { findDelimiter } from "./delimiter.ts";
import { columnWords } from "./find-header.ts";

/** Rows of people of whom it is known who is who. */
export interface LabelledRows {
  /** What each row states; the column that says who it is is not among it. */
  readonly rows: readonly Partial<ContactFacts>[];
  /** Who each row is; blank where the column says nothing. */
  readonly truth: readonly string[];
  /** Physical line of each row. */
  readonly lines: readonly number[];
}

/** `no-such-column`: with the columns there are. */
export type LabelledRowsResult =
  | LabelledRows
  | { readonly problem: "no-rows" }
  | { readonly problem: "no-such-column"; readonly columns: readonly string[] };

type Part = ContactColumn | "nameAndEmail" | "detail" | "left out";

const farthestHeader = 30;
const nothing = /^(?:|nan|null|none|n\/a|na|nil|-|\?)$/i;
const named = /^\s*"?(.*?)"?\s*<([^<>\s]*@[^<>\s]*)>\s*$/;
const address = /^<?[^\s<>@]+@[^\s<>@]+>?$/;
const nameColumn =
  /^(?:author|committer|contributor|owner|user|identity|customer|client|holder|signer|real)(?: full)? name$|^(?:author|committer)$/;

/**
 * Every row below the header as a contact, none set aside: matching is measured on all of them.
 *
 * Columns are known by their header; a column that has none of the known meanings is kept as a detail under its own header.
 * "Ana Ruiz <ana@example.org>" is a name and an address.
 *
 * @param bytes of a delimited text
 * @param truthColumn header of the column that says who each row is; case and spaces do not matter
 * Cost: O(bytes).
 */
export function readLabelledRows(bytes: Uint8Array, truthColumn: string): LabelledRowsResult {
  const { text } = decodeText(bytes);
  const { delimiter, start, firstLine } = findDelimiter(text, "contacts");
  const records = cutRecords(text, delimiter, start, firstLine, Number.POSITIVE_INFINITY);
  const all = [...new CsvRows(text, delimiter, records)].filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const wanted = headerKey(truthColumn);
  const at = all.slice(0, farthestHeader).findIndex(({ cells }) => cells.some((cell) => headerKey(cell) === wanted));
  const header = all[at];
  if (header === undefined) {
    const [first] = all;
    if (first === undefined || all.length < 2) return { problem: "no-rows" };
    return { problem: "no-such-column", columns: first.cells };
  }
  const truthAt = header.cells.findIndex((cell) => headerKey(cell) === wanted);
  const below = all.slice(at + 1);
  if (below.length === 0) return { problem: "no-rows" };
  const parts = partsOf(header.cells, truthAt, below);
  return {
    rows: below.map(({ cells }) => factsOf(cells, header.cells, parts)),
    truth: below.map(({ cells }) => cells[truthAt]?.trim() ?? ""),
    lines: below.map(({ line }) => line),
  };
}

function headerKey(cell: string): string {
  return foldText(cell).replace(/[^\p{L}\p{N}]+/gu, "");
}

function partsOf(header: readonly string[], truthAt: number, rows: readonly CsvRow[]): Part[] {
  const words = columnWords(header);
  const parts = header.map((_, column): Part => {
    if (column === truthAt) return "left out";
    const word = words[column] ?? "";
    const known = contactColumn(word) ?? (nameColumn.test(word) ? "name" : null);
    if (known !== null && known !== "id" && known !== "notes" && known !== "name") return known;
    const filled = rows.map(({ cells }) => cells[column]?.trim() ?? "").filter((cell) => cell !== "");
    const isMost = (shape: RegExp) => filled.length > 0 && filled.filter((cell) => shape.test(cell)).length * 2 > filled.length;
    if (isMost(named)) return "nameAndEmail";
    if (isMost(address)) return "email";
    if (known === "id" || known === "notes") return "left out";
    return known ?? "detail";
  });
  return parts;
}

type Facts = { -readonly [Fact in keyof ContactFacts]?: ContactFacts[Fact] };

function factsOf(cells: readonly string[], header: readonly string[], parts: readonly Part[]): Partial<ContactFacts> {
  const facts: Facts = {};
  const emails: string[] = [];
  const names: Partial<Record<"name" | "firstName" | "middleName" | "lastName" | "suffix", string>> = {};
  const details: Detail[] = [];
  parts.forEach((part, column) => {
    const cell = cells[column]?.trim() ?? "";
    if (part === "left out" || nothing.test(cell)) return;
    const keep = () => details.push({ label: header[column] ?? `Column ${column + 1}`, value: cell });
    switch (part) {
      case "nameAndEmail": {
        const [, name = "", email = ""] = named.exec(cell) ?? [
          "",
          address.test(cell) ? "" : cell,
          address.test(cell) ? cell : "",
        ];
        if (name !== "") names.name = name;
        if (email !== "") emails.push(email.toLowerCase());
        return;
      }
      case "name":
      case "firstName":
      case "middleName":
      case "lastName":
      case "suffix":
        if (names[part] === undefined) names[part] = cell;
        return;
      case "email":
        for (const email of cell.split(/\s*(?:[;,|]|:::)\s*|\s+/)) if (email !== "") emails.push(email.toLowerCase());
        return;
      case "profile":
        if (facts.profile === undefined) facts.profile = profileSlug(cell);
        return;
      case "city":
      case "location":
        if (facts.location === undefined) facts.location = cell;
        else keep();
        return;
      case "phone":
      case "company":
      case "position":
      case "school":
        if (facts[part] === undefined) facts[part] = cell;
        else keep();
        return;
      case "connectedOn": {
        const day = dayOf(cell);
        if (day === null) keep();
        else facts.connectedOn = day;
        return;
      }
      default:
        keep();
    }
  });
  const name = nameOf(names);
  return {
    ...facts,
    ...(name === "" ? {} : { name }),
    ...(emails.length === 0 ? {} : { emails }),
    ...(details.length === 0 ? {} : { details: details.sort((x, y) => compareIds(x.label, y.label)) }),
  };
}

function nameOf(names: Partial<Record<"name" | "firstName" | "middleName" | "lastName" | "suffix", string>>): string {
  const { name, firstName = "", middleName = "", lastName = "", suffix = "" } = names;
  const joined = [firstName, middleName, lastName, suffix].filter((part) => part !== "").join(" ");
  return joined === "" ? (name ?? "") : joined;
}

function dayOf(cell: string): PartialDate | null {
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? parsePartialDate(cell) : null;
}
