import { Button, Menu } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Ask } from "../../core/model/ask.ts";
import type { AskId } from "../../core/model/ids.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import { askInWords } from "../words/asks.ts";
import { DownIcon } from "./icons.tsx";

interface AskControlsProps {
  /** The latest ask of this broker about this target, if any. */
  readonly ask: Ask | null;
  readonly brokerName: string;
  readonly targetName: string;
  readonly today: PartialDate;
  readonly onMarkAsked: () => void;
  readonly onResolve: (ask: AskId, stage: "introduced" | "declined" | "noReply") => void;
}

/** "Mark asked"; once asked, when to nudge and how it ended. */
export function AskControls({ ask, brokerName, targetName, today, onMarkAsked, onResolve }: AskControlsProps) {
  const open = ask?.outcome.stage === "asked";
  const button = useRef<HTMLButtonElement>(null);
  const used = useRef(false);
  const before = useRef(open);

  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    // The button that was pressed gives way to another: whoever pressed it by keyboard goes on from there.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (used.current && lost) button.current?.focus();
    used.current = false;
  }, [open]);

  function resolve(id: AskId, stage: "introduced" | "declined" | "noReply") {
    used.current = true;
    onResolve(id, stage);
  }

  if (ask === null || ask.outcome.stage !== "asked")
    return (
      <>
        <Button
          ref={button}
          size="xs"
          variant="default"
          onClick={() => {
            used.current = true;
            onMarkAsked();
          }}
        >
          Mark asked
          <span className="hidden-text">
            : {brokerName} about {targetName}
          </span>
        </Button>
        {ask === null ? null : <span className="ask-state">{askInWords(ask, today)}</span>}
      </>
    );
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button ref={button} size="xs" variant="default" rightSection={<DownIcon size={14} />}>
            What came of it?
            <span className="hidden-text"> {`The ask to ${brokerName} about ${targetName}`}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => resolve(ask.id, "introduced")}>Introduced me</Menu.Item>
          <Menu.Item onClick={() => resolve(ask.id, "declined")}>Would rather not</Menu.Item>
          <Menu.Item onClick={() => resolve(ask.id, "noReply")}>No reply</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className="ask-state">{askInWords(ask, today)}</span>
    </>
  );
}
