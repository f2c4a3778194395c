import type { CheckCode, CheckPoint } from "../../core/journey/preparation.ts";
import type { Conversation, ConversationHow } from "../../core/model/conversation.ts";
import type { AboutMe } from "../../core/model/goal.ts";
import { type PartialDate, parsePartialDate } from "../../core/model/partial-date.ts";
import type { Purpose } from "../../core/model/purpose.ts";
import { counted } from "./counts.ts";
import { onDate } from "./dates.ts";
import { problemInWords } from "./upkeep.ts";

export function purposeInWords(purpose: Purpose): string {
  return purpose === "lead" ? "A lead on a job" : "Informational";
}

/** What a conversation of this purpose is, and is not. */
export function purposeHint(purpose: Purpose): string {
  return purpose === "lead"
    ? "About a position: where one may open, who decides, what they need. Have your papers ready."
    : "To learn about the work from somebody who does it. You ask for 20 to 30 minutes and for no job.";
}

export function howInWords(how: ConversationHow): string {
  switch (how) {
    case "inPerson":
      return "In person";
    case "phone":
      return "By telephone";
    case "video":
      return "By video call";
  }
}

/** What the field for the place asks for. */
export function placeLabel(how: ConversationHow): string {
  switch (how) {
    case "inPerson":
      return "Where";
    case "phone":
      return "Number to call";
    case "video":
      return "How to join";
  }
}

/** "On 7 March at 14:30", "On 7 March", "No day agreed yet". */
export function whenInWords({ on, at }: Pick<Conversation, "on" | "at">, today: PartialDate): string {
  if (on === null) return at === null ? "No day agreed yet" : `No day agreed yet, at ${at}`;
  const day = onDate(on, today);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}${at === null ? "" : ` at ${at}`}`;
}

/** "On 7 March at 14:30 · 25 minutes · By telephone". */
export function conversationInShort(
  conversation: Pick<Conversation, "on" | "at" | "minutes" | "how" | "place">,
  today: PartialDate,
): string {
  const { minutes, how, place } = conversation;
  const parts = [whenInWords(conversation, today), counted(minutes, "minute", "minutes"), howInWords(how), place];
  return parts.filter((part) => part !== "").join(" · ");
}

export function conversationProblemInWords(problem: string): string {
  switch (problem) {
    case "bad-minutes":
      return "Write a number of minutes from 5 to 480. For an informational one, 20 to 30 is usual.";
    case "bad-time":
      return "This is no time of day. Write it like 14:30.";
    case "is-ego":
      return "This is you. Choose somebody else.";
    case "self-introduction":
      return "Somebody else must have brought it about. Choose another person, or leave it empty.";
    case "was-held":
      return "This conversation took place: its day stays. Plan another one instead.";
    case "is-cancelled":
      return "This conversation is called off already.";
    case "is-planned":
      return "This conversation is planned already.";
    case "unknown-ask":
      return "The ask behind this is no longer recorded. Close this and plan it again.";
    default:
      return problemInWords(problem);
  }
}

export function checkInWords(code: CheckCode): string {
  switch (code) {
    case "objective-at-hand":
      return "What I want to know stands in one line before me.";
    case "notes-at-hand":
      return "This page, paper and a pen are at hand.";
    case "papers-at-hand":
      return "My papers are at hand, in case they ask.";
    case "quiet-place":
      return "I sit somewhere quiet, where nobody comes in.";
    case "battery-and-signal":
      return "The telephone is charged and has good reception.";
    case "call-tried":
      return "I have tried the link, the camera and the sound.";
    case "light-and-background":
      return "Light falls on my face, and what is behind me is tidy.";
    case "way-known":
      return "I know the way, the door and whom to ask for.";
    case "arrive-early":
      return "I leave early enough to be there five minutes before.";
    case "phone-silent":
      return "My telephone makes no sound.";
    case "say-who-you-are":
      return "Say who I am, and why I chose them.";
    case "time-still-suits":
      return "Ask whether the time still suits.";
    case "offer-other-time":
      return "If it does not: offer to call back, and agree on a day and an hour for a telephone interview.";
    case "say-how-long":
      return "Say how long it will take.";
    case "no-job-request":
      return "Ask for no job. If they bring one up, thank them, and go on learning.";
    case "let-them-talk":
      return "Let them talk: one question at a time, and write down their words.";
    case "pause-after-answers":
      return "Leave a pause after each answer; on the telephone nobody sees me writing.";
    case "closing-questions":
      return "Ask the two closing questions while there is time.";
    case "end-on-time":
      return "Say when the time is up, and end unless they want to go on.";
    case "say-thanks":
      return "Thank them, and say that I will let them know what became of it.";
  }
}

export function checkTime(when: CheckPoint["when"]): string {
  switch (when) {
    case "before":
      return "Before";
    case "beginning":
      return "At the beginning";
    case "during":
      return "During";
    case "end":
      return "At the end";
  }
}

export interface OpeningFacts {
  readonly me: AboutMe;
  readonly purpose: Purpose;
  readonly minutes: number;
  readonly how: ConversationHow;
  /** What it is about; empty where that is simply their work. */
  readonly occupation: string;
  readonly company: string;
  /** Who suggested it, where that name may be used. */
  readonly suggestedBy: string | null;
}

/** The first sentences of a conversation, to be read out or put into one's own words. Nothing is left blank. */
export function openingWords(facts: OpeningFacts): string {
  const { me, purpose, minutes, how, suggestedBy } = facts;
  const [name, introduction] = [me.name.trim(), me.introduction.trim().replace(/\.$/, "")];
  const who = [name === "" ? "" : `my name is ${name}`, introduction === "" ? "" : `I am ${introduction}`].filter(
    (part) => part !== "",
  );
  const hello = how === "inPerson" ? "Thank you for seeing me" : "Thank you for taking the time";
  const time = counted(minutes, "minute", "minutes");
  return [
    who.length === 0 ? "Hello." : `Hello, ${who.join(", and ")}.`,
    suggestedBy === null ? "" : `${suggestedBy} suggested I contact you.`,
    how === "inPerson"
      ? `${hello}. We agreed on ${time}, and I will keep an eye on the clock.`
      : `${hello}. We agreed on ${time}: does that still suit you?`,
    purpose === "lead" ? leadWords(facts) : learnWords(facts),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function learnWords({ occupation, company }: OpeningFacts): string {
  const work = occupation === "" ? "what your work" : `what work as ${withArticle(occupation)}`;
  const place = company === "" ? "" : ` at ${company}`;
  return `I would like to hear from you ${work}${place} is like. I am not asking for a job.`;
}

function leadWords({ occupation, company }: OpeningFacts): string {
  const work = occupation === "" ? "a new position" : `a position as ${withArticle(occupation)}`;
  const place = company === "" ? "where people are needed" : `where people are needed at ${company}`;
  return `I am looking for ${work}, and would value your view of ${place}.`;
}

function withArticle(occupation: string): string {
  return `${/^[aeiou]/i.test(occupation) ? "an" : "a"} ${occupation}`;
}

/** `14:30` and so many minutes: `14:52`. Past midnight it begins anew. */
export function clockAfter(at: string, minutes: number): string {
  const [hours = 0, min = 0] = at.split(":").map(Number);
  const all = (hours * 60 + min + minutes) % 1440;
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}

/** A day as a date field of the browser gives it; null where it is empty. */
export function typedDay(text: string): PartialDate | null {
  return parsePartialDate(text);
}
