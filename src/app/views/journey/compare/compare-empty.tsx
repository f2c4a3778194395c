import { Button } from "@mantine/core";
import type { Comparison } from "../../../../core/journey/comparison.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { useTools } from "../../workspace/tools.ts";

/** What will stand here, and what there is to do until then. */
export function CompareEmpty({ comparison }: { readonly comparison: Comparison }) {
  const actions = useActions();
  const { nameOf } = useTools();
  const [first] = comparison.unwritten;
  const waiting = useApp((state) => (first === undefined ? null : (state.records.conversations.get(first) ?? null)));
  return (
    <div className="compare-sheet">
      <h2>Compare</h2>
      <EmptyState title={comparison.conversations === 0 ? "Nothing to compare yet" : "One conversation is written down"}>
        <p>
          One person’s opinion is one person’s opinion. Once two conversations are written down, this page sets them side by side,
          theme by theme: where people agree, where they contradict each other, and what you have heard from one person only.
        </p>
        {waiting === null ? (
          <p>Plan a talk, or write down one that you have had: what you learned, liked and disliked is what is compared here.</p>
        ) : (
          <p>You have talked with {nameOf(waiting.with)} and not written it down yet. That is the next step.</p>
        )}
        <div className="row">
          {waiting === null ? null : (
            <Button onClick={() => actions.openJourney({ screen: "after", conversation: waiting.id })}>
              Write down the talk with {nameOf(waiting.with)}
            </Button>
          )}
          <Button variant={waiting === null ? "filled" : "default"} onClick={() => actions.show({ stage: "conversations" })}>
            Go to conversations
          </Button>
          <Button
            variant="default"
            onClick={() => actions.openJourney({ screen: "plan-conversation", purpose: "informational" })}
          >
            Plan a conversation
          </Button>
        </div>
      </EmptyState>
    </div>
  );
}
