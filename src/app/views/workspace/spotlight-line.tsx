import type { Spotlight } from "../../state/app-state.ts";
import { useActions } from "../../state/use-app.ts";
import { people } from "../../words/counts.ts";
import { useTools } from "./tools.ts";

interface SpotlightLineProps {
  readonly spotlight: Spotlight;
}

/** Says why nearly everybody is faded, and ends it. */
export function SpotlightLine({ spotlight }: SpotlightLineProps) {
  const tools = useTools();
  const actions = useActions();
  return (
    <p className="callout callout-fair" role="status">
      Only the {people(spotlight.people.size - 1)} are shown whom you would no longer reach within three introductions without{" "}
      {tools.nameOf(spotlight.without)}.{" "}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          actions.showLost(null);
          document.getElementById("stage")?.focus();
        }}
      >
        Show everybody again
      </button>
    </p>
  );
}
