import { useEffect, useMemo, useState } from "react";
import { atOnce, inSlices, type Stepwise } from "./slices.ts";

/**
 * What some work comes to. While it is done anew, the result before stays.
 *
 * @param make begins the work; a new function begins it anew, so it comes from `useCallback`
 * @param small whether it may be done at once, while drawing
 * @returns null until there is a first result
 */
export function useSliced<T>(make: () => Stepwise<T>, small: boolean): T | null {
  const now = useMemo(() => (small ? { value: atOnce(make()) } : null), [make, small]);
  const [later, setLater] = useState<{ readonly value: T } | null>(null);

  useEffect(() => {
    if (small) return;
    const ending = new AbortController();
    inSlices(make(), { signal: ending.signal }).then(
      (result) => {
        if (result !== null && !ending.signal.aborted) setLater(result);
      },
      (error: unknown) =>
        // Thrown where it would have been without slices: while drawing.
        setLater(() => {
          throw error;
        }),
    );
    return () => ending.abort();
  }, [make, small]);

  return (now ?? later)?.value ?? null;
}
