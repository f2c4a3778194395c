import type { NextStep } from "../../core/answers/question.ts";
import type { ContactId } from "../../core/model/ids.ts";
import { onDate } from "./dates.ts";

export interface NextStepWording {
  readonly nameOf: (contact: ContactId) => string;
  readonly today: string;
  /** The company or person as it was asked for. */
  readonly target: string;
}

/** What to do while nobody reaches the target, a sentence each. */
export function nextStepInWords(step: NextStep, { nameOf, today, target }: NextStepWording): string {
  switch (step.code) {
    case "ask-dormant":
      return step.lastContact === null
        ? `Get back in touch with ${nameOf(step.contact)}: it has been a while, and they may know somebody at ${target}.`
        : `Get back in touch with ${nameOf(step.contact)}: your last recorded contact was ${onDate(step.lastContact, today)}.`;
    case "ask-alumni":
      return `Ask ${nameOf(step.contact)}, who comes from the same school or has offered to help.`;
    case "record-contacts-of":
      return `You have not recorded who ${nameOf(step.contact)} knows. Ask them, and add what you learn.`;
    case "target-known-but-unreached":
      return `${nameOf(step.contact)} is in your records, but nobody you know is recorded as knowing them.`;
    case "mention-at-next-meeting":
      return `Ask about ${target} at your next meeting: “Do you know anyone there?”`;
  }
}

/** The contact a step is about, to be opened from it. */
export function contactOfStep(step: NextStep): ContactId | null {
  return step.code === "mention-at-next-meeting" ? null : step.contact;
}
