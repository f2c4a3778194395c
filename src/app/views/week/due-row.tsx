import { ActionIcon, Button, Menu } from "@mantine/core";
import { useRef } from "react";
import type { DueItem } from "../../../core/journey/due.ts";
import { laterDay } from "../../../core/journey/due-actions.ts";
import type { PartialDate } from "../../../core/model/partial-date.ts";
import { CheckIcon, MoreIcon } from "../../components/icons.tsx";
import type { JourneyScreen } from "../../state/journey-state.ts";
import { dueDayInWords, dueInWords, laterChoice } from "../../words/week.ts";
import { useTools } from "../workspace/tools.ts";
import { dueScreen } from "./due-screen.ts";

interface DueRowProps {
  readonly item: DueItem;
  readonly onDone: () => void;
  readonly onLater: (to: PartialDate) => void;
  readonly onDrop: () => void;
  readonly onPermission: (mayUseName: "yes" | "no") => void;
  readonly onOpen: (screen: JourneyScreen) => void;
}

const laterDays = [1, 3, 7] as const;

/** One thing to do: done with a tap, or with the screen it needs; put off or dropped behind the menu. */
export function DueRow({ item, onDone, onLater, onDrop, onPermission, onOpen }: DueRowProps) {
  const { nameOf, today } = useTools();
  const menu = useRef<HTMLButtonElement>(null);
  const what = dueInWords(item, nameOf);
  const screen = dueScreen(item, today);
  const needsMore = item.kind === "permission" || item.kind === "write-to";
  const isTicked = item.of.thing !== "conversation" && !needsMore;
  const canWait = isTicked;
  const isDropped = item.of.thing === "task" || (item.of.thing === "ask" && !needsMore);

  /** The screen gives the focus back to where it was: to the button, since the item of the menu is gone by then. */
  function open(next: JourneyScreen) {
    menu.current?.focus();
    onOpen(next);
  }

  return (
    <li className="week-row" data-due={item.id}>
      {isTicked ? (
        <ActionIcon className="week-tick" variant="default" radius="xl" size={28} aria-label={`Done: ${what}`} onClick={onDone}>
          <CheckIcon size={16} />
        </ActionIcon>
      ) : (
        <span className="week-dot" aria-hidden="true" />
      )}
      <p className="week-what">
        {what}
        <span className={item.daysLate > 0 && item.kind !== "write-down" ? "week-when is-late" : "week-when"}>
          <span className="hidden-text">, </span>
          {dueDayInWords(item, today)}
        </span>
      </p>
      {screen === null ? null : (
        <Button size="compact-sm" variant="light" aria-label={`${screen.word}: ${what}`} onClick={() => onOpen(screen.screen)}>
          {screen.word}
        </Button>
      )}
      <Menu position="bottom-end" width={270}>
        <Menu.Target>
          <ActionIcon ref={menu} variant="subtle" color="gray" size={28} aria-label={`More for: ${what}`}>
            <MoreIcon size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {item.kind === "permission" ? (
            <>
              <Menu.Item onClick={() => onPermission("yes")}>They said yes</Menu.Item>
              <Menu.Item onClick={() => onPermission("no")}>They would rather not</Menu.Item>
            </>
          ) : null}
          {canWait ? (
            <>
              <Menu.Label>Later</Menu.Label>
              {laterDays.map((days) => {
                const to = laterDay(item, today, days);
                return (
                  <Menu.Item key={days} onClick={() => onLater(to)}>
                    {laterChoice(days, to, today)}
                  </Menu.Item>
                );
              })}
            </>
          ) : null}
          <OtherScreens item={item} onOpen={open} />
          {isDropped ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={onDrop}>{dropWord(item)}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function dropWord({ of, kind }: DueItem): string {
  if (of.thing !== "ask") return "Drop it";
  return kind === "send" ? "Do not ask" : "Let it rest: no reply";
}

function OtherScreens({ item: { of, kind }, onOpen }: Pick<DueRowProps, "item" | "onOpen">) {
  if (of.thing === "ask") {
    const { id: ask, target } = of.ask;
    return (
      <>
        {kind === "write-to" ? (
          <Menu.Item onClick={() => onOpen({ screen: "plan-conversation", with: target, ask })}>Plan the conversation</Menu.Item>
        ) : null}
        <Menu.Item onClick={() => onOpen({ screen: "ask", ask })}>Open the ask</Menu.Item>
      </>
    );
  }
  if (of.thing !== "conversation") return null;
  const { id: conversation } = of.conversation;
  return (
    <>
      {kind === "hold" ? (
        <>
          <Menu.Item onClick={() => onOpen({ screen: "prepare", conversation })}>Prepare</Menu.Item>
          <Menu.Item onClick={() => onOpen({ screen: "after", conversation })}>Write down what you heard</Menu.Item>
        </>
      ) : null}
      {kind === "set-day" ? (
        <Menu.Item onClick={() => onOpen({ screen: "prepare", conversation })}>Prepare</Menu.Item>
      ) : (
        <Menu.Item onClick={() => onOpen({ screen: "edit-conversation", conversation })}>
          {kind === "write-down" ? "It did not take place" : "Move or call off"}
        </Menu.Item>
      )}
    </>
  );
}
