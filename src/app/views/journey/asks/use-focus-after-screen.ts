import { type RefObject, useEffect, useRef } from "react";
import type { AskId } from "../../../../core/model/ids.ts";
import { useApp } from "../../../state/use-app.ts";
import { focusAsk } from "./focus-ask.ts";

/** A dialog gives the focus back a moment after it is gone. */
const momentMs = 60;

/**
 * When the screen of an ask closes, what opened it may stand in another column by then, or nowhere: the focus goes to the ask where
 * it is now, or to the heading of the page.
 */
export function useFocusAfterScreen(page: RefObject<HTMLElement | null>): void {
  const open = useApp(({ journey }) => (journey?.screen === "ask" ? journey.ask : null));
  const isOther = useApp(({ journey }) => journey !== null && journey.screen !== "ask");
  const last = useRef<AskId | null>(null);

  useEffect(() => {
    const closed = last.current;
    last.current = open;
    if (open !== null || closed === null || isOther) return;
    const timer = setTimeout(() => {
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (nowhere && !focusAsk(page.current, closed)) page.current?.querySelector("h2")?.focus();
    }, momentMs);
    return () => clearTimeout(timer);
  }, [open, isOther, page]);
}
