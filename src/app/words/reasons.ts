import type { Reason } from "../../core/answers/question.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { counted, sentence, times } from "./counts.ts";
import { onDate } from "./dates.ts";

export interface ReasonWording {
  readonly nameOf: (contact: ContactId) => string;
  readonly today: string;
  /** The person that the words stand under, who need not be named again. */
  readonly about?: ContactId;
}

/** A clause without a full stop: "introduced you twice". */
export function reasonInWords(reason: Reason, { nameOf, today, about }: ReasonWording): string {
  switch (reason.code) {
    case "you-know-each-other":
      return "you already know each other";
    case "works-there":
      return reason.position === null ? `works at ${reason.company}` : `${reason.position} at ${reason.company}`;
    case "last-contact":
      return `last recorded contact${reason.contact === about ? "" : ` with ${nameOf(reason.contact)}`} ${onDate(reason.on, today)}`;
    case "no-recorded-contact-date":
      return reason.contact === about
        ? "no contact date recorded"
        : `no date recorded for your contact with ${nameOf(reason.contact)}`;
    case "introduced-you":
      return `introduced you ${times(reason.times)}`;
    case "introduced-target":
      return `${nameOf(reason.broker)} introduced ${nameOf(reason.target)}${reason.on === null ? " before" : ` ${onDate(reason.on, today)}`}`;
    case "knows-target":
      return reason.times > 1
        ? `${nameOf(reason.broker)} knows ${nameOf(reason.target)} (recorded ${times(reason.times)})`
        : `${nameOf(reason.broker)} knows ${nameOf(reason.target)}`;
    case "no-open-asks":
      return "no open asks";
    case "open-asks":
      return `${counted(reason.count, "ask", "asks")} of yours still open`;
    case "rest-until":
      return `asked ${onDate(reason.asked, today)}, so let them rest until ${onDate(reason.until, today).replace(/^(on|in) /, "")}`;
    case "shared-contacts":
      return `${counted(reason.count, "contact", "contacts")} in common`;
    case "opens-company":
      return `opens ${reason.company}`;
    case "opens-contacts":
      return `opens ${counted(reason.count, "new person", "new people")}`;
    case "matches-goal":
      return `matches your goal “${reason.goal}”`;
    case "volunteers-to-help":
      return "has offered to help people who ask";
    case "hears-of-openings":
      return `may know of openings (${reason.position})`;
    case "does-the-work":
      return `can tell of the work (${reason.occupation})`;
    case "same-school":
      return `went to your school, ${reason.school}`;
  }
}

/** All reasons as one sentence; nothing when there is none. */
export function reasonsInWords(reasons: readonly Reason[], wording: ReasonWording): string {
  if (reasons.length === 0) return "";
  return sentence(reasons.map((reason) => reasonInWords(reason, wording)).join("; "));
}
