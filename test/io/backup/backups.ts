import { readFileSync } from "node:fs";
import type { Records } from "../../../src/core/model/records.ts";
import { parseSnapshot, recordsOf, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { lockBackup } from "../../../src/io/backup/lock-backup.ts";
import { iterationLimits, readLockedFile } from "../../../src/io/backup/locked-file.ts";
import { openBackup } from "../../../src/io/backup/open-backup.ts";

export const password = "seven quiet otters";

/** The frozen workspace, which holds every kind of thing. */
export function wholeWorkspace(): Records {
  const text = readFileSync(new URL("../../fixtures/workspace-v3.json", import.meta.url), "utf8");
  const parsed = parseSnapshot(JSON.parse(text));
  if ("problem" in parsed) throw new Error(`the fixture is ${parsed.problem.code} at ${parsed.problem.path}`);
  return recordsOf(parsed.snapshot);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** As few rounds as are taken: the tests open many. */
export async function locked(text: string, own: { readonly password?: string; readonly iterations?: number } = {}) {
  return lockBackup(text, {
    password,
    salt: bytesOf("0123456789abcdef"),
    iv: bytesOf("0123456789ab"),
    iterations: iterationLimits.least,
    ...own,
  });
}

export async function lockedWorkspace(): Promise<string> {
  return locked(JSON.stringify(snapshot(wholeWorkspace(), 3)));
}

/** What becomes of the bytes under a password: the records, or the first reason against them. */
export async function taken(bytes: Uint8Array, typed = password): Promise<Records | string> {
  const read = readLockedFile(bytes);
  if ("problem" in read) return read.problem;
  const opened = await openBackup(read.file, typed);
  return "records" in opened ? opened.records : opened.problem;
}
