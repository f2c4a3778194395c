import type { Ask } from "../../model/ask.ts";
import type { Contact } from "../../model/contact.ts";
import type { Conversation, FollowUpKind } from "../../model/conversation.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import type { Records } from "../../model/records.ts";
import { nobodySaid, noGoal, rhythmOf } from "../defaults.ts";
import { callName } from "./call-name.ts";
import { cleanText, withoutFullStop } from "./clean-text.ts";
import { dayInSentence } from "./day-words.ts";
import type { DraftField, DraftValues } from "./draft-fields.ts";
import type { DraftOccasion } from "./draft-occasion.ts";
import { isPlausibleEmail } from "./mail-link.ts";
import { mentions } from "./names-in-text.ts";

/** What somebody wrote in their own words, as it may be quoted. */
const mostOfAQuote = 240;
const mostOfAList = 3;

export const followUpWords: Readonly<Record<FollowUpKind, string>> = {
  jobShadowing: "spending a day at work with you",
  internship: "an internship",
  volunteering: "helping out as a volunteer",
  meeting: "meeting again",
};

/** Fields in the person's own words, in which anybody may be named. */
const ownWords: readonly DraftField[] = [
  "learned",
  "advice",
  "named",
  "myIntroduction",
  "occupation",
  "skills",
  "industry",
  "targets",
  "position",
];

export interface FilledValues {
  readonly values: DraftValues;
  /** Fields left out because they speak of somebody whose name may not be used. */
  readonly held: ReadonlySet<DraftField>;
}

/**
 * What a text can say of an occasion, cleaned for a sentence; empty where it is not known.
 *
 * @param introducer whose name may be used; null where nobody's may
 * @param unnamed people who are not to be named
 * Cost: O(length).
 */
export function draftValues(
  records: Pick<Records, "settings" | "contacts">,
  occasion: DraftOccasion,
  {
    introducer,
    unnamed,
    today,
  }: { readonly introducer: Contact | null; readonly unnamed: readonly Contact[]; readonly today: PartialDate },
): FilledValues {
  const { settings, contacts } = records;
  const { to, about, ask, conversation, task } = occasion;
  const { skills, industries, occupations, targets } = settings.goal ?? noGoal;
  const held = conversation?.stage === "held" ? conversation : null;
  const values: Record<DraftField, string> = {
    name: callName(nameOf(to)),
    fullName: nameOf(to),
    company: cleanText(to.company),
    position: cleanText(to.position),
    phone: cleanText(to.phone, 40),
    about: about === null ? "" : personAndPlace(about),
    aboutFullName: about === null ? "" : about.kind === "placeholder" ? personAndPlace(about) : nameOf(about),
    aboutName: about === null ? "" : callName(nameOf(about)),
    aboutCompany: cleanText(about?.company),
    introducer: introducer === null ? "" : nameOf(introducer),
    ...aboutMe(records),
    minutes: String(conversation?.stage === "planned" ? conversation.minutes : rhythmOf(settings).conversationMinutes),
    day: held === null || held.on === null ? "" : dayInSentence(held.on, today),
    asked: ask === null || ask.askedOn === null || !isUnanswered(ask) ? "" : dayInSentence(ask.askedOn, today),
    learned: held === null ? "" : withoutFullStop(cleanText(learnedFrom(held), mostOfAQuote)),
    advice: withoutFullStop(cleanText(held?.reflection?.advice, mostOfAQuote)),
    // Whoever named them knows them; nobody else is told.
    named: held === null || held.with !== to.id ? "" : listed(held.named.flatMap((id) => knownName(contacts.get(id)))),
    followUp: task === null || task.followUp === null ? "" : followUpWords[task.followUp],
    occupation: cleanText(occupations[0]),
    skills: listed(skills),
    industry: cleanText(industries[0]),
    targets: listed(targets),
  };
  const heldBack = new Set<DraftField>();
  for (const field of ownWords) {
    if (!unnamed.some(({ name }) => mentions(values[field], cleanText(name)))) continue;
    values[field] = "";
    heldBack.add(field);
  }
  return { values, held: heldBack };
}

/** Whoever declined, introduced or met is not reminded of what was asked of them. */
function isUnanswered({ outcome: { stage } }: Ask): boolean {
  return stage === "asked" || stage === "agreed" || stage === "noReply";
}

function aboutMe({
  settings,
  contacts,
}: Pick<Records, "settings" | "contacts">): Pick<DraftValues, "myName" | "myIntroduction" | "myEmail" | "myPhone"> {
  const me = settings.me ?? nobodySaid;
  const ego = settings.ego === null ? undefined : contacts.get(settings.ego);
  const recorded = ego === undefined || ego.name === "You" ? "" : ego.name;
  const email = [me.email, ...(ego?.emails ?? [])].map((each) => each.trim()).find(isPlausibleEmail) ?? "";
  return {
    myName: cleanText(me.name) || cleanText(recorded),
    myIntroduction: withoutFullStop(cleanText(me.introduction, mostOfAQuote)),
    myEmail: email,
    myPhone: cleanText(me.phone, 40) || cleanText(ego?.phone, 40),
  };
}

/** Empty for somebody whose name is not known yet: nobody is greeted as "Someone at Acme". */
function nameOf({ kind, name }: Contact): string {
  return kind === "placeholder" ? "" : cleanText(name);
}

/** "Dan Ito at Acme", "someone at Acme". */
function personAndPlace(contact: Contact): string {
  const company = cleanText(contact.company);
  const name = nameOf(contact) || (company === "" ? "" : "someone");
  return company === "" ? name : `${name} at ${company}`;
}

/** What was learned in the person's own words; else what was heard that speaks for the work, else anything that was heard. */
function learnedFrom({ reflection, findings }: Conversation): string {
  const { learned = "", advantages = "", liked = "" } = reflection ?? {};
  const written = [learned, advantages, liked].find((text) => text.trim() !== "");
  return written ?? findings.find(({ stance }) => stance === 1)?.text ?? findings.find(({ stance }) => stance === 0)?.text ?? "";
}

/** "biology, statistics and teaching". */
/** A placeholder has no name yet. */
function knownName(contact: Contact | undefined): readonly string[] {
  return contact === undefined || contact.kind === "placeholder" ? [] : [contact.name];
}

function listed(items: readonly string[]): string {
  const names = items
    .map((item) => cleanText(item))
    .filter((item) => item !== "")
    .slice(0, mostOfAList);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
