import { companyKey } from "../linkage/company-name.ts";
import { foldText } from "../linkage/fold-text.ts";
import type { AskStage } from "../model/ask.ts";
import type { Contact } from "../model/contact.ts";
import type { Conversation, Theme } from "../model/conversation.ts";
import type { GoalProfile } from "../model/goal.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import type { Task } from "../model/task.ts";
import { type Figure, figure, type Group, groupsOf, kindsBeside, kindsOf, type Member, onOneLine } from "./adviser-figures.ts";
import { noGoal } from "./defaults.ts";
import { type Discussion, questionsToDiscuss } from "./questions-to-discuss.ts";
import { askStages } from "./stage-rules.ts";

/** What a summary can hold; the person chooses. `goal` alone is in the person's own words. */
export type AdviserPart =
  | "network"
  | "industries"
  | "occupations"
  | "reach"
  | "asks"
  | "conversations"
  | "themes"
  | "followUp"
  | "questions"
  | "goal";

export const adviserParts: readonly AdviserPart[] = [
  "network",
  "reach",
  "industries",
  "occupations",
  "asks",
  "conversations",
  "themes",
  "followUp",
  "questions",
  "goal",
];

/** Contacts and companies first come to at so many introductions from ego, as the worker answers it. */
export interface ReachAtHop {
  readonly hop: number;
  readonly contacts: number;
  readonly companies: number;
}

export interface AdviserWish {
  readonly asOf: PartialDate;
  /** Null where nobody has said whose network it is. */
  readonly reach: readonly ReachAtHop[] | null;
  readonly parts: ReadonlySet<AdviserPart>;
}

export interface AdviserSummary {
  /** `2026-11`. No other date is in it. */
  readonly month: string;
  readonly network: {
    readonly contacts: Figure;
    readonly companies: Figure;
    readonly industries: Figure;
    readonly occupations: Figure;
  } | null;
  /** Contacts by industry and by occupation: what they do by profession, else the title of their position. */
  readonly industries: readonly Group[] | null;
  readonly occupations: readonly Group[] | null;
  readonly reach: readonly { readonly hop: number; readonly contacts: Figure; readonly companies: Figure }[] | null;
  readonly asks: {
    /** In the order of `askStages`, all of them. */
    readonly stages: readonly { readonly stage: AskStage; readonly asks: Figure }[];
    /** Two thirds and more are `mostly`; null where fewer than five say what they are for. */
    readonly purposes: "mostly-leads" | "mostly-informational" | "both" | null;
  } | null;
  readonly conversations: {
    readonly planned: Figure;
    readonly held: Figure;
    /** People who were named in them. */
    readonly named: Figure;
    /** For each conversation held, on average; null where fewer than five were. */
    readonly namedEach: "below-one" | "one-to-two" | "two-or-more" | null;
    /** People with whom one was held; null where industries, or occupations, are not chosen. */
    readonly byIndustry: readonly Group[] | null;
    readonly byOccupation: readonly Group[] | null;
  } | null;
  /** Conversations held in which something was heard on a theme; all of them, `closing` left out. */
  readonly themes: readonly { readonly theme: Theme; readonly conversations: Figure }[] | null;
  readonly followUp: {
    readonly thankedInTime: Figure;
    readonly thankedLate: Figure;
    readonly thanksWaiting: Figure;
    /** Tasks of all kinds whose day has gone by. */
    readonly overdue: Figure;
    readonly leads: Figure;
  } | null;
  readonly questions: readonly Discussion[] | null;
  readonly goal: GoalProfile | null;
}

const themes: readonly Theme[] = ["path", "day", "likes", "challenges", "skills", "culture", "pay", "field", "advice", "fit"];

const longestGoal = 200;

/**
 * What an adviser can be shown without being shown anybody: counts of groups of five and more, as ranges. See adviser-figures.ts
 * for what keeps smaller groups from being worked out. Names, e-mail addresses, companies, notes, ids and days are never in it;
 * words that five people share are, where industries or occupations are chosen, and the goal where that is.
 *
 * What is counted does not depend on the parts chosen, so that two summaries tell no more than one with everything.
 *
 * @param records the workspace
 * @param wish.reach in order of hop; the parts wanted, the others are null
 * @returns plain data, ready for JSON; equal records give equal bytes. Cost: O(contacts + asks + conversations + tasks).
 */
