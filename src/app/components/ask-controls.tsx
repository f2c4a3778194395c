import { Button, Menu } from "@mantine/core";
import { useEffect, useRef } from "react";
import { nextStages } from "../../core/journey/stage-rules.ts";
import type { Ask, AskStage } from "../../core/model/ask.ts";
import type { AskId } from "../../core/model/ids.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import { askInWords, moveInWords } from "../words/asks.ts";
import { DownIcon } from "./icons.tsx";

interface AskControlsProps {
  /** The latest ask of this broker about this target, if any. */
  readonly ask: Ask | null;
  readonly brokerName: string;
  readonly targetName: string;
  readonly today: PartialDate;
  readonly onMarkAsked: () => void;
  readonly onKeep: () => void;
  readonly onMove: (ask: AskId, to: AskStage) => void;
  readonly onOpen: (ask: AskId) => void;
}

/** "Mark asked" or "Keep for later"; once asked, when to nudge and what came of it. */
export function AskControls(props: AskControlsProps) {
  const { ask, brokerName, targetName, today } = props;
  const stage = ask?.outcome.stage ?? null;
  const isAsked = ask !== null && (stage === "asked" || stage === "agreed" || stage === "introduced");
  const button = useRef<HTMLButtonElement>(null);
  const used = useRef(false);
  const before = useRef(stage);

  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    // The button that was pressed gives way to another: whoever pressed it by keyboard goes on from there.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (used.current && lost) button.current?.focus();
    used.current = false;
  }, [stage]);

  function use(deed: () => void) {
    used.current = true;
    deed();
  }

  const about = `: ${brokerName} about ${targetName}`;
  return (
    <>
      {isAsked ? (
        <Menu>
          <Menu.Target>
            <Button ref={button} size="xs" variant="default" rightSection={<DownIcon size={14} />}>
              What came of it?
              <span className="hidden-text"> {`The ask to ${brokerName} about ${targetName}`}</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {nextStages(ask).map((to) => (
              <Menu.Item key={to} onClick={() => use(() => props.onMove(ask.id, to))}>
                {moveInWords(to, ask)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => props.onOpen(ask.id)}>Open this ask</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button ref={button} size="xs" variant="default" onClick={() => use(props.onMarkAsked)}>
          Mark asked
          <span className="hidden-text">{about}</span>
        </Button>
      )}
      {ask === null ? (
        <Button size="xs" variant="subtle" onClick={() => use(props.onKeep)}>
          Keep for later
          <span className="hidden-text">{about}</span>
        </Button>
      ) : null}
      {ask === null ? null : (
        <span className="ask-state">
          {stage === "idea" ? "Kept for later" : askInWords(ask, today)}
          {isAsked ? null : (
            <>
              {" · "}
              <button type="button" className="link-button" onClick={() => props.onOpen(ask.id)}>
                Open<span className="hidden-text"> {`the ask to ${brokerName} about ${targetName}`}</span>
              </button>
            </>
          )}
        </span>
      )}
    </>
  );
}
