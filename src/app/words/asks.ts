import type { AskDue } from "../../core/journey/ask-board.ts";
import type { BrokerRest } from "../../core/journey/rest.ts";
import type { StageProblem } from "../../core/journey/stage-rules.ts";
import type { Ask, AskChannel, AskStage } from "../../core/model/ask.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { epochDay, type PartialDate } from "../../core/model/partial-date.ts";
import type { Permission, Purpose } from "../../core/model/purpose.ts";
import { counted } from "./counts.ts";
import { daysAgo, onDate, shortDate } from "./dates.ts";
import { problemInWords } from "./upkeep.ts";

type NameOf = (contact: ContactId) => string;

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

/** Since when it stands where it does; what is due is said elsewhere. */
export function sinceInWords(ask: Ask, today: PartialDate): string {
  const { outcome } = ask;
  switch (outcome.stage) {
    case "idea":
      return `Kept ${daysAgo(outcome.on, today)}`;
    case "asked":
      return ask.askedOn === null ? "Asked" : `Asked ${daysAgo(ask.askedOn, today)}`;
    case "agreed":
      return `Agreed ${daysAgo(outcome.on, today)}`;
    default:
      return askInWords(ask, today);
  }
}

/** "Ask Priya for Dan", "Write to Dan". */
export function askTitle({ broker, target }: Pick<Ask, "broker" | "target">, nameOf: NameOf): string {
  return broker === target ? `Write to ${nameOf(target)}` : `Ask ${nameOf(broker)} for ${nameOf(target)}`;
}

export const stageNames: Readonly<Record<AskStage, string>> = {
  idea: "Idea",
  asked: "Asked",
  agreed: "Agreed",
  introduced: "Introduced",
  met: "Met",
  declined: "Declined",
  noReply: "No reply",
};

/** What will stand in a column of the board that is empty. */
export const columnHints: Readonly<Record<AskStage, string>> = {
  idea: "Whom you mean to ask.",
  asked: "Whom you wait to hear from.",
  agreed: "Who will introduce you.",
  introduced: "Whom you can write to now.",
  met: "With whom you have talked.",
  declined: "What came to nothing, for now.",
  noReply: "What came to nothing, for now.",
};

/** What taking an ask to a stage says, as the person would say it. */
export function moveInWords(to: AskStage, { broker, target }: Pick<Ask, "broker" | "target">): string {
  switch (to) {
    case "idea":
      return "Not asked yet";
    case "asked":
      return "I have asked";
    case "agreed":
      return broker === target ? "Will talk with me" : "Will introduce me";
    case "introduced":
      return "Introduced me";
    case "met":
      return "We have met";
    case "declined":
      return "Would rather not";
    case "noReply":
      return "No reply";
  }
}

/** Why an ask cannot go there. */
export function stageProblemInWords(problem: StageProblem, broker: string): string {
  switch (problem) {
    case "already-there":
      return "It stands here already.";
    case "not-asked-yet":
      return `You have not asked ${broker} yet.`;
    case "was-asked":
      return `You have asked ${broker}. If you have not, take the last step back.`;
    case "ask-anew":
      return "This ask has ended. To ask again, note a new one.";
    case "was-answered":
      return `${broker} did answer.`;
    case "not-introduced":
      return `First note that ${broker} introduced you.`;
    case "was-introduced":
      return `${broker} made the introduction. If not, take the last step back.`;
    case "is-direct":
      return "You write to them yourself, so nobody introduces you.";
    case "is-over":
      return "You have met. If you have not, take the last step back.";
  }
}

/** What is to be done next, and when: "Nudge was due on 20 Nov". */
export function dueInWords(
  { what, on }: AskDue,
  { broker, target }: Pick<Ask, "broker" | "target">,
  nameOf: NameOf,
  today: PartialDate,
): string {
  const days = epochDay(on) - epochDay(today);
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : onDate(on, today);
  switch (what) {
    case "nudge":
      return days < 0 ? `A friendly nudge for ${nameOf(broker)} was due ${when}` : `Nudge ${when}`;
    case "write":
      return `Write to ${nameOf(target)} and agree a time`;
    case "conversation":
      return days < 0 ? `The conversation was planned for ${when.replace(/^on /, "")}` : `Conversation ${when}`;
    case "tell-met":
      return "Note that you have met";
  }
}

/** Whether that is late, or to be done today. */
export function isDueNow(due: AskDue, today: PartialDate): boolean {
  return epochDay(due.on) <= epochDay(today);
}

/** "Ben: asked 12 days ago – rest until 3 June". */
export function restInWords({ askedOn, until }: BrokerRest, name: string, today: PartialDate): string {
  return `${name}: asked ${daysAgo(askedOn, today)} – rest until ${onDate(until, today).replace(/^on /, "")}`;
}

/** "Priya has 2 open asks from you". */
export function openAsksInWords(open: number, name: string): string {
  return `${name} has ${counted(open, "open ask", "open asks")} from you`;
}

export const purposeNames: Readonly<Record<Purpose, string>> = {
  informational: "A conversation to learn",
  lead: "A lead on a job",
};

export const channelNames: Readonly<Record<AskChannel, string>> = {
  email: "E-mail",
  phone: "Phone",
  message: "Message",
  letter: "Letter",
  inPerson: "In person",
};

/** Whether the broker's name may be used, in short. */
export function namePermissionInWords(permission: Permission, name: string): string {
  switch (permission) {
    case "yes":
      return `You may use ${name}’s name`;
    case "no":
      return `Do not use ${name}’s name`;
    case "unasked":
      return "Name: not asked yet";
  }
}

/** Double opt-in, in short. */
export function targetAgreedInWords(agreed: Permission, name: string): string {
  switch (agreed) {
    case "yes":
      return `${name} has agreed to be introduced`;
    case "no":
      return `${name} would rather not be introduced`;
    case "unasked":
      return `${name} has not been asked`;
  }
}

/** What was noted by moving an ask, as a sentence. */
export function movedInWords(broker: string, stage: AskStage): string {
  switch (stage) {
    case "idea":
      return `Noted: ${broker} is not asked yet.`;
    case "asked":
      return `Noted: you asked ${broker}.`;
    case "agreed":
      return `Noted: ${broker} has agreed.`;
    case "introduced":
      return `Noted: ${broker} introduced you.`;
    case "met":
      return "Noted: you have met.";
    case "declined":
      return `Noted: ${broker} would rather not.`;
    case "noReply":
      return `Noted: no reply from ${broker}.`;
  }
}

/** Why something about an ask was not taken. */
export function askProblemInWords(problem: string, broker: string): string {
  switch (problem) {
    case "already-there":
    case "not-asked-yet":
    case "was-asked":
    case "ask-anew":
    case "was-answered":
    case "not-introduced":
    case "was-introduced":
    case "is-direct":
    case "is-over":
      return stageProblemInWords(problem, broker);
    case "too-early":
      return "That is before the step that came ahead of it.";
    case "too-late":
      return "That is after the step that follows it.";
    case "first-step":
      return "There is no step before this one.";
    case "not-open":
      return "Nothing is waited for any more.";
    case "already-asked":
      return "You have already asked this, and the ask is still open.";
    case "already-planned":
      return "This is kept for later already.";
    default:
      return problemInWords(problem);
  }
}
