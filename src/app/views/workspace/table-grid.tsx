import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { people, wholeNumber } from "../../words/counts.ts";
import { DepthFilter } from "./depth-filter.tsx";
import { columnTitle, shownColumns, TableCell } from "./table-cells.tsx";
import type { TableColumn, TableList, TableOrder } from "./table-order.ts";
import { rowAt } from "./table-rows.ts";

const rowHeight = 44;
const rowsAPage = 12;

interface TableGridProps {
  readonly list: TableList;
  readonly order: TableOrder;
  readonly depth: 1 | 2 | 3 | null;
  /** How many groups the legend hides. */
  readonly hiddenGroups: number;
  readonly onOrder: (order: TableOrder) => void;
  /** Stands beside the choice of distance. */
  readonly filter: ReactNode;
}

/** Rows that stand in order, less those that search, depth and legend leave out; only those in sight are made. */
export function TableGrid({ list, order, depth, hiddenGroups, onOrder, filter }: TableGridProps) {
  const actions = useActions();
  const selected = useApp((state) => state.view.selected);
  const litPath = useApp((state) => state.litPath);
  const [active, setActive] = useState(0);
  const { rows, places: shown } = list;
  const everybody = rows.contacts.length;
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });
  const place = Math.min(active, Math.max(0, shown.length - 1));
  const activeId = rows.contacts[shown[place] ?? -1]?.id ?? null;
  const lit = useMemo(() => new Set(litPath), [litPath]);

  useEffect(() => {
    // One selection drives list, map, table and card: what was chosen elsewhere comes into view here.
    if (selected === null) return;
    const at = shown.findIndex((row) => rows.contacts[row]?.id === selected);
    if (at < 0) return;
    setActive(at);
    virtual.scrollToIndex(at, { align: "auto" });
  }, [selected, rows, shown, virtual]);

  function moveTo(next: number) {
    const at = Math.max(0, Math.min(shown.length - 1, next));
    setActive(at);
    virtual.scrollToIndex(at, { align: "auto" });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + rowsAPage,
      PageUp: place - rowsAPage,
      Home: 0,
      End: shown.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      moveTo(next);
    } else if ((event.key === "Enter" || event.key === " ") && activeId !== null) {
      event.preventDefault();
      actions.select(activeId);
    } else if (event.key === "c" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const company = rows.contacts[shown[place] ?? -1]?.company ?? "";
      if (company !== "") actions.openUpkeep({ screen: "company", company });
    } else if (event.key === "Escape") actions.select(null);
  }

  function onClick(event: MouseEvent) {
    const clicked = event.target instanceof Element ? event.target.closest("[data-place]") : null;
    const at = Number(clicked?.getAttribute("data-place") ?? -1);
    const row = rowAt(rows, shown[at]);
    if (row === null) return;
    setActive(at);
    if (event.target instanceof Element && event.target.closest("[data-company]") !== null) {
      actions.openUpkeep({ screen: "company", company: row.company });
      return;
    }
    actions.select(row.id === selected ? null : row.id);
  }

  return (
    <div className="table-view">
      <div className="table-bar">
        <DepthFilter depth={depth} onDepth={actions.setDepth} />
        {filter}
        <p className="quiet small" role="status">
          {shown.length === everybody ? people(everybody) : `${wholeNumber(shown.length)} of ${people(everybody)}`}
          {hiddenGroups === 0 ? "" : `, ${hiddenGroups} hidden in the legend`}
        </p>
      </div>
      <div ref={frame} className="grid-frame">
        <table
          {...gridFocus(activeId)}
          className="grid"
          aria-label="People. Arrow keys move, Enter opens a person, C their company."
          aria-rowcount={shown.length + 1}
          aria-colcount={shownColumns.length}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <thead className="grid-head">
            <tr className="grid-row" aria-rowindex={1}>
              {shownColumns.map((column) => (
                <HeaderCell key={column} column={column} order={order} onOrder={onOrder} />
              ))}
            </tr>
          </thead>
          <tbody className="grid-body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rowAt(rows, shown[item.index]);
              if (row === null) return null;
              return (
                <tr
                  key={row.id}
                  id={rowId(row.id)}
                  data-place={item.index}
                  aria-rowindex={item.index + 2}
                  aria-selected={row.id === selected}
                  className={["grid-row", item.index === place ? "is-active" : "", lit.has(row.id) ? "is-lit" : ""].join(" ")}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {shownColumns.map((column) => (
                    <TableCell key={column} column={column} row={row} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length > 0 ? null : (
        <EmptyState title="Nobody fits" level={2}>
          <p>Nobody here has all the words you typed at this distance. Take a word away, or show everybody again.</p>
          <p>
            <button
              type="button"
              className="chip chip-large"
              onClick={() => {
                actions.setSearch("");
                actions.setDepth(null);
              }}
            >
              Show everybody
            </button>
          </p>
        </EmptyState>
      )}
    </div>
  );
}

interface HeaderCellProps {
  readonly column: TableColumn;
  readonly order: TableOrder;
  readonly onOrder: (order: TableOrder) => void;
}

function HeaderCell({ column, order, onOrder }: HeaderCellProps) {
  const sorted = order.column === column;
  return (
    <th
      scope="col"
      className={`cell cell-${column}`}
      aria-sort={sorted ? (order.descending ? "descending" : "ascending") : "none"}
    >
      <button type="button" onClick={() => onOrder({ column, descending: sorted ? !order.descending : false })}>
        {columnTitle(column)}
        <span className="sort-mark" aria-hidden="true">
          {sorted ? (order.descending ? "↓" : "↑") : ""}
        </span>
      </button>
    </th>
  );
}

function rowId(contact: ContactId): string {
  return `row-${contact}`;
}

/** A table that is walked by keyboard is a grid: one stop of the tab key, with the row that is meant named beside it. */
function gridFocus(active: ContactId | null) {
  return { role: "grid", tabIndex: 0, ...(active === null ? {} : { "aria-activedescendant": rowId(active) }) } as const;
}
