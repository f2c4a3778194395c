import type { Records } from "../../core/model/records.ts";
import type { View } from "./app-state.ts";

/** The map of more people than this takes a while to draw, and each of them is smaller than a pixel. */
export const mapComfort = 10_000;

/** With more people than this a page holds them and answers, but each change of one takes seconds to be seen everywhere. */
export const editableContacts = 250_000;

type Contacts = Pick<Records, "contacts">;

/** @returns the view, on the table where the network has just become too large for a map that opens by itself. */
export function stageFor(view: View, before: Contacts, after: Contacts): View {
  const grown = before.contacts.size <= mapComfort && after.contacts.size > mapComfort;
  return grown && view.stage === "map" ? { ...view, stage: "table" } : view;
}
