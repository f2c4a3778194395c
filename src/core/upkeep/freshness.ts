import type { ContactId } from "../model/ids.ts";
import type { Records } from "../model/records.ts";
import type { Edit, Refused } from "./edit.ts";
import type { FreshnessItem } from "./upkeep-answers.ts";

export function freshnessQueue(
  _records: Records,
  _asked: { readonly asOfDay: number; readonly most: number },
): { readonly items: readonly FreshnessItem[]; readonly total: number } {
  return { items: [], total: 0 };
}

export function confirmFacts(
  _records: Records,
  _confirmed: { readonly contact: ContactId; readonly at: number },
): Edit | Refused<"unknown-contact"> {
  return { problem: "unknown-contact" };
}
