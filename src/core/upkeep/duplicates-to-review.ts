import type { SuggestedDuplicate } from "../linkage/import-plan.ts";
import { suggestedDuplicates } from "../linkage/suggested-duplicates.ts";
import type { Records } from "../model/records.ts";
import { pairKey, pairsApart } from "./keep-apart.ts";

/**
 * Contacts that may be one person and of whom nothing was decided yet.
 *
 * @param shown.most how many at most, from 0
 * @returns as `suggestedDuplicates` orders them, and how many there are in all
 * Cost: that of `suggestedDuplicates`, and O(decisions).
 */
export function duplicatesToReview(
  records: Pick<Records, "contacts" | "decisions">,
  { most }: { readonly most: number },
): { readonly pairs: readonly SuggestedDuplicate[]; readonly total: number } {
  const apart = pairsApart(records);
  const pairs = suggestedDuplicates([...records.contacts.values()]).filter(({ a, b }) => !apart.has(pairKey(a, b)));
  return { pairs: pairs.slice(0, Math.max(0, most)), total: pairs.length };
}
