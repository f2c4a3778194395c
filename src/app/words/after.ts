import type { Conversation, ConversationHow, Finding, FollowUpKind, Reflection, Theme } from "../../core/model/conversation.ts";
import type { Lead } from "../../core/model/lead.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import { datePrecision, epochDay } from "../../core/model/partial-date.ts";
import type { Permission, Purpose } from "../../core/model/purpose.ts";
import type { Task } from "../../core/model/task.ts";
import { people } from "./counts.ts";
import { dateInWords, onDate } from "./dates.ts";
import { problemInWords } from "./upkeep.ts";

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** In the order of a good talk. */
export const findingThemes: readonly Choice<Theme>[] = [
  { value: "path", label: "How they got in" },
  { value: "day", label: "A typical day" },
  { value: "likes", label: "What they like" },
  { value: "challenges", label: "What is hard" },
  { value: "skills", label: "Skills it takes" },
  { value: "culture", label: "People and workplace" },
  { value: "pay", label: "Pay, hours, prospects" },
  { value: "field", label: "Where the field is going" },
  { value: "advice", label: "Advice" },
  { value: "fit", label: "Whether it suits me" },
  { value: "closing", label: "Whom to speak to next" },
];

export const stances: readonly Choice<Finding["stance"]>[] = [
  { value: 1, label: "Speaks for it" },
  { value: 0, label: "Neither" },
  { value: -1, label: "Speaks against it" },
];

export const happiness: readonly Choice<Reflection["happyThere"]>[] = [
  { value: 1, label: "No" },
  { value: 2, label: "Rather not" },
  { value: 3, label: "Perhaps" },
  { value: 4, label: "I think so" },
  { value: 5, label: "Yes" },
  { value: null, label: "Cannot say yet" },
];

export const namePermissions: readonly Choice<Permission>[] = [
  { value: "unasked", label: "I did not ask" },
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

export const followUpKinds: readonly Choice<FollowUpKind>[] = [
  { value: "meeting", label: "Another meeting" },
  { value: "jobShadowing", label: "Job shadowing" },
  { value: "internship", label: "Internship" },
  { value: "volunteering", label: "Volunteering" },
];

export const purposes: readonly Choice<Purpose>[] = [
  { value: "informational", label: "To learn" },
  { value: "lead", label: "A lead on a job" },
];

export const waysToTalk: readonly Choice<ConversationHow>[] = [
  { value: "inPerson", label: "In person" },
  { value: "video", label: "Video" },
  { value: "phone", label: "Telephone" },
];

export function labelOf<Value>(choices: readonly Choice<Value>[], value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? "";
}

/** Days from one sign of life to the next. */
export function rhythmInWords(days: number): string {
  switch (days) {
    case 30:
      return "In a month";
    case 90:
      return "In three months";
    case 180:
      return "In half a year";
    case 365:
      return "In a year";
    default:
      return `In ${days} days`;
  }
}

/** Why what came of a conversation was not kept. */
export function meetingProblemInWords(problem: string): string {
  switch (problem) {
    case "not-yet":
      return "That day is still to come. A conversation is written down once it took place.";
    case "nothing-heard-of":
      return "A lead needs a company or a role.";
    case "names-person-met":
      return "That is the person you spoke with. Name somebody else.";
    case "is-ego":
      return "That is you. Name somebody else.";
    case "unknown-conversation":
      return "This conversation is no longer recorded. Copy what you need and close this.";
    default:
      return problemInWords(problem);
  }
}

/** "today", "tomorrow", "in 3 days", "3 days overdue", or the day. */
export function dueInWords(dueOn: PartialDate, today: PartialDate): string {
  const days = epochDay(dueOn) - epochDay(today);
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  if (days === -1) return "was due yesterday";
  if (days < 0) return `was due ${-days} days ago`;
  return days <= 14 ? `due in ${days} days` : `due ${onDate(dueOn, today)}`;
}

/** What a task of a conversation asks for. */
export function loopInWords(task: Pick<Task, "kind" | "followUp" | "note">, nameOf: string, aboutName: string): string {
  switch (task.kind) {
    case "thank":
      return `Thank ${nameOf}`;
    case "tell-introducer":
      return `Tell ${nameOf} how it went with ${aboutName}`;
    case "keep-in-touch":
      return `Keep in touch with ${nameOf}`;
    case "follow-up": {
      const kind = task.followUp === null ? "Follow up" : labelOf(followUpKinds, task.followUp);
      return `${kind} with ${nameOf}${task.note === "" ? "" : `: ${task.note}`}`;
    }
  }
}

/** "2 new people are on the map." */
export function grownInWords(newcomers: number, named: number): string {
  if (newcomers > 0)
    return `${people(newcomers)
      .replace(/^1 person/, "1 new person")
      .replace(/^(\d\S*) people/, "$1 new people")} ${newcomers === 1 ? "is" : "are"} on the map`;
  return named === 0 ? "What you heard is kept" : "What you heard is kept, and who named whom";
}

/** A talk as a line: when, how, where, how long, what for. */
export function conversationInWords(
  conversation: Pick<Conversation, "on" | "at" | "how" | "place" | "minutes" | "purpose">,
  today: PartialDate,
): string {
  const { on, at, how, place, minutes, purpose } = conversation;
  const time = at === null ? "" : ` at ${at}`;
  const parts = [`${dayInWords(on, today)}${time}`, labelOf(waysToTalk, how), place, `${minutes} minutes`];
  return [...parts, labelOf(purposes, purpose)].filter((part) => part !== "").join(" · ");
}

/** What is near is found faster by its name than by its date. */
function dayInWords(on: PartialDate | null, today: PartialDate): string {
  if (on === null) return "No day agreed yet";
  if (datePrecision(on) !== "day") return dateInWords(on);
  switch (epochDay(on) - epochDay(today)) {
    case 0:
      return "Today";
    case 1:
      return "Tomorrow";
    default:
      return dateInWords(on);
  }
}

export const leadPosted: readonly Choice<Lead["posted"]>[] = [
  { value: "unposted", label: "Not yet" },
  { value: "posted", label: "Yes" },
  { value: "unknown", label: "I do not know" },
];
