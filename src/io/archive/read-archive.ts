import type { ContactRow, FileReading } from "../../core/linkage/file-reading.ts";
import type { ContactFacts } from "../../core/model/contact.ts";
import { mostRows } from "../limits.ts";
import type { ReadAnyOptions, ReadPart, UnreadPart } from "../read-any.ts";
import type { FileToRead } from "../read-file.ts";
import type { TableChoice } from "../table-view.ts";
import { unzip } from "../unzip.ts";
import { emailColumns, emailsOfOwner, ownerInMessages, ownerInProfile, presentJob, profileColumns } from "./archive-owner.ts";
import { ArchivePeople, type NamedPerson } from "./archive-people.ts";
import { type ArchiveTable, archiveTable } from "./archive-table.ts";
import { messageColumns, messageRows } from "./message-rows.ts";
import { invitationColumns, readInvitations } from "./read-invitations.ts";
import { readMessages } from "./read-messages.ts";
import { noteColumns, readNotes } from "./read-notes.ts";
import { ownPositions, positionColumns, readPositions } from "./read-positions.ts";
import { endorsementColumns, readPraise, recommendationColumns } from "./read-praise.ts";

export interface ReadResult {
  readonly parts: readonly ReadPart[];
  readonly problems: readonly UnreadPart[];
}

export interface ReadArchiveOptions extends ReadAnyOptions {
  /** Reads a file of the archive that is a contact list like any other. */
  readonly readEntry: (entry: FileToRead, options: ReadAnyOptions) => ReadResult | Promise<ReadResult>;
}

/** Files of a LinkedIn archive that are read here, by their names without number and ending. */
const linkedInFiles = [
  "messages",
  "invitations",
  "recommendations given",
  "recommendations received",
  "endorsement given info",
  "endorsement received info",
  "positions",
  "notes",
  "profile",
  "email addresses",
] as const;
type LinkedInFile = (typeof linkedInFiles)[number];

const contactFile = /\.(?:csv|tsv|tab|txt|xlsx|vcf|vcard|gexf|graphml)$/i;
const noFileOfPeople = /(?:^|\/)(?:__MACOSX\/|\.|readme\b|license\b)/i;

/**
 * Reads an archive: a LinkedIn export, whose files speak of each other, or any others with contact files in them.
 *
 * @param file its name, and all of its bytes
 * @returns one part for each table that was read, connections first, then in a fixed order whatever their order in the archive; the
 * files of a LinkedIn export that tell of nobody are left alone. Nothing is thrown for bad input. Cost: O(unzipped bytes).
 */
export async function readArchive(file: FileToRead, options: ReadArchiveOptions): Promise<ReadResult> {
  const unread = (code: UnreadPart["code"], detail: string | null): ReadResult => ({
    parts: [],
    problems: [{ file: file.name, code, detail, table: null }],
  });
  const wanted = (name: string) => contactFile.test(name) && !noFileOfPeople.test(name);
  const unlimited = { mostBytes: Number.POSITIVE_INFINITY };
  const listed = unzip(file.bytes, { wanted, ...(options.isUnlimited === true ? unlimited : {}) });
  if ("problem" in listed) return unread(listed.problem, listed.detail);
  const names = [...listed.entries.keys()].sort();
  const entries = names.map((name) => ({ name, part: partOf(name, names), bytes: listed.entries.get(name) ?? new Uint8Array() }));
  const tables = linkedInTables(file.name, entries);
  const plain = tables.length === 0 ? entries : entries.filter(({ name }) => stemOf(name) === "connections");
  const parts: ReadPart[] = [];
  const problems: UnreadPart[] = [];
  for (const entry of plain) {
    const read = await readPlain(file.name, entry, tables.length > 0, options);
    parts.push(...read.parts);
    problems.push(...read.problems);
  }
  if (tables.length > 0) {
    const connections = parts.flatMap(({ reading }) => reading.contacts);
    const { readings, owner, ownerless } = readLinkedIn(tables, connections);
    for (const name of ownerless) problems.push({ file: name, code: "nothing-to-read", detail: "owner", table: null });
    const withOwner = parts.map((part) => (owner === null ? part : { ...part, reading: { ...part.reading, owner } }));
    parts.splice(0, parts.length, ...withOwner, ...readings.map((reading) => ({ reading, table: null })));
  }
  const large = options.isUnlimited === true ? [] : parts.filter(({ reading }) => reading.rows > mostRows);
  for (const { reading } of large) {
    problems.push({ file: reading.file, code: "too-many-rows", detail: `more than ${mostRows} rows`, table: null });
  }
  const kept = parts.filter((part) => !large.includes(part));
  return kept.length === 0 && problems.length === 0
    ? unread("nothing-to-read", names.slice(0, 5).join(", "))
    : { parts: kept, problems };
}

