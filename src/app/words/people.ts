import type { Contact } from "../../core/model/contact.ts";
import { wholeNumber } from "./counts.ts";

/** "Product, Acme Corp", or null where neither is recorded. */
export function roleOf(contact: Pick<Contact, "position" | "company">): string | null {
  if (contact.position !== null && contact.company !== null) return `${contact.position}, ${contact.company}`;
  return contact.position ?? contact.company;
}

/** "1 introduction away", "2 introductions away": the number of ties on the way from you. */
export function distanceInWords(hops: number): string {
  return hops === 1 ? "1 introduction away" : `${wholeNumber(hops)} introductions away`;
}

/** What a bridging contact opens. Doors are shared among those who could open them, so they need not be whole. */
export function doorsInWords(doors: number, onlyThrough: number): string {
  if (doors === 0) return "opens no doors you lack";
  const rounded = Math.max(1, Math.round(doors));
  const about = Math.abs(doors - rounded) < 0.005 ? "" : "about ";
  const opens = `opens ${about}${wholeNumber(rounded)} ${rounded === 1 ? "door" : "doors"}`;
  return `${opens}: ${onlyThrough === 0 ? "none" : wholeNumber(onlyThrough)} only through them`;
}
