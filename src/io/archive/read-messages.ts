import type { FileReading, IntroductionRow, PersonReference } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import { epochDay, type PartialDate } from "../../core/model/partial-date.ts";
import type { Messages } from "../../core/model/tie.ts";
import { type ArchivePeople, keyOfConnection, type NamedPerson, referenceToConnection } from "./archive-people.ts";
import type { ArchiveTable } from "./archive-table.ts";
import { groupHint, mayHint, pairHint } from "./introduction-hints.ts";
import type { Message, MessageColumn, MessageRows } from "./message-rows.ts";
import { messageText } from "./message-text.ts";
import { RowLedger } from "./row-ledger.ts";

const halvesInDays = 180;
/** A message to more people than these is an announcement. */
const mostIntroduced = 5;

/**
 * The messages between the owner of an archive and others: one dated tie for each person, and hints of introductions.
 *
 * A message counts for the pair of its writer and the owner, or of the owner and each reader; among k people as 1/(k - 1) of one.
 * What is written is read for hints and kept nowhere but in their short quotes.
 *
 * Cost: O(characters of the messages).
 */
export function readMessages(
  table: ArchiveTable<MessageColumn>,
  rows: MessageRows,
  people: ArchivePeople,
  owner: Partial<ContactFacts> | null,
): FileReading {
  const ledger = new RowLedger();
  for (const line of rows.others) ledger.read(line);
  for (const { line } of rows.messages) ledger.read(line);
  const columns = { from: table.columns.indexOf("from") + 1, to: table.columns.indexOf("to") + 1 };
  const conversations = conversationsOf(rows.messages, people);
  for (const { messages } of conversations) addHint(ledger, messages, people, columns);
  for (const pair of pairsOf(conversations, people)) {
    const last = pair.events.reduce((best, event) => (event.when > best.when ? event : best));
    const counted = messagesOf(pair.events);
    const lines = pair.events.map(({ line }) => line);
    const a: PersonReference = { text: "me", column: last.isSent ? columns.from : columns.to };
    const b = people.reference(pair.person, last.isSent ? columns.to : columns.from);
    ledger.addTie({ line: last.line, a, b, kind: "message", when: last.when, messages: counted }, lines);
  }
  return ledger.reading(table, { kind: "ties", format: "LinkedIn messages", owner }, rows.issues);
}

interface Conversation {
  readonly messages: Message[];
  readonly participants: Set<string>;
}

function conversationsOf(messages: readonly Message[], people: ArchivePeople): Conversation[] {
  const conversations = new Map<string, Conversation>();
  for (const message of messages) {
    let known = conversations.get(message.conversation);
    if (known === undefined) {
      known = { messages: [], participants: new Set() };
      conversations.set(message.conversation, known);
    }
    known.messages.push(message);
    for (const person of [message.from, ...message.to]) {
      if (!people.isOwner(person)) known.participants.add(people.key(person));
    }
  }
  return [...conversations.values()];
}

export interface MessageEvent {
  readonly line: number;
  readonly when: PartialDate;
  readonly isSent: boolean;
  /** Of one message, the part that is meant for the other: 1 between two people. */
  readonly share: number;
}

interface Pair {
  readonly person: NamedPerson;
  readonly events: MessageEvent[];
}

function pairsOf(conversations: readonly Conversation[], people: ArchivePeople): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { messages, participants } of conversations) {
    const share = 1 / Math.max(1, participants.size);
    for (const { line, when, from, to } of messages) {
      const isSent = people.isOwner(from);
      const others = new Map(
        (isSent ? to.filter((person) => !people.isOwner(person)) : [from]).map((it) => [people.key(it), it]),
      );
      for (const [key, person] of others) {
        const event: MessageEvent = { line, when, isSent, share };
        const known = pairs.get(key);
        if (known === undefined) pairs.set(key, { person, events: [event] });
        else known.events.push(event);
      }
    }
  }
  const sorted = [...pairs].map(([key, pair]) => ({
    key,
    pair: { ...pair, events: pair.events.sort((x, y) => x.line - y.line) },
  }));
  sorted.sort((x, y) => (x.pair.events[0]?.line ?? 0) - (y.pair.events[0]?.line ?? 0) || (x.key < y.key ? -1 : 1));
  return sorted.map(({ pair }) => pair);
}

