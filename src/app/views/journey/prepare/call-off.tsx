import { Button } from "@mantine/core";
import { useState } from "react";
import { cancelConversation, removeConversation } from "../../../../core/journey/conversations.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import type { Edit, Refused } from "../../../../core/upkeep/edit.ts";
import { useActions } from "../../../state/use-app.ts";
import { conversationProblemInWords } from "../../../words/conversations.ts";

/** A conversation that does not take place: called off with its notes, or removed with them. */
export function CallOff({ conversation }: { readonly conversation: Conversation }) {
  const actions = useActions();
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, stage } = conversation;

  function closeOnceKept(made: Edit | Refused<string>) {
    if ("problem" in made) setProblem(conversationProblemInWords(made.problem));
    else actions.closeJourney();
  }

  return (
    <div className="prepare-call-off">
      {sure ? (
        <fieldset className="bare-fieldset row">
          <legend className="small">Remove it with everything written for it?</legend>
          <Button
            size="xs"
            color="red"
            autoFocus
            onClick={() => void actions.edit((records) => removeConversation(records, { conversation: id })).then(closeOnceKept)}
          >
            Remove
          </Button>
          <Button size="xs" variant="default" onClick={() => setSure(false)}>
            Keep it
          </Button>
        </fieldset>
      ) : (
        <div className="row">
          {stage === "planned" ? (
            <Button
              size="xs"
              variant="default"
              onClick={() =>
                void actions.edit((records) => cancelConversation(records, { conversation: id })).then(closeOnceKept)
              }
            >
              Call it off, keep my notes
            </Button>
          ) : null}
          <Button size="xs" variant="subtle" color="red" onClick={() => setSure(true)}>
            Remove…
          </Button>
        </div>
      )}
      <p role="alert" className="field-problem small">
        {problem}
      </p>
    </div>
  );
}
