import type { FileReading } from "../core/linkage/file-reading.ts";
import type { FileProblemCode } from "../core/model/import-issue.ts";
import type { TableKind, TableMapping } from "../core/model/table-mapping.ts";
import { mayBeLinkedInFile } from "./archive/linkedin-header.ts";
import { decodeText } from "./decode-text.ts";
import { largestFileBytes } from "./limits.ts";
import type { FileToRead } from "./read-file.ts";
import type { RawTable } from "./read-table.ts";
import { isZip, recogniseBytes, recogniseText } from "./recognise-bytes.ts";
import type { TableChoice, TableView } from "./table-view.ts";

/** One table (or list of cards, or graph) of a file, with how it was read; `table` is null for formats that need no mapping. */
export interface ReadPart {
  readonly reading: FileReading;
  readonly table: TableView | null;
}

/** A file, or a part of one, that could not be read. `table`: what was found, where a mapping by the person would make it readable. */
export interface UnreadPart {
  readonly file: string;
  readonly code: FileProblemCode;
  readonly detail: string | null;
  readonly table: TableView | null;
}

export interface ReadAnyOptions {
  readonly kind?: TableKind;
  /** For the part named (a sheet, a file of an archive), or for "" the file that is one table. */
  readonly choices?: ReadonlyMap<string, TableChoice>;
  /** Mappings chosen earlier, by header signature. */
  readonly remembered?: ReadonlyMap<string, TableMapping>;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  /** Without limits of size: for the command line, which has the memory of the machine. */
  readonly isUnlimited?: boolean;
}

interface ReadResult {
  readonly parts: readonly ReadPart[];
  readonly problems: readonly UnreadPart[];
}

const headBytes = 8192;

// Readers are loaded when a file calls for them: most visits read none, and nobody reads all formats.

/**
 * Reads any file a person may have: delimited text, a workbook, cards, an archive of them, a graph. What it is, its bytes say,
 * and not its name.
 *
 * @param file its name, and all of its bytes
 * @returns the tables in it, in the order of the file, and what could not be read; at least one of either. Of a workbook one sheet
 * is read: the one whose name a choice gives as `sheet`, else the first in which a header is recognised. Nothing is thrown for
 * bad input. Cost: O(bytes).
 */
export async function readAny(file: FileToRead, options: ReadAnyOptions): Promise<ReadResult> {
  if (file.bytes.length > largestFileBytes && options.isUnlimited !== true)
    return unread(file, "too-large", `${file.bytes.length} bytes`);
  const content = isZip(file.bytes) ? await contentOfZip(file.bytes) : null;
  if (content !== "archive") return readOne(file, options, content);
  const { readArchive } = await import("./archive/read-archive.ts");
  // An archive in an archive is left closed: nobody keeps contacts so, and it could go on without end.
  const readEntry = async (entry: FileToRead, own: ReadAnyOptions): Promise<ReadResult> =>
    readOne(entry, own, isZip(entry.bytes) ? await contentOfZip(entry.bytes) : null);
  return readArchive(file, { ...options, readEntry });
}

type ZipContent = "xlsx" | "ods" | "archive" | { readonly code: FileProblemCode; readonly detail: string };

async function contentOfZip(bytes: Uint8Array): Promise<ZipContent> {
  const { contentOf } = await import("./xlsx/content-of-zip.ts");
  return contentOf(bytes);
}

/** @param content what the file is, where it is a zip archive. */
async function readOne(file: FileToRead, options: ReadAnyOptions, content: ZipContent | null): Promise<ReadResult> {
  if (content === "archive") return unread(file, "unsupported-format", "zip");
  if (content === "xlsx" || content === "ods") return readSheet(file, options, content);
  if (content !== null) return unread(file, content.code, content.detail);
  const recognised = recogniseBytes(file.name, file.bytes);
  if (recognised !== null) return unread(file, recognised.code, recognised.detail);
  const format = formatOfText(file);
  if (format === "vcf") {
    const { readCards } = await import("./cards/read-cards.ts");
    return readCards(file, options);
  }
  if (format !== null) {
    const { readGraph } = await import("./graphs/read-graph.ts");
    return readGraph(file, format, options);
  }
  const { choices, ...others } = options;
  const choice = choices?.get("");
  const { readFile } = await import("./read-file.ts");
  if (choice === undefined && options.kind === undefined && mayBeLinkedInFile(beginningOf(file))) {
    const { readLinkedInFile } = await import("./archive/read-linkedin.ts");
    const read = readLinkedInFile(file, options);
    if (read !== null) return read;
  }
  const result = readFile(file, { ...others, ...(choice === undefined ? {} : { choice }) });
  if ("problem" in result) return { parts: [], problems: [{ ...result.problem, table: result.table }] };
  return { parts: [{ reading: result.reading, table: result.table }], problems: [] };
}

function beginningOf({ bytes }: FileToRead): string {
  return decodeText(bytes.subarray(0, headBytes)).text;
}

function formatOfText(file: FileToRead): "vcf" | "gexf" | "graphml" | null {
  const text = beginningOf(file);
  const detail = recogniseText(text)?.detail;
  if (detail === "vcf" || detail === "gexf" || detail === "graphml") return detail;
  // Cards below a line or two that are none.
  return /\.(?:vcf|vcard)$/i.test(file.name) && /^\s*begin\s*:\s*vcard\s*$/im.test(text) ? "vcf" : null;
}

async function readSheet(file: FileToRead, options: ReadAnyOptions, format: "xlsx" | "ods"): Promise<ReadResult> {
  const { choices, kind, remembered, isUnlimited, onProgress } = options;
  const wanted = [...(choices?.values() ?? [])].find(({ sheet }) => sheet !== undefined)?.sheet;
  const choosing = {
    ...(wanted === undefined ? {} : { sheet: wanted }),
    ...(kind === undefined ? {} : { kind }),
    ...(isUnlimited === undefined ? {} : { isUnlimited }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  const raw =
    format === "xlsx"
      ? (await import("./xlsx/read-xlsx.ts")).readXlsx(file, choosing)
      : (await import("./xlsx/read-ods.ts")).readOds(file, choosing);
  if ("code" in raw) return unread(file, raw.code, raw.detail);
  const choice = choiceFor(raw, choices);
  const { readTable } = await import("./read-table.ts");
  const read = readTable(raw, {
    ...(kind === undefined ? {} : { kind }),
    ...(choice === undefined ? {} : { choice }),
    ...(remembered === undefined ? {} : { remembered }),
    ...(isUnlimited === undefined ? {} : { isUnlimited }),
  });
  return "reading" in read ? { parts: [read], problems: [] } : { parts: [], problems: [read] };
}

/** What was said of this very sheet; what was said of another is not meant for it. */
function choiceFor({ part }: RawTable, choices: ReadAnyOptions["choices"]): TableChoice | undefined {
  const own = choices?.get(part ?? "") ?? choices?.get("");
  if (own !== undefined && (own.sheet === undefined || own.sheet === part)) return own;
  return [...(choices?.values() ?? [])].find(({ sheet }) => sheet === part);
}

function unread({ name: file }: FileToRead, code: FileProblemCode, detail: string | null): ReadResult {
  return { parts: [], problems: [{ file, code, detail, table: null }] };
}