/** Several messages as one event on the day of the last. @param events at least one */
export function messagesOf(events: readonly MessageEvent[]): Messages {
  const sent = events.filter(({ isSent }) => isSent).length;
  const received = events.length - sent;
  const days = events.map(({ when }) => epochDay(when));
  const last = days.reduce((most, day) => Math.max(most, day));
  const weight = sent > 0 && received > 0 ? 1 : 0.5;
  let evidence = 0;
  // In order of day, so that the sum is the same to the last bit whatever the order of the rows.
  const shares = events.map(({ share }, index) => ({ share, day: days[index] ?? last }));
  shares.sort((x, y) => x.day - y.day || x.share - y.share);
  for (const { share, day } of shares) evidence += weight * share * 2 ** ((day - last) / halvesInDays);
  const first = events.map(({ when }) => when).reduce((least, when) => (when < least ? when : least));
  return { sent, received, first, evidence };
}

type Columns = Readonly<Record<"from" | "to", number>>;

/** At most one for each conversation: its first message that reads like an introduction. */
function addHint(ledger: RowLedger, messages: readonly Message[], people: ArchivePeople, columns: Columns): void {
  const inOrder = messages.toSorted((x, y) => (x.when < y.when ? -1 : x.when > y.when ? 1 : x.line - y.line));
  for (const message of inOrder) {
    if (!mayHint(message.subject) && !mayHint(message.content)) continue;
    const hint = message.to.length > 1 ? hintInGroup(message, people, columns) : hintBetweenTwo(message, people, columns);
    if (hint === null) continue;
    ledger.addIntroduction(hint);
    return;
  }
}

function hintInGroup(message: Message, people: ArchivePeople, columns: Columns): IntroductionRow | null {
  const { from, to, line, when, subject, content } = message;
  if (to.length > mostIntroduced) return null;
  const isMine = people.isOwner(from);
  const others = to.filter((person) => !people.isOwner(person));
  const parties = distinct(others, people).filter((person) => people.key(person) !== people.key(from));
  // The owner reads along, or wrote it.
  if (!isMine && others.length === to.length) return null;
  const names = parties.map(({ name }) => name);
  if (!isMine) for (const { name } of people.owner) names.push(name);
  const hint = groupHint(messageText(subject), messageText(content), names);
  if (hint === null) return null;
  const references = parties.map((person) => people.reference(person, columns.to));
  const me: PersonReference = { text: "me", column: isMine ? columns.from : columns.to };
  const introducer = isMine ? me : people.reference(from, columns.from);
  const introducedTo = isMine ? references.shift() : me;
  const [introduced, ...otherIntroduced] = references;
  if (introduced === undefined || introducedTo === undefined) return null;
  const several = otherIntroduced.length > 0 ? { otherIntroduced } : {};
  return { line, introducer, introduced, introducedTo, when, context: hint.quote, status: "hint", ...several };
}

function hintBetweenTwo(message: Message, people: ArchivePeople, columns: Columns): IntroductionRow | null {
  const { from, to, line, when, subject, content } = message;
  const [reader] = to;
  const isMine = people.isOwner(from);
  const other = isMine ? reader : from;
  if (other === undefined || (!isMine && (reader === undefined || !people.isOwner(reader)))) return null;
  return hintOfPair(`${messageText(subject)}\n${messageText(content)}`, other, isMine, people, {
    line,
    when,
    columns,
  });
}

/** A hint in what was written between the owner and one other person, which names somebody else among the connections. */
export function hintOfPair(
  text: string,
  other: NamedPerson,
  isMine: boolean,
  people: ArchivePeople,
  at: { readonly line: number; readonly when: PartialDate; readonly columns: Columns },
): IntroductionRow | null {
  const { line, when, columns } = at;
  const hint = pairHint(text, {
    withFullName: (name) => people.withFullName(name),
    withFirstName: (name) => people.withFirstName(name),
  });
  if (hint === null || keyOfConnection(hint.named) === people.key(other)) return null;
  const named = referenceToConnection(hint.named, columns.from);
  const them = people.reference(other, isMine ? columns.to : columns.from);
  const me: PersonReference = { text: "me", column: isMine ? columns.from : columns.to };
  const told = { line, when, context: hint.quote, status: "hint" as const };
  if (hint.role === "introducer") return { ...told, introducer: named, introduced: them, introducedTo: me };
  return { ...told, introducer: isMine ? me : them, introduced: named, introducedTo: isMine ? them : me };
}

function distinct(persons: readonly NamedPerson[], people: ArchivePeople): NamedPerson[] {
  return [...new Map(persons.map((person) => [people.key(person), person])).values()];
}
