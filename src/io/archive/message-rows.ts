import { foldName } from "../../core/linkage/fold-name.ts";
import { profileKey, profileSlug } from "../../core/linkage/profile-slug.ts";
import type { ImportIssue } from "../../core/model/import-issue.ts";
import type { PartialDate } from "../../core/model/partial-date.ts";
import { cleanCell } from "../clean-cell.ts";
import { RowReader } from "../row-reader.ts";
import { splitPeople } from "../split-people.ts";
import type { NamedPerson } from "./archive-people.ts";
import type { ArchiveTable } from "./archive-table.ts";

export type MessageColumn =
  | "conversation"
  | "from"
  | "fromProfile"
  | "to"
  | "toProfiles"
  | "when"
  | "subject"
  | "content"
  | "folder"
  | "direction"
  | "draft";

export const messageColumns = {
  words: {
    conversation: "conversation id|conversationid|thread id",
    from: "from|sender|sender name",
    fromProfile: "sender profile url|sender profile|sender url",
    to: "to|recipient|recipients|recipient name|recipient names",
    toProfiles: "recipient profile urls|recipient profile url|recipient profiles|recipient urls",
    when: "date|sent at|sent on|date sent|time",
    subject: "subject",
    content: "content|body|message|text",
    folder: "folder",
    direction: "direction",
    draft: "is message draft|is conversation draft|draft",
  },
  needed: ["from", "to", "when"],
} as const;

export interface Message {
  readonly line: number;
  readonly when: PartialDate;
  readonly from: NamedPerson;
  readonly to: readonly NamedPerson[];
  /** Equal for messages of one conversation. */
  readonly conversation: string;
  readonly isOutgoing: boolean;
  readonly subject: string;
  readonly content: string;
}

export interface MessageRows {
  readonly messages: readonly Message[];
  /** Lines of rows that are no messages between people, but whole: drafts. */
  readonly others: readonly number[];
  readonly issues: readonly ImportIssue[];
}

const yes = /^(?:yes|true|1|y)$/i;
const pageOfLinkedIn = /^(?:[a-z]+\.)?linkedin\./;
const draftFolder = /draft/i;
/** What stands in place of a name where the account is gone or is none of a person. */
const nobody = /^(?:sponsored (?:conversation|message|content)|.*\blinkedin\b.*)$/i;

/**
 * The messages of a table, each with the people it went between.
 *
 * A message whose other side is hidden or no person, or that has no readable date, is rejected. Nothing that is written in a
 * message is kept with an issue. Cost: O(cells).
 */
export function messageRows(table: ArchiveTable<MessageColumn>): MessageRows {
  const reader = new RowReader<MessageColumn>(table.file, table.columns, null);
  reader.learnDates("when", table.rows);
  const columnOf = (column: MessageColumn) => table.columns.indexOf(column);
  const [subject, content] = [columnOf("subject"), columnOf("content")];
  const names = namesOfAddresses(table);
  const messages: Message[] = [];
  const others: number[] = [];
  for (const row of table.rows) {
    if (!reader.open(row)) continue;
    const isDraft =
      reader.cells("draft").some(({ text }) => yes.test(text)) || draftFolder.test(reader.cell("folder")?.text ?? "");
    if (isDraft) {
      others.push(row.line);
      continue;
    }
    const from = named(reader.cell("from")?.text ?? "", reader.cell("fromProfile")?.text ?? "", names);
    const to = recipients(reader.cell("to")?.text ?? "", reader.cell("toProfiles")?.text ?? "", names);
    const people = to.filter((person) => !isNobody(person));
    if (isNobody(from) || people.length === 0) {
      const who = isNobody(from) ? from : (to[0] ?? from);
      const column = reader.columnOf(isNobody(from) ? "from" : "to");
      reader.reject(who.name === "" ? "no-name" : "hidden-profile", column, who.name);
      continue;
    }
    const cell = reader.cell("when");
    const when = cell === null ? null : reader.date("when");
    if (when === null) {
      reader.reject("unread-date", reader.columnOf("when"), "");
      continue;
    }
    messages.push({
      line: row.line,
      when,
      from,
      to: people,
      conversation: reader.cell("conversation")?.text ?? conversationOf([from, ...people]),
      isOutgoing: /^out/i.test(reader.cell("direction")?.text ?? ""),
      subject: row.cells[subject] ?? "",
      content: row.cells[content] ?? "",
    });
  }
  return { messages, others, issues: withoutWords(reader.issues) };
}

