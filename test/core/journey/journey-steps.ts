import { expect } from "vitest";
import type { Records } from "../../../src/core/model/records.ts";
import type { Edit, Refused } from "../../../src/core/upkeep/edit.ts";
import { snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges, invertChanges } from "../../../src/core/workspace/workspace.ts";

/** An edit that must not be refused. */
export function kept<Made extends Edit>(made: Made | Refused<string>): Made {
  if ("problem" in made) throw new Error(`refused: ${made.problem}`);
  return made;
}

/** The records after an edit that must not be refused; taken back, it must leave the same bytes as before. */
export function recordsAfter(records: Records, made: Edit | Refused<string>): Records {
  const { changes } = kept(made);
  const changed = applyChanges(records, changes);
  expect(bytes(applyChanges(changed, invertChanges(changes)))).toBe(bytes(records));
  return changed;
}

export function bytes(records: Records): string {
  return JSON.stringify(snapshot(records, 0));
}
