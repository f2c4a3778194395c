import { Button } from "@mantine/core";
import { conversationsWith } from "../../../../core/journey/conversations.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { shortDate } from "../../../words/dates.ts";
import { useTools } from "../../workspace/tools.ts";

/** On a person's card: plan a conversation with them, or prepare the one that is planned. */
export function PlanButton({ contact }: { readonly contact: ContactId }) {
  const actions = useActions();
  const { ego, today } = useTools();
  const conversations = useApp((state) => state.records.conversations);
  if (contact === ego) return null;
  const [next] = conversationsWith({ conversations }, contact).filter(({ stage }) => stage === "planned");
  return (
    <div className="row">
      {next === undefined ? null : (
        <Button size="xs" onClick={() => actions.openJourney({ screen: "prepare", conversation: next.id })}>
          {next.on === null ? "Prepare the conversation" : `Prepare for ${shortDate(next.on, today)}`}
        </Button>
      )}
      <Button
        size="xs"
        variant={next === undefined ? "light" : "default"}
        onClick={() => actions.openJourney({ screen: "plan-conversation", with: contact })}
      >
        {next === undefined ? "Plan a conversation" : "Plan another"}
      </Button>
    </div>
  );
}
