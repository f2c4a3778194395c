import type { Theme } from "../model/conversation.ts";
import type { Figure } from "./adviser-figures.ts";
import type { AdviserSummary } from "./adviser-summary.ts";

/**
 * What the figures give reason to talk about. Each follows from figures that are told, and so tells nothing beyond them.
 *
 * - `few-asks`, `ideas-unasked`, `no-replies`, `declined`: of asks.
 * - `few-conversations`, `few-names`: of conversations.
 * - `themes-unheard`: what conversations hardly touched on.
 * - `thanks-late`, `overdue`: of what follows them.
 * - `one-industry`: most contacts are in it. `goal-open`: no occupation stands in the goal.
 */
export type Discussion =
  | {
      readonly code:
        | "few-asks"
        | "ideas-unasked"
        | "no-replies"
        | "declined"
        | "few-conversations"
        | "few-names"
        | "thanks-late"
        | "overdue"
        | "goal-open";
    }
  | { readonly code: "themes-unheard"; readonly themes: readonly Theme[] }
  | { readonly code: "one-industry"; readonly industry: string };

/** @returns questions in the order of the search, each at most once. Cost: O(figures). */
export function questionsToDiscuss(summary: Omit<AdviserSummary, "questions">): readonly Discussion[] {
  const { goal, network, industries, asks, conversations, themes, followUp } = summary;
  const found: Discussion[] = [];
  if (goal !== null && goal.occupations.length === 0) found.push({ code: "goal-open" });
  const first = industries?.[0];
  if (network !== null && first !== undefined && isMostOf(first.figure, network.contacts))
    found.push({ code: "one-industry", industry: first.label });
  if (asks !== null) {
    const isMany = (stage: string) => asks.stages.some((each) => each.stage === stage && each.asks.is === "range");
    if (asks.stages.every(({ stage, asks: count }) => stage === "idea" || count.is === "few")) {
      found.push({ code: isMany("idea") ? "ideas-unasked" : "few-asks" });
    }
    if (isMany("noReply")) found.push({ code: "no-replies" });
    if (isMany("declined")) found.push({ code: "declined" });
  }
  if (conversations?.held.is === "few") found.push({ code: "few-conversations" });
  if (conversations?.namedEach === "below-one") found.push({ code: "few-names" });
  const unheard = themes?.filter(({ conversations: count }) => count.is === "few").map(({ theme }) => theme) ?? [];
  if (conversations?.held.is === "range" && unheard.length > 0) found.push({ code: "themes-unheard", themes: unheard });
  if (followUp?.thankedLate.is === "range") found.push({ code: "thanks-late" });
  if (followUp?.overdue.is === "range") found.push({ code: "overdue" });
  return found;
}

/** Sure to be more than half, as far as the ranges tell. */
function isMostOf(part: Figure, whole: Figure): boolean {
  return part.is === "range" && whole.is === "range" && whole.to !== null && part.from * 2 > whole.to;
}
