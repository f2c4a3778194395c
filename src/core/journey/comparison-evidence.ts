import { companyBook } from "../linkage/company-book.ts";
import { companyIndex } from "../linkage/company-name.ts";
import { foldText } from "../linkage/fold-text.ts";
import type { Conversation, Reflection, Theme } from "../model/conversation.ts";
import { type ContactId, type ConversationId, compareIds } from "../model/ids.ts";
import { epochDay } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";

/** A line of what was heard: a theme, or what was learned, which may be of any. */
export type ComparedRow = Theme | "learned";

export type ReflectionField = "learned" | "liked" | "disliked" | "concerns" | "advantages" | "advice";

/** Something that a conversation with one person left behind. */
export interface Evidence {
  readonly conversation: ConversationId;
  readonly person: ContactId;
  readonly row: ComparedRow;
  /** As it was written; empty where none was given. */
  readonly topic: string;
  /** Equal for topics that are one: without case, accents and doubled spaces. Empty without a topic. */
  readonly topicKey: string;
  readonly text: string;
  /** 1: speaks for the work, -1: against it, 0: neither. */
  readonly stance: -1 | 0 | 1;
  readonly from: "finding" | ReflectionField;
  /** Of the occupation that the conversation was about; empty where it is not recorded. */
  readonly occupationKey: string;
}

/** What conversations are grouped by. Both are empty where nothing is recorded. */
export interface GroupName {
  readonly key: string;
  /** As most often written. */
  readonly label: string;
}

/** A conversation that was held, with what was written down of it. */
export interface HeldConversation {
  readonly conversation: Conversation;
  readonly occupation: GroupName;
  readonly company: GroupName;
  /** Findings in their order, then the reflection, a field at a time. Empty where nothing was written down. */
  readonly evidence: readonly Evidence[];
  /** Whether anything at all was written down, a rating included. */
  readonly isWritten: boolean;
}

/**
 * Where a reflection belongs among the themes. What was liked and disliked stands beside what others like and find hard,
 * concerns and advantages tell whether the work suits, advice is advice. What was learned may be of any theme: put under one, it
 * would hide that nobody was asked about it, so it has a row of its own.
 */
const fields: readonly (readonly [ReflectionField, ComparedRow, Evidence["stance"]])[] = [
  ["liked", "likes", 1],
  ["disliked", "challenges", -1],
  ["advantages", "fit", 1],
  ["concerns", "fit", -1],
  ["advice", "advice", 0],
  ["learned", "learned", 0],
];

/** @returns the topic as it is compared: case, accents and doubled spaces dropped. Cost: O(length). */
export function topicKeyOf(topic: string): string {
  return foldText(topic).trim().replace(/\s+/g, " ");
}

/**
 * Conversations that were held, with the occupation and the company that each was about: its own, else the contact's (of the
 * occupation the position, where no occupation is recorded).
 *
 * @returns by day, undated ones last, then by id
 * Cost: O(conversations log conversations + length of what was written).
 */
export function heldConversations(
  records: Pick<Records, "contacts" | "conversations" | "decisions">,
): readonly HeldConversation[] {
  const held = [...records.conversations.values()].filter(({ stage }) => stage === "held").sort(byDay);
  const contactOf = (conversation: Conversation) => records.contacts.get(conversation.with);
  const occupations = namedAlike(
    held.map((conversation) => {
      const contact = contactOf(conversation);
      return firstSaid(conversation.occupation, contact?.occupation, contact?.position);
    }),
  );
  const companies = held.map((conversation) => ({
    company: firstSaid(conversation.company, contactOf(conversation)?.company) || null,
  }));
  const index = companyIndex(companies, companyBook([...records.decisions.values()]));
  return held.map((conversation, i) => {
    const occupation = occupations[i] ?? nothing;
    const number = index.companyOf[i] ?? -1;
    const company = { key: index.keys[number] ?? "", label: index.names[number] ?? "" };
    const evidence = evidenceOf(conversation, occupation.key);
    const { reflection } = conversation;
    const isWritten =
      evidence.length > 0 ||
      (reflection !== null &&
        (reflection.happyThere !== null || reflection.otherOccupation.trim() !== "" || reflection.happyWhy.trim() !== ""));
    return { conversation, occupation, company, evidence, isWritten };
  });
}

const nothing: GroupName = { key: "", label: "" };

/** By day, undated last, then by id. */
export function byDay(a: Pick<Conversation, "on" | "id">, b: Pick<Conversation, "on" | "id">): number {
  if (a.on === null || b.on === null) return Number(a.on === null) - Number(b.on === null) || compareIds(a.id, b.id);
  return epochDay(a.on) - epochDay(b.on) || compareIds(a.id, b.id);
}

function evidenceOf(conversation: Conversation, occupationKey: string): readonly Evidence[] {
  const { id, with: person, findings, reflection } = conversation;
  const common = { conversation: id, person, occupationKey };
  return [
    ...findings.map(
      ({ theme, topic, text, stance }): Evidence => ({
        ...common,
        row: theme,
        topic: topic.trim(),
        topicKey: topicKeyOf(topic),
        text,
        stance,
        from: "finding",
      }),
    ),
    ...(reflection === null ? [] : reflected(reflection).map((part): Evidence => ({ ...common, ...part }))),
  ];
}

function reflected(reflection: Reflection) {
  return fields.flatMap(([from, row, stance]) => {
    const text = reflection[from].trim();
    return text === "" ? [] : [{ row, topic: "", topicKey: "", text, stance, from }];
  });
}

function firstSaid(...texts: readonly (string | null | undefined)[]): string {
  return texts.map((text) => text?.trim() ?? "").find((text) => text !== "") ?? "";
}

/** Texts that are one when folded go by one name: the spelling used most, of equally frequent ones the first by code unit. */
function namedAlike(texts: readonly string[]): readonly GroupName[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const counts = spellings.get(topicKeyOf(text)) ?? new Map<string, number>();
    counts.set(text, (counts.get(text) ?? 0) + 1);
    spellings.set(topicKeyOf(text), counts);
  }
  const labels = new Map<string, string>();
  for (const [key, counts] of spellings) {
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || compareIds(a, b));
    labels.set(key, most?.[0] ?? "");
  }
  return texts.map((text) => ({ key: topicKeyOf(text), label: labels.get(topicKeyOf(text)) ?? "" }));
}
