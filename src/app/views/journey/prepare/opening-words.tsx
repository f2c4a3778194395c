import { Button } from "@mantine/core";
import { useState } from "react";
import { nobodySaid } from "../../../../core/journey/defaults.ts";
import { suggestedBy, tellPermission } from "../../../../core/journey/preparation.ts";
import type { Conversation } from "../../../../core/model/conversation.ts";
import type { ContactId } from "../../../../core/model/ids.ts";
import type { Permission } from "../../../../core/model/purpose.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { conversationProblemInWords, openingWords } from "../../../words/conversations.ts";
import { useTools } from "../../workspace/tools.ts";

export interface Opening {
  readonly words: string;
  /** Who brought it about, and whether that name may be used; null where nobody did. */
  readonly by: { readonly introducer: ContactId; readonly permission: Permission } | null;
  readonly isSigned: boolean;
}

/** The first sentences of a conversation. A name stands in them only where somebody wrote down a yes. */
export function useOpeningWords(conversation: Conversation): Opening {
  const asks = useApp((state) => state.records.asks);
  const introductions = useApp((state) => state.records.introductions);
  const me = useApp((state) => state.records.settings.me) ?? nobodySaid;
  const ego = useApp((state) =>
    state.records.settings.ego === null ? undefined : state.records.contacts.get(state.records.settings.ego),
  );
  const { nameOf } = useTools();
  const by = suggestedBy({ asks, introductions }, conversation);
  const name = me.name.trim() || (ego === undefined || ego.name === "You" ? "" : ego.name);
  const { purpose, minutes, how, occupation, company } = conversation;
  const words = openingWords({
    me: { ...me, name },
    purpose,
    minutes,
    how,
    occupation,
    company,
    suggestedBy: by?.permission === "yes" ? nameOf(by.introducer) : null,
  });
  return { words, by, isSigned: name !== "" && me.introduction.trim() !== "" };
}

interface OpeningWordsProps {
  readonly conversation: Conversation;
  readonly opening: Opening;
  readonly onLeave: (away: () => void) => void;
}

export function OpeningWords({ conversation, opening, onLeave }: OpeningWordsProps) {
  const actions = useActions();
  const { nameOf } = useTools();
  const [problem, setProblem] = useState<string | null>(null);
  const { words, by, isSigned } = opening;

  async function tell(permission: Permission) {
    const made = await actions.edit(
      (records, { on }) => tellPermission(records, { conversation: conversation.id, permission, on }),
      {
        quiet: true,
      },
    );
    setProblem("problem" in made && made.problem !== "nothing-new" ? conversationProblemInWords(made.problem) : null);
  }

  const name = by === null ? "" : nameOf(by.introducer);
  return (
    <>
      <blockquote className="prepare-script">{words}</blockquote>
      {by === null ? null : (
        <div className={by.permission === "yes" ? "prepare-permission" : "callout callout-fair prepare-permission"}>
          <p role="status" className="small">
            {by.permission === "yes"
              ? `${name} said that you may use their name.`
              : by.permission === "no"
                ? `${name} would rather not be named, so these words do not say who suggested it.`
                : `${name} brought this about. Nobody has written down that you may use their name, so these words do not.`}
          </p>
          <div className="row">
            {by.permission === "unasked" ? (
              <>
                <Button
                  size="xs"
                  onClick={() =>
                    onLeave(() =>
                      actions.openJourney({
                        screen: "draft",
                        wish: {
                          kind: "permission",
                          to: by.introducer,
                          about: conversation.with,
                          purpose: conversation.purpose,
                          conversation: conversation.id,
                          ...(conversation.ask === null ? {} : { ask: conversation.ask }),
                        },
                      }),
                    )
                  }
                >
                  Ask {name} first
                </Button>
                <Button size="xs" variant="default" onClick={() => void tell("yes")}>
                  {name} said yes
                </Button>
                <Button size="xs" variant="default" onClick={() => void tell("no")}>
                  {name} said no
                </Button>
              </>
            ) : (
              <Button size="xs" variant="default" onClick={() => void tell("unasked")}>
                That is not so
              </Button>
            )}
          </div>
          <p role="alert" className="field-problem small">
            {problem}
          </p>
        </div>
      )}
      {isSigned ? null : (
        <p className="small quiet">
          Say under{" "}
          <button
            type="button"
            className="link-button"
            onClick={() =>
              onLeave(() => {
                actions.closeJourney();
                actions.show({ stage: "goal" });
              })
            }
          >
            Goal
          </button>{" "}
          who you are, and these words begin with it.
        </p>
      )}
    </>
  );
}
