import type { MapAnswer } from "../../../core/answers/question.ts";
import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import { everyStep, type Stepwise } from "../../state/slices.ts";
import { sortedInSteps } from "../../state/sorted-in-steps.ts";
import { foldedNames } from "./folded-names.ts";
import { rowAt, type TableRows, tableRowsInSteps } from "./table-rows.ts";

export type TableColumn = "name" | "company" | "position" | "away" | "introducedBy" | "industry" | "connectedOn" | "ties";

export interface TableOrder {
  readonly column: TableColumn;
  readonly descending: boolean;
}

export interface TableFilter {
  readonly found: ReadonlySet<ContactId> | null;
  readonly depth: 1 | 2 | 3 | null;
  /** Whether the legend hides a contact; null where it hides nobody. */
  readonly hides: ((contact: Contact) => boolean) | null;
}

export interface TableWanted extends TableFilter {
  readonly records: Records;
  readonly map: MapAnswer | null;
  readonly order: TableOrder;
}

/** Some of the rows, by number, in the order in which they are shown. */
export interface TableList {
  readonly rows: TableRows;
  readonly places: Uint32Array;
}

interface HeldTable {
  readonly map: MapAnswer | null;
  readonly rows: TableRows;
  /** By column and direction. */
  readonly orders: Map<string, Uint32Array>;
}

const held = new WeakMap<Records, HeldTable>();

/**
 * The rows that search, depth and legend leave, in order.
 * Cost: O(contacts log contacts) for a new order, O(contacts) for another search; what was made for the same records is kept.
 */
export function* tableInSteps(wanted: TableWanted): Stepwise<TableList> {
  const { records, map, order } = wanted;
  let table = held.get(records);
  if (table === undefined || table.map !== map) {
    table = { map, rows: yield* tableRowsInSteps(records, map), orders: new Map() };
    held.set(records, table);
  }
  const { rows, orders } = table;
  const key = `${order.column} ${order.descending}`;
  const inOrder = orders.get(key) ?? (yield* orderInSteps(rows, order));
  orders.set(key, inOrder);
  return { rows, places: yield* filterInSteps(rows, inOrder, wanted) };
}

/**
 * Rows in order; what is not recorded stands last either way round. Equal ones stand by name, then as the records have them.
 * Cost: O(contacts log contacts); texts are folded once each.
 */
export function* orderInSteps(rows: TableRows, { column, descending }: TableOrder): Stepwise<Uint32Array> {
  const byName = yield* nameOrder(rows.records.contacts);
  if (column === "name" && !descending) return byName;
  const rank = new Uint32Array(byName.length);
  yield* everyStep(byName, (row, at) => {
    rank[row] = at;
  });
  const keys: (string | number | null)[] = [];
  yield* everyStep(rows.contacts, (contact, at) => keys.push(sortKey(rows, contact, at, column)));
  const way = descending ? -1 : 1;
  const compare = (one: number, other: number): number => {
    const a = keys[one] ?? null;
    const b = keys[other] ?? null;
    if (a === b) return (rank[one] ?? 0) - (rank[other] ?? 0);
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -way : way;
  };
  return yield* sortedInSteps(byName.length, compare, byName);
}

/** Cost: O(rows). */
export function* filterInSteps(
  rows: TableRows,
  inOrder: Uint32Array,
  { found, depth, hides }: TableFilter,
): Stepwise<Uint32Array> {
  if (found === null && depth === null && hides === null) return inOrder;
  const left = new Uint32Array(inOrder.length);
  let kept = 0;
  yield* everyStep(inOrder, (row) => {
    const contact = rows.contacts[row];
    const away = rows.away[row] ?? -1;
    if (contact === undefined || (found !== null && !found.has(contact.id))) return;
    if (depth !== null && (away < 0 || away > depth)) return;
    if (hides?.(contact) === true) return;
    left[kept] = row;
    kept += 1;
  });
  return left.slice(0, kept);
}

let lastNames: { readonly of: readonly string[]; readonly order: Uint32Array } = { of: [], order: new Uint32Array(0) };

/** A change of a few names is sorted into the order of before. */
function* nameOrder(contacts: Records["contacts"]): Stepwise<Uint32Array> {
  const { values: names } = yield* foldedNames(contacts);
  if (lastNames.of === names) return lastNames.order;
  const compare = (one: number, other: number): number => {
    const a = names[one] ?? "";
    const b = names[other] ?? "";
    // Whoever has no name stands last.
    if (a === b) return 0;
    if (a === "" || b === "") return a === "" ? 1 : -1;
    return a < b ? -1 : 1;
  };
  const order = yield* sortedInSteps(names.length, compare, lastNames.order);
  lastNames = { of: names, order };
  return order;
}

function sortKey(rows: TableRows, contact: Contact, at: number, column: TableColumn): string | number | null {
  switch (column) {
    case "away": {
      const away = rows.away[at] ?? -1;
      return away < 0 ? null : away;
    }
    case "ties":
      return rows.ties[at] ?? 0;
    case "connectedOn":
      return contact.connectedOn;
    case "introducedBy":
      return foldedOrNull(rowAt(rows, at)?.introducedBy ?? "");
    case "name":
    case "company":
    case "position":
    case "industry":
      return foldedOrNull(contact[column] ?? "");
  }
}

function foldedOrNull(text: string): string | null {
  return text === "" ? null : foldText(text);
}
