import type { MissingField } from "../../core/journey/drafts/compose-draft.ts";
import type { DraftField } from "../../core/journey/drafts/draft-fields.ts";
import type { SentMeans } from "../../core/journey/drafts/mark-sent.ts";
import type { TemplateProblem } from "../../core/journey/drafts/template-problems.ts";
import type { DraftKind } from "../../core/model/goal.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import type { Permission } from "../../core/model/purpose.ts";
import { wholeNumber } from "./counts.ts";
import { onDate } from "./dates.ts";

export const draftKindNames: Readonly<Record<DraftKind, string>> = {
  email: "E-mail",
  letter: "Letter",
  note: "Short note (200 characters)",
  phone: "Phone script",
  forwardable: "Note to forward",
  permission: "May I use your name?",
  "follow-up": "Follow-up",
  "thank-you": "Thank-you",
  "close-loop": "How it went",
};

/** The title of the screen: whom the text is to, and what it is about. */
export function draftTitle(kind: DraftKind, to: string, about: string | null): string {
  switch (kind) {
    case "permission":
      return `Ask ${to} whether you may use their name`;
    case "thank-you":
      return `Thank ${to}`;
    case "close-loop":
      return `Tell ${to} how it went`;
    case "follow-up":
      return `A follow-up to ${to}`;
    case "phone":
      return about === null ? `Call ${to}` : `Ask ${to} about ${about}`;
    case "letter":
      return about === null ? `A letter to ${to}` : `Ask ${to} about ${about}`;
    case "email":
    case "note":
    case "forwardable":
      return about === null ? `A note to ${to}` : `Ask ${to} about ${about}`;
  }
}

/** How the text is best used; shown beneath its label. */
export function draftAdvice(kind: DraftKind): string {
  switch (kind) {
    case "phone":
      return "Keep it beside the telephone. What you say is in quotes; say it your own way.";
    case "note":
      return "For a message or a request to connect. Change it until it sounds like you.";
    case "thank-you":
      return "Best sent within a day. Quote one thing that stayed with you.";
    case "close-loop":
      return "Whoever helped you likes to hear what came of it. Two sentences will do.";
    case "permission":
      return "Until they say yes, your texts leave their name out.";
    default:
      return "Change it until it sounds like you. It leaves an easy way out, so that a no costs nothing.";
  }
}

/** A field as the list of those that can be inserted names it. */
export const draftFieldNames: Readonly<Record<DraftField, string>> = {
  name: "Their first name",
  fullName: "Their full name",
  company: "Their company",
  position: "Their position",
  phone: "Their phone number",
  about: "The other person, with company",
  aboutFullName: "The other person’s full name",
  aboutName: "The other person’s first name",
  aboutCompany: "The other person’s company",
  introducer: "Who suggested them (only if allowed)",
  myName: "Your name",
  myIntroduction: "Who you are",
  myEmail: "Your e-mail",
  myPhone: "Your phone number",
  minutes: "Minutes asked for",
  day: "Day of the conversation",
  asked: "Day you asked",
  learned: "What you learned",
  advice: "Advice you got",
  named: "People they named",
  followUp: "What you agreed on",
  occupation: "Occupation you look for",
  skills: "Your skills",
  industry: "Industry you look at",
  targets: "Companies you look at",
};

/** "Who you are is not recorded." */
export function missingInWords({ field, why }: MissingField, to: string): string {
  if (why === "no-room") return `${draftFieldNames[field]}: there was no room for it in a note.`;
  if (why === "names-somebody")
    return `${draftFieldNames[field]}: it speaks of somebody who has not said that you may name them.`;
  switch (field) {
    case "name":
      return "Their name is not known yet, so nobody is greeted by name.";
    case "learned":
      return `What you learned from the conversation is not written down yet.`;
    case "day":
      return "No conversation that took place is recorded.";
    case "about":
      return "Nobody is chosen whom it is about.";
    case "occupation":
    case "skills":
    case "industry":
    case "targets":
      return `${draftFieldNames[field]}: your goal does not say.`;
    case "company":
    case "position":
    case "phone":
      return `${draftFieldNames[field]}: not recorded for ${to}.`;
    default:
      return `${draftFieldNames[field]}: not recorded.`;
  }
}

/** Whether a name may be used, as the first line of what is offered about it. */
export function permissionInWords(state: Permission, introducer: string, target: string): string {
  switch (state) {
    case "unasked":
      return `You have not asked ${introducer} whether you may use their name with ${target}. Until they say yes, the text leaves it out.`;
    case "no":
      return `${introducer} would rather not be named to ${target}, so the text leaves their name out.`;
    case "yes":
      return `${introducer} said that you may use their name with ${target}.`;
  }
}

/** What pressing "Mark as sent" notes. */
export function sentMeansInWords(means: SentMeans, to: string, today: PartialDate): string {
  switch (means.does) {
    case "complete-task":
      return "Marking it as sent takes it off your list.";
    case "move-ask":
    case "new-ask":
      return `Marking it as sent notes that you asked ${to} today, and reminds you if no answer comes.`;
    case "nudge-later":
      return `Marking it as sent puts the next reminder ${onDate(means.nudgeOn, today)}.`;
    case "nothing":
      return "Nothing is sent from here.";
  }
}

/** "Subject, line 1: there is no field called nmae." */
export function templateProblemInWords({ code, in: part, text, line, column }: TemplateProblem): string {
  const place = `${part === "subject" ? "Subject" : "Text"}, line ${wholeNumber(line)}, character ${wholeNumber(column)}`;
  switch (code) {
    case "unknown-field":
      return `${place}: there is no field called “${text}”. Choose one from the list.`;
    case "not-closed":
      return `${place}: the part that begins with {{#${text}}} or {{^${text}}} does not end. Write {{/${text}}} where it does.`;
    case "not-opened":
      return `${place}: {{/${text}}} ends a part that does not begin.`;
    case "broken-tag":
      return `${place}: these braces belong to no field. A field is written {{name}}.`;
    case "not-allowed":
      return `${place}: tags of this kind have no use here.`;
  }
}

/** Why a text or a template was not kept. */
export function draftProblemInWords(problem: string): string {
  switch (problem) {
    case "unknown-contact":
      return "The person this text is for is no longer recorded.";
    case "is-ego":
      return "This is you. Choose somebody else to write to.";
    case "no-text":
      return "Write a text first, or go back to the first wording.";
    case "faulty-template":
      return "It is not kept yet: see what is wrong below.";
    case "nothing-new":
      return "Nothing has changed.";
    case "nothing-to-note":
      return "There is nothing to note.";
    case "too-early":
      return "This ask was noted for a later day than today.";
    default:
      return "It could not be kept. Close this and look again.";
  }
}
