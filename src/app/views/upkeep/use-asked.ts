import { useEffect, useEffectEvent, useState } from "react";
import type { Pending } from "../../state/app-state.ts";

/**
 * An answer of the worker, asked for anew whenever `about` changes; the one before stays on screen meanwhile.
 * @param about what the answer depends on, as text
 */
export function useAsked<T>(about: string, ask: (about: string) => Promise<T>): Pending<T> {
  const [answer, setAnswer] = useState<Pending<T>>({ state: "loading", previous: null });
  const asking = useEffectEvent(ask);
  useEffect(() => {
    let wanted = true;
    setAnswer((before) => ({ state: "loading", previous: before.state === "ready" ? before.value : null }));
    asking(about).then(
      (value) => {
        if (wanted) setAnswer({ state: "ready", value });
      },
      (error: unknown) => {
        if (wanted) setAnswer({ state: "failed", message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [about]);
  return answer;
}
