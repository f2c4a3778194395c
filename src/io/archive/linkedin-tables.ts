import { emailColumns, profileColumns } from "./archive-owner.ts";
import { type ArchiveTable, archiveTable } from "./archive-table.ts";
import { messageColumns } from "./message-rows.ts";
import { invitationColumns } from "./read-invitations.ts";
import { noteColumns } from "./read-notes.ts";
import { positionColumns } from "./read-positions.ts";
import { endorsementColumns, recommendationColumns } from "./read-praise.ts";

/** A file of an archive. */
export interface Entry {
  readonly name: string;
  /** As it is shown and chosen. */
  readonly part: string;
  readonly bytes: Uint8Array;
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
export const connectionsFile = "connections";
type LinkedInFile = (typeof linkedInFiles)[number];

export type LinkedInTable =
  | { readonly is: "messages"; readonly table: TableOf<typeof messageColumns> }
  | { readonly is: "invitations"; readonly table: TableOf<typeof invitationColumns> }
  | { readonly is: "recommended"; readonly table: TableOf<typeof recommendationColumns> }
  | { readonly is: "endorsed"; readonly table: TableOf<typeof endorsementColumns> }
  | { readonly is: "positions"; readonly table: TableOf<typeof positionColumns> }
  | { readonly is: "notes"; readonly table: TableOf<typeof noteColumns> }
  | { readonly is: "profile"; readonly table: TableOf<typeof profileColumns> }
  | { readonly is: "emails"; readonly table: TableOf<typeof emailColumns> };
type TableOf<Columns extends { readonly words: object }> = ArchiveTable<Extract<keyof Columns["words"], string>>;

/** Whether a file of an archive has a name that LinkedIn gives to what is read here. */
export function isNamedLikeLinkedIn(name: string): boolean {
  const stem = stemOf(name);
  return stem === connectionsFile || linkedInFiles.some((file) => file === stem);
}

/** Notes, a profile or positions may stand in anybody's archive beside lists of their own. */
export function isOfLinkedInAlone(is: LinkedInTable["is"]): boolean {
  return is === "messages" || is === "invitations" || is === "recommended" || is === "endorsed";
}

/** In the order in which they are read. A file that has the name and other columns is none of them. */
export function linkedInTables(archive: string, entries: readonly Entry[]): LinkedInTable[] {
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

/**
 * A file of a LinkedIn archive that stands alone, known by its header. What would be nothing without the rest of the archive is
 * not recognised.
 *
 * @returns null for any other file. Cost: O(bytes).
 */
export function loneLinkedInTable(file: string, bytes: Uint8Array): LinkedInTable | null {
  const messages = archiveTable(file, bytes, { words: messageColumns.words, needed: ["from", "to", "when", "content"] });
  const telling = ["conversation", "fromProfile", "folder"] as const;
  if (messages !== null && telling.some((column) => messages.columns.includes(column)))
    return { is: "messages", table: messages };
  const wanted = ["from", "to", "when", "direction", "message"] as const;
  const invitations = archiveTable(file, bytes, { words: invitationColumns.words, needed: wanted });
  if (invitations !== null) return { is: "invitations", table: invitations };
  return (
    tableAs("endorsed", archiveTable(file, bytes, endorsementColumns)) ??
    tableAs("recommended", archiveTable(file, bytes, recommendationColumns))
  );
}

export function baseOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** "Endorsement_Given_Info (1).csv" is "endorsement given info". */
export function stemOf(name: string): string {
  const stem = /^(.*?)(?:[ _-]*\(?\d+\)?)?\.csv$/i.exec(baseOf(name))?.[1] ?? "";
  return stem.toLowerCase().replaceAll(/[ _-]+/g, " ");
}