/** Where a row has slipped, what was written may stand in any cell. */
export function withoutWords(issues: readonly ImportIssue[]): ImportIssue[] {
  const silent = issues.filter(({ code }) => code !== "control-characters");
  return silent.map((issue) => (issue.code === "hidden-profile" ? issue : { ...issue, detail: null }));
}

export function isNobody({ name, profile }: NamedPerson): boolean {
  return profile === null ? name === "" || nobody.test(name) : profileKey(profile) === null;
}

/** @returns the person of a name and an address, either of which may be blank */
export function personOf(name: string, address: string): NamedPerson {
  if (address === "") return { name, profile: null };
  const slug = profileSlug(address) ?? profileSlug(`https://${address}`);
  // A page of a company shows that there is no person; "N/A" shows nothing.
  return { name, profile: slug !== null && (profileKey(slug) !== null || pageOfLinkedIn.test(slug)) ? slug : null };
}

interface Names {
  readonly ofAddress: ReadonlyMap<string, string>;
  /** Null where several people have the name. */
  readonly addressOf: ReadonlyMap<string, string | null>;
}

/** Senders and single recipients stand with name and address; elsewhere one may have only either. */
function namesOfAddresses(table: ArchiveTable<MessageColumn>): Names {
  const ofAddress = new Map<string, string>();
  const addressOf = new Map<string, string | null>();
  const columns = (["from", "fromProfile", "to", "toProfiles"] as const).map((column) => table.columns.indexOf(column));
  const seen = new Set<string>();
  const learn = (name: string, address: string) => {
    if (name === "" || address === "" || seen.has(`${address}\n${name}`)) return;
    seen.add(`${address}\n${name}`);
    const person = personOf(cleanCell(name).text, address.trim());
    if (person.profile === null || isNobody(person)) return;
    if (!ofAddress.has(person.profile)) ofAddress.set(person.profile, person.name);
    const folded = foldName(person.name);
    const known = addressOf.get(folded);
    addressOf.set(folded, known === undefined || known === person.profile ? person.profile : null);
  };
  for (const { cells } of table.rows) {
    const [from = "", fromProfile = "", to = "", toProfiles = ""] = columns.map((column) => cells[column] ?? "");
    learn(from, fromProfile);
    if (!/[,;\s]/.test(toProfiles.trim())) learn(to, toProfiles);
  }
  return { ofAddress, addressOf };
}

function named(name: string, address: string, names: Names): NamedPerson {
  const person = personOf(name, address);
  if (person.profile === null) return { name, profile: names.addressOf.get(foldName(name)) ?? null };
  return name === "" ? { ...person, name: names.ofAddress.get(person.profile) ?? fromAddress(person.profile) } : person;
}

function recipients(to: string, profiles: string, names: Names): NamedPerson[] {
  const addresses = profiles.split(/[,;\s]+/).filter((address) => address !== "");
  if (addresses.length === 0) return splitPeople(to).map((name) => named(name, "", names));
  if (addresses.length === 1) return [named(to, addresses[0] ?? "", names)];
  const parts = to.split(/\s*[,;]\s*/).filter((name) => name !== "");
  return addresses.map((address, index) => {
    const { profile } = personOf("", address);
    const known = profile === null ? undefined : names.ofAddress.get(profile);
    return named(known ?? (parts.length === addresses.length ? (parts[index] ?? "") : ""), address, names);
  });
}

/** "in/ana-ruiz-1b2c3" is all that is known of somebody. */
function fromAddress(profile: string): string {
  const words = profile.slice(profile.indexOf("/") + 1).split("-");
  const name = words.filter((word) => !/\d/.test(word)).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return name.length > 0 ? name.join(" ") : profile;
}

function conversationOf(people: readonly NamedPerson[]): string {
  return [...new Set(people.map(({ name, profile }) => profile ?? foldName(name)))].sort().join("\n");
}
