import type { Ask } from "../../core/model/ask.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import { daysAgo, onDate, shortDate } from "./dates.ts";

/** "Asked today - nudge on 29 Nov", or how the ask ended. */
export function askInWords(ask: Ask, today: PartialDate): string {
  const { outcome } = ask;
  switch (outcome.stage) {
    case "idea":
      return "Not asked yet";
    case "asked":
      return `Asked ${ask.askedOn === null ? "" : `${daysAgo(ask.askedOn, today)} `}– nudge on ${shortDate(outcome.nudgeOn, today)}`;
    case "agreed":
      return `Agreed ${onDate(outcome.on, today)} – nudge on ${shortDate(outcome.nudgeOn, today)}`;
    case "met":
      return `Met ${onDate(outcome.on, today)}`;
    case "introduced":
      return `Introduced you ${onDate(outcome.on, today)}`;
    case "declined":
      return `Would rather not, ${onDate(outcome.on, today)}`;
    case "noReply":
      return `No reply by ${onDate(outcome.on, today).replace(/^(on|in) /, "")}`;
  }
}
