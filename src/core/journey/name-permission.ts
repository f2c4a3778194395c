import type { ContactId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { Permission } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";

export interface Pair {
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
    if (!speaksOf(introduction, { introducer, target })) continue;
    if (introduction.mayUseName === "no") return "no";
    if (introduction.mayUseName === "yes") permission = "yes";
  }
  return permission;
}

/** @returns whether an introduction is one by this introducer of this person, and not merely read out of a message. Cost: O(parties). */
export function speaksOf({ introducer, parties, status }: Introduction, pair: Pair): boolean {
  return introducer === pair.introducer && parties.includes(pair.target) && status !== "hint" && status !== "dismissed";
}
