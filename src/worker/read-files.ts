import type { Records } from "../core/model/records.ts";
import type { TableMapping } from "../core/model/table-mapping.ts";
import type { SnapshotProblem } from "../core/workspace/snapshot.ts";
import { type LockedFile, type LockedFileProblem, readLockedFile, startsLikeLockedFile } from "../io/backup/locked-file.ts";
import { largestFileBytes } from "../io/limits.ts";
import { type ReadPart, readAny, type UnreadPart } from "../io/read-any.ts";
import { readWorkspace, startsLikeWorkspace } from "../io/read-workspace.ts";
import type { TableChoice } from "../io/table-view.ts";
import type { FileProblem, Progress, SavedWorkspaceProblemCode } from "./protocol.ts";

export interface ChosenFile {
  readonly name: string;
  /** Its bytes are fetched each time they are read, and let go. */
  readonly content: Blob;
  readonly choices: ReadonlyMap<string, TableChoice>;
}

/** What was read of one chosen file, and what of it could not be read. */
export interface FileRead {
  readonly parts: readonly ReadPart[];
  readonly problems: readonly (UnreadPart | Pick<FileProblem, "file" | "code" | "detail">)[];
}

export interface FilesRead {
  readonly files: readonly FileRead[];
  /** A workspace saved earlier. It takes the place of everything, so it comes alone. */
  readonly saved: { readonly file: string; readonly records: Records } | null;
  /** One that a password locks; it comes alone too. */
  readonly locked: { readonly file: string; readonly content: LockedFile } | null;
}

export interface ReadingMeans {
  /** Mappings chosen earlier, by header signature. */
  readonly remembered: ReadonlyMap<string, TableMapping>;
  readonly report: (progress: Progress) => void;
}

/** Reads the files that a person chose, one after the other. What cannot be read is a problem, never an exception. */
export async function readFiles(files: readonly ChosenFile[], means: ReadingMeans): Promise<FilesRead> {
  const read: FileRead[] = [];
  for (const file of files) {
    const { name, content } = file;
    const refused = (code: FileProblem["code"], detail: string | null = null) =>
      read.push({ parts: [], problems: [{ file: name, code, detail }] });
    means.report({ phase: "reading", file: name, doneBytes: 0, totalBytes: content.size });
    if (content.size > largestFileBytes) {
      // A worker that runs out of memory takes the page with it: the bytes are not even fetched.
      refused("too-large", String(content.size));
      continue;
    }
    const beginning = new Uint8Array(await content.slice(0, 200).arrayBuffer());
    if (startsLikeLockedFile(beginning)) {
      const locked = readLockedFile(new Uint8Array(await content.arrayBuffer()));
      if ("problem" in locked) refused(lockProblemCodes[locked.problem]);
      else if (files.length > 1) refused("workspace-among-others");
      else return { files: [{ parts: [], problems: [] }], saved: null, locked: { file: name, content: locked.file } };
      continue;
    }
    if (/\.json$/i.test(name) || startsLikeWorkspace(beginning)) {
      const workspace = readWorkspace(new Uint8Array(await content.arrayBuffer()));
      if ("problem" in workspace) refused(problemCodes[workspace.problem.code]);
      else if (files.length > 1) refused("workspace-among-others");
      else return { files: [{ parts: [], problems: [] }], saved: { file: name, records: workspace.records }, locked: null };
      continue;
    }
    read.push(await readOne(file, means));
  }
  return { files: read, saved: null, locked: null };
}

/** Reads one file, as the person says its tables are to be read. */
export async function readOne({ name, content, choices }: ChosenFile, { remembered, report }: ReadingMeans): Promise<FileRead> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  return readAny(
    { name, bytes },
    {
      choices,
      remembered,
      onProgress: (doneBytes, totalBytes) => report({ phase: "reading", file: name, doneBytes, totalBytes }),
    },
  );
}

const problemCodes: Readonly<Record<SnapshotProblem["code"], SavedWorkspaceProblemCode>> = {
  "not-a-workspace": "not-a-workspace",
  "newer-schema": "newer-workspace",
  damaged: "damaged-workspace",
};

const lockProblemCodes: Readonly<Record<LockedFileProblem, SavedWorkspaceProblemCode>> = {
  "not-a-backup": "damaged-workspace",
  "newer-version": "newer-workspace",
  damaged: "damaged-workspace",
};
