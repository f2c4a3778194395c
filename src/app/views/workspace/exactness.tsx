import { Button } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import type { Exactness as HowExact } from "../../../core/answers/network-answers.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { errorInWords } from "../../words/bridging.ts";

/** Of the heading above, which takes the focus when the estimate goes. */
export const bridgingHeadingId = "bridging-heading";

interface ExactnessProps {
  readonly is: HowExact;
}

/** Whether betweenness is exact yet, and if not, how far along that is. */
export function Exactness({ is }: ExactnessProps) {
  return is.exact ? null : <Estimate error={is.error} />;
}

function Estimate({ error }: { readonly error: number }) {
  const refining = useApp((state) => state.refining);
  const actions = useActions();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      // The exact figures take this place: whoever had just stopped or started them goes on at the heading.
      if (element?.contains(document.activeElement) === true) document.getElementById(bridgingHeadingId)?.focus();
    };
  }, []);
  const isRunning = refining.state === "running";
  const percent = refining.state === "running" ? Math.floor(refining.share * 100) : 0;
  return (
    <div ref={box} className="callout stack">
      <p>
        Betweenness is estimated so far, to within {errorInWords(error)} of all pairs (nine times out of ten). Everything else is
        exact.
      </p>
      {isRunning ? (
        <>
          <p className="small" id="refining">
            Computing it exactly: {percent} %
          </p>
          <progress className="progress" aria-labelledby="refining" max={100} value={percent} />
        </>
      ) : null}
      {refining.state === "failed" ? <p role="alert">Computing it exactly did not work: {refining.message}</p> : null}
      <div>
        {/* One button with two meanings, so that the focus stays where it is. */}
        <Button variant="default" size="xs" onClick={isRunning ? actions.stopRefining : actions.refineAgain}>
          {isRunning ? "Stop" : "Compute exactly"}
        </Button>
      </div>
    </div>
  );
}
