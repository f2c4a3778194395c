import { type ContactId, compareIds } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Permission } from "../model/purpose.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { RecordsUnderEdit } from "../upkeep/edit.ts";

/** An introduction as it comes out of an ask or a conversation. */
export interface NotedIntroduction {
  readonly introducer: ContactId;
  readonly parties: readonly ContactId[];
  readonly status: "made" | "met";
  /** The day on which it took place, and on which it is written down. */
  readonly on: PartialDate;
  readonly mayUseName: Permission;
  readonly context: string | null;
}

/**
 * Puts an introduction under an edit: one for each introducer and set of parties, as imports keep them. One that is there
 * already goes as far as the new account says, and keeps its first day and what was said of the name unless this says more; a no
 * stays a no until somebody takes it back (`tellNamePermission`).
 *
 * Cost: O(introductions of the introducer), the first time O(introductions).
 */
export function noteIntroduction(draft: RecordsUnderEdit, noted: NotedIntroduction): void {
  const { introducer, on, status, context } = noted;
  const parties = [...new Set(noted.parties)].filter((party) => party !== introducer).sort(compareIds);
  if (parties.length === 0) return;
  const key = [introducer, ...parties].join("\n");
  const before = draft.introductions
    .naming(introducer)
    .find((one) => one.introducer === introducer && one.parties.join("\n") === parties.join("\n"));
  const source = { kind: "hand", on } as const;
  if (before === undefined) {
    const id = draft.introductions.freeId(`i${stableHash(key)}`);
    const { mayUseName } = noted;
    draft.introductions.put({ id, introducer, parties, when: on, status, mayUseName, context, sources: [source] });
    return;
  }
  const took = before.status === "made" || before.status === "met";
  const after: Introduction = {
    ...before,
    when: took ? (before.when ?? on) : on,
    status: before.status === "met" ? "met" : status,
    mayUseName: noted.mayUseName === "unasked" || before.mayUseName === "no" ? before.mayUseName : noted.mayUseName,
    context: before.context ?? context,
  };
  const isKnown =
    after.when === before.when &&
    after.status === before.status &&
    after.mayUseName === before.mayUseName &&
    after.context === before.context;
  if (!isKnown) draft.introductions.put({ ...after, sources: [...before.sources, source] });
}
