import type { Band, NextStep, Reason } from "../core/answers/question.ts";
import type { DuplicateReason } from "../core/linkage/import-plan.ts";
import type { ContactId } from "../core/model/ids.ts";
import { dateInWords, onDate } from "./date-words.ts";

const widestLine = 96;

export type NameOf = (contact: ContactId) => string;

export function bandInWords(band: Band): string {
  switch (band) {
    case "good":
      return "good odds";
    case "fair":
      return "fair odds";
    case "long-shot":
      return "a long shot";
  }
}

/** A clause without a full stop: "introduced you twice". */
export function reasonInWords(reason: Reason, nameOf: NameOf): string {
  switch (reason.code) {
    case "you-know-each-other":
      return "you know each other";
    case "works-there":
      return reason.position === null ? `works at ${reason.company}` : `${reason.position} at ${reason.company}`;
    case "last-contact":
      return `last recorded contact with ${nameOf(reason.contact)} ${onDate(reason.on)}`;
    case "no-recorded-contact-date":
      return `no date recorded for your contact with ${nameOf(reason.contact)}`;
    case "introduced-you":
      return `introduced you ${times(reason.times)}`;
    case "introduced-target": {
      const when = reason.on === null ? "" : ` ${onDate(reason.on)}`;
      return `${nameOf(reason.broker)} introduced ${nameOf(reason.target)}${when}`;
    }
    case "knows-target": {
      const often = reason.times > 1 ? ` (recorded ${times(reason.times)})` : "";
      return `${nameOf(reason.broker)} knows ${nameOf(reason.target)}${often}`;
    }
    case "no-open-asks":
      return "no open asks";
    case "open-asks":
      return `${counted(reason.count, "ask", "asks")} of yours still open`;
    case "rest-until":
      return `asked ${onDate(reason.asked)}: rest until ${dateInWords(reason.until)}`;
    case "shared-contacts":
      return `${counted(reason.count, "contact", "contacts")} in common`;
    case "opens-company":
      return `opens ${reason.company}`;
    case "opens-contacts":
      return `opens ${counted(reason.count, "new person", "new people")}`;
    case "matches-goal":
      return `matches your goal "${reason.goal}"`;
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

/** What to do while nobody reaches the target, a sentence each. */
export function nextStepInWords(step: NextStep, nameOf: NameOf, target: string): string {
  switch (step.code) {
    case "ask-dormant":
      return step.lastContact === null
        ? `Get back in touch with ${nameOf(step.contact)}; they may know somebody at ${target}.`
        : `Get back in touch with ${nameOf(step.contact)}; your last recorded contact was ${onDate(step.lastContact)}.`;
    case "ask-alumni":
      return `Write to ${nameOf(step.contact)}, who has offered to help or comes from your school.`;
    case "record-contacts-of":
      return `You have not recorded whom ${nameOf(step.contact)} knows. Ask, and add what you learn.`;
    case "target-known-but-unreached":
      return `${nameOf(step.contact)} is in your records, but nobody you know is recorded as knowing them.`;
    case "mention-at-next-meeting":
      return `At your next meeting, ask who knows somebody at ${target}.`;
  }
}

export function duplicateReasonInWords(reason: DuplicateReason): string {
  switch (reason) {
    case "same-email":
      return "same e-mail address";
    case "same-phone":
      return "same telephone number";
    case "same-user-name":
      return "e-mail addresses look alike";
    case "same-name":
      return "same name";
    case "swapped-name":
      return "given and family name swapped";
    case "initials":
      return "the initials fit";
    case "similar-name":
      return "similar names";
  }
}

/** "1 person", "12 people", "no people". */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
}

/** "once", "twice", "5 times". */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** "Ana", "Ana and Bo", "Ana, Bo and Cé". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`;
}

/** Text broken between words into lines of at most 96 characters, each after the indent. */
export function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + 1 + word.length > widestLine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `${indent}${line}\n`).join("");
}
