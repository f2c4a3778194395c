import { Button } from "@mantine/core";
import { useMemo } from "react";
import { conversationsWith } from "../../../../core/journey/conversations.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { conversationInWords } from "../../../words/after.ts";
import { useTools } from "../../workspace/tools.ts";

interface PersonConversationsProps {
  readonly contact: ContactId;
}

/** Talks with this person, and talks in which they were named. */
export function PersonConversations({ contact }: PersonConversationsProps) {
  const actions = useActions();
  const { ego, nameOf, today } = useTools();
  const conversations = useApp((state) => state.records.conversations);
  const held = useMemo(() => conversationsWith({ conversations }, contact), [conversations, contact]);
  const naming = useMemo(
    () => [...conversations.values()].filter(({ named }) => named.includes(contact)),
    [conversations, contact],
  );
  if (contact === ego) return null;
  return (
    <section className="stack" aria-labelledby="person-conversations">
      <h3 id="person-conversations">Conversations</h3>
      {held.length === 0 ? null : (
        <ul className="people-list">
          {held.map((conversation) => (
            <li key={conversation.id}>
              <button type="button" className="link-button" onClick={() => actions.openJourney(screenFor(conversation))}>
                {stageInWords(conversation)}
              </button>
              <span className="quiet small">{conversationInWords(conversation, today)}</span>
            </li>
          ))}
        </ul>
      )}
      {naming.map(({ id, with: by }) => (
        <p key={id} className="small">
          Named by {nameOf(by)} in a conversation.
        </p>
      ))}
      <div className="row">
        <Button size="xs" variant="default" onClick={() => actions.openJourney({ screen: "write-down", with: contact })}>
          Write down a conversation
        </Button>
      </div>
    </section>
  );
}

function screenFor({ id, stage }: Conversation) {
  return { screen: stage === "planned" ? "prepare" : "after", conversation: id } as const;
}

function stageInWords({ stage, reflection }: Conversation): string {
  if (stage === "planned") return "Planned";
  if (stage === "cancelled") return "Called off";
  return reflection === null ? "Held, not written down yet" : "Held";
}
