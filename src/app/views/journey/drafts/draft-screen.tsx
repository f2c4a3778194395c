import { Button } from "@mantine/core";
import type { DraftWish } from "../../../state/journey-state.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { draftProblemInWords } from "../../../words/drafts.ts";
import { JourneyDialog } from "../journey-dialog.tsx";
import { DraftDesk } from "./draft-desk.tsx";
import "./drafts.css";

interface DraftScreenProps {
  readonly wish: DraftWish;
}

/** A text to somebody, filled from the workspace, to be changed and sent by the person. It sends nothing. */
export function DraftScreen({ wish }: DraftScreenProps) {
  const actions = useActions();
  const records = useApp((state) => state.records);
  const problem = !records.contacts.has(wish.to) ? "unknown-contact" : wish.to === records.settings.ego ? "is-ego" : null;
  if (problem === null) return <DraftDesk key={JSON.stringify(wish)} first={wish} />;
  return (
    <JourneyDialog title="A note" size={560}>
      <div className="stack">
        <p>{draftProblemInWords(problem)}</p>
        <div className="row row-end">
          <Button data-autofocus onClick={actions.closeJourney}>
            Close
          </Button>
        </div>
      </div>
    </JourneyDialog>
  );
}
