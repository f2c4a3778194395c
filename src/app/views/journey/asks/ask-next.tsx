import { Button } from "@mantine/core";
import { useState } from "react";
import { nudgeLater } from "../../../../core/journey/ask-stages.ts";
import { nudgeSent } from "../../../../core/journey/ask-steps.ts";
import { markAsked } from "../../../../core/journey/asks.ts";
import type { Ask } from "../../../../core/model/ask.ts";
import { dateOfEpochDay, epochDay } from "../../../../core/model/partial-date.ts";
import { NoteIcon } from "../../../components/icons.tsx";
import { useActions } from "../../../state/use-app.ts";
import { DateField } from "../../upkeep/date-field.tsx";
import { typedDate } from "../../upkeep/typed-date.ts";
import { useTools } from "../../workspace/tools.ts";
import type { DoOnAsk } from "./ask-screen.tsx";

interface AskNextProps {
  readonly ask: Ask;
  readonly doIt: DoOnAsk;
}

/** The next step, as a button. */
export function AskNext({ ask, doIt }: AskNextProps) {
  const tools = useTools();
  const actions = useActions();
  const { id, broker, target, outcome, purpose } = ask;
  const isDirect = broker === target;
  const [brokerName, targetName] = [tools.nameOf(broker), tools.nameOf(target)];
  const about = isDirect ? {} : { about: target };
  const wish = { ...about, ...(purpose === undefined ? {} : { purpose }), ask: id };
  const draft = (kind: "forwardable" | "email" | "follow-up") =>
    actions.openJourney({ screen: "draft", wish: { kind, to: broker, ...wish } });
  const plan = (
    <Button onClick={() => actions.openJourney({ screen: "plan-conversation", with: target, ask: id })}>
      Plan the conversation
    </Button>
  );

  switch (outcome.stage) {
    case "idea":
      return (
        <div className="asks-buttons">
          <Button leftSection={<NoteIcon size={16} />} onClick={() => draft(isDirect ? "email" : "forwardable")}>
            {isDirect ? `Draft an e-mail to ${targetName}` : `Draft a note for ${brokerName} to forward`}
          </Button>
        </div>
      );
    case "asked":
    case "agreed":
      return (
        <>
          <div className="asks-buttons">
            {isDirect && outcome.stage === "agreed" ? plan : null}
            <Button variant="light" leftSection={<NoteIcon size={16} />} onClick={() => draft("follow-up")}>
              Draft a follow-up to {brokerName}
            </Button>
            {!isDirect && outcome.stage === "agreed" ? (
              <Button variant="light" leftSection={<NoteIcon size={16} />} onClick={() => draft("forwardable")}>
                Draft a note for {brokerName} to forward
              </Button>
            ) : null}
            <Button variant="default" onClick={() => void doIt((records, { on }) => nudgeSent(records, { ask: id, on }))}>
              I sent a reminder today
            </Button>
          </div>
          <NudgeDay ask={ask} doIt={doIt} />
        </>
      );
    case "introduced":
      return (
        <div className="asks-buttons">
          {plan}
          <Button
            variant="light"
            leftSection={<NoteIcon size={16} />}
            onClick={() =>
              actions.openJourney({
                screen: "draft",
                wish: { kind: "email", to: target, ask: id, ...(purpose === undefined ? {} : { purpose }) },
              })
            }
          >
            Draft an e-mail to {targetName}
          </Button>
        </div>
      );
    case "met":
      return (
        <div className="asks-buttons">
          <Button
            onClick={() => {
              actions.closeJourney();
              actions.show({ stage: "conversations" });
            }}
          >
            Go to your conversations
          </Button>
        </div>
      );
    case "declined":
    case "noReply":
      return (
        <div className="asks-buttons">
          <Button
            variant="default"
            onClick={() =>
              void doIt((records, { on }) =>
                markAsked(records, { broker, target, on, ...(purpose === undefined ? {} : { purpose }) }),
              )
            }
          >
            I have asked again
          </Button>
          <Button
            variant="light"
            onClick={() => {
              actions.closeJourney();
              tools.askAbout(targetName);
            }}
          >
            Find another way to {targetName}
          </Button>
        </div>
      );
  }
}

/** When to nudge: a few days later, or on a day of one's own. */
function NudgeDay({ ask, doIt }: AskNextProps) {
  const tools = useTools();
  const [typed, setTyped] = useState("");
  const { outcome } = ask;
  if (outcome.stage !== "asked" && outcome.stage !== "agreed") return null;
  const from = Math.max(epochDay(outcome.nudgeOn), epochDay(tools.today));
  const date = typedDate(typed);
  const wait = (days: number) =>
    void doIt((records) => nudgeLater(records, { ask: ask.id, nudgeOn: dateOfEpochDay(from + days) }));
  return (
    <details className="fold fold-small">
      <summary>Nudge on another day</summary>
      <div className="asks-section">
        <div className="asks-buttons">
          <Button size="xs" variant="default" onClick={() => wait(3)}>
            Three days later
          </Button>
          <Button size="xs" variant="default" onClick={() => wait(7)}>
            A week later
          </Button>
        </div>
        <form
          className="asks-fields"
          noValidate
          onSubmit={async (event) => {
            event.preventDefault();
            if (date.is !== "date") return;
            const { date: nudgeOn } = date;
            if (await doIt((records) => nudgeLater(records, { ask: ask.id, nudgeOn }))) setTyped("");
          }}
        >
          <DateField label="Nudge on" value={typed} onType={setTyped} />
          <div>
            <Button type="submit" size="xs" variant="default" disabled={date.is !== "date"}>
              Set this day
            </Button>
          </div>
        </form>
      </div>
    </details>
  );
}
