import { Button } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { AnswerInWaiting } from "../../components/answer-in-waiting.tsx";
import { useActions } from "../../state/use-app.ts";
import { Review, type ReviewKeys } from "./review.tsx";
import { commandKey, UpkeepDialog } from "./upkeep-dialog.tsx";
import { useAsked } from "./use-asked.ts";

const mostPairs = 500;

/** Possible duplicates, one pair at a time. The list is that of when it was opened: what an answer settles stays in it, settled. */
export function ReviewDialog() {
  const actions = useActions();
  const answer = useAsked("duplicates", () => actions.possibleDuplicates(mostPairs));
  const keys = useRef<ReviewKeys>(null);

  function onKeyDown(event: KeyboardEvent) {
    const key = commandKey(event);
    if (key !== null && keys.current?.(key) === true) event.preventDefault();
  }

  return (
    <UpkeepDialog title="Possible duplicates" size={860} onKeyDown={onKeyDown}>
      <AnswerInWaiting answer={answer} doing="Looking for people who stand here twice">
        {({ pairs, total }) =>
          pairs.length === 0 ? (
            <div className="stack">
              <p role="status">Nobody here looks like somebody else. There is nothing to review.</p>
              <div className="row row-end">
                <Button data-autofocus onClick={actions.closeUpkeep}>
                  Close
                </Button>
              </div>
            </div>
          ) : (
            <Review pairs={pairs} total={total} keys={keys} />
          )
        }
      </AnswerInWaiting>
    </UpkeepDialog>
  );
}
