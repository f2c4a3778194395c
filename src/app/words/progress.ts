import type { ReachOverTimeAnswer } from "../../core/answers/network-answers.ts";
import type { Progress, ProgressTotals } from "../../core/journey/progress.ts";
import { counted, listed, people, wholeNumber } from "./counts.ts";

/** "12 asks: 5 led to an introduction or a meeting, 4 were declined or not answered, 3 are open." */
export function asksInWords({ asked, granted, declined, noReply, agreed, waiting }: ProgressTotals): string {
  if (asked === 0) return "You have not asked anybody yet.";
  const not = declined + noReply;
  const open = agreed + waiting;
  const parts = [
    granted === 0 ? null : `${wholeNumber(granted)} led to an introduction or a meeting`,
    not === 0 ? null : `${wholeNumber(not)} ${not === 1 ? "was" : "were"} declined or not answered`,
    open === 0 ? null : `${wholeNumber(open)} ${open === 1 ? "is" : "are"} open`,
  ].filter((part) => part !== null);
  return `${counted(asked, "ask", "asks")}: ${listed(parts)}.`;
}

/** What it means, and what to do: never a judgement on the person. */
export function asksAdvice({ asked, ideas, agreed, waiting }: ProgressTotals): string {
  if (asked === 0) {
    return ideas === 0
      ? "Choose somebody to reach, and ask one person for one introduction."
      : `${counted(ideas, "idea is", "ideas are")} noted. Asking one of those people is the next step.`;
  }
  if (agreed > 0)
    return `${counted(agreed, "person has", "people have")} said yes and not introduced you yet: a friendly reminder helps them too.`;
  if (waiting > 0)
    return `${counted(waiting, "answer is", "answers are")} still to come. A reminder after a week is usual, and so is silence.`;
  return "Nothing is waiting for an answer. A new ask would start something.";
}

/** Shares are told by their counts alone until enough asks have ended. */
export function outcomesInWords({ outcomes: { ended, enough } }: Progress): string {
  return ended < enough
    ? `${wholeNumber(ended)} of your asks ${ended === 1 ? "has" : "have"} ended. Until ${wholeNumber(enough)} have, odds are shown as bands: fewer say little about the next one.`
    : `${wholeNumber(ended)} of your asks have ended: enough for the odds to lean on your own experience.`;
}

/** "9 conversations held, 4 of them in the last 26 weeks." */
export function conversationsInWords(held: number, lately: number, weeks: number): string {
  if (held === 0) return "No conversation has been held yet.";
  const some = lately === 0 ? "none of them" : lately === held ? "all of them" : `${wholeNumber(lately)} of them`;
  return `${counted(held, "conversation", "conversations")} held, ${held === 1 && lately === 1 ? "" : `${some} `}in the last ${weeks} weeks.`;
}

/** "4 conversations gave 9 new names: between 2 and 3 each." */
export function namesInWords({ conversations, named }: ProgressTotals): string {
  if (conversations === 0) return "No conversation has been held yet.";
  if (named === 0) return `${counted(conversations, "conversation", "conversations")} held, no new name noted.`;
  const low = Math.floor(named / conversations);
  const high = Math.ceil(named / conversations);
  const each =
    low === high ? wholeNumber(low) : low === 0 ? "fewer than one" : `between ${wholeNumber(low)} and ${wholeNumber(high)}`;
  const gave = `${counted(conversations, "conversation", "conversations")} gave ${counted(named, "new name", "new names")}`;
  return conversations === 1 ? `${gave}.` : `${gave}: ${each} each, on average.`;
}

export function namesAdvice({ conversations, named }: ProgressTotals): string {
  if (conversations === 0) return "The first one needs no more than twenty minutes of somebody’s time.";
  return named < conversations
    ? "Close each talk with “Who else should I speak to?” and “May I use your name?”: that is how the list grows."
    : "Each of these is somebody new to ask about. Asking who else to speak to keeps it growing.";
}

export function thanksInWords({ thanks: { inTime, late, open, overdue } }: ProgressTotals): string {
  const sent = inTime + late;
  if (sent + open === 0) return "No thank-you note was due so far.";
  const toSend = sent === 0 ? counted(open, "thank-you", "thank-yous") : wholeNumber(open);
  const parts = [
    sent === 0 ? null : `${wholeNumber(inTime)} of ${counted(sent, "thank-you", "thank-yous")} went out by the day it was due`,
    open === 0 ? null : `${toSend} ${open === 1 ? "is" : "are"} still to be sent`,
  ].filter((part) => part !== null);
  const advice = overdue === 0 ? "" : " A late note is still welcome.";
  return `${listed(parts)}.${advice}`.replace(/^\w/, (first) => first.toUpperCase());
}

/** "Within 3 introductions: 40 people a year ago, 58 now." */
export function reachInWords({ points, undatedTies, datedTies }: ReachOverTimeAnswer): {
  readonly growth: string;
  readonly note: string | null;
} {
  const first = points[0]?.within ?? [];
  const last = points.at(-1)?.within ?? [];
  const before = first[1] ?? 0;
  const now = last[1] ?? 0;
  const gained = now - before;
  const months = points.length - 1;
  const growth =
    gained === 0
      ? `${people(now)} within two introductions, as many as ${counted(months, "month", "months")} ago.`
      : `${people(now)} within two introductions, ${wholeNumber(gained)} more than ${counted(months, "month", "months")} ago.`;
  const note =
    undatedTies === 0
      ? null
      : `Of ${wholeNumber(datedTies + undatedTies)} ties, ${counted(undatedTies, "has", "have")} no date. They count from the beginning, so the past looks larger than it was.`;
  return { growth, note };
}

export function withoutDayInWords(count: number): string | null {
  return count === 0
    ? null
    : `${counted(count, "entry is", "entries are")} not known to the day: counted in the sums, and in no week.`;
}
