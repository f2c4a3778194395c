import type { Ask } from "../../../../core/model/ask.ts";
import { useActions } from "../../../state/use-app.ts";
import { askTitle } from "../../../words/asks.ts";
import { useTools } from "../../workspace/tools.ts";
import { walkFrom } from "./walk-cards.ts";

interface AskTitleProps {
  readonly ask: Ask;
  /** Opens the menu that moves it. */
  readonly onMenu: () => void;
  /** The arrow keys are the menu's then, also while the focus is still on its way there. */
  readonly menuOpen: boolean;
}

/** Opens the ask; M opens the menu that moves it, arrow keys go on to other asks. */
export function AskTitle({ ask, onMenu, menuOpen }: AskTitleProps) {
  const tools = useTools();
  const actions = useActions();
  return (
    <button
      type="button"
      className="asks-title"
      data-ask={ask.id}
      aria-keyshortcuts="M"
      onClick={() => actions.openJourney({ screen: "ask", ask: ask.id })}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key.toLowerCase() === "m") {
          event.preventDefault();
          onMenu();
        } else if (menuOpen ? event.key.startsWith("Arrow") : walkFrom(event.currentTarget, event.key)) {
          event.preventDefault();
        }
      }}
    >
      {askTitle(ask, tools.nameOf)}
    </button>
  );
}
