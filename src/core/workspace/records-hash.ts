import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { snapshot } from "./snapshot.ts";

/**
 * A name for the state of a workspace: two of them hold the same exactly when their snapshots are the same bytes.
 *
 * @returns 11 characters of base 36; see `stableHash` for how rarely two states share one.
 * Cost: O(n log n) in the number of records, and the memory of the whole snapshot as text.
 */
export function recordsHash(records: Records): string {
  return stableHash(JSON.stringify(snapshot(records, 0)));
}
