import type { ContactId } from "../model/ids.ts";
import type { Permission } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";

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
  { introducer, target }: { readonly introducer: ContactId; readonly target: ContactId },
): Permission {
  let permission: Permission = "unasked";
  for (const ask of asks.values()) {
    if (ask.broker !== introducer || ask.target !== target) continue;
    if (ask.mayUseName === "no") return "no";
    if (ask.mayUseName === "yes") permission = "yes";
  }
  for (const introduction of introductions.values()) {
    if (introduction.introducer !== introducer || !introduction.parties.includes(target)) continue;
    if (introduction.status === "hint" || introduction.status === "dismissed") continue;
    if (introduction.mayUseName === "no") return "no";
    if (introduction.mayUseName === "yes") permission = "yes";
  }
  return permission;
}
