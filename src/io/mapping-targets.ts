import type { TableKind, TableMapping } from "../core/model/table-mapping.ts";
import type { ContactColumn, IntroductionColumn, TieColumn } from "./columns.ts";
import type { FoundColumns } from "./find-header.ts";

/** Something a column can be said to hold. */
export interface MappingTarget {
  readonly field: string;
  /** A table without it cannot be read; of a contact list, any one of the fields so marked will do. */
  readonly required: boolean;
  /** All columns said to hold it are read. Of any other field, the first column that is filled in a row counts there. */
  readonly many: boolean;
}

const contactTargets: readonly (readonly [ContactColumn, "required" | "", "many" | ""])[] = [
  ["name", "required", ""],
  ["firstName", "required", ""],
  ["middleName", "", ""],
  ["lastName", "required", ""],
  ["suffix", "", ""],
  ["email", "required", "many"],
  ["company", "", ""],
  ["position", "", ""],
  ["title", "", ""],
  ["introducedBy", "", "many"],
  ["introducedOn", "", ""],
  ["connectedOn", "", ""],
  ["date", "", ""],
  ["knows", "", "many"],
  ["profile", "", ""],
  ["phone", "", ""],
  ["location", "", ""],
  ["city", "", ""],
  ["industry", "", ""],
  ["occupation", "", ""],
  ["school", "", ""],
  ["major", "", ""],
  ["graduationYear", "", ""],
  ["volunteers", "", ""],
  ["notes", "", ""],
  ["id", "", ""],
];
const introductionTargets: readonly (readonly [IntroductionColumn, "required" | "", "many" | ""])[] = [
  ["introducer", "required", ""],
  ["introduced", "required", ""],
  ["introducedTo", "", ""],
  ["when", "", ""],
  ["context", "", "many"],
  ["status", "", ""],
  ["mayUseName", "", ""],
];
const tieTargets: readonly (readonly [TieColumn, "required" | "", "many" | ""])[] = [
  ["a", "required", ""],
  ["b", "required", ""],
  ["when", "", ""],
  ["kind", "", ""],
];

/** What the columns of each kind of table can hold, in the order in which a screen lists it. */
export const mappingTargets: Readonly<Record<TableKind, readonly MappingTarget[]>> = {
  contacts: contactTargets.map(target),
  introductions: introductionTargets.map(target),
  ties: tieTargets.map(target),
};

function target([field, required, many]: readonly [string, "required" | "", "many" | ""]): MappingTarget {
  return { field, required: required !== "", many: many !== "" };
}

/**
 * @param width how many columns the table has; columns beyond those of the mapping hold nothing known
 * @returns the columns as a mapping names them, words that name no field as null. Cost: O(columns).
 */
export function columnsOf(mapping: TableMapping, width: number): FoundColumns {
  const { kind } = mapping;
  const fields = Array.from({ length: width }, (_, index) => mapping.fields[index] ?? null);
  switch (kind) {
    case "contacts":
      return { kind, columns: fields.map((field) => known(contactTargets, field)) };
    case "introductions":
      return { kind, columns: fields.map((field) => known(introductionTargets, field)) };
    case "ties":
      return { kind, columns: fields.map((field) => known(tieTargets, field)) };
  }
}

function known<Column extends string>(
  targets: readonly (readonly [Column, string, string])[],
  field: string | null,
): Column | null {
  return targets.find(([column]) => column === field)?.[0] ?? null;
}

/** @returns whether the columns say whom each row is about, without which none can be read. Cost: O(columns). */
export function isReadable(mapping: Pick<TableMapping, "kind" | "fields">): boolean {
  const required = mappingTargets[mapping.kind].filter((target) => target.required);
  const has = ({ field }: MappingTarget) => mapping.fields.includes(field);
  return mapping.kind === "contacts" ? required.some(has) : required.every(has);
}
