import { Button } from "@mantine/core";
import { type ReactNode, type Ref, useState } from "react";
import type { OperationSummary } from "../../../core/model/change.ts";
import type { MakeEdit } from "../../state/upkeep-state.ts";
import { useActions } from "../../state/use-app.ts";
import { operationInWords } from "../../words/operations.ts";
import { problemInWords } from "../../words/upkeep.ts";

interface FormFrameProps {
  readonly formRef: Ref<HTMLFormElement>;
  readonly submitLabel: string;
  /** Null while a field is not filled in as it must be; the fields then say what is missing. */
  readonly make: () => MakeEdit | null;
  readonly onKept: (said: string, summary: OperationSummary) => void;
  readonly children: ReactNode;
}

/** A form whose entry is kept as one operation. */
export function FormFrame({ formRef, submitLabel, make, onKept, children }: FormFrameProps) {
  const actions = useActions();
  const [problem, setProblem] = useState<string | null>(null);

  async function submit() {
    const edit = make();
    setProblem(null);
    if (edit === null) return;
    const made = await actions.edit(edit, { quiet: true });
    if ("problem" in made) setProblem(problemInWords(made.problem));
    else onKept(operationInWords(made.summary), made.summary);
  }

  return (
    <form
      ref={formRef}
      className="upkeep-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      {problem === null ? null : (
        <p className="callout callout-bad" role="alert">
          {problem}
        </p>
      )}
      <div className="row row-end">
        <Button variant="default" onClick={actions.closeUpkeep}>
          Cancel
        </Button>
        <Button type="submit">{submitLabel}</Button>
      </div>
    </form>
  );
}