interface Entry {
  readonly name: string;
  /** As it is shown and chosen. */
  readonly part: string;
  readonly bytes: Uint8Array;
}

/** The name without its folders, where that tells it from the others. */
function partOf(name: string, names: readonly string[]): string {
  const base = baseOf(name);
  return names.filter((other) => baseOf(other) === base).length > 1 ? name : base;
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** "Endorsement_Given_Info (1).csv" is "endorsement given info". */
function stemOf(name: string): string {
  const stem = /^(.*?)(?:[ _-]*\(?\d+\)?)?\.csv$/i.exec(baseOf(name))?.[1] ?? "";
  return stem.toLowerCase().replaceAll(/[ _-]+/g, " ");
}

async function readPlain(
  archive: string,
  { part, bytes }: Entry,
  isConnections: boolean,
  options: ReadArchiveOptions,
): Promise<ReadResult> {
  const { choices, remembered, isUnlimited, kind } = options;
  const own = new Map<string, TableChoice>();
  for (const [name, choice] of choices ?? []) {
    if (name === part) own.set("", choice);
    else if (name.startsWith(`${part}: `)) own.set(name.slice(part.length + 2), choice);
  }
  const wanted = isConnections ? "contacts" : kind;
  const read = await options.readEntry(
    { name: `${archive}: ${part}`, bytes },
    {
      choices: own,
      ...(wanted === undefined ? {} : { kind: wanted }),
      ...(remembered === undefined ? {} : { remembered }),
      ...(isUnlimited === undefined ? {} : { isUnlimited }),
    },
  );
  const inArchive = <It extends ReadPart | UnreadPart>(it: It): It =>
    it.table === null ? it : { ...it, table: { ...it.table, part: it.table.part === null ? part : `${part}: ${it.table.part}` } };
  return { parts: read.parts.map(inArchive), problems: read.problems.map(inArchive) };
}

type LinkedInTable =
  | { readonly is: "messages"; readonly table: TableOf<typeof messageColumns> }
  | { readonly is: "invitations"; readonly table: TableOf<typeof invitationColumns> }
  | { readonly is: "recommended"; readonly table: TableOf<typeof recommendationColumns> }
  | { readonly is: "endorsed"; readonly table: TableOf<typeof endorsementColumns> }
  | { readonly is: "positions"; readonly table: TableOf<typeof positionColumns> }
  | { readonly is: "notes"; readonly table: TableOf<typeof noteColumns> }
  | { readonly is: "profile"; readonly table: TableOf<typeof profileColumns> }
  | { readonly is: "emails"; readonly table: TableOf<typeof emailColumns> };
type TableOf<Columns extends { readonly words: object }> = ArchiveTable<Extract<keyof Columns["words"], string>>;

/** In the order in which they are read. A file that has the name and other columns is none of them. */
function linkedInTables(archive: string, entries: readonly Entry[]): LinkedInTable[] {
  const tables: LinkedInTable[] = [];
  for (const wanted of linkedInFiles) {
    for (const { name, part, bytes } of entries) {
      if (stemOf(name) !== wanted) continue;
      const found = linkedInTable(wanted, `${archive}: ${part}`, bytes);
      if (found !== null) tables.push(found);
    }
  }
  return tables;
}

function linkedInTable(wanted: LinkedInFile, file: string, bytes: Uint8Array): LinkedInTable | null {
  switch (wanted) {
    case "messages":
      return tableAs("messages", archiveTable(file, bytes, messageColumns));
    case "invitations":
      return tableAs("invitations", archiveTable(file, bytes, invitationColumns));
    case "recommendations given":
    case "recommendations received":
      return tableAs("recommended", archiveTable(file, bytes, recommendationColumns));
    case "endorsement given info":
    case "endorsement received info":
      return tableAs("endorsed", archiveTable(file, bytes, endorsementColumns));
    case "positions":
      return tableAs("positions", archiveTable(file, bytes, positionColumns));
    case "notes":
      return tableAs("notes", archiveTable(file, bytes, noteColumns));
    case "profile":
      return tableAs("profile", archiveTable(file, bytes, profileColumns));
    case "email addresses":
      return tableAs("emails", archiveTable(file, bytes, emailColumns));
  }
}

function tableAs<Is extends string, Table>(is: Is, table: Table | null): { readonly is: Is; readonly table: Table } | null {
  return table === null ? null : { is, table };
}

/** The owner first, then everything else in the light of the connections. */
function readLinkedIn(
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
