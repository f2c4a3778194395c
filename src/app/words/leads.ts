import type { Lead } from "../../core/model/lead.ts";
import { epochDay, type PartialDate } from "../../core/model/partial-date.ts";
import { counted } from "./counts.ts";
import { onDate, shortDate } from "./dates.ts";

/** "Laboratory assistant, Acme", or the one that is known. */
export function leadInWords({ role, company }: Pick<Lead, "role" | "company">): string {
  return [role, company].filter((part) => part !== "").join(", ");
}

export const leadStageNames: Readonly<Record<Lead["stage"], string>> = {
  open: "Open",
  applied: "Applied",
  closed: "Closed",
};

/** What taking a lead to a stage is called. */
export const leadMoves: Readonly<Record<Lead["stage"], string>> = {
  open: "Open again",
  applied: "I have applied",
  closed: "Close: it came to an end",
};

export const postedNames: Readonly<Record<Lead["posted"], string>> = {
  unposted: "Not posted",
  posted: "Posted",
  unknown: "Not known whether posted",
};

/** "Heard from Priya on 3 May." */
export function heardInWords(
  { heardFrom, heardOn }: Lead,
  nameOf: (id: NonNullable<Lead["heardFrom"]>) => string,
  today: string,
) {
  return heardFrom === null ? `Heard ${onDate(heardOn, today)}` : `Heard from ${nameOf(heardFrom)} ${onDate(heardOn, today)}`;
}

/** "due today", "3 days overdue", "due 12 June", with whether it waits. */
export function dueInWords(day: PartialDate, today: PartialDate): { readonly text: string; readonly isDue: boolean } {
  const days = epochDay(day) - epochDay(today);
  if (days === 0) return { text: "due today", isDue: true };
  if (days === 1) return { text: "due tomorrow", isDue: false };
  if (days < 0) return { text: `${counted(-days, "day", "days")} overdue`, isDue: true };
  return { text: `due ${shortDate(day, today)}`, isDue: false };
}

export function leadProblemInWords(problem: string): string {
  switch (problem) {
    case "nothing-said":
      return "Write a company or a role, so that you can tell this lead from others.";
    case "unknown-contact":
      return "The person you heard it from is no longer recorded. Choose somebody else, or nobody.";
    case "unknown-conversation":
      return "The conversation it came from is no longer recorded.";
    case "was-applied":
      return "An application that was sent stays sent. Close the lead instead.";
    case "is-closed":
      return "Open it again first.";
    case "already-there":
    case "nothing-new":
      return "All of this is recorded already.";
    case "not-kept":
      return "It could not be kept; the message at the foot of the page says why.";
    default:
      return "What it is about has changed meanwhile. Close this and look again.";
  }
}
