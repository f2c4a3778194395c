import { Button, Menu } from "@mantine/core";
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
  if (ask === null || ask.outcome.stage !== "asked")
    return (
      <>
        <Button size="xs" variant="default" onClick={onMarkAsked}>
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
          <Button size="xs" variant="default" rightSection={<DownIcon size={14} />}>
            What came of it?
            <span className="hidden-text"> {`The ask to ${brokerName} about ${targetName}`}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onResolve(ask.id, "introduced")}>Introduced me</Menu.Item>
          <Menu.Item onClick={() => onResolve(ask.id, "declined")}>Would rather not</Menu.Item>
          <Menu.Item onClick={() => onResolve(ask.id, "noReply")}>No reply</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className="ask-state">{askInWords(ask, today)}</span>
    </>
  );
}
