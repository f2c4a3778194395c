import { useEffect, useState } from "react";
import type { JourneyScreen } from "../../../state/journey-state.ts";
import { useActions } from "../../../state/use-app.ts";

let waiting: JourneyScreen | null = null;

/** Opens a screen for a moment; when it closes, the one before is there again. */
export function comeBackTo(screen: JourneyScreen): void {
  waiting = screen;
}

export interface Back {
  /** Closes this screen, or goes back to where it was opened from. */
  readonly close: () => void;
  /** For the dialog. */
  readonly mayClose: () => boolean;
}

/** Of a screen that can be opened from another one. */
export function useComeBack(): Back {
  const actions = useActions();
  const [back] = useState(waiting);
  useEffect(
    () => () => {
      waiting = null;
    },
    [],
  );
  return {
    close() {
      if (back === null) actions.closeJourney();
      else actions.openJourney(back);
    },
    mayClose() {
      if (back === null) return true;
      actions.openJourney(back);
      return false;
    },
  };
}
