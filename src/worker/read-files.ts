import type { FileReading } from "../core/linkage/file-reading.ts";
import type { Records } from "../core/model/records.ts";
import type { SnapshotProblem } from "../core/workspace/snapshot.ts";
import { largestFileBytes } from "../io/limits.ts";
import { readFile } from "../io/read-file.ts";
import { readWorkspace, startsLikeWorkspace } from "../io/read-workspace.ts";
import type { FileProblem, Progress, SavedWorkspaceProblemCode } from "./protocol.ts";

export interface ReadFiles {
  readonly readings: readonly FileReading[];
  readonly problems: readonly FileProblem[];
  /** A workspace saved earlier. It takes the place of everything, so it comes alone. */
  readonly saved: { readonly file: string; readonly records: Records } | null;
}

/** Reads the files that a person chose, one after the other. What cannot be read is a problem, never an exception. */
export async function readFiles(
  files: readonly { readonly name: string; readonly content: Blob }[],
  report: (progress: Progress) => void,
): Promise<ReadFiles> {
  const readings: FileReading[] = [];
  const problems: FileProblem[] = [];
  for (const { name, content } of files) {
    report({ phase: "reading", file: name, doneBytes: 0, totalBytes: content.size });
    if (content.size > largestFileBytes) {
      // A worker that runs out of memory takes the page with it: the bytes are not even fetched.
      problems.push({ file: name, code: "too-large", detail: String(content.size) });
      continue;
    }
    const bytes = new Uint8Array(await content.arrayBuffer());
    if (/\.json$/i.test(name) || startsLikeWorkspace(bytes)) {
      const read = readWorkspace(bytes);
      if ("problem" in read) problems.push({ file: name, code: problemCodes[read.problem.code], detail: null });
      else if (files.length > 1) problems.push({ file: name, code: "workspace-among-others", detail: null });
      else return { readings, problems, saved: { file: name, records: read.records } };
      continue;
    }
    const onProgress = (doneBytes: number, totalBytes: number) => report({ phase: "reading", file: name, doneBytes, totalBytes });
    const result = readFile({ name, bytes }, { onProgress });
    if ("reading" in result) readings.push(result.reading);
    else problems.push(result.problem);
  }
  return { readings, problems, saved: null };
}

const problemCodes: Readonly<Record<SnapshotProblem["code"], SavedWorkspaceProblemCode>> = {
  "not-a-workspace": "not-a-workspace",
  "newer-schema": "newer-workspace",
  damaged: "damaged-workspace",
};
