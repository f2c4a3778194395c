import type { PlannedSuggestion } from "../../core/answers/question.ts";
import type { DueItem } from "../../core/journey/due.ts";
import type { DoneItem } from "../../core/journey/this-week.ts";
import type { FollowUpKind } from "../../core/model/conversation.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { dateOfEpochDay, datePrecision, epochDay, type PartialDate } from "../../core/model/partial-date.ts";
import { counted, listed } from "./counts.ts";
import { daysAgo, onDate, shortDate } from "./dates.ts";

export type NameOf = (contact: ContactId) => string;

const followUps: Readonly<Record<FollowUpKind, (name: string) => string>> = {
  jobShadowing: (name) => `Arrange the job shadowing with ${name}`,
  internship: (name) => `Follow up with ${name} about an internship`,
  volunteering: (name) => `Follow up with ${name} about volunteering`,
  meeting: (name) => `Arrange another meeting with ${name}`,
};

/** What is to be done, in a line, without its day: "Thank Ana". */
export function dueInWords(
  { kind, contact, about, of }: Pick<DueItem, "kind" | "contact" | "about" | "of">,
  nameOf: NameOf,
): string {
  const who = contact === null ? "somebody" : nameOf(contact);
  const whom = about === null ? null : nameOf(about);
  switch (kind) {
    case "thank":
      return `Thank ${who}`;
    case "tell-introducer":
      return whom === null ? `Tell ${who} how it went` : `Tell ${who} how it went with ${whom}`;
    case "keep-in-touch":
      return `Let ${who} hear from you`;
    case "follow-up": {
      const followUp = of.thing === "task" ? of.task.followUp : null;
      return followUp === null ? `Follow up with ${who}` : followUps[followUp](who);
    }
    case "nudge":
      return whom === null ? `Remind ${who} of your note` : `Remind ${who} of your ask about ${whom}`;
    case "promise":
      return whom === null ? `Remind ${who} that you agreed to talk` : `Remind ${who}, who will introduce you to ${whom}`;
    case "send":
      return whom === null ? `Write to ${who}` : `Ask ${who} to introduce you to ${whom}`;
    case "write-to":
      return whom === null ? `Write to ${who}` : `Write to ${who}, whom ${whom} introduced you to`;
    case "permission":
      return whom === null ? `Ask ${who} whether you may name them` : `Ask ${who} whether you may name them to ${whom}`;
    case "hold":
      return `Talk with ${who}`;
    case "prepare":
      return `Prepare for ${who}`;
    case "write-down":
      return `Write down what you heard from ${who}`;
    case "set-day":
      return `Agree a day with ${who}`;
    case "lead": {
      if (of.thing !== "lead") return "Take the next step";
      const { company, role, nextStep } = of.lead;
      const place = [company, role].map((part) => part.trim()).filter((part) => part !== "");
      return `${place.join(", ") || "A lead"}: ${nextStep.trim() || "next step"}`;
    }
  }
}

const weekday = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "long" });

/** When, beside what: "due yesterday", "today at 14:30", "Thursday 3 Dec", "any day". */
export function dueDayInWords(
  { kind, dueOn, daysLate, of }: Pick<DueItem, "kind" | "dueOn" | "daysLate" | "of">,
  today: PartialDate,
): string {
  if (dueOn === null) return kind === "set-day" ? "no day yet" : "any day";
  const conversation = of.thing === "conversation" ? of.conversation : null;
  if (kind === "write-down") return `you talked ${daysAgo(dueOn, today)}`;
  if (daysLate > 0) return `due ${daysAgo(dueOn, today)}`;
  const at = kind === "hold" && conversation !== null && conversation.at !== null ? ` at ${conversation.at}` : "";
  const where = kind === "hold" && conversation !== null ? placeInWords(conversation) : "";
  return `${dayAhead(dueOn, today)}${at}${where}`;
}

