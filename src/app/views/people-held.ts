import type { Records } from "../../core/model/records.ts";

/** How many people a workspace holds: a "You" that no row stands for is nobody's contact, and is not counted. */
export function peopleHeld({ contacts, settings }: Records): number {
  const ego = settings.ego === null ? undefined : contacts.get(settings.ego);
  return contacts.size - (ego?.kind === "ego" ? 1 : 0);
}
