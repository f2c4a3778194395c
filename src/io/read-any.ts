import type { FileReading } from "../core/linkage/file-reading.ts";
import type { FileProblemCode } from "../core/model/import-issue.ts";
import type { TableKind, TableMapping } from "../core/model/table-mapping.ts";
import { type FileToRead, readFile } from "./read-file.ts";
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

/**
 * Reads any file a person may have: delimited text, a workbook, cards, an archive of them, a graph.
 *
 * @param file its name, and all of its bytes
 * @returns the tables in it, in the order of the file, and what could not be read; at least one of either. Nothing is thrown for
 * bad input. Cost: O(bytes).
 */
export async function readAny(
  file: FileToRead,
  options: ReadAnyOptions,
): Promise<{ readonly parts: readonly ReadPart[]; readonly problems: readonly UnreadPart[] }> {
  const { kind, onProgress } = options;
  const result = readFile(file, { ...(kind === undefined ? {} : { kind }), ...(onProgress === undefined ? {} : { onProgress }) });
  if ("problem" in result) return { parts: [], problems: [{ ...result.problem, table: null }] };
  return { parts: [{ reading: result.reading, table: null }], problems: [] };
}
