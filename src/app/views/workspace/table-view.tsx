import { useDeferredValue, useMemo, useState } from "react";
import type { MapAnswer } from "../../../core/answers/question.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";
import { shown } from "../../state/answer-actions.ts";
import { useApp } from "../../state/use-app.ts";
import type { GroupOf } from "./contact-groups.ts";
import { TableGrid } from "./table-grid.tsx";
import { rowsInOrder, type TableOrder, type TableRow, tableRows } from "./table-rows.ts";

/** The rows of more people than this are made after the first drawing, not before it. */
const drawnAtOnce = 2_000;

interface TableViewProps {
  readonly found: ReadonlySet<ContactId> | null;
  readonly groupOf: GroupOf;
}

interface TableSource {
  readonly records: Records;
  readonly map: MapAnswer | null;
  readonly groupOf: GroupOf;
}

/**
 * The full equal of the map: everybody, one a row, with the same search, depth and selection. Rows, order and drawing are
 * components of their own, between which the browser gets its turn.
 */
export function TableView({ found, groupOf }: TableViewProps) {
  const records = useApp((state) => state.records);
  const map = useApp((state) => shown(state.answers.map));
  const newest = useMemo<TableSource>(() => ({ records, map, groupOf }), [records, map, groupOf]);
  const source = useDeferredValue(newest, records.contacts.size > drawnAtOnce ? null : newest);
  return source === null ? (
    <p className="waiting" role="status">
      Opening the table…
    </p>
  ) : (
    <TableOfSource source={source} found={found} />
  );
}

interface TableOfSourceProps {
  readonly source: TableSource;
  readonly found: ReadonlySet<ContactId> | null;
}

function TableOfSource({ source, found }: TableOfSourceProps) {
  const rows = useMemo(() => tableRows(source.records, source.map, source.groupOf), [source]);
  return <OrderedTable rows={rows} found={found} />;
}

interface OrderedTableProps {
  readonly rows: readonly TableRow[];
  readonly found: ReadonlySet<ContactId> | null;
}

function OrderedTable({ rows, found }: OrderedTableProps) {
  const [order, setOrder] = useState<TableOrder>({ column: "away", descending: false });
  const settled = useDeferredValue(order);
  const inOrder = useMemo(() => rowsInOrder(rows, settled), [rows, settled]);
  return <TableGrid rows={inOrder} order={order} found={found} onOrder={setOrder} />;
}
