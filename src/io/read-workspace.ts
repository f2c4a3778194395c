import type { Records } from "../core/model/records.ts";
import { parseSnapshot, recordsOf, type SnapshotProblem } from "../core/workspace/snapshot.ts";

export interface ReadWorkspace {
  readonly records: Records;
  readonly counter: number;
}

/** @returns whether the bytes begin as a saved workspace does, whatever the file is called. */
export function startsLikeWorkspace(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"/.test(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 200)));
}

/** @returns the records of a saved workspace and the number of its last operation, or why there are none: it is checked whole before anything of it is taken. */
export function readWorkspace(bytes: Uint8Array): ReadWorkspace | { readonly problem: SnapshotProblem } {
  const parsed = parseSnapshot(jsonIn(bytes));
  return "snapshot" in parsed ? { records: recordsOf(parsed.snapshot), counter: parsed.snapshot.counter } : parsed;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    // Anything that is no JSON is no workspace either, and is told so.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
