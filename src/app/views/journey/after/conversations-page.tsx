import { Button } from "@mantine/core";
import { type ReactNode, useMemo, useRef } from "react";
import { compareConversations } from "../../../../core/journey/conversations.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { useTools } from "../../workspace/tools.ts";
import { CancelledCard, HeldCard, PlannedCard } from "./conversation-cards.tsx";
import { useFocusOnCard } from "./use-focus-on-card.ts";
import "./after.css";

/** Talks to come, talks to be written down, and what was heard in those that were. */
export function ConversationsPage() {
  const actions = useActions();
  const { today } = useTools();
  const conversations = useApp((state) => state.records.conversations);
  // A form that was begun is remembered outside the state; it changes while its screen is open.
  useApp((state) => state.journey);
  const page = useRef<HTMLDivElement>(null);
  useFocusOnCard(page, conversations);
  const all = useMemo(() => [...conversations.values()].sort(compareConversations), [conversations]);
  const isUnwritten = ({ stage, on, reflection }: Conversation) =>
    (stage === "planned" && on !== null && on < today) || (stage === "held" && reflection === null);
  const unwritten = all.filter(isUnwritten);
  const planned = all.filter((one) => one.stage === "planned" && !isUnwritten(one));
  const held = all.filter((one) => one.stage === "held" && !isUnwritten(one));
  const cancelled = all.filter(({ stage }) => stage === "cancelled");
  const plan = () => actions.openJourney({ screen: "plan-conversation" });
  const writeDown = () => actions.openJourney({ screen: "write-down" });

  return (
    <div ref={page} className="after-page">
      <div className="after-page-head">
        <h2 tabIndex={-1}>Conversations</h2>
        <Button size="xs" variant="default" onClick={writeDown}>
          Write down a conversation
        </Button>
        <Button size="xs" onClick={plan}>
          Plan a conversation
        </Button>
      </div>
      {all.length === 0 ? (
        <EmptyState title="No conversations yet">
          <p>
            Half an hour with somebody who does the work tells you more than any advertisement. Talks you plan stand here, with
            your questions; afterwards, what you heard and whom to speak to next.
          </p>
          <div className="row">
            <Button onClick={plan}>Plan your first conversation</Button>
            <Button variant="default" onClick={writeDown}>
              I had one already
            </Button>
          </div>
        </EmptyState>
      ) : null}
      <Part
        title="How did it go?"
        id="after-unwritten"
        hint="Write it down while it is fresh: two minutes are enough."
        all={unwritten}
      >
        {(one) => <PlannedCard conversation={one} isPast />}
      </Part>
      <Part title="Coming up" id="after-planned" hint={null} all={planned}>
        {(one) => <PlannedCard conversation={one} isPast={false} />}
      </Part>
      <Part title="Held" id="after-held" hint={null} all={held}>
        {(one) => <HeldCard conversation={one} />}
      </Part>
      <Part title="Called off" id="after-cancelled" hint={null} all={cancelled}>
        {(one) => <CancelledCard conversation={one} />}
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly id: string;
  readonly hint: string | null;
  readonly all: readonly Conversation[];
  readonly children: (conversation: Conversation) => ReactNode;
}

function Part({ title, id, hint, all, children }: PartProps) {
  if (all.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>
        {title} ({all.length})
      </h3>
      {hint === null ? null : <p className="quiet small">{hint}</p>}
      <ul className="after-cards">
        {all.map((conversation) => (
          <li key={conversation.id}>{children(conversation)}</li>
        ))}
      </ul>
    </section>
  );
}
