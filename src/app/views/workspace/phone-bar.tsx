import { AnswersIcon, LineageIcon, MapIcon, NoteIcon, TableIcon } from "../../components/icons.tsx";
import type { PhonePane, Stage } from "../../state/app-state.ts";
import { isJourneyPage } from "../../state/journey-state.ts";

interface PhoneBarProps {
  readonly pane: PhonePane;
  readonly stage: Stage;
  readonly onAnswers: () => void;
  readonly onStage: (stage: Stage) => void;
}

/** On a phone one thing fits at a time: this chooses which. */
export function PhoneBar({ pane, stage, onAnswers, onStage }: PhoneBarProps) {
  const current = pane === "answers" ? "answers" : isJourneyPage(stage) ? "search" : stage;
  return (
    <nav className="phone-bar" aria-label="What to look at">
      <button type="button" aria-current={current === "answers" ? "page" : undefined} onClick={onAnswers}>
        <AnswersIcon size={20} /> Answers
      </button>
      <button type="button" aria-current={current === "map" ? "page" : undefined} onClick={() => onStage("map")}>
        <MapIcon size={20} /> Map
      </button>
      <button type="button" aria-current={current === "table" ? "page" : undefined} onClick={() => onStage("table")}>
        <TableIcon size={20} /> Table
      </button>
      <button type="button" aria-current={current === "lineage" ? "page" : undefined} onClick={() => onStage("lineage")}>
        <LineageIcon size={20} /> Lineage
      </button>
      <button type="button" aria-current={current === "search" ? "page" : undefined} onClick={() => onStage("asks")}>
        <NoteIcon size={20} /> My search
      </button>
    </nav>
  );
}
