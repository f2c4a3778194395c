import type { MapAnswer } from "../../../core/answers/question.ts";
import { foldText } from "../../../core/linkage/fold-text.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { tookPlace } from "../../../core/model/introduction.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import type { Records } from "../../../core/model/records.ts";
import { listed } from "../../words/counts.ts";
import type { GroupOf } from "./contact-groups.ts";
import { tieCounts } from "./tie-counts.ts";

export interface TableRow {
  readonly id: ContactId;
  readonly name: string;
  /** `placeholder`: somebody whose name is not known; `stub`: known only by name. */
  readonly kind: "recorded" | "stub" | "placeholder";
  readonly company: string;
  readonly position: string;
  /** Introductions away from ego; null where nobody recorded a way, or the answer is not here yet. */
  readonly away: number | null;
  readonly introducedBy: string;
  readonly industry: string;
  readonly connectedOn: PartialDate | null;
  readonly ties: number;
  readonly group: string;
}

export type TableColumn = "name" | "company" | "position" | "away" | "introducedBy" | "industry" | "connectedOn" | "ties";
export interface TableOrder {
  readonly column: TableColumn;
  readonly descending: boolean;
}

interface HeldRows {
  readonly map: MapAnswer | null;
  readonly groupOf: GroupOf;
  readonly rows: readonly TableRow[];
}

const held = new WeakMap<Records, HeldRows>();

/**
 * One row a contact, in the order of the records.
 * Cost: O(contacts + introductions + lines of the map); O(1) when asked for the same once more.
 */
export function tableRows(records: Records, map: MapAnswer | null, groupOf: GroupOf): readonly TableRow[] {
  const before = held.get(records);
  if (before !== undefined && before.map === map && before.groupOf === groupOf) return before.rows;
  const rows = makeRows(records, map, groupOf);
  held.set(records, { map, groupOf, rows });
  return rows;
}

function makeRows(records: Records, map: MapAnswer | null, groupOf: GroupOf): readonly TableRow[] {
  const places = new Map(map?.ids.map((id, place) => [id, place]));
  const ties = map === null ? null : tieCounts(map);
  const nameOf = (id: ContactId) => records.contacts.get(id)?.name ?? "";
  const rows: TableRow[] = [];
  for (const contact of records.contacts.values()) {
    const place = places.get(contact.id) ?? -1;
    const away = map?.ring[place] ?? -1;
    rows.push({
      id: contact.id,
      name: contact.name,
      kind: contact.kind === "ego" ? "recorded" : contact.kind,
      company: contact.company ?? "",
      position: contact.position ?? "",
      away: away < 0 ? null : away,
      // Only of rows that are looked at: looking up a name for everybody takes longer than all the rest.
      get introducedBy() {
        return listed((introducersOf(records).get(contact.id) ?? []).map(nameOf));
      },
      industry: contact.industry ?? "",
      connectedOn: contact.connectedOn,
      ties: ties?.[place] ?? 0,
      group: groupOf(contact),
    });
  }
  return rows;
}

const ordered = new WeakMap<readonly TableRow[], Map<string, readonly TableRow[]>>();

/**
 * Rows in order, those that are equal by name.
 * Cost: as for `orderedRows`, twice; O(1) when the same rows are asked for in the same order once more.
 */
export function rowsInOrder(rows: readonly TableRow[], order: TableOrder): readonly TableRow[] {
  const orders = ordered.get(rows) ?? new Map<string, readonly TableRow[]>();
  ordered.set(rows, orders);
  const inOrder = (wanted: TableOrder, among: () => readonly TableRow[]) => {
    const key = `${wanted.column} ${wanted.descending}`;
    const made = orders.get(key) ?? orderedRows(among(), wanted);
    orders.set(key, made);
    return made;
  };
  return inOrder(order, () => (order.column === "name" ? rows : inOrder({ column: "name", descending: false }, () => rows)));
}

/**
 * Rows in order; what is not recorded stands last either way round. Equal rows keep the order they came in.
 * Cost: O(rows log rows); texts are folded once each.
 */
export function orderedRows(rows: readonly TableRow[], { column, descending }: TableOrder): readonly TableRow[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column) }));
  const way = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    return a.key < b.key ? -way : a.key > b.key ? way : 0;
  });
  return keyed.map(({ row }) => row);
}

export interface TableFilter {
  readonly found: ReadonlySet<ContactId> | null;
  readonly depth: 1 | 2 | 3 | null;
  readonly hiddenGroups: ReadonlySet<string>;
}

/** The rows that search, depth and legend leave. */
export function filteredRows(rows: readonly TableRow[], { found, depth, hiddenGroups }: TableFilter): readonly TableRow[] {
  if (found === null && depth === null && hiddenGroups.size === 0) return rows;
  return rows.filter(
    (row) =>
      (found === null || found.has(row.id)) &&
      (depth === null || (row.away !== null && row.away <= depth)) &&
      !hiddenGroups.has(row.group),
  );
}

function sortKey(row: TableRow, column: TableColumn): string | number | null {
  switch (column) {
    case "away":
      return row.away;
    case "ties":
      return row.ties;
    case "connectedOn":
      return row.connectedOn;
    case "name":
    case "company":
    case "position":
    case "introducedBy":
    case "industry":
      return row[column] === "" ? null : foldText(row[column]);
  }
}

const heldIntroducers = new WeakMap<Records["introductions"], Introducers>();

interface Introducers {
  readonly ego: ContactId | null;
  readonly of: ReadonlyMap<ContactId, readonly ContactId[]>;
}

/**
 * Who introduced whom; ego was introduced by nobody here.
 * Cost: O(introductions), then O(1) until they change.
 */
function introducersOf(records: Pick<Records, "introductions" | "settings">): Introducers["of"] {
  const { introductions, settings } = records;
  const before = heldIntroducers.get(introductions);
  if (before !== undefined && before.ego === settings.ego) return before.of;
  const made = new Map<ContactId, ContactId[]>();
  for (const introduction of introductions.values()) {
    const { introducer } = introduction;
    if (introducer === null || !tookPlace(introduction)) continue;
    for (const party of introduction.parties) {
      if (party === settings.ego) continue;
      const known = made.get(party);
      if (known === undefined) made.set(party, [introducer]);
      else if (!known.includes(introducer)) known.push(introducer);
    }
  }
  heldIntroducers.set(introductions, { ego: settings.ego, of: made });
  return made;
}
