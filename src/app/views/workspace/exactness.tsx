import { Button } from "@mantine/core";
import type { Exactness as HowExact } from "../../../core/answers/network-answers.ts";
import { useActions, useApp } from "../../state/use-app.ts";
import { errorInWords } from "../../words/bridging.ts";

interface ExactnessProps {
  readonly is: HowExact;
}

/** Whether betweenness is exact yet, and if not, how far along that is. */
export function Exactness({ is }: ExactnessProps) {
  const refining = useApp((state) => state.refining);
  const actions = useActions();
  if (is.exact) return null;
  const percent = refining.state === "running" ? Math.floor(refining.share * 100) : 0;
  return (
    <div className="callout stack">
      <p>
        Betweenness is estimated so far, to within {errorInWords(is.error)} of all pairs (nine times out of ten). Everything else
        is exact.
      </p>
      {refining.state === "running" ? (
        <>
          <p className="small" id="refining">
            Computing it exactly: {percent} %
          </p>
          <progress className="progress" aria-labelledby="refining" max={100} value={percent} />
          <div>
            <Button variant="default" size="xs" onClick={actions.stopRefining}>
              Stop
            </Button>
          </div>
        </>
      ) : null}
      {refining.state === "failed" ? <p role="alert">Computing it exactly did not work: {refining.message}</p> : null}
      {refining.state === "stopped" || refining.state === "failed" ? (
        <div>
          <Button variant="default" size="xs" onClick={actions.refineAgain}>
            Compute exactly
          </Button>
        </div>
      ) : null}
    </div>
  );
}
