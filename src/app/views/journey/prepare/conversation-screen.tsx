import { Button } from "@mantine/core";
import { useState } from "react";
import type { ConversationId } from "../../../../core/model/ids.ts";
import { epochDay } from "../../../../core/model/partial-date.ts";
import type { JourneyScreen } from "../../../state/journey-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { conversationInShort } from "../../../words/conversations.ts";
import { useTools } from "../../workspace/tools.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { useComeBack } from "./come-back.ts";
import { ConversationForm } from "./conversation-form.tsx";
import "../../upkeep/upkeep.css";
import "./prepare.css";

interface ConversationScreenProps {
  readonly screen: Extract<JourneyScreen, { readonly screen: "plan-conversation" | "edit-conversation" }>;
}

/** Plans a conversation, or changes what was agreed on. */
export function ConversationScreen({ screen }: ConversationScreenProps) {
  const conversations = useApp((state) => state.records.conversations);
  const { nameOf } = useTools();
  const back = useComeBack();
  const [planned, setPlanned] = useState<ConversationId | null>(null);
  const before = screen.screen === "edit-conversation" ? (conversations.get(screen.conversation) ?? null) : null;
  const whom = screen.screen === "plan-conversation" ? screen.with : before?.with;
  const title =
    screen.screen === "plan-conversation"
      ? whom === undefined
        ? "Plan a conversation"
        : `Plan a conversation with ${nameOf(whom)}`
      : `Conversation with ${whom === undefined ? "somebody" : nameOf(whom)}`;
  return (
    <JourneyDialog title={title} size={680} mayClose={back.mayClose}>
      {planned !== null ? (
        <Planned conversation={planned} />
      ) : screen.screen === "edit-conversation" && before === null ? (
        <p role="status">This conversation is no longer recorded.</p>
      ) : (
        <ConversationForm
          before={before}
          {...(screen.screen === "plan-conversation" ? { start: screen } : {})}
          onPlanned={setPlanned}
          onClose={back.close}
        />
      )}
    </JourneyDialog>
  );
}

/** What comes next, once it is planned. */
function Planned({ conversation }: { readonly conversation: ConversationId }) {
  const actions = useActions();
  const { today, nameOf } = useTools();
  const one = useApp((state) => state.records.conversations.get(conversation));
  if (one === undefined) return <p role="status">This conversation was taken back.</p>;
  const isOver = one.on !== null && epochDay(one.on) < epochDay(today);
  return (
    <div className="stack">
      <p role="status" className="prepare-planned">
        The conversation with {nameOf(one.with)} is planned. {conversationInShort(one, today)}.
      </p>
      <p className="quiet">
        {isOver
          ? "That day is over. Write down what you heard while you still remember it."
          : "Next: choose your questions and what you want to know. Ten minutes now make the talk yours."}
      </p>
      <div className="row row-end">
        <Button variant="default" onClick={actions.closeJourney}>
          Later
        </Button>
        {isOver ? (
          <Button autoFocus onClick={() => actions.openJourney({ screen: "after", conversation })}>
            Write it down
          </Button>
        ) : (
          <Button autoFocus onClick={() => actions.openJourney({ screen: "prepare", conversation })}>
            Prepare
          </Button>
        )}
      </div>
    </div>
  );
}
