import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";

import type { LineageAnswer, LineageWarning } from "../../../core/answers/network-answers.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { HowComputed } from "../../components/how-computed.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted, people, wholeNumber } from "../../words/counts.ts";
import { AllHints } from "../upkeep/hints.tsx";
import { useTools } from "../workspace/tools.ts";
import { closedBelow, type LineageRow, lineageRows, lineageTree } from "./lineage-rows.ts";
import "./lineage.css";

const rowHeight = 40;
const rowsAPage = 12;
/** A tree of more people than this opens with its first two generations only. */
const openWhole = 400;

interface LineageViewProps {
  readonly found: ReadonlySet<ContactId> | null;
}

/** Who came in through whom: the tree that introductions make. */
export function LineageView({ found }: LineageViewProps) {
  const answer = useApp((state) => state.answers.lineage);
  return (
    <div className="lineage">
      <AllHints />
      <AnswerInWaiting answer={answer} doing="Following the introductions">
        {(lineage) => (lineage.entries.length === 0 ? <NoIntroductions /> : <Tree lineage={lineage} found={found} />)}
      </AnswerInWaiting>
    </div>
  );
}

function NoIntroductions() {
  return (
    <EmptyState title="No introduction is recorded yet" level={2}>
      <p>
        Here you will see who brought whom: you, the people you met through others, and those they brought in turn. Import a sheet
        with the columns “introducer” and “introduced”, or a contact list with a column “introduced by”; or add an introduction by
        hand.
      </p>
    </EmptyState>
  );
}

interface TreeProps {
  readonly lineage: LineageAnswer;
  readonly found: ReadonlySet<ContactId> | null;
}

