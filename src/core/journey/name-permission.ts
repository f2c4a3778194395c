import type { ContactId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Permission } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";

interface Pair {
  readonly introducer: ContactId;
  readonly target: ContactId;
}

/**
 * Whether the introducer's name may be used towards somebody: "Ana suggested that I contact you".
 *
 * Looked for in the asks to the introducer about that person, and in the introductions that the introducer made in which that
 * person is a party. A no counts over every yes; without either it is unasked. That the introducer agreed to introduce, or did,
 * is no permission.
 *
 * @returns `yes` only where somebody wrote down a yes. Cost: O(asks + introductions).
 */
export function namePermission(
  { asks, introductions }: Pick<Records, "asks" | "introductions">,
  { introducer, target }: Pair,
): Permission {
  let permission: Permission = "unasked";
  for (const ask of asks.values()) {
    if (ask.broker !== introducer || ask.target !== target) continue;
    if (ask.mayUseName === "no") return "no";
    if (ask.mayUseName === "yes") permission = "yes";
  }
  for (const introduction of introductions.values()) {
    if (!speaksOf(introduction, introducer, target)) continue;
    if (introduction.mayUseName === "no") return "no";
    if (introduction.mayUseName === "yes") permission = "yes";
  }
  return permission;
}

export interface ToldPermission extends Pair {
  readonly permission: Permission;
  /** The day on which it is said. */
  readonly on: PartialDate;
}

/**
 * Says whether the introducer's name may be used towards the target. It is one answer: every ask and introduction of the two that
 * said something says this now, so that `namePermission` finds it.
 *
 * @returns the edit; `nothing-recorded` where neither an ask nor an introduction of the two could hold it
 * Cost: O(asks + introductions).
 */
export function tellNamePermission(records: Records, told: ToldPermission): Edit | Refused<"nothing-recorded"> {
  const draft = new RecordsUnderEdit(records);
  if (!tellPermissionUnderEdit(draft, told)) return { problem: "nothing-recorded" };
  const name = records.contacts.get(told.introducer)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "name-permission", name } };
}

/**
 * As `tellNamePermission`, as a part of a larger edit.
 *
 * @param told.on null leaves the sources of introductions as they are
 * @returns whether there was anything to hold it
 */
export function tellPermissionUnderEdit(
  draft: RecordsUnderEdit,
  { introducer, target, permission, on }: Omit<ToldPermission, "on"> & { readonly on: PartialDate | null },
): boolean {
  const asks = draft.asks.naming(introducer).filter((ask) => ask.broker === introducer && ask.target === target);
  const introductions = draft.introductions.naming(introducer).filter((one) => speaksOf(one, introducer, target));
  for (const ask of asks) {
    if ((ask.mayUseName ?? "unasked") !== permission) draft.asks.put({ ...ask, mayUseName: permission });
  }
  for (const introduction of introductions) {
    const { mayUseName, sources } = introduction;
    // Where an ask holds the answer, an introduction that said nothing need not repeat it.
    if (mayUseName === permission || (mayUseName === "unasked" && asks.length > 0)) continue;
    const told = on === null ? sources : [...sources, { kind: "hand", on } as const];
    draft.introductions.put({ ...introduction, mayUseName: permission, sources: told });
  }
  return asks.length + introductions.length > 0;
}

function speaksOf({ introducer, parties, status }: Introduction, by: ContactId, target: ContactId): boolean {
  return introducer === by && parties.includes(target) && status !== "hint" && status !== "dismissed";
}
