import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { MakeEdit } from "../../../state/upkeep-state.ts";
import { useActions } from "../../../state/use-app.ts";

/** Typing pauses for so long before what was typed is kept, milliseconds. */
const pause = 1_000;

export type KeptState = "kept" | "typing" | "refused";

export interface Autosave<Fields extends object> {
  readonly state: KeptState;
  /** Notes what was changed; it is kept after a pause, when the page is hidden, or when the screen closes. */
  readonly note: (fields: Partial<Fields>) => void;
  /** Keeps what was noted now. @returns whether everything is kept. */
  readonly flush: () => Promise<boolean>;
  /** Keeps what was noted, then does what leads away from the screen; stays where that was not kept. */
  readonly leave: (away: () => void) => void;
  /** For the dialog: stays open until everything is kept; a second try closes it all the same. */
  readonly mayClose: () => boolean;
}

/** Nothing typed is lost: fields that were changed are kept a little later, and at the latest when the screen closes. */
export function useAutosave<Fields extends object>(make: (fields: Partial<Fields>) => MakeEdit): Autosave<Fields> {
  const actions = useActions();
  const noted = useRef<Partial<Fields>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [state, setState] = useState<KeptState>("kept");

  async function flush(): Promise<boolean> {
    clearTimeout(timer.current);
    const fields = noted.current;
    if (Object.keys(fields).length === 0) return true;
    noted.current = {};
    const made = await actions.edit(make(fields), { quiet: true });
    const isKept = !("problem" in made) || made.problem === "nothing-new";
    // What was typed meanwhile is newer.
    if (!isKept) noted.current = { ...fields, ...noted.current };
    setState(isKept ? (Object.keys(noted.current).length === 0 ? "kept" : "typing") : "refused");
    return isKept;
  }

  const flushNow = useEffectEvent(() => void flush());
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === "hidden") flushNow();
    };
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      flushNow();
    };
  }, []);

  function leave(away: () => void) {
    void flush().then((isKept) => {
      if (isKept) away();
    });
  }

  return {
    state,
    note(fields) {
      noted.current = { ...noted.current, ...fields };
      setState("typing");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    flush,
    leave,
    mayClose() {
      if (Object.keys(noted.current).length === 0 || state === "refused") return true;
      leave(actions.closeJourney);
      return false;
    },
  };
}
