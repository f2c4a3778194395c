import type { DueItem } from "../core/journey/due.ts";
import { datePrecision, epochDay, type PartialDate } from "../core/model/partial-date.ts";
import { dateInWords } from "./date-words.ts";
import type { NameOf } from "./words.ts";

/** What is to be done, without its day: "Thank Ana". */
export function dueInWords({ kind, contact, about, of }: DueItem, nameOf: NameOf): string {
  const who = contact === null ? "somebody" : nameOf(contact);
  const whom = about === null ? null : nameOf(about);
  switch (kind) {
    case "thank":
      return `Thank ${who}`;
    case "tell-introducer":
      return `Tell ${who} how it went${whom === null ? "" : ` with ${whom}`}`;
    case "keep-in-touch":
      return `Keep in touch with ${who}`;
    case "follow-up":
      return `Follow up with ${who}${of.thing === "task" && of.task.followUp !== null ? `: ${followUps[of.task.followUp]}` : ""}`;
    case "nudge":
      return whom === null ? `Nudge ${who}` : `Nudge ${who} about ${whom}`;
    case "promise":
      return whom === null ? `Remind ${who}` : `Remind ${who}, who agreed to introduce you to ${whom}`;
    case "send":
      return whom === null ? `Write to ${who}` : `Ask ${who} to introduce you to ${whom}`;
    case "write-to":
      return `Write to ${who}${whom === null ? "" : `, whom ${whom} introduced you to`}`;
    case "permission":
      return `Ask ${who} whether you may use their name${whom === null ? "" : ` with ${whom}`}`;
    case "hold":
      return `Talk with ${who}`;
    case "prepare":
      return `Prepare for ${who}`;
    case "write-down":
      return `Write down what you heard from ${who}`;
    case "set-day":
      return `Agree a day with ${who}`;
    case "lead": {
      if (of.thing !== "lead") return "Lead";
      const place = [of.lead.company, of.lead.role].filter((part) => part !== "").join(", ");
      return [place || "Lead", of.lead.nextStep || "next step"].join(": ");
    }
  }
}

const followUps = {
  jobShadowing: "job shadowing",
  internship: "internship",
  volunteering: "volunteering",
  meeting: "another meeting",
} as const;

/** "3 days late", "today", "tomorrow", "on 9 July 2026 at 14:30", "any day". */
export function dueDayInWords({ dueOn, daysLate, of, kind }: DueItem, asOf: PartialDate): string {
  const at = kind === "hold" && of.thing === "conversation" && of.conversation.at !== null ? ` at ${of.conversation.at}` : "";
  if (dueOn === null) return "any day";
  if (daysLate > 0) return daysLate === 1 ? "1 day late" : `${daysLate} days late`;
  const ahead = datePrecision(dueOn) === "day" ? epochDay(dueOn) - epochDay(asOf) : 2;
  return `${ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : dateInWords(dueOn)}${at}`;
}
