import { strToU8, zipSync } from "fflate";
import type { FileReading } from "../../../src/core/linkage/file-reading.ts";
import { readArchive } from "../../../src/io/archive/read-archive.ts";
import type { ReadResult } from "../../../src/io/archive/read-linkedin.ts";
import { readAny } from "../../../src/io/read-any.ts";

export type Files = Readonly<Record<string, string>>;

export function zipOf(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export async function read(files: Files | Uint8Array): Promise<ReadResult> {
  const bytes = files instanceof Uint8Array ? files : zipOf(files);
  return readArchive({ name: "export.zip", bytes }, { readEntry: readAny });
}

export async function readingsOf(files: Files): Promise<readonly FileReading[]> {
  return (await read(files)).parts.map(({ reading }) => reading);
}

/** The reading of one file of the archive. */
export async function readingOf(files: Files, part: string): Promise<FileReading> {
  const found = (await readingsOf(files)).find(({ file }) => file === `export.zip: ${part}`);
  if (found === undefined) throw new Error(`no reading of ${part}`);
  return found;
}

export const profile = "First Name,Last Name,Headline,Industry,Geo Location\nEda,Owner,Planner,Logistics,Lisbon\n";

export const connections = [
  "Notes:",
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  "",
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme Logistics,Buyer,07 Mar 2021",
  "Ben,Okoye,https://www.linkedin.com/in/ben-okoye,,Birch Foods,Planner,02 Feb 2020",
  "Lee,Wong,https://www.linkedin.com/in/lee-wong,,Cedar Bank,Analyst,05 May 2019",
  "Dana,Cole,https://www.linkedin.com/in/dana-cole,,Acme Logistics GmbH,Director,09 Sep 2015",
  "",
].join("\n");

const header =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT";

export interface SmallMessage {
  readonly in?: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly on?: string;
  readonly subject?: string;
  readonly says?: string;
  readonly isDraft?: boolean;
}

export const urlOf = (name: string) => `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(" ", "-")}`;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** messages.csv as it has been since 2023. */
export function messagesCsv(messages: readonly SmallMessage[]): string {
  const rows = messages.map(({ in: conversation, from, to, on = "2021-03-07", subject = "", says = "Hello", isDraft }) =>
    [
      conversation ?? [from, ...to].sort().join("+"),
      "",
      from,
      urlOf(from),
      to.join(","),
      to.map(urlOf).join(","),
      `${on} 12:34:56 UTC`,
      subject,
      says,
      "INBOX",
      "",
      isDraft === true ? "Yes" : "No",
      "No",
    ]
      .map(quoted)
      .join(","),
  );
  return `${[header, ...rows].join("\n")}\n`;
}

/** Every data row is in the tellings or rejected, once. */
export function isConserved(reading: FileReading): boolean {
  if (reading.tellings === undefined) {
    const listed = reading.contacts.length + reading.introductions.length + reading.ties.length;
    return listed + reading.issues.filter(({ severity }) => severity === "rejected").length === reading.rows;
  }
  const rejected = reading.issues.filter(({ severity }) => severity === "rejected").map(({ line }) => line);
  const lines = [...reading.tellings.map(({ line }) => line), ...rejected];
  return (
    lines.length === reading.rows &&
    new Set(lines).size === lines.length &&
    [...lines].sort((x, y) => x - y).join() === (reading.lines ?? []).join()
  );
}
