import { type RefObject, useState } from "react";
import { moveAsk } from "../../../../core/journey/ask-stages.ts";
import type { Ask, AskStage } from "../../../../core/model/ask.ts";
import type { AskId } from "../../../../core/model/ids.ts";
import { useActions } from "../../../state/use-app.ts";
import { askProblemInWords, askTitle, stageNames } from "../../../words/asks.ts";
import { useTools } from "../../workspace/tools.ts";
import { focusAsk } from "./focus-ask.ts";

export interface AskMoves {
  /** What was last done or refused, to be read out. */
  readonly said: string;
  readonly say: (text: string) => void;
  /** The ask whose menu is open. */
  readonly menu: AskId | null;
  readonly openMenu: (ask: AskId | null) => void;
  readonly move: (ask: Ask, to: AskStage) => Promise<void>;
}

/** Moves asks about on a page; the focus stays with the one that was moved, wherever it goes. */
export function useAskMoves(page: RefObject<HTMLElement | null>): AskMoves {
  const actions = useActions();
  const tools = useTools();
  const [said, say] = useState("");
  const [menu, openMenu] = useState<AskId | null>(null);

  async function move(ask: Ask, to: AskStage) {
    const title = askTitle(ask, tools.nameOf);
    const made = await actions.edit((records, { on }) => moveAsk(records, { ask: ask.id, to, on }));
    if ("problem" in made) {
      say(`${title}: ${askProblemInWords(made.problem, tools.nameOf(ask.broker))}`);
      return;
    }
    say(`${title}: now at ${stageNames[to]}.`);
    requestAnimationFrame(() => focusAsk(page.current, ask.id));
  }

  return { said, say, menu, openMenu, move };
}
