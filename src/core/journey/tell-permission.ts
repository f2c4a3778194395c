import type { Ask } from "../model/ask.ts";
import type { ContactId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Permission } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { type Pair, speaksOf } from "./name-permission.ts";
import { noteIntroduction } from "./note-introduction.ts";

export interface ToldPermission extends Pair {
  readonly permission: Permission;
  /** The day on which it is said. */
  readonly on: PartialDate;
}

/**
 * Says whether the introducer's name may be used towards the target. It is one answer, and takes the place of any before: every
 * ask of the two holds it, or else an introduction of just this person, or else a new record that the introducer vouched for them.
 * Towards others who were introduced together with the target, what was said before stands.
 *
 * @returns the edit, without changes where this is known; `same-contact` where the two are one
 * Cost: O(asks + introductions).
 */
export function tellNamePermission(records: Records, told: ToldPermission): Edit | Refused<"unknown-contact" | "same-contact"> {
  const { introducer, target, permission, on } = told;
  const person = records.contacts.get(introducer);
  if (person === undefined || !records.contacts.has(target)) return { problem: "unknown-contact" };
  if (introducer === target) return { problem: "same-contact" };
  const draft = new RecordsUnderEdit(records);
  const isHeld = tellPermissionUnderEdit(draft, told);
  if (!isHeld && permission !== "unasked") noteVouched(draft, { introducer, target }, permission, on);
  return { changes: draft.changes(), summary: { code: "journey", did: "name-permission", name: person.name } };
}

/**
 * As `tellNamePermission`, as a part of a larger edit.
 *
 * @param told.on null leaves the sources of introductions as they are
 * @returns false where neither an ask nor an introduction of the two is on record; then nothing is noted
 */
export function tellPermissionUnderEdit(
  draft: RecordsUnderEdit,
  { introducer, target, permission, on }: Omit<ToldPermission, "on"> & { readonly on: PartialDate | null },
): boolean {
  const pair = { introducer, target };
  const asks = draft.asks.naming(introducer).filter((ask) => ask.broker === introducer && ask.target === target);
  const introductions = draft.introductions.naming(introducer).filter((one) => speaksOf(one, pair));
  const day = on ?? firstDay(asks, introductions);
  let isHeld = asks.length > 0;
  for (const ask of asks) {
    if ((ask.mayUseName ?? "unasked") !== permission) draft.asks.put({ ...ask, mayUseName: permission });
  }
  const put = (one: Introduction, mayUseName: Permission) => {
    const sources = on === null ? one.sources : [...one.sources, { kind: "hand", on } as const];
    if (one.mayUseName !== mayUseName) draft.introductions.put({ ...one, mayUseName, sources });
  };
  for (const one of introductions) {
    const others = one.parties.filter((party) => party !== target && party !== draft.ego);
    // Where an ask holds the answer, an introduction that said nothing need not repeat it.
    if (one.mayUseName === "unasked" && isHeld) continue;
    if (others.length === 0) {
      put(one, permission);
      isHeld = true;
    } else if (one.mayUseName === permission) isHeld = true;
    else if (one.mayUseName !== "unasked" && day !== null) {
      for (const other of others) noteVouched(draft, { introducer, target: other }, one.mayUseName, day);
      put(one, "unasked");
    }
  }
  if (!isHeld && introductions.length > 0 && permission !== "unasked" && day !== null) {
    noteVouched(draft, pair, permission, day);
    isHeld = true;
  }
  return isHeld || introductions.length > 0;
}

function noteVouched(draft: RecordsUnderEdit, { introducer, target }: Pair, mayUseName: Permission, on: PartialDate): void {
  const parties: readonly ContactId[] = [target];
  noteIntroduction(draft, { introducer, parties, status: "made", on, mayUseName, context: null });
}

/** Some day on record of the two, for what is said without one. */
function firstDay(asks: readonly Ask[], introductions: readonly Introduction[]): PartialDate | null {
  for (const { askedOn, outcome } of asks) {
    if (askedOn !== null) return askedOn;
    if (outcome.stage === "idea") return outcome.on;
  }
  return introductions.find(({ when }) => when !== null)?.when ?? null;
}
