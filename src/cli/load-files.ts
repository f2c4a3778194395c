import { basename } from "node:path";
import type { FileReading } from "../core/linkage/file-reading.ts";
import { foldName } from "../core/linkage/fold-name.ts";
import type { FileChoice, ImportPlan } from "../core/linkage/import-plan.ts";
import { defaultChoice, planImport } from "../core/linkage/plan-import.ts";
import { importId } from "../core/model/ids.ts";
import { noRecords, type Records } from "../core/model/records.ts";
import { stableHash } from "../core/model/stable-hash.ts";
import { applyChanges } from "../core/workspace/workspace.ts";
import { readLockedFile, startsLikeLockedFile } from "../io/backup/locked-file.ts";
import { openBackup } from "../io/backup/open-backup.ts";
import { readAny } from "../io/read-any.ts";
import { type ReadWorkspace, readWorkspace, startsLikeWorkspace } from "../io/read-workspace.ts";
import { type CommandIo, MissingFileError } from "./command-io.ts";
import { nothingUsable, wrongUse } from "./exit-codes.ts";
import { fileProblemInWords, lockedFileProblemInWords, openBackupProblemInWords, snapshotProblemInWords } from "./file-words.ts";
import type { Options } from "./parse-arguments.ts";
import { passwordIn } from "./password.ts";
import { safeText } from "./safe-text.ts";
import { listed } from "./words.ts";

export interface Loaded {
  readonly records: Records;
  readonly plan: ImportPlan;
  /** Name, content and number of the last operation of the saved workspace among the files, if there was one. */
  readonly workspace: { readonly file: string; readonly records: Records; readonly counter: number } | null;
}

/**
 * Reads the files and puts them together as one import. Files that cannot be read are told on stderr and left out.
 *
 * @throws CommandFailure when a file is missing, nothing can be used, or nobody answers to `--me`
 */
export async function loadFiles(files: readonly string[], options: Options, io: CommandIo): Promise<Loaded> {
  let workspace: Loaded["workspace"] = null;
  const readings: FileReading[] = [];
  for (const path of files) {
    const file = basename(path);
    const bytes = bytesOf(path, io);
    if (startsLikeLockedFile(bytes)) {
      const read = await unlocked(bytes, file, options, io);
      if (workspace !== null) throw wrongUse(`Name one saved workspace, not two (${workspace.file}, ${file}).`);
      workspace = { file, ...read };
      continue;
    }
    if (/\.json$/i.test(path) || startsLikeWorkspace(bytes)) {
      const read = workspaceIn(bytes, file, io);
      if (read === null) continue;
      if (workspace !== null) throw wrongUse(`Name one saved workspace, not two (${workspace.file}, ${file}).`);
      workspace = { file, ...read };
      continue;
    }
    const { parts, problems } = await readAny(
      { name: file, bytes },
      { isUnlimited: true, ...(options.readAs === null ? {} : { kind: options.readAs }) },
    );
    for (const { file: part, code, detail } of problems) {
      io.err(`${safeText(part)}: ${fileProblemInWords(code, safeDetail(detail))}.\n`);
    }
    for (const { reading } of parts) readings.push(reading);
  }
  if (workspace === null && readings.length === 0) throw nothingUsable("Nothing in these files can be used.");

  const before = workspace?.records ?? noRecords;
  const plan = planImport(before, readings, {
    importId: importId(`im${stableHash([options.at, ...files.map((path) => basename(path))].join("\n"))}`),
    at: options.at,
    choices: readings.map((reading) => choiceFor(reading, options.me)),
    ego: options.me,
  });
  refuseEgoProblem(plan, options.me);
  const records = applyChanges(before, plan.changes);
  if (records.contacts.size === 0) throw nothingUsable("No person is named in these files.");
  return { records, plan, workspace };
}

/** @returns the number of the last operation in what was loaded: files read into a saved workspace are one more. */
export function counterOf({ workspace, plan }: Pick<Loaded, "workspace" | "plan">): number {
  return workspace === null ? 0 : workspace.counter + (plan.changes.length > 0 ? 1 : 0);
}

function bytesOf(path: string, io: CommandIo): Uint8Array {
  try {
    return io.readFile(path);
  } catch (error) {
    if (error instanceof MissingFileError) throw wrongUse(`${safeText(path)}: ${error.message}.`);
    throw error;
  }
}

/** A locked backup is what the person came for: where it does not open, nothing else is answered. */
async function unlocked(bytes: Uint8Array, file: string, { passwordFile }: Options, io: CommandIo): Promise<ReadWorkspace> {
  const name = safeText(file);
  const read = readLockedFile(bytes);
  if ("problem" in read) throw nothingUsable(`${name}: ${lockedFileProblemInWords(read.problem)}.`);
  if (passwordFile === null)
    throw wrongUse(`${name} is locked. Write its password into a file, and name that with --password-file.`);
  const opened = await openBackup(read.file, passwordIn(passwordFile, io), Number.POSITIVE_INFINITY);
  if ("problem" in opened) throw nothingUsable(`${name}: ${openBackupProblemInWords(opened.problem)}.`);
  return opened;
}

function workspaceIn(
  bytes: Uint8Array,
  file: string,
  io: CommandIo,
): Pick<NonNullable<Loaded["workspace"]>, "records" | "counter"> | null {
  const read = readWorkspace(bytes);
  if ("records" in read) return read;
  io.err(`${safeText(file)}: ${snapshotProblemInWords(read.problem)}.\n`);
  return null;
}

/** A list that holds the person named with `--me` is the directory of a network: ego does not know everybody in it. */
function choiceFor(reading: FileReading, me: string | null): FileChoice {
  const egoIsInFile = me !== null && reading.contacts.some(({ facts }) => isNamed(me, facts));
  const choice = defaultChoice(reading, egoIsInFile);
  return egoIsInFile ? { ...choice, listOf: "directory" } : choice;
}

function isNamed(me: string, facts: { readonly name?: string; readonly externalId?: string | null }): boolean {
  return facts.externalId === me.trim() || (facts.name !== undefined && foldName(facts.name) === foldName(me));
}

function refuseEgoProblem(plan: ImportPlan, me: string | null): void {
  if (plan.egoProblem === null) return;
  const { code, nearest } = plan.egoProblem;
  const name = safeText(me ?? "");
  if (code === "ambiguous-ego")
    throw nothingUsable(`"${name}" could be ${listed(nearest.map(safeText))}. Give the id with --me.`);
  const hint = nearest.length === 0 ? "" : ` Nearest: ${nearest.map(safeText).join(", ")}.`;
  throw nothingUsable(`Nobody is called "${name}".${hint}`);
}

function safeDetail(detail: string | null): string | null {
  return detail === null ? null : safeText(detail);
}
