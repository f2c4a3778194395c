import type { ContactFacts } from "../model/contact.ts";

/**
 * What a contact does, as one text to match roles against.
 *
 * @returns position and occupation; a blank where neither is recorded. Cost: O(length).
 */
export function roleOf({ position, occupation }: Pick<ContactFacts, "position" | "occupation">): string {
  return `${position ?? ""} ${occupation ?? ""}`;
}
