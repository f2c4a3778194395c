import { useEffect, useState } from "react";

/** Gives the focus back, when what calls this goes, to where it was when it came; but only if it would otherwise be nowhere. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (nowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