export function adviserSummary(records: Records, { asOf, reach, parts }: AdviserWish): AdviserSummary {
  const contacts = [...records.contacts.values()].filter(({ id, kind }) => kind !== "ego" && id !== records.settings.ego);
  const held = [...records.conversations.values()].filter(({ stage }) => stage === "held");
  const whole = figure(contacts.length);
  const industries = groupsOf(membersBy(contacts, industryOf), foldText);
  const occupations = groupsOf(membersBy(contacts, occupationOf), foldText);
  const chosen = <T>(part: AdviserPart, value: T): T | null => (parts.has(part) ? value : null);
  const summary: Omit<AdviserSummary, "questions"> = {
    month: asOf.slice(0, 7),
    network: chosen("network", {
      contacts: whole,
      companies: figure(
        kindsOf(
          contacts.map(({ company }) => company),
          companyOf,
        ),
      ),
      industries: kindsBeside(figure(kindsOf(contacts.map(industryOf), foldText)), whole, industries),
      occupations: kindsBeside(figure(kindsOf(contacts.map(occupationOf), foldText)), whole, occupations),
    }),
    industries: chosen("industries", industries),
    occupations: chosen("occupations", occupations),
    reach: reach === null ? null : chosen("reach", reach.map(reachTold)),
    asks: chosen("asks", asksTold(records)),
    conversations: chosen("conversations", {
      planned: figure([...records.conversations.values()].filter(({ stage }) => stage === "planned").length),
      held: figure(held.length),
      named: figure(namedIn(held)),
      namedEach: namedEach(held),
      byIndustry: chosen(
        "industries",
        groupsOf(
          held.map((one): Member => [one.with, withWhom(records, one, industryOf)]),
          foldText,
        ),
      ),
      byOccupation: chosen(
        "occupations",
        groupsOf(
          held.map((one): Member => [one.with, occupationIn(records, one)]),
          foldText,
        ),
      ),
    }),
    themes: chosen(
      "themes",
      themes.map((theme) => ({
        theme,
        conversations: figure(held.filter(({ findings }) => findings.some((finding) => finding.theme === theme)).length),
      })),
    ),
    followUp: chosen("followUp", followUpTold(records, asOf)),
    goal: chosen("goal", goalTold(records.settings.goal ?? noGoal)),
  };
  return { ...summary, questions: chosen("questions", questionsToDiscuss(summary)) };
}

function industryOf({ industry }: Contact): string | null {
  return industry;
}

function occupationOf({ occupation, position }: Contact): string | null {
  return occupation ?? position;
}

function membersBy(contacts: readonly Contact[], word: (contact: Contact) => string | null): readonly Member[] {
  return contacts.map((contact) => [contact.id, word(contact)]);
}

function companyOf(company: string): string {
  return companyKey(company) ?? foldText(company);
}

function reachTold({ hop, contacts, companies }: ReachAtHop) {
  return { hop, contacts: figure(contacts), companies: figure(companies) };
}

function asksTold({ asks }: Records): AdviserSummary["asks"] {
  const all = [...asks.values()];
  const leads = all.filter(({ purpose }) => purpose === "lead").length;
  const known = leads + all.filter(({ purpose }) => purpose === "informational").length;
  const purposes = 3 * leads >= 2 * known ? "mostly-leads" : 3 * leads <= known ? "mostly-informational" : "both";
  return {
    stages: askStages.map((stage) => ({ stage, asks: figure(all.filter(({ outcome }) => outcome.stage === stage).length) })),
    purposes: figure(known).is === "few" ? null : purposes,
  };
}

function namedIn(held: readonly Conversation[]): number {
  return new Set(held.flatMap(({ named }) => named)).size;
}

function namedEach(held: readonly Conversation[]): NonNullable<AdviserSummary["conversations"]>["namedEach"] {
  if (figure(held.length).is === "few") return null;
  const each = namedIn(held) / held.length;
  return each < 1 ? "below-one" : each < 2 ? "one-to-two" : "two-or-more";
}

function withWhom<T>({ contacts }: Records, { with: id }: Conversation, fact: (contact: Contact) => T): T | null {
  const contact = contacts.get(id);
  return contact === undefined ? null : fact(contact);
}

function occupationIn(records: Records, conversation: Conversation): string | null {
  return conversation.occupation === "" ? withWhom(records, conversation, occupationOf) : conversation.occupation;
}

function followUpTold({ tasks, leads }: Records, asOf: PartialDate): AdviserSummary["followUp"] {
  const all = [...tasks.values()];
  const thanks = all.filter(({ kind }) => kind === "thank");
  const done = thanks.filter(({ state }) => state === "done");
  const inTime = done.filter((task) => closedInTime(task)).length;
  const today = epochDay(asOf);
  return {
    thankedInTime: figure(inTime),
    thankedLate: figure(done.length - inTime),
    thanksWaiting: figure(thanks.filter(({ state }) => state === "open").length),
    overdue: figure(all.filter(({ state, dueOn }) => state === "open" && epochDay(dueOn) < today).length),
    leads: figure(leads.size),
  };
}

function closedInTime({ closedOn, dueOn }: Task): boolean {
  return closedOn !== null && epochDay(closedOn) <= epochDay(dueOn);
}

function goalTold({ skills, industries, occupations, targets }: GoalProfile): GoalProfile {
  const told = (words: readonly string[]) => words.map((word) => onOneLine(word, longestGoal));
  return { skills: told(skills), industries: told(industries), occupations: told(occupations), targets: told(targets) };
}
