import type { ContactRow, FileReading } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import { mostRows } from "../limits.ts";
import type { ReadPart, UnreadPart } from "../read-any.ts";
import type { FileToRead } from "../read-file.ts";
import { emailsOfOwner, ownerInMessages, ownerInProfile, presentJob } from "./archive-owner.ts";
import { ArchivePeople, type NamedPerson } from "./archive-people.ts";
import { type LinkedInTable, loneLinkedInTable } from "./linkedin-tables.ts";
import { messageRows } from "./message-rows.ts";
import { readInvitations } from "./read-invitations.ts";
import { readMessages } from "./read-messages.ts";
import { readNotes } from "./read-notes.ts";
import { ownPositions, readPositions } from "./read-positions.ts";
import { readPraise } from "./read-praise.ts";

export interface ReadResult {
  readonly parts: readonly ReadPart[];
  readonly problems: readonly UnreadPart[];
}

/**
 * Reads a file that was taken out of a LinkedIn archive: messages, invitations, endorsements or recommendations.
 *
 * @returns null for any other file, which may be a table like any other. Cost: O(bytes), so that `mayBeLinkedInFile` is asked first.
 */
export function readLinkedInFile(file: FileToRead, options: { readonly isUnlimited?: boolean }): ReadResult | null {
  const found = loneLinkedInTable(file.name, file.bytes);
  if (found === null) return null;
  const unread = (code: UnreadPart["code"], detail: string | null): ReadResult => ({
    parts: [],
    problems: [{ file: file.name, code, detail, table: null }],
  });
  if (found.table.rows.length === 0) return unread("header-only", null);
  if (found.table.rows.length > mostRows && options.isUnlimited !== true)
    return unread("too-many-rows", `more than ${mostRows} rows`);
  const { readings, ownerless } = readLinkedIn([found], []);
  if (ownerless.length > 0) return unread("nothing-to-read", "owner");
  return { parts: readings.map((reading) => ({ reading, table: null })), problems: [] };
}

/** The owner first, then everything else in the light of the connections. */
export function readLinkedIn(
  tables: readonly LinkedInTable[],
  connections: readonly ContactRow[],
): {
  readonly readings: readonly FileReading[];
  readonly owner: Partial<ContactFacts> | null;
  /** Files of messages of which nothing tells whose they are. */
  readonly ownerless: readonly string[];
} {
  const messages = new Map(tables.flatMap((it) => (it.is === "messages" ? [[it.table, messageRows(it.table)] as const] : [])));
  const positions = new Map(tables.flatMap((it) => (it.is === "positions" ? [[it.table, ownPositions(it.table)] as const] : [])));
  const profiles = tables.flatMap((it) => (it.is === "profile" ? [ownerInProfile(it.table)] : []));
  const profile = profiles.find(({ name }) => name !== "") ?? null;
  const emails = tables.flatMap((it) => (it.is === "emails" ? emailsOfOwner(it.table) : []));
  const everybody = new ArchivePeople(connections, []);
  const writer = ownerInMessages(
    [...messages.values()].flatMap((rows) => rows.messages),
    profile?.name ?? null,
    (person) => everybody.connection(person) !== null,
  );
  const named: readonly NamedPerson[] = [
    ...(profile === null ? [] : [{ name: profile.name, profile: null }]),
    ...(writer === null ? [] : [writer]),
  ];
  const people = new ArchivePeople(connections, named);
  const owner = ownerOf(named, {
    ...(profile ?? {}),
    ...presentJob([...positions.values()].flatMap((own) => own.positions)),
    ...(emails.length > 0 ? { emails } : {}),
  });
  const ownerless: string[] = [];
  const readings: FileReading[] = [];
  for (const it of tables) {
    if (it.table.rows.length === 0) continue;
    switch (it.is) {
      case "messages": {
        const rows = messages.get(it.table);
        if (people.owner.length === 0) ownerless.push(it.table.file);
        else if (rows !== undefined) readings.push(readMessages(it.table, rows, people, owner));
        break;
      }
      case "invitations":
        readings.push(readInvitations(it.table, people, owner, new Set(readings.flatMap(writtenTo))));
        break;
      case "recommended":
      case "endorsed":
        readings.push(readPraise(it.table, it.is, people, owner));
        break;
      case "positions": {
        const own = positions.get(it.table);
        if (own !== undefined) readings.push(readPositions(it.table, own, connections, owner));
        break;
      }
      case "notes":
        readings.push(readNotes(it.table, people, owner));
        break;
      case "profile":
      case "emails":
        // They speak of the owner alone, who is on every reading.
        break;
    }
  }
  return { readings, owner, ownerless };
}

function writtenTo({ ties }: FileReading): string[] {
  return ties.filter(({ kind }) => kind === "message").map(({ b }) => b.text);
}

function ownerOf(named: readonly NamedPerson[], facts: Partial<ContactFacts>): Partial<ContactFacts> | null {
  const name = named[0]?.name;
  const address = named.find(({ profile }) => profile !== null)?.profile ?? null;
  return name === undefined ? null : { ...facts, name, ...(address === null ? {} : { profile: address }) };
}
