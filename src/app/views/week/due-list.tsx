import { type RefObject, useEffect, useRef, useState } from "react";
import type { DueGroup, DueItem } from "../../../core/journey/due.ts";
import { doneDue, dropDue, laterDue } from "../../../core/journey/due-actions.ts";
import { tellNamePermission } from "../../../core/journey/tell-permission.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import type { JourneyScreen } from "../../state/journey-state.ts";
import type { MakeEdit } from "../../state/upkeep-state.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { doneSaid, dueInWords } from "../../words/week.ts";
import { useTools } from "../workspace/tools.ts";
import { DueRow } from "./due-row.tsx";

interface DueListProps {
  readonly due: readonly DueItem[];
  /** Where the focus goes when nothing is left. */
  readonly heading: RefObject<HTMLElement | null>;
}

const groups: readonly { readonly group: DueGroup; readonly title: string }[] = [
  { group: "overdue", title: "Overdue" },
  { group: "today", title: "Today" },
  { group: "later", title: "Later this week" },
];

/** Everything due, by day. What is done leaves the list, and the focus goes on to the next thing. */
export function DueList({ due, heading }: DueListProps) {
  const actions = useActions();
  const { nameOf, today } = useTools();
  const isOpen = useApp((state) => state.journey !== null);
  const list = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  /** Where the focus goes next: a fresh object each time, so that the same place can be meant twice. */
  const [next, setNext] = useState<{ readonly id: string | null } | null>(null);
  const opened = useRef<string | null>(null);

  useEffect(() => {
    if (next !== null) focusOn(list.current, next.id, heading.current);
  }, [next, heading]);

  useEffect(() => {
    if (isOpen || opened.current === null) return;
    const { current: id } = opened;
    opened.current = null;
    // What was done on the screen is gone from the list, and with it the button that the focus would go back to.
    if (!due.some((item) => item.id === id)) focusOn(list.current, due[0]?.id ?? null, heading.current);
  }, [isOpen, due, heading]);

  async function act(item: DueItem, make: MakeEdit, how: "done" | "dropped" | PartialDate) {
    const at = due.indexOf(item);
    const follows = (due[at + 1] ?? due[at - 1])?.id ?? null;
    const made = await actions.edit(make);
    if ("problem" in made) {
      setSaid(`${dueInWords(item, nameOf)}: nothing was changed. Open it to say more.`);
      return;
    }
    setSaid(doneSaid(dueInWords(item, nameOf), how, due.length - 1, today));
    setNext({ id: follows });
  }

  function open(item: DueItem, screen: JourneyScreen) {
    opened.current = item.id;
    actions.openJourney(screen);
  }

  function permit(item: DueItem, permission: "yes" | "no") {
    const { contact, about } = item;
    if (contact === null || about === null) return;
    void act(
      item,
      (records, { on }) => tellNamePermission(records, { introducer: contact, target: about, permission, on }),
      "done",
    );
  }

  return (
    <section ref={list} className="week-due" aria-label="What is due">
      {groups.map(({ group, title }) => {
        const items = due.filter((item) => item.group === group);
        if (items.length === 0) return null;
        return (
          <div key={group} className="week-group">
            <h3>
              {title} <span className="quiet">{items.length}</span>
            </h3>
            <ul className="week-rows">
              {items.map((item) => (
                <DueRow
                  key={item.id}
                  item={item}
                  onDone={() => void act(item, (records, { on }) => doneDue(records, item, on), "done")}
                  onLater={(to) => void act(item, (records) => laterDue(records, item, to), to)}
                  onDrop={() => void act(item, (records, { on }) => dropDue(records, item, on), "dropped")}
                  onPermission={(mayUseName) => permit(item, mayUseName)}
                  onOpen={(screen) => open(item, screen)}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <p role="status" className="hidden-text">
        {said}
      </p>
    </section>
  );
}

/** The first button of the row, or the heading where there is no such row any more. */
function focusOn(list: HTMLElement | null, id: string | null, heading: HTMLElement | null): void {
  const row = id === null ? null : list?.querySelector(`[data-due="${CSS.escape(id)}"]`);
  const button = row?.querySelector<HTMLElement>("button");
  (button ?? heading)?.focus();
}
