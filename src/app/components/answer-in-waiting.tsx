import { Loader } from "@mantine/core";
import type { ReactNode } from "react";
import type { Pending } from "../state/app-state.ts";

interface AnswerInWaitingProps<T> {
  readonly answer: Pending<T>;
  /** What is being worked out, for the wait: "Looking for paths". */
  readonly doing: string;
  readonly children: (value: T) => ReactNode;
}

/** An answer, or the one before it while a newer one is computed, or the wait for the first. */
export function AnswerInWaiting<T>({ answer, doing, children }: AnswerInWaitingProps<T>) {
  switch (answer.state) {
    case "none":
      return null;
    case "ready":
      return <Frame busy={false}>{children(answer.value)}</Frame>;
    case "failed":
      return (
        <div className="callout callout-bad" role="alert">
          <p>
            <strong>This could not be worked out.</strong> Nothing of yours is lost. Try again, or reload the page.
          </p>
          <p className="quiet small">What the program says: {answer.message}</p>
        </div>
      );
    case "loading":
      return answer.previous === null ? (
        <p className="waiting" role="status">
          <Loader size={16} aria-hidden="true" /> {doing}…
        </p>
      ) : (
        <Frame busy>{children(answer.previous)}</Frame>
      );
  }
}

/** The same around a new answer as around the one before, so that what is shown stays mounted from one to the next. */
function Frame({ busy, children }: { readonly busy: boolean; readonly children: ReactNode }) {
  return (
    <div className="answer-frame" aria-busy={busy}>
      {children}
    </div>
  );
}