function placeInWords({ how, place }: { readonly how: "inPerson" | "phone" | "video"; readonly place: string }): string {
  const means = how === "phone" ? ", by phone" : how === "video" ? ", by video" : "";
  const where = place.trim();
  return where === "" ? means : `${means}, ${where}`;
}

/** "today", "tomorrow", "Thursday 3 Dec". */
export function dayAhead(date: PartialDate, today: PartialDate): string {
  const ahead = epochDay(date) - epochDay(today);
  if (datePrecision(date) !== "day" || ahead < 0) return shortDate(date, today);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  return `${weekday.format(epochDay(date) * 86_400_000)} ${shortDate(date, today)}`;
}

/** "Thanked Ana", for what stands under done. */
export function doneInWords({ kind, contact, about }: Pick<DoneItem, "kind" | "contact" | "about">, nameOf: NameOf): string {
  const who = nameOf(contact);
  const whom = about === null ? null : nameOf(about);
  switch (kind) {
    case "thank":
      return `Thanked ${who}`;
    case "tell-introducer":
      return whom === null ? `Told ${who} how it went` : `Told ${who} how it went with ${whom}`;
    case "keep-in-touch":
      return `Kept in touch with ${who}`;
    case "hold":
      return `Talked with ${who}`;
    case "send":
      return whom === null ? `Wrote to ${who}` : `Asked ${who} about ${whom}`;
    default:
      return `Followed up with ${who}`;
  }
}

/**
 * What an ask of the plan adds: "opens 2 new companies (Halvmarsh and Orb) and 12 new people; another way into Vane".
 * `opened`: companies that the asks before it open already.
 */
export function gainInWords(
  { opens, opensCompanies }: Pick<PlannedSuggestion, "opens" | "opensCompanies">,
  opened: ReadonlySet<string> = new Set(),
): string {
  const fresh = opensCompanies.filter((company) => !opened.has(company));
  const again = opensCompanies.filter((company) => opened.has(company));
  const parts = [
    ...(fresh.length === 0 ? [] : [`${counted(fresh.length, "new company", "new companies")} (${listed(fresh)})`]),
    ...(opens === 0 ? [] : [counted(opens, "new person", "new people")]),
  ];
  const clauses = [
    ...(parts.length === 0 ? [] : [`opens ${listed(parts)}`]),
    ...(again.length === 0 ? [] : [`another way into ${listed(again)}`]),
  ];
  return clauses.length === 0 ? "brings you nearer to what you look for" : clauses.join("; ");
}

/** "asked 12 days ago, rest until 3 June". */
export function restInWords(
  { asked, until }: { readonly asked: PartialDate; readonly until: PartialDate },
  today: PartialDate,
): string {
  return `asked ${daysAgo(asked, today)}, rest until ${onDate(until, today).replace(/^(on|in) /, "")}`;
}

const numbers = ["No", "One", "Two", "Three", "Four", "Five"];

/** "Three asks for this week". */
export function asksTitle(count: number): string {
  return `${numbers[count] ?? count} ${count === 1 ? "ask" : "asks"} for this week`;
}

/** What was done about an item, for whoever cannot see the list change. `left`: how many are still there. */
export function doneSaid(what: string, how: "done" | "dropped" | PartialDate, left: number, today: PartialDate): string {
  const rest = left === 0 ? "Nothing else is due." : `${left} left.`;
  const said = how === "done" ? "done" : how === "dropped" ? "dropped" : `put off until ${dayAhead(how, today)}`;
  return `${what}: ${said}. ${rest}`;
}

/** The day after `days` days, for a menu: "1 day: Thursday 3 Dec". */
export function laterChoice(days: number, to: PartialDate, today: PartialDate): string {
  const span = days === 7 ? "A week" : counted(days, "day", "days");
  return `${span} later: ${dayAhead(to, today)}`;
}

/** First and last day of the list: "22 to 28 November". */
export function weekInWords(today: PartialDate, days: number): string {
  const last = dateOfEpochDay(epochDay(today) + days - 1);
  return `${shortDate(today, today)} to ${shortDate(last, today)}`;
}
