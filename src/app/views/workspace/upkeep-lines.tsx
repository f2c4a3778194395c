import { useEffect } from "react";
import { useActions, useApp } from "../../state/use-app.ts";
import { counted } from "../../words/counts.ts";

/** So long nothing must change before what there is to review is counted anew. */
const calmMilliseconds = 800;

/** What the network has open to be settled: a quiet line under the answers, none where there is nothing. */
export function UpkeepLines() {
  const actions = useActions();
  const counter = useApp((state) => state.counter);
  const counts = useApp((state) => state.upkeepCounts);
  const importing = useApp((state) => state.importing.step !== "idle");

  useEffect(() => {
    if (importing || counter === 0) return;
    const timer = setTimeout(() => {
      // Only the line is missing then; whoever opens the review is told what went wrong.
      actions.countUpkeep().catch(() => undefined);
    }, calmMilliseconds);
    return () => clearTimeout(timer);
  }, [actions, counter, importing]);

  const duplicates = counts.duplicates ?? 0;
  const freshness = counts.freshness ?? 0;
  if (duplicates === 0 && freshness === 0) return null;
  return (
    <div className="upkeep-lines small">
      {duplicates === 0 ? null : (
        <button type="button" className="link-button" onClick={actions.openReview}>
          {counted(duplicates, "possible duplicate", "possible duplicates")}
        </button>
      )}
      {freshness === 0 ? null : (
        <button type="button" className="link-button" onClick={() => actions.openUpkeep({ screen: "freshness" })}>
          {counted(freshness, "fact to confirm", "facts to confirm")}
        </button>
      )}
    </div>
  );
}
