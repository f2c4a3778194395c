import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { ContactId } from "../../../core/model/ids.ts";
import { AskControls } from "../../components/ask-controls.tsx";
import { NoteIcon } from "../../components/icons.tsx";
import { useActions, useApp } from "../../state/use-app.ts";
import { latestAsk } from "./latest-ask.ts";
import { useTools } from "./tools.ts";

interface AskActionsProps {
  readonly broker: ContactId;
  readonly target: ContactId;
  readonly path: readonly ContactId[];
  readonly children?: ReactNode;
}

/** What can be done about one ask: draft it, mark it, say what came of it, see it on the map. */
export function AskActions({ broker, target, path, children }: AskActionsProps) {
  const tools = useTools();
  const actions = useActions();
  const asks = useApp((state) => state.records.asks);
  const brokerName = tools.nameOf(broker);
  const targetName = tools.nameOf(target);
  return (
    <div className="ask-actions">
      <Button size="xs" variant="light" leftSection={<NoteIcon size={15} />} onClick={() => tools.draft(broker, target)}>
        Draft
        <span className="hidden-text">{` a note to ${brokerName} about ${targetName}`}</span>
      </Button>
      <AskControls
        ask={latestAsk(asks, broker, target)}
        brokerName={brokerName}
        targetName={targetName}
        today={tools.today}
        onMarkAsked={() => void actions.markAsked(broker, target)}
        onKeep={() => void actions.keepForLater(broker, target)}
        onMove={(id, to) => void actions.moveAsk(id, to)}
        onOpen={(ask) => actions.openJourney({ screen: "ask", ask })}
      />
      <Button size="xs" variant="subtle" onClick={() => tools.showOnMap(path)}>
        Show on map
        <span className="hidden-text">{`: the path to ${targetName}`}</span>
      </Button>
      {children}
    </div>
  );
}
