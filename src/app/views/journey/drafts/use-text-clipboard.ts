import { useState } from "react";
import { useActions } from "../../../state/use-app.ts";

export interface TextClipboard {
  /** What was copied from here last; null where nothing was. */
  readonly holds: string | null;
  /** Whether the browser would not copy. */
  readonly refused: boolean;
  copy(text: string): Promise<void>;
}

/** Copies texts, and remembers whether it worked, so that the screen can say so. */
export function useTextClipboard(): TextClipboard {
  const actions = useActions();
  const [state, setState] = useState<Pick<TextClipboard, "holds" | "refused">>({ holds: null, refused: false });
  return {
    ...state,
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        setState({ holds: text, refused: false });
        actions.notify({ code: "copied" });
      } catch {
        // The browser may refuse; the text can still be copied by hand, and the screen says so.
        setState({ holds: null, refused: true });
      }
    },
  };
}
