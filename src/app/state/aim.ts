import type { Question } from "../../core/answers/question.ts";
import type { AppState } from "./app-state.ts";

type Aim = Pick<Extract<Question, { readonly ask: "suggest" }>, "goal" | "purpose">;

/** What suggestions are to lead to: what was asked about, then the goal; and for what purpose, where that was said. */
export function aimOf({
  target,
  targetOf,
  records,
  purpose,
}: Pick<AppState, "target" | "targetOf" | "records" | "purpose">): Aim {
  const asked = target.trim() === "" ? [] : [target.trim()];
  const { targets = [], occupations = [] } = records.settings.goal ?? {};
  return {
    goal: {
      companies: [...(targetOf === "company-or-person" ? asked : []), ...targets],
      roles: [...(targetOf === "role" ? asked : []), ...occupations],
    },
    ...(purpose === null ? {} : { purpose }),
  };
}
