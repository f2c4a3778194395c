import { mostRows } from "../limits.ts";
import type { ReadAnyOptions, ReadPart, UnreadPart } from "../read-any.ts";
import type { FileToRead } from "../read-file.ts";
import type { TableChoice } from "../table-view.ts";
import { unzip } from "../unzip.ts";
import {
  baseOf,
  connectionsFile,
  type Entry,
  isNamedLikeLinkedIn,
  isOfLinkedInAlone,
  linkedInTables,
  stemOf,
} from "./linkedin-tables.ts";
import { type ReadResult, readLinkedIn } from "./read-linkedin.ts";

export interface ReadArchiveOptions extends ReadAnyOptions {
  /** Reads a file of the archive that is a contact list like any other. */
  readonly readEntry: (entry: FileToRead, options: ReadAnyOptions) => ReadResult | Promise<ReadResult>;
}

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
  const unlimited = options.isUnlimited === true ? { mostBytes: Number.POSITIVE_INFINITY } : {};
  const isRead = (name: string) => contactFile.test(name) && !noFileOfPeople.test(name);
  // First only what LinkedIn's files are called: of the others in its archive nothing is needed.
  const named = unzip(file.bytes, { wanted: (name) => isRead(name) && isNamedLikeLinkedIn(name), ...unlimited });
  if ("problem" in named) return unread(named.problem, named.detail);
  const likely = entriesOf(named.entries);
  const found = linkedInTables(file.name, likely);
  const isExport = found.some(({ is }) => isOfLinkedInAlone(is)) || likely.some(({ name }) => stemOf(name) === connectionsFile);
  const tables = isExport ? found : [];
  const listed = tables.length > 0 ? named : unzip(file.bytes, { wanted: isRead, ...unlimited });
  if ("problem" in listed) return unread(listed.problem, listed.detail);
  const entries = entriesOf(listed.entries);
  const plain = tables.length === 0 ? entries : entries.filter(({ name }) => stemOf(name) === connectionsFile);
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
  return kept.length === 0 && problems.length === 0 ? unread("nothing-to-read", null) : { parts: kept, problems };
}

/** The files in order of name. Each is shown without its folders, where that tells it from the others. */
function entriesOf(files: ReadonlyMap<string, Uint8Array>): Entry[] {
  const names = [...files.keys()].sort();
  const ofBase = new Map<string, number>();
  for (const name of names) ofBase.set(baseOf(name), (ofBase.get(baseOf(name)) ?? 0) + 1);
  return names.map((name) => ({
    name,
    part: ofBase.get(baseOf(name)) === 1 ? baseOf(name) : name,
    bytes: files.get(name) ?? new Uint8Array(),
  }));
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