function Tree({ lineage, found }: TreeProps) {
  const actions = useActions();
  const tools = useTools();
  const selected = useApp((state) => state.view.selected);
  const tree = useMemo(() => lineageTree(lineage, tools), [lineage, tools]);
  const first = useMemo(
    () => (lineage.entries.length > openWhole ? closedBelow(tree, 1) : new Set<ContactId>()),
    [lineage, tree],
  );
  const [folded, setFolded] = useState<ReadonlySet<ContactId> | null>(null);
  const closed = folded ?? first;
  const rows = useMemo(() => lineageRows(tree, closed), [tree, closed]);
  const [active, setActive] = useState<ContactId | null>(null);
  const place = Math.max(
    0,
    rows.findIndex(({ entry }) => entry.contact === active),
  );
  const current = rows[place];
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });

  function moveTo(next: number) {
    const at = Math.max(0, Math.min(rows.length - 1, next));
    const row = rows[at];
    if (row === undefined) return;
    setActive(row.entry.contact);
    virtual.scrollToIndex(at, { align: "auto" });
  }

  function fold(contact: ContactId, isOpen: boolean) {
    const next = new Set(closed);
    if (isOpen) next.add(contact);
    else next.delete(contact);
    setFolded(next);
    setActive(contact);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (current === undefined || event.target !== event.currentTarget) return;
    const { entry, isOpen, children } = current;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(place + 1),
      ArrowUp: () => moveTo(place - 1),
      PageDown: () => moveTo(place + rowsAPage),
      PageUp: () => moveTo(place - rowsAPage),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      ArrowRight: () => (isOpen ? moveTo(place + 1) : children > 0 && fold(entry.contact, false)),
      ArrowLeft: () => (isOpen ? fold(entry.contact, true) : moveTo(rows.findIndex((row) => row.entry.contact === entry.parent))),
      Enter: () => actions.select(entry.contact),
      " ": () => actions.select(entry.contact),
      Escape: () => actions.select(null),
    };
    const move = moves[event.key];
    if (move === undefined || (event.key === "ArrowLeft" && !isOpen && entry.parent === null)) return;
    event.preventDefault();
    move();
  }

  function onClick(event: MouseEvent) {
    const clicked = event.target instanceof Element ? event.target : null;
    const row = rows[Number(clicked?.closest("[data-place]")?.getAttribute("data-place") ?? -1)];
    if (row === undefined) return;
    const { contact } = row.entry;
    if (clicked?.closest(".lineage-fold") !== null) fold(contact, row.isOpen);
    else {
      setActive(contact);
      actions.select(contact === selected ? null : contact);
    }
  }

  return (
    <>
      <div className="lineage-bar">
        <p className="quiet small grow" role="status">
          {people(lineage.entries.length)} with a place in the history of introductions, in{" "}
          {counted(lineage.roots.length, "line", "lines")}
        </p>
        <button type="button" className="chip" onClick={() => setFolded(new Set())}>
          Open all
        </button>
        <button type="button" className="chip" onClick={() => setFolded(new Set(tree.childrenOf.keys()))}>
          Fold all
        </button>
        <HowComputed measures={["lineage", "downstream"]} />
      </div>
      <Warnings warnings={lineage.warnings} />
      <div ref={frame} className="lineage-frame">
        <div
          className="lineage-tree"
          role="tree"
          tabIndex={0}
          aria-label="Who introduced whom. Arrow keys move and fold, Enter opens a person."
          {...(current === undefined ? {} : { "aria-activedescendant": rowId(current.entry.contact) })}
          onKeyDown={onKeyDown}
          onClick={onClick}
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <TreeRow
                key={row.entry.contact}
                row={row}
                top={item.start}
                isActive={item.index === place}
                isSelected={row.entry.contact === selected}
                isFaded={found !== null && !found.has(row.entry.contact)}
                place={item.index}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

interface TreeRowProps {
  readonly row: LineageRow;
  readonly top: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
  /** Number of the line in the tree as it shows. */
  readonly place: number;
}

/** The level as a custom property: how far a line is moved in is a matter of style. */
type RowStyle = CSSProperties & { readonly "--level": number };

function TreeRow({ row, top, isActive, isSelected, isFaded, place }: TreeRowProps) {
  const tools = useTools();
  const contact = useApp((state) => state.records.contacts.get(row.entry.contact));
  const { entry, level, siblings, children, isOpen } = row;
  const role = tools.roleOf(entry.contact);
  const isEgo = entry.contact === tools.ego;
  const style: RowStyle = { transform: `translateY(${top}px)`, "--level": level - 1 };
  return (
    <div
      id={rowId(entry.contact)}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={siblings}
      aria-selected={isSelected}
      {...(children > 0 ? { "aria-expanded": isOpen } : {})}
      className={["lineage-row", isActive ? "is-active" : "", isFaded ? "is-faded" : ""].join(" ")}
      style={style}
      data-place={place}
    >
      <span className={children > 0 ? "lineage-fold" : "lineage-leaf"} aria-hidden="true">
        {children === 0 ? "·" : isOpen ? "▾" : "▸"}
      </span>
      <span className="lineage-name">
        {contact?.name ?? ""}
        {isEgo && contact?.name !== "You" ? " (you)" : ""}
      </span>
      {contact?.kind === "stub" ? <span className="tag tag-fair">Known only by name</span> : null}
      {role === null ? null : <span className="quiet small lineage-role">{role}</span>}
      {entry.downstream === 0 ? null : (
        <span className="lineage-count small">
          {entry.downstream === 1 ? "1 person" : `${wholeNumber(entry.downstream)} people`} through {isEgo ? "you" : "them"}
        </span>
      )}
      {entry.credit.length > 1 ? (
        <span className="quiet small">introduced by {counted(entry.credit.length, "person", "people")}</span>
      ) : null}
    </div>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly LineageWarning[] }) {
  const tools = useTools();
  if (warnings.length === 0) return null;
  return (
    <details className="callout callout-fair">
      <summary>{counted(warnings.length, "introduction goes", "introductions go")} round in a circle</summary>
      <ul>
        {warnings.slice(0, 20).map(({ contacts }) => (
          <li key={contacts.join(" ")}>
            {[...contacts, ...contacts.slice(0, 1)].map((contact) => tools.nameOf(contact)).join(" introduced ")}. Nobody can tell
            who came first: give the introductions dates.
          </li>
        ))}
      </ul>
    </details>
  );
}

function rowId(contact: ContactId): string {
  return `lineage-${contact}`;
}
