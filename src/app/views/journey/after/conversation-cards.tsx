import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { cancelConversation, planAgain } from "../../../../core/journey/conversations.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { withKeys } from "../../../components/unique-keys.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { conversationInWords, dueInWords, happiness, labelOf } from "../../../words/after.ts";
import { counted } from "../../../words/counts.ts";
import { useTools } from "../../workspace/tools.ts";
import { begunForm } from "./kept-forms.ts";
import { cardHeading } from "./use-focus-on-card.ts";

interface CardProps {
  readonly conversation: Conversation;
}

function Card({ conversation, children }: CardProps & { readonly children: ReactNode }) {
  const tools = useTools();
  const heading = cardHeading(conversation.id);
  return (
    <article className="after-card" aria-labelledby={heading} data-conversation={conversation.id}>
      <h4 id={heading}>
        <Person contact={conversation.with} />
      </h4>
      <p className="quiet small">
        {[tools.roleOf(conversation.with), conversationInWords(conversation, tools.today)]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      {children}
    </article>
  );
}

function Person({ contact }: { readonly contact: ContactId }) {
  const tools = useTools();
  return (
    <button type="button" className="link-button" onClick={() => tools.openPerson(contact)}>
      {tools.nameOf(contact)}
    </button>
  );
}

function Hidden({ contact }: { readonly contact: ContactId }) {
  const tools = useTools();
  return <span className="hidden-text"> (the conversation with {tools.nameOf(contact)})</span>;
}

/** A talk to come, or one whose day has gone by and of which nothing is written yet. */
export function PlannedCard({ conversation, isPast }: CardProps & { readonly isPast: boolean }) {
  const actions = useActions();
  const { id, with: person, preparation } = conversation;
  const open = (screen: "prepare" | "meeting" | "after" | "edit-conversation") =>
    actions.openJourney({ screen, conversation: id });
  const isBegun = begunForm({ conversation: id }) !== null;
  return (
    <Card conversation={conversation}>
      {isPast ? null : (
        <p className="small">
          {preparation.questions.length === 0
            ? "Nothing prepared yet."
            : `${counted(preparation.questions.length, "question", "questions")} prepared.`}
        </p>
      )}
      <div className="row">
        {isPast ? null : (
          <>
            <Button size="xs" onClick={() => open("prepare")}>
              Prepare
              <Hidden contact={person} />
            </Button>
            <Button size="xs" variant="default" onClick={() => open("meeting")}>
              Start
              <Hidden contact={person} />
            </Button>
          </>
        )}
        <Button size="xs" variant={isPast ? "filled" : "default"} onClick={() => open("after")}>
          {isBegun ? "Go on writing" : "Write it down"}
          <Hidden contact={person} />
        </Button>
        <Button size="xs" variant="subtle" onClick={() => open("edit-conversation")}>
          Move
          <Hidden contact={person} />
        </Button>
        {conversation.stage === "planned" ? (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => void actions.edit((records) => cancelConversation(records, { conversation: id }))}
          >
            {isPast ? "It did not take place" : "Call it off"}
            <Hidden contact={person} />
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

/** What was heard, how far the thanks are, and who was named. */
export function HeldCard({ conversation }: CardProps) {
  const actions = useActions();
  const { id, with: person, reflection, named, findings } = conversation;
  const happy = reflection?.happyThere ?? null;
  const facts = [
    happy === null ? null : `Happy there? ${labelOf(happiness, happy)}`,
    findings.length === 0 ? null : counted(findings.length, "finding", "findings"),
  ].filter((part) => part !== null);
  return (
    <Card conversation={conversation}>
      {reflection === null || reflection.learned === "" ? null : <p className="after-quote">{reflection.learned}</p>}
      {facts.length === 0 ? null : <p className="small">{facts.join(" · ")}</p>}
      {named.length === 0 ? null : (
        <p className="small">
          Named{" "}
          {withKeys(named, (contact) => contact).map(({ key, item }, place) => (
            <span key={key}>
              {place === 0 ? "" : ", "}
              <Person contact={item} />
            </span>
          ))}
        </p>
      )}
      <Thanks conversation={conversation} />
      <div className="row">
        <Button size="xs" variant="default" onClick={() => actions.openJourney({ screen: "after", conversation: id })}>
          {begunForm({ conversation: id }) === null ? "Read and change" : "Go on writing"}
          <Hidden contact={person} />
        </Button>
      </div>
    </Card>
  );
}

function Thanks({ conversation: { id, with: person } }: CardProps) {
  const actions = useActions();
  const { today } = useTools();
  const tasks = useApp((state) => state.records.tasks);
  for (const task of tasks.values()) {
    if (task.conversation !== id || task.kind !== "thank") continue;
    if (task.state === "done") return <p className="small">Thanked.</p>;
    if (task.state === "dropped") return null;
    const wish = { kind: "thank-you", to: person, conversation: id, task: task.id } as const;
    return (
      <p className="small row">
        <span className="tag">Thank-you {dueInWords(task.dueOn, today)}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => actions.openJourney({ screen: "draft", wish })}>
          Write it
          <Hidden contact={person} />
        </Button>
      </p>
    );
  }
  return null;
}

export function CancelledCard({ conversation }: CardProps) {
  const actions = useActions();
  const { id, with: person, on, at } = conversation;
  const { today } = useTools();
  // A day that has gone by is no day to meet on.
  const day = on !== null && on >= today ? on : null;
  return (
    <Card conversation={conversation}>
      <div className="row">
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            void actions.edit((records) => planAgain(records, { conversation: id, on: day, at: day === null ? null : at }))
          }
        >
          Plan it again
          <Hidden contact={person} />
        </Button>
        <Button size="xs" variant="subtle" onClick={() => actions.openJourney({ screen: "after", conversation: id })}>
          It took place after all
          <Hidden contact={person} />
        </Button>
      </div>
    </Card>
  );
}
