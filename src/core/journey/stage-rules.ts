import type { Ask, AskStage } from "../model/ask.ts";

/**
 * Why an ask cannot go where it is sent:
 *
 * - `already-there`: it is.
 * - `not-asked-yet`: nobody can answer what was not asked.
 * - `was-asked`: an ask that was made is no idea any more, and is not made twice.
 * - `ask-anew`: it has ended; to ask again is another ask.
 * - `was-answered`: they did answer.
 * - `not-introduced`: there is no meeting before the introduction.
 * - `was-introduced`: the introduction was made; nothing the broker does later takes it back.
 * - `is-direct`: you wrote to the person yourself, there is nobody to introduce you.
 * - `is-over`: you have met.
 */
export type StageProblem =
  | "already-there"
  | "not-asked-yet"
  | "was-asked"
  | "ask-anew"
  | "was-answered"
  | "not-introduced"
  | "was-introduced"
  | "is-direct"
  | "is-over";

type Row = Readonly<Record<AskStage, "yes" | StageProblem>>;

/** From (row) to (column). What holds for direct asks only is added by `stageProblem`. */
const table: Readonly<Record<AskStage, Row>> = {
  idea: {
    idea: "already-there",
    asked: "yes",
    agreed: "not-asked-yet",
    introduced: "not-asked-yet",
    met: "not-asked-yet",
    declined: "not-asked-yet",
    noReply: "not-asked-yet",
  },
  asked: {
    idea: "was-asked",
    asked: "already-there",
    agreed: "yes",
    introduced: "yes",
    met: "not-introduced",
    declined: "yes",
    noReply: "yes",
  },
  agreed: {
    idea: "was-asked",
    asked: "was-asked",
    agreed: "already-there",
    introduced: "yes",
    met: "not-introduced",
    declined: "yes",
    noReply: "yes",
  },
  introduced: {
    idea: "was-asked",
    asked: "was-asked",
    agreed: "was-introduced",
    introduced: "already-there",
    met: "yes",
    declined: "was-introduced",
    noReply: "was-introduced",
  },
  met: {
    idea: "is-over",
    asked: "is-over",
    agreed: "is-over",
    introduced: "is-over",
    met: "already-there",
    declined: "is-over",
    noReply: "is-over",
  },
  // Somebody may come round, or answer after all.
  declined: {
    idea: "was-asked",
    asked: "ask-anew",
    agreed: "yes",
    introduced: "yes",
    met: "not-introduced",
    declined: "already-there",
    noReply: "was-answered",
  },
  noReply: {
    idea: "was-asked",
    asked: "ask-anew",
    agreed: "yes",
    introduced: "yes",
    met: "not-introduced",
    declined: "yes",
    noReply: "already-there",
  },
};

export const askStages: readonly AskStage[] = ["idea", "asked", "agreed", "introduced", "met", "declined", "noReply"];

/**
 * @param ask where it stands now, and whether it goes to the target themselves
 * @returns why it cannot go to that stage; null where it can. Cost: O(1).
 */
export function stageProblem(ask: Pick<Ask, "broker" | "target" | "outcome">, to: AskStage): StageProblem | null {
  const from = ask.outcome.stage;
  const isDirect = ask.broker === ask.target;
  if (isDirect && to === "introduced" && from !== "introduced" && from !== "met") return "is-direct";
  // Whoever agrees to talk is met next; nobody stands in between.
  if (isDirect && to === "met" && from !== "idea" && from !== "met") return null;
  const rule = table[from][to];
  return rule === "yes" ? null : rule;
}

/** @returns the stages that an ask can go to, in the order of `askStages`. Cost: O(1). */
export function nextStages(ask: Pick<Ask, "broker" | "target" | "outcome">): readonly AskStage[] {
  return askStages.filter((stage) => stageProblem(ask, stage) === null);
}

/** @returns whether something is still expected of the broker. Cost: O(1). */
export function isOpen({ outcome: { stage } }: Pick<Ask, "outcome">): boolean {
  return stage === "asked" || stage === "agreed";
}
