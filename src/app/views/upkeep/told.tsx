import { useState } from "react";
import type { Edit, Refused } from "../../../core/upkeep/edit.ts";
import { operationInWords } from "../../words/operations.ts";
import { problemInWords } from "../../words/upkeep.ts";

export interface ToldOf {
  readonly text: string;
  readonly isProblem: boolean;
}

/** What came of an edit, to be told beside what asked for it. */
export function useTold(): readonly [ToldOf | null, (made: Edit | Refused<string>) => void] {
  const [told, setTold] = useState<ToldOf | null>(null);
  const tell = (made: Edit | Refused<string>) =>
    setTold(
      "problem" in made
        ? { text: problemInWords(made.problem), isProblem: true }
        : { text: operationInWords(made.summary), isProblem: false },
    );
  return [told, tell];
}

export function Told({ told }: { readonly told: ToldOf | null }) {
  return (
    <p role="status" className={told?.isProblem === true ? "field-problem small" : "quiet small"}>
      {told?.text}
    </p>
  );
}
