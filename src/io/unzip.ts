import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { type FoundEntry, zipEntries } from "./zip-entries.ts";

export interface UnzipOptions {
  /** Which entries are unzipped, by their cleaned name. */
  readonly wanted: (name: string) => boolean;
  /** Of all wanted entries together, unzipped. */
  readonly mostBytes?: number;
  /** Unzipped to zipped size of an entry, beyond its first `bytesBeforeRatio`. */
  readonly mostRatio?: number;
  readonly bytesBeforeRatio?: number;
  readonly mostEntries?: number;
}

export type UnzipProblem = "too-compressed" | "encrypted-file" | "damaged-file";

export type UnzipResult =
  | { readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly problem: UnzipProblem; readonly detail: string };

/** Zipped bytes taken at a time; DEFLATE makes at most 1,032 of each, so that a limit is overstepped by 8 MB at most. */
const bytesAtATime = 8192;
const deflated = 8;
const stored = 0;

/**
 * Takes files out of a zip archive. What the archive says about sizes is not believed: bytes are counted as they come, and their
 * checksum is compared. Archives within the archive are files like others.
 *
 * @param bytes the archive
 * @param options by default at most 200 MB, a ratio of 200 beyond the first megabyte, 10,000 entries
 * @returns the wanted files by name, in the order of the archive (of a name that occurs again, the last), or why there are none;
 * nothing is thrown for bad input. Cost: O(bytes + unzipped bytes).
 */
export function unzip(bytes: Uint8Array, options: UnzipOptions): UnzipResult {
  const { wanted, mostBytes = 200_000_000, mostRatio = 200, bytesBeforeRatio = 1_000_000, mostEntries = 10_000 } = options;
  const found = zipEntries(bytes, mostEntries + 1);
  if (found === null) return { problem: "damaged-file", detail: "no list of files" };
  if (found.entries.length > mostEntries) return { problem: "too-compressed", detail: `more than ${mostEntries} files` };
  if (found.isDamaged) return { problem: "damaged-file", detail: "list of files" };
  const lastOfName = new Map<string, FoundEntry>();
  for (const entry of found.entries) if (!entry.isFolder && wanted(entry.name)) lastOfName.set(entry.name, entry);
  const entries = new Map<string, Uint8Array>();
  let zippedLeft = bytes.length;
  let bytesLeft = mostBytes;
  for (const [name, entry] of lastOfName) {
    if (entry.isEncrypted) return { problem: "encrypted-file", detail: name };
    if (entry.zipped === null) return { problem: "damaged-file", detail: name };
    // Files that share their bytes would be read over and over again.
    zippedLeft -= entry.zipped.length;
    if (zippedLeft < 0) return { problem: "damaged-file", detail: name };
    const mostOfEntry = Math.min(bytesLeft, Math.max(bytesBeforeRatio, entry.zipped.length * mostRatio));
    const content = contentOf(entry, entry.zipped, mostOfEntry);
    if ("problem" in content) return { problem: content.problem, detail: name };
    bytesLeft -= content.bytes.length;
    entries.set(name, content.bytes);
  }
  return { entries };
}

type Content = { readonly bytes: Uint8Array } | { readonly problem: UnzipProblem };

function contentOf(entry: FoundEntry, zipped: Uint8Array, most: number): Content {
  const content =
    entry.method === deflated
      ? inflate(zipped, most)
      : entry.method !== stored
        ? { problem: "damaged-file" as const }
        : zipped.length > most
          ? { problem: "too-compressed" as const }
          : { bytes: zipped.slice() };
  if ("bytes" in content && crc32(content.bytes) !== entry.checksum) return { problem: "damaged-file" };
  return content;
}

/** Inflates as far as `most` bytes. Nothing is thrown for bad input. */
export function inflate(zipped: Uint8Array, most: number): Content {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((part) => {
    length += part.length;
    if (length <= most) parts.push(part);
  });
  try {
    for (let from = 0; from < zipped.length || from === 0; from += bytesAtATime) {
      inflater.push(zipped.subarray(from, from + bytesAtATime), from + bytesAtATime >= zipped.length);
      if (length > most) return { problem: "too-compressed" };
    }
  } catch (error) {
    // Whatever stops the inflater, the bytes are not what it can read; it holds nothing that could be left half done.
    if (error instanceof Error) return { problem: "damaged-file" };
    throw error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes };
}
